package faq

import (
	"cmp"
	"math"
	"slices"
)

// queryFeature is a feature of the query, how much it counts, and the parts
// of the query that it speaks for: span parts from part on. A part is a unit
// or, after all units, a syllable.
type queryFeature struct {
	feature uint32
	weight  float32
	part    int32
	span    int32
	credit  float32 // how sure it is that the query means it
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
	whole     []float32   // by article
	best      []candidate // by article
	bestList  []uint32
	spoken    []spoken
	lattice   []latticeNode
	columns   []int  // where each syllable's characters begin in lattice
	backed    []bool // by syllable: its character has a known pair
	decoded   []rune // a character for each of spoken
	meant     []unit
	trust     []float32 // of each of meant
	credit    []float32
	mended    []unit // the units with wrong characters of the right sound put right
	heard     []unit
	syllables []syllable
	key       []byte // the query as a start list has it
	ranked    []ranking
	speech    float32 // how far the query is pinyin
	parts     []part
	initials  bool // some word is read as initials
	letters   []rune
	hitText   folded
	hitUnits  []unit
	marks     []bool // by folded rune of hitText
}

// alternative is a word that a unit of the query may mean.
type alternative struct {
	content uint64
	feature uint32
	weight  float32
	credit  float32
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
	s.feats, s.initials = s.feats[:0], false
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
	for i := range s.us {
		if u := &s.us[i]; isGramWord(s.us, i) {
			eachLetterGram(s.text.runes[u.from:u.to], &s.letters, func(key uint64) { ix.addFeature(key, 1, i, 0, 0) })
		}
	}
	ix.weighParts()
	ix.mergeFeatures()
}

// addFeature adds a feature to the query if the pack has it.
func (ix *Index) addFeature(key uint64, weight float32, part, span int, credit float32) {
	if f, ok := ix.features.get(key); ok {
		ix.put(f, weight, part, span, credit)
	}
}

func (ix *Index) put(feature uint32, weight float32, part, span int, credit float32) {
	ix.scratch.feats = append(ix.scratch.feats, queryFeature{feature, weight, int32(part), int32(span), credit})
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
		alts = append(alts, alternative{u.key, f, 1, 1})
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
		ix.put(a.feature, a.weight, i, 1, min(a.weight, 1)*a.credit)
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
	if !known && ix.w.slips {
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
		credit := float32(1)
		switch {
		case l.distance == 0:
			continue
		case l.distance <= slips && l.distance == nearest:
			w = 1
			credit = slipCredit(word, ix.words.runes[l.word])
		default:
			w = ix.w.family * l.overlap
		}
		alts = addAlternative(alts, ix.words.stems[l.word], f, w, credit)
	}
	return ix.limitAlternatives(alts, first, known)
}

// slipCredit says how sure it is that word was meant to be other: a long word
// that begins alike, much; rice for price, little.
func slipCredit(word, other []rune) float32 {
	if len(word) < 5 || word[0] != other[0] {
		return 0.3
	}
	return 0.9
}

func addAlternative(alts []alternative, content uint64, f uint32, w, credit float32) []alternative {
	for i := range alts {
		if alts[i].feature == f {
			alts[i].weight = max(alts[i].weight, w)
			return alts
		}
	}
	return append(alts, alternative{content, f, w, credit})
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
	s := &ix.scratch
	s.key = appendRunes(s.key[:0], word)
	from, to := ix.words.completions(s.key)
	if to-from > 200 {
		return alts
	}
	w := ix.w.completion
	if known {
		w *= 0.5
	}
	for i := from; i < to; i++ {
		if len(ix.words.runes[i]) > len(word) {
			alts = addAlternative(alts, ix.words.stems[i], ix.words.feats[i], w, 1)
		}
	}
	return alts
}

// addPairs adds what the units are together: pairs and synonyms. A word that
// is not known stands for the most likely of its alternatives.
func (ix *Index) addPairs() {
	s := &ix.scratch
	s.meant = append(s.meant[:0], s.us...)
	s.trust, s.credit = s.trust[:0], s.credit[:0]
	for i := range s.meant {
		trust, credit := float32(1), float32(1)
		if alts := s.alts[i]; len(alts) > 0 && alts[0].content != s.us[i].key {
			best := alts[0]
			for _, a := range alts {
				if a.weight > best.weight || a.weight == best.weight && ix.byWord.count(a.feature) > ix.byWord.count(best.feature) {
					best = a
				}
			}
			if best.weight >= ix.w.trust {
				s.meant[i].key = best.content
				trust, credit = best.weight, best.credit
			}
		}
		s.trust, s.credit = append(s.trust, trust), append(s.credit, credit)
	}
	i := -1
	eachFeature(s.meant, func(kind featureKind, content uint64, _ float32) {
		if kind == kindWord || kind == kindHan {
			i++
			return
		}
		ix.addFeature(keyOf(kind, content), s.trust[i]*s.trust[i-1], i-1, 2, min(s.credit[i], s.credit[i-1]))
	})
	ix.concepts.find(s.meant, func(group uint32, from, to int) {
		w, credit := float32(1), float32(1)
		for i := from; i < to; i++ {
			w *= s.trust[i]
			credit = min(credit, s.credit[i])
		}
		ix.addFeature(keyOf(kindConcept, uint64(group)), w, from, to-from, credit)
	})
}

// mergeFeatures sorts the features and joins equal ones: sums are always made
// in the same order, so the same query has the same scores.
func (ix *Index) mergeFeatures() {
	fs := ix.scratch.feats
	slices.SortFunc(fs, func(a, b queryFeature) int {
		return cmp.Or(cmp.Compare(a.feature, b.feature), cmp.Compare(b.weight, a.weight), cmp.Compare(a.part, b.part))
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
