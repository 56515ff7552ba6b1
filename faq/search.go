package faq

import (
	"cmp"
	"slices"
)

// Search returns the articles that answer a query, best first, at most limit.
// Any text is a query; one without letters or digits has no answers.
func (ix *Index) Search(query string, limit int) []Hit {
	if limit <= 0 || len(ix.wordings) == 0 {
		return nil
	}
	ix.understand(query)
	ix.score()
	ix.addStarts()
	ranked := ix.rank(limit)
	return ix.hits(ranked)
}

// score adds up what the query's features are worth, by wording and by whole
// article, and finds each article's best wording.
func (ix *Index) score() {
	s := &ix.scratch
	s.touched, s.bestList = s.touched[:0], s.bestList[:0]
	for _, f := range s.feats {
		p := ix.byWord
		for i := p.start[f.feature]; i < p.start[f.feature+1]; i++ {
			d := p.docs[i]
			if s.acc[d] == 0 {
				s.touched = append(s.touched, d)
			}
			s.acc[d] += f.weight * p.worth[i]
		}
		p = ix.byWhole
		for i := p.start[f.feature]; i < p.start[f.feature+1]; i++ {
			s.whole[p.docs[i]] += f.weight * p.worth[i]
		}
	}
	for _, d := range s.touched {
		ix.offer(d, s.acc[d]*ix.w.field[ix.wordings[d].field])
		s.acc[d] = 0
	}
}

// offer proposes a wording as its article's best.
func (ix *Index) offer(doc uint32, score float32) {
	s := &ix.scratch
	e := ix.wordings[doc].article
	b := &s.best[e]
	if b.score == 0 && score > 0 {
		s.bestList = append(s.bestList, e)
	}
	switch {
	case score > b.score || score == b.score && doc < b.doc:
		b.second = b.score
		b.score, b.doc = score, doc
	case score > b.second:
		b.second = score
	}
}

// addStarts lifts the wordings that begin with the query over all others,
// the shortest first.
func (ix *Index) addStarts() {
	s := &ix.scratch
	if ix.w.begins == 0 || len(s.us) == 0 {
		return
	}
	key := startKey(&s.text, s.us)
	l := &ix.starts[0]
	from, to := l.find(key)
	for i := from; i < to; i++ {
		share := float32(len(key)) / float32(len(l.keys[i]))
		bonus := ix.w.begins * (1 + share)
		if share == 1 {
			bonus += ix.w.exact
		}
		ix.offer(l.docs[i], bonus*100)
	}
}

// ranking is an article with its score.
type ranking struct {
	article uint32
	score   float32
}

// rank returns the best articles, at most one for each ID.
func (ix *Index) rank(limit int) []ranking {
	s := &ix.scratch
	all := make([]ranking, 0, len(s.bestList))
	slices.Sort(s.bestList)
	for _, e := range s.bestList {
		b := s.best[e]
		r := ranking{e, b.score + ix.w.second*b.second + ix.w.joined*s.whole[e]}
		if ix.lang != "" && ix.articles[e].Lang != ix.lang {
			r.score *= ix.w.otherLang
		}
		all = append(all, r)
		s.best[e].score, s.best[e].second = 0, 0
	}
	clear(s.whole)
	slices.SortStableFunc(all, func(a, b ranking) int { return cmp.Compare(b.score, a.score) })
	out := all[:0]
	seen := map[string]bool{}
	for _, r := range all {
		if id := ix.articles[r.article].ID; !seen[id] {
			seen[id] = true
			out = append(out, r)
		}
		if len(out) == limit {
			break
		}
	}
	return out
}

func (ix *Index) hits(ranked []ranking) []Hit {
	var out []Hit
	for _, r := range ranked {
		w := ix.wordings[ix.scratch.best[r.article].doc]
		out = append(out, Hit{Article: ix.articles[r.article], Text: w.text, Field: fieldNames()[w.field], Score: float64(r.score / (r.score + 10))})
	}
	return out
}
