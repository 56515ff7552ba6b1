package faq

import (
	"slices"
)

// candidate is an article while a query is answered: its best wording and
// what that is worth, and what the wordings that begin with the query give.
type candidate struct {
	score           float32
	start, startSum float32
	doc, startDoc   uint32
	startLen        int32 // length of the key that begins startDoc
	startList       uint8
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
	if score > b.score || score == b.score && doc < b.doc {
		b.score, b.doc = score, doc
	}
}

// addStarts lifts the articles with wordings that begin with the query over
// all others: who has typed the start of a known question means that one. The
// larger a share of the wording has been typed, the likelier it is meant.
func (ix *Index) addStarts() {
	s := &ix.scratch
	if len(s.us) == 0 {
		return
	}
	s.key = startKey(s.key[:0], &s.text, s.us)
	ix.addStartsOf(startWritten, s.key, 1)
	if !ix.hanPack {
		return
	}
	s.syllables = ix.pinyin.read(s.text.runes, s.syllables[:0])
	s.key = soundKey(s.key[:0], &s.text, s.us, s.syllables, ix.pinyin, false)
	ix.addStartsOf(startPinyin, s.key, 0.9)
	ix.addStartsOf(startInitials, s.key, 0.8)
}

func (ix *Index) addStartsOf(list uint8, key []byte, weight float32) {
	l := &ix.starts[list]
	if len(key) == 0 || list == startInitials && len(key) < 2 {
		return
	}
	from, to := l.find(key)
	for i := from; i < to; i++ {
		share := float32(len(key)) / float32(len(l.keys[i]))
		bonus := weight * share
		if share == 1 {
			bonus += ix.w.exact
		}
		d := l.docs[i]
		b := &ix.scratch.best[ix.wordings[d].article]
		if b.score == 0 {
			ix.offer(d, tiny)
		}
		if bonus > b.start {
			b.startSum = b.startSum*ix.w.startSecond + bonus
			b.start, b.startDoc, b.startLen, b.startList = bonus, d, int32(len(key)), list
		} else {
			b.startSum += bonus * ix.w.startSecond
		}
	}
}

// tiny is a score that puts an article on the list and nothing more.
const tiny = 1e-3

// ranking is an article with its score.
type ranking struct {
	article uint32
	score   float32
}

// before is the order of hits: a total one, so that equal scores come out the
// same on every run.
func (r ranking) before(o ranking) bool {
	return r.score > o.score || r.score == o.score && r.article < o.article
}

// rank returns the best articles, best first, at most one for each ID.
func (ix *Index) rank(limit int) []ranking {
	s := &ix.scratch
	s.ranked = s.ranked[:0]
	keep := limit * ix.maxLangs
	for _, e := range s.bestList {
		r := ranking{e, ix.total(e)}
		if len(s.ranked) < keep {
			s.ranked = append(s.ranked, r)
			siftUp(s.ranked)
		} else if r.before(s.ranked[0]) {
			s.ranked[0] = r
			siftDown(s.ranked)
		}
	}
	slices.SortFunc(s.ranked, func(a, b ranking) int {
		if a.before(b) {
			return -1
		}
		return 1
	})
	out := s.ranked[:0]
	for _, r := range s.ranked {
		if !ix.listed(out, r) && len(out) < limit {
			out = append(out, ranking{ix.preferred(r.article), r.score})
		}
	}
	return out
}

// total is what an article is worth for the query.
func (ix *Index) total(e uint32) float32 {
	b := &ix.scratch.best[e]
	score := b.score + ix.w.joined*ix.scratch.whole[e]
	if b.start > 0 {
		score += ix.w.startScale * (1 + b.startSum)
	}
	if ix.lang != "" && ix.articles[e].Lang != ix.lang {
		score *= ix.w.otherLang
	}
	return score
}

// listed reports whether an article stands in the list in another language.
func (ix *Index) listed(list []ranking, r ranking) bool {
	for _, o := range list {
		if ix.articles[o.article].ID == ix.articles[r.article].ID {
			return true
		}
	}
	return false
}

// preferred returns the article in the preferred language when that one
// answers the query, too: by a synonym, or by a word that both share.
func (ix *Index) preferred(article uint32) uint32 {
	other := ix.sibling[article]
	if other == article || ix.scratch.best[other].score == 0 {
		return article
	}
	if ix.sureness(other, &ix.scratch.best[other]) < ix.w.sameEnough*ix.sureness(article, &ix.scratch.best[article]) {
		return article
	}
	return other
}

// forget clears what a query left in the working memory.
func (ix *Index) forget() {
	s := &ix.scratch
	for _, e := range s.bestList {
		s.best[e] = candidate{}
	}
	clear(s.whole)
}

// siftUp and siftDown keep the worst of the best at the root of a heap.
func siftUp(h []ranking) {
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 2
		if !h[parent].before(h[i]) {
			return
		}
		h[parent], h[i] = h[i], h[parent]
		i = parent
	}
}

func siftDown(h []ranking) {
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child].before(h[child+1]) {
			child++
		}
		if !h[i].before(h[child]) {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}
