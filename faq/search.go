package faq

// Search returns the articles that answer a query, best first, at most limit.
// Any text is a query; one without letters or digits has no answers.
func (ix *Index) Search(query string, limit int) []Hit {
	if limit <= 0 || len(ix.wordings) == 0 {
		return nil
	}
	ix.understand(query)
	ix.score()
	ix.addStarts()
	hits := ix.hits(ix.rank(min(limit, len(ix.articles))))
	ix.forget()
	if len(hits) < min(limit, fewHits) {
		hits = ix.fill(query, limit, hits)
	}
	return hits
}

// hits explains a ranking: which wording, which parts of it, how sure.
func (ix *Index) hits(ranked []ranking) []Hit {
	if len(ranked) == 0 {
		return nil
	}
	out := make([]Hit, 0, len(ranked))
	sure := float64(0)
	for i, r := range ranked {
		b := &ix.scratch.best[r.article]
		doc := b.doc
		if b.start > 0 {
			doc = b.startDoc
		}
		w := &ix.wordings[doc]
		own := ix.sureness(r.article, b)
		if i == 0 {
			sure = own
		}
		out = append(out, Hit{
			Article: ix.articles[r.article], Text: w.text, Field: fieldNames()[w.field],
			Ranges:    ix.highlight(w.text, b),
			Score:     max(0, min(1, sure*float64(r.score)/float64(ranked[0].score))),
			Confident: own >= ix.w.sure && r.score >= ix.w.near*ranked[0].score,
		})
	}
	return out
}
