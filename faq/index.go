package faq

import "strings"

// Options of an index.
type Options struct {
	// Lang is preferred: of equal hits the one in this language comes first.
	// "" prefers none.
	Lang string
	// Synonyms of the pack.
	Synonyms []SynonymGroup
}

// Index answers queries over a library. It reuses its working memory, so only
// one goroutine may use it at a time.
type Index struct {
	lib  *Library
	opts Options
}

// NewIndex makes an index of all articles of a library.
func NewIndex(lib *Library, opts Options) *Index {
	return &Index{lib: lib, opts: opts}
}

// Search returns the articles that answer a query, best first, at most limit.
// Any text is a query; one without letters or digits has no answers.
func (ix *Index) Search(query string, limit int) []Hit {
	q := bigrams(query)
	var hits []Hit
	for _, lang := range ix.lib.Languages() {
		for _, a := range ix.lib.Articles(lang) {
			best := Hit{Article: a}
			for _, w := range append([]string{a.Title}, a.Questions...) {
				if s := similarity(q, bigrams(w)); s > best.Score {
					best.Score, best.Text, best.Field = s, w, FieldQuestion
				}
			}
			if best.Text == a.Title {
				best.Field = FieldTitle
			}
			if best.Score > 0 {
				best.Confident = best.Score > 0.3 || strings.Contains(best.Text, query)
				hits = append(hits, best)
			}
		}
	}
	sortHits(hits)
	return hits[:max(0, min(limit, len(hits)))]
}
