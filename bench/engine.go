package main

import (
	"fmt"

	"okpayhelp/faq"
)

// entry is an article with the wordings that may be searched.
type entry struct {
	id, lang string
	wordings []string
	article  faq.Article
}

// engine answers a query with entry IDs, best first, none twice.
type engine interface {
	search(query string, limit int) []string
	close()
}

func engineNames() []string {
	return []string{"ours", "bleve", "bleve, fuzzy", "FTS5 unicode61", "FTS5 porter", "FTS5 trigram", "sahilm/fuzzy"}
}

func newEngine(name string, entries []entry, synonyms []faq.SynonymGroup) (engine, error) {
	switch name {
	case "ours":
		return newOurs(entries, synonyms), nil
	case "bleve":
		return newBleve(entries, 0)
	case "bleve, fuzzy":
		return newBleve(entries, 1)
	case "FTS5 unicode61":
		return newFTS5(entries, "unicode61")
	case "FTS5 porter":
		return newFTS5(entries, "porter unicode61")
	case "FTS5 trigram":
		return newFTS5(entries, "trigram")
	case "sahilm/fuzzy":
		return newFuzzy(entries), nil
	}
	return nil, fmt.Errorf("no engine %q", name)
}

// ours is the engine of the product, as the product uses it.
type ours struct{ ix *faq.Index }

func newOurs(entries []entry, synonyms []faq.SynonymGroup) ours {
	var articles []faq.Article
	for _, e := range entries {
		articles = append(articles, e.article)
	}
	return ours{faq.NewIndex(faq.NewLibrary(articles), faq.Options{Synonyms: synonyms})}
}

func (o ours) search(query string, limit int) []string {
	var out []string
	for _, h := range o.ix.Search(query, limit) {
		out = append(out, h.Article.ID)
	}
	return out
}

func (o ours) close() {}

// firsts keeps the first of equal IDs, up to a limit.
type firsts struct {
	limit int
	ids   []string
	seen  map[string]bool
}

func newFirsts(limit int) *firsts { return &firsts{limit: limit, seen: map[string]bool{}} }

func (f *firsts) full() bool { return len(f.ids) >= f.limit }

func (f *firsts) add(id string) {
	if !f.full() && !f.seen[id] {
		f.seen[id] = true
		f.ids = append(f.ids, id)
	}
}
