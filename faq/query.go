package faq

import (
	"cmp"
	"math"
	"slices"
)

// queryFeature is a feature of the query, how much it counts, and the unit it
// comes from.
type queryFeature struct {
	feature uint32
	weight  float32
	unit    int32
}

// scratch is the working memory of a search, used again by the next.
type scratch struct {
	text      folded
	us        []unit
	feats     []queryFeature
	alts      [][]alternative
	likes     []similar
	acc       []float32 // by wording
	touched   []uint32
	whole     []float32 // by article
	wholeHit  []uint32
	best      []candidate // by article
	bestList  []uint32
	spoken    []spoken
	decoded   []rune // a character for each of spoken
	meant     []unit
	trust     []float32
	heard     []unit
	syllables []syllable
}

// alternative is a word that a unit of the query may mean.
type alternative struct {
	content uint64
	feature uint32
	weight  float32
}

// candidate is an article's best wording and what it is worth.
type candidate struct {
	score, second   float32
	start, startSum float32
	doc, startDoc   uint32
}

func (s *scratch) init(ix *Index) {
	s.acc = make([]float32, len(ix.wordings))
	s.whole = make([]float32, len(ix.articles))
	s.best = make([]candidate, len(ix.articles))
}

// understand turns a query into weighted features of the index.
func (ix *Index) understand(query string) {
	s := &ix.scratch
	ix.folder.fold(query, &s.text, maxQueryRunes)
	s.us = ix.split.units(&s.text, s.us)
	s.feats = s.feats[:0]
	for len(s.alts) < len(s.us) {
		s.alts = append(s.alts, nil)
	}
	for i := range s.us {
		ix.alternatives(i)
	}
	ix.addPairs()
	ix.hear()
	ix.hearSlips()
	ix.hearInitials()
	if ix.w.gram > 0 {
		ix.eachLetterGram(s.us, &s.text, func(key uint64) { ix.addFeature(key, 1, 0) })
	}
	ix.mergeFeatures()
}

func (ix *Index) addFeature(key uint64, weight float32, unit int) {
	if f, ok := ix.features.get(key); ok {
		ix.scratch.feats = append(ix.scratch.feats, queryFeature{f, weight, int32(unit)})
	}
}

// alternatives finds what unit i of the query may mean: itself, the words it
// begins, the words it was meant to be, the words of its family.
func (ix *Index) alternatives(i int) {
	s := &ix.scratch
	u := &s.us[i]
	alts := s.alts[i][:0]
	kind := kindWord
	if u.han {
		kind = kindHan
	}
	f, known := ix.features.get(keyOf(kind, u.key))
	known = known && ix.byWord.count(f) > 0
	if known {
		alts = append(alts, alternative{u.key, f, 1})
	}
	if !u.han {
		word := s.text.runes[u.from:u.to]
		short := i > 0 && s.us[i-1].from == u.from || i+1 < len(s.us) && s.us[i+1].from == u.from
		if !short {
			last := int(u.to) == len(s.text.runes)
			alts = ix.otherWords(word, known, last, alts)
		}
	}
	s.alts[i] = alts
	for _, a := range alts {
		s.feats = append(s.feats, queryFeature{a.feature, a.weight, int32(i)})
	}
}

// otherWords appends the words of the vocabulary that a typed word stands
// for beside itself.
func (ix *Index) otherWords(word []rune, known, last bool, alts []alternative) []alternative {
	first := len(alts)
	if last {
		alts = ix.addCompletions(word, known, alts)
	}
	if len(word) < 3 {
		return alts
	}
	slips := 0
	if !known {
		slips = 1
		if len(word) >= 8 {
			slips = 2
		} else if len(word) < 4 {
			slips = 0
		}
	}
	s := &ix.scratch
	s.likes = ix.words.like(word, slips, ix.w.minOverlap, s.likes)
	nearest := tooFar
	for _, l := range s.likes {
		nearest = min(nearest, l.distance)
	}
	for _, l := range s.likes {
		f := ix.words.feats[l.word]
		var w float32
		switch {
		case l.distance == 0:
			continue
		case l.distance <= slips && l.distance == nearest:
			w = float32(math.Pow(float64(ix.w.slip), float64(l.distance)))
		default:
			w = ix.w.family * l.overlap
		}
		alts = addAlternative(alts, ix.words.stems[l.word], f, w)
	}
	return ix.limitAlternatives(alts, first, known)
}

func addAlternative(alts []alternative, content uint64, f uint32, w float32) []alternative {
	for i := range alts {
		if alts[i].feature == f {
			alts[i].weight = max(alts[i].weight, w)
			return alts
		}
	}
	return append(alts, alternative{content, f, w})
}

// maxAlternatives bounds how many words one typed word may stand for.
const maxAlternatives = 12

// limitAlternatives keeps the best alternatives and marks down those that are
// rarer than all of them together: that a slip happens to hit a rare word
// does not make it telling.
func (ix *Index) limitAlternatives(alts []alternative, first int, known bool) []alternative {
	if len(alts) > maxAlternatives {
		slices.SortStableFunc(alts[first:], func(a, b alternative) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.feature, b.feature))
		})
		alts = alts[:maxAlternatives]
	}
	total := 0
	for _, a := range alts {
		total += ix.byWord.count(a.feature)
	}
	for i := first; i < len(alts); i++ {
		alts[i].weight *= ix.idf(total) / ix.idf(ix.byWord.count(alts[i].feature))
	}
	return alts
}

func (ix *Index) idf(df int) float32 {
	n := float64(len(ix.wordings))
	d := min(float64(df), n)
	return float32(math.Log(1 + (n-d+0.5)/(d+0.5)))
}

// addCompletions appends the words that begin with a half-typed one.
func (ix *Index) addCompletions(word []rune, known bool, alts []alternative) []alternative {
	from, to := ix.words.completions(string(word))
	if to-from > 200 {
		return alts
	}
	w := ix.w.completion
	if known {
		w *= 0.5
	}
	for i := from; i < to; i++ {
		if len(ix.words.runes[i]) > len(word) {
			alts = addAlternative(alts, ix.words.stems[i], ix.words.feats[i], w)
		}
	}
	return alts
}

// addPairs adds what the units are together: pairs and synonyms. A word that
// is not known stands for the most likely of its alternatives.
func (ix *Index) addPairs() {
	s := &ix.scratch
	s.meant = append(s.meant[:0], s.us...)
	s.trust = s.trust[:0]
	for i := range s.meant {
		trust := float32(1)
		if alts := s.alts[i]; len(alts) > 0 && alts[0].content != s.us[i].key {
			best := alts[0]
			for _, a := range alts {
				if a.weight > best.weight || a.weight == best.weight && ix.byWord.count(a.feature) > ix.byWord.count(best.feature) {
					best = a
				}
			}
			if best.weight >= ix.w.trust {
				s.meant[i].key = best.content
				trust = best.weight
			}
		}
		s.trust = append(s.trust, trust)
	}
	i := -1
	eachFeature(s.meant, func(kind featureKind, content uint64, _ float32) {
		if kind == kindWord || kind == kindHan {
			i++
			return
		}
		ix.addFeature(keyOf(kind, content), s.trust[i]*s.trust[i-1], i)
	})
	ix.concepts.find(s.meant, func(group uint32, from, to int) {
		w := float32(1)
		for _, t := range s.trust[from:to] {
			w *= t
		}
		ix.addFeature(keyOf(kindConcept, uint64(group)), w, from)
	})
}

// mergeFeatures sorts the features and joins equal ones: sums are always made
// in the same order, so the same query has the same scores.
func (ix *Index) mergeFeatures() {
	fs := ix.scratch.feats
	slices.SortFunc(fs, func(a, b queryFeature) int {
		return cmp.Or(cmp.Compare(a.feature, b.feature), cmp.Compare(b.weight, a.weight), cmp.Compare(a.unit, b.unit))
	})
	n := 0
	for _, f := range fs {
		if n == 0 || fs[n-1].feature != f.feature {
			fs[n] = f
			n++
		}
	}
	ix.scratch.feats = fs[:n]
}
