package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"okpayhelp/faq"
)

// task is a set of entries and questions about them.
type task struct {
	entries []entry
	queries []query
}

type query struct{ id, form, text string }

// entriesOf gives every engine the same texts: titles, questions, keywords.
func entriesOf(lib *faq.Library, lang string) []entry {
	var out []entry
	for _, a := range lib.Articles(lang) {
		e := entry{id: a.ID, lang: lang, article: *a}
		e.article.Body = "" // the peers get no bodies
		if a.Title != "" {
			e.wordings = append(e.wordings, a.Title)
		}
		e.wordings = append(append(e.wordings, a.Questions...), a.Keywords...)
		out = append(out, e)
	}
	return out
}

// packTasks holds out one question of each article at a time; the last task
// asks for the beginnings of questions that are known.
func packTasks(lib *faq.Library, lang string) []task {
	all := entriesOf(lib, lang)
	var texts []string
	for _, e := range all {
		texts = append(texts, e.wordings...)
	}
	same := newHomophones(texts)
	var out []task
	for _, fold := range faq.HoldOneOut(lib, lang) {
		t := task{entries: entriesOf(fold.Library, lang)}
		for _, h := range fold.Held {
			t.queries = append(t.queries, heldForms(h, lang, same)...)
		}
		out = append(out, t)
	}
	known := task{entries: all}
	for _, a := range lib.Articles(lang) {
		for _, q := range a.Questions {
			known.queries = append(known.queries, knownForms(a.ID, q, lang)...)
		}
	}
	return append(out, known)
}

func heldForms(h faq.HeldQuestion, lang string, same homophones) []query {
	out := []query{{h.ID, "plain", h.Text}, {h.ID, "prefix", head(h.Text, 60)}}
	if lang == "en" {
		return append(out, query{h.ID, "typo", typo(h.Text)})
	}
	return append(out, query{h.ID, "homophone", same.replace(h.Text)},
		query{h.ID, "pinyin", pinyinOf(h.Text)}, query{h.ID, "initials", initialsOf(h.Text)})
}

func knownForms(id, text, lang string) []query {
	start := head(text, 40)
	out := []query{{id, "complete", start}}
	if lang == "zh-Hans" {
		out = append(out, query{id, "pinyin-complete", pinyinOf(start)}, query{id, "initials-complete", initialsOf(start)})
	}
	return out
}

// readDev reads a development set.
func readDev(dir string) (task, error) {
	read := func(name string) ([]string, error) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, fmt.Errorf("read development set: %w", err)
		}
		return strings.Split(strings.TrimRight(string(data), "\n"), "\n"), nil
	}
	var t task
	entries, err := read("entries.jsonl")
	if err != nil {
		return t, err
	}
	for _, line := range entries {
		var e struct {
			ID, Lang  string
			Questions []string
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			return t, fmt.Errorf("read development set: %w", err)
		}
		t.entries = append(t.entries, entry{
			id: e.ID, lang: e.Lang, wordings: e.Questions,
			article: faq.Article{ID: e.ID, Lang: e.Lang, Questions: e.Questions},
		})
	}
	queries, err := read("queries.txt")
	if err != nil {
		return t, err
	}
	gold, err := read("gold.tsv")
	if err != nil {
		return t, err
	}
	if len(gold) != len(queries) {
		return t, fmt.Errorf("read development set: %d queries, %d answers", len(queries), len(gold))
	}
	for i, g := range gold {
		id, form, _ := strings.Cut(g, "\t")
		t.queries = append(t.queries, query{id, form, queries[i]})
	}
	return t, nil
}
