package faq

import (
	"cmp"
	"math"
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
	if len(s.us) == 0 {
		return
	}
	ix.addStartsOf(startWritten, startKey(&s.text, s.us), 1)
	if !ix.hanPacks {
		return
	}
	s.syllables = ix.pinyin.read(s.text.runes, s.syllables[:0])
	ix.addStartsOf(startPinyin, soundKey(&s.text, s.us, s.syllables, ix.pinyin, false), 0.9)
	ix.addStartsOf(startInitials, soundKey(&s.text, s.us, s.syllables, ix.pinyin, false), 0.8)
}

func (ix *Index) addStartsOf(list int, key string, weight float32) {
	l := &ix.starts[list]
	if key == "" || list == startInitials && len(key) < 2 {
		return
	}
	from, to := l.find(key)
	for i := from; i < to; i++ {
		share := float32(len(key)) / float32(len(l.keys[i]))
		bonus := weight * float32(math.Pow(float64(share), float64(ix.w.startPower)))
		if share == 1 {
			bonus += ix.w.exact
		}
		d := l.docs[i]
		e := ix.wordings[d].article
		b := &ix.scratch.best[e]
		if b.score == 0 {
			ix.offer(d, 0.001)
		}
		if b.start == 0 || bonus > b.start {
			b.start, b.startSum, b.startDoc = bonus, b.startSum*ix.w.startSecond+bonus, d
		} else {
			b.startSum += bonus * ix.w.startSecond
		}
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
		if b.start > 0 {
			r.score += ix.w.startScale * (1 + b.startSum)
			s.best[e].doc = b.startDoc
		}
		if ix.lang != "" && ix.articles[e].Lang != ix.lang {
			r.score *= ix.w.otherLang
		}
		all = append(all, r)
		s.best[e].score, s.best[e].second, s.best[e].start, s.best[e].startSum = 0, 0, 0, 0
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
