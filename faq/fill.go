package faq

import (
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Bounds of the second opinion. sahilm/fuzzy takes time with every title and
// its scores overflow on long patterns, so both are kept short; of its answer
// only the order is used.
const (
	fewHits      = 5
	maxFillRunes = 30
	maxFillList  = 200
	fillScore    = 0.01
)

// fill adds articles whose title has the letters of a short query in their
// order: "wdrwl fee" for "withdrawal fee". It speaks only when there are few
// hits and always last, because on questions it is mostly wrong.
func (ix *Index) fill(query string, limit int, hits []Hit) []Hit {
	n := utf8.RuneCountInString(query)
	if n < 2 || n > maxFillRunes || len(ix.scratch.us) == 0 {
		return hits
	}
	listed := map[string]bool{}
	last := fillScore
	for _, h := range hits {
		listed[h.Article.ID] = true
		last = min(last, h.Score)
	}
	var titles []string
	var owners []*Article
	for _, a := range ix.articles {
		if (ix.lang == "" || a.Lang == ix.lang) && a.Title != "" && len(titles) < maxFillList {
			titles, owners = append(titles, a.Title), append(owners, a)
		}
	}
	for _, m := range fuzzy.Find(query, titles) {
		if len(hits) >= min(limit, fewHits) {
			break
		}
		a := owners[m.Index]
		if listed[a.ID] {
			continue
		}
		listed[a.ID] = true
		hits = append(hits, Hit{Article: a, Text: a.Title, Field: FieldTitle, Ranges: runeRanges(a.Title, m.MatchedIndexes), Score: last})
	}
	return hits
}

// runeRanges turns the byte offsets of characters into ranges of runes.
func runeRanges(text string, offsets []int) [][2]int {
	var out [][2]int
	for _, o := range offsets {
		at := utf8.RuneCountInString(text[:o])
		if n := len(out); n > 0 && out[n-1][1] == at {
			out[n-1][1]++
		} else {
			out = append(out, [2]int{at, at + 1})
		}
	}
	return out
}
