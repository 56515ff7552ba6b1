package main

import (
	"database/sql"
	"fmt"
	"strings"
	"unicode"

	_ "modernc.org/sqlite"
)

// fts5 is SQLite's full-text index in memory, one row for each wording.
type fts5 struct {
	db      *sql.DB
	query   *sql.Stmt
	trigram bool
}

func newFTS5(entries []entry, tokenizer string) (engine, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, fmt.Errorf("open SQLite: %w", err)
	}
	db.SetMaxOpenConns(1) // a memory database belongs to its connection
	if _, err := db.Exec(`CREATE VIRTUAL TABLE w USING fts5(id UNINDEXED, text, tokenize = '` + tokenizer + `')`); err != nil {
		return nil, fmt.Errorf("make FTS5 table: %w", err)
	}
	tx, err := db.Begin()
	if err != nil {
		return nil, fmt.Errorf("fill FTS5 table: %w", err)
	}
	insert, err := tx.Prepare(`INSERT INTO w VALUES (?, ?)`)
	if err != nil {
		return nil, fmt.Errorf("fill FTS5 table: %w", err)
	}
	for _, e := range entries {
		for _, w := range e.wordings {
			if _, err := insert.Exec(e.id, w); err != nil {
				return nil, fmt.Errorf("fill FTS5 table: %w", err)
			}
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, fmt.Errorf("fill FTS5 table: %w", err)
	}
	query, err := db.Prepare(`SELECT id FROM w WHERE w MATCH ? ORDER BY rank LIMIT ?`)
	if err != nil {
		return nil, fmt.Errorf("prepare FTS5 query: %w", err)
	}
	return &fts5{db: db, query: query, trigram: tokenizer == "trigram"}, nil
}

// match writes a query as FTS5 wants it: any of its words, the last one also
// as a beginning; for trigrams, any three neighbouring characters.
func (f *fts5) match(query string) string {
	var terms []string
	if f.trigram {
		rs := []rune(strings.ToLower(query))
		for i := 0; i+3 <= len(rs); i++ {
			terms = append(terms, quote(string(rs[i:i+3])))
		}
		return strings.Join(terms, " OR ")
	}
	words := strings.FieldsFunc(query, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	for i, w := range words {
		t := quote(w)
		if i == len(words)-1 {
			t += "*"
		}
		terms = append(terms, t)
	}
	return strings.Join(terms, " OR ")
}

func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func (f *fts5) search(query string, limit int) []string {
	match := f.match(query)
	if match == "" {
		return nil
	}
	rows, err := f.query.Query(match, wordingsAsked)
	if err != nil {
		return nil
	}
	defer rows.Close()
	out := newFirsts(limit)
	for rows.Next() {
		var id string
		if rows.Scan(&id) == nil {
			out.add(id)
		}
	}
	if rows.Err() != nil {
		return nil
	}
	return out.ids
}

func (f *fts5) close() { _ = f.db.Close() }
