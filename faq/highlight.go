package faq

import (
	"cmp"
	"slices"
)

// clearWeight is the weight from which on a feature of the query counts as a
// reason to show. Below it stand the many characters that share a syllable.
const clearWeight = 0.3

// highlight returns the parts of a hit's text that made it match, as ranges
// of runes. It looks for the features of the query in the text, so a part
// that matched through a slip, a stem, pinyin or a synonym is found like one
// that matched as it is written.
func (ix *Index) highlight(text string, b *candidate) [][2]int {
	s := &ix.scratch
	ix.folder.fold(text, &s.hitText, maxQueryRunes)
	s.hitUnits = ix.split.units(&s.hitText, s.hitUnits)
	s.marks = s.marks[:0]
	for range s.hitText.runes {
		s.marks = append(s.marks, false)
	}
	if b.start > 0 {
		ix.markStart(b)
	} else {
		ix.markFeatures()
		ix.markFamilies()
		ix.markInitials()
	}
	return s.markedRanges()
}

// has returns the weight of a feature in the query.
func (ix *Index) has(key uint64) float32 {
	f, ok := ix.features.get(key)
	if !ok {
		return 0
	}
	fs := ix.scratch.feats
	i, ok := slices.BinarySearchFunc(fs, f, func(q queryFeature, f uint32) int { return cmp.Compare(q.feature, f) })
	if !ok {
		return 0
	}
	return fs[i].weight
}

// markFeatures marks words, characters, pairs and synonyms. A function word
// is marked only as a part of more.
func (ix *Index) markFeatures() {
	s := &ix.scratch
	us := s.hitUnits
	for i := range us {
		u := &us[i]
		kind := kindWord
		if u.han {
			kind = kindHan
		}
		if !u.stop && ix.has(keyOf(kind, u.key)) >= clearWeight {
			s.mark(u)
		}
		if i > 0 && u.joined {
			v := &us[i-1]
			both := v.stop && u.stop
			if !both && ix.has(keyOf(pairKind(v, u), pairKey(v.key, u.key))) >= clearWeight {
				s.mark(v)
				s.mark(u)
			}
		}
	}
	ix.concepts.find(us, func(group uint32, from, to int) {
		if ix.has(keyOf(kindConcept, uint64(group))) < clearWeight {
			return
		}
		for i := from; i < to; i++ {
			s.mark(&us[i])
		}
	})
}

func (s *scratch) mark(u *unit) {
	for i := u.from; i < u.to; i++ {
		s.marks[i] = true
	}
}

// markFamilies marks words that share most of their letters with one of the
// query's: identification for identify.
func (ix *Index) markFamilies() {
	s := &ix.scratch
	for i := range s.hitUnits {
		u := &s.hitUnits[i]
		if u.han || u.stop {
			continue
		}
		all, shared := 0, 0
		eachLetterGram(s.hitText.runes[u.from:u.to], &s.letters, func(key uint64) {
			all++
			if ix.has(key) > 0 {
				shared++
			}
		})
		if shared*5 >= all*3 && all > 0 {
			s.mark(u)
		}
	}
}

// markStart marks as many units as the query has typed of a wording.
func (ix *Index) markStart(b *candidate) {
	s := &ix.scratch
	s.syllables = ix.pinyin.read(s.hitText.runes, s.syllables[:0])
	left := int(b.startLen)
	for i := range s.hitUnits {
		u := &s.hitUnits[i]
		if i > 0 && s.hitUnits[i-1].from == u.from {
			continue // the second half of a short form
		}
		if b.startList == startWritten && i > 0 && !u.han && !s.hitUnits[i-1].han {
			left-- // the blank between two words
		}
		if left <= 0 {
			break
		}
		left = s.markTyped(u, left, b.startList, ix.pinyin)
	}
	s.closeGaps()
}

// closeGaps marks blanks and punctuation between the first mark and the last.
func (s *scratch) closeGaps() {
	first, last := slices.Index(s.marks, true), len(s.marks)-1
	for last > first && !s.marks[last] {
		last--
	}
	for i := max(first, 0); i < last; i++ {
		s.marks[i] = true
	}
}

// markTyped marks what left bytes of a key cover of a unit and returns how
// many are left then.
func (s *scratch) markTyped(u *unit, left int, list uint8, p *pinyin) int {
	if u.han && list != startWritten {
		s.mark(u)
		if list == startInitials {
			return left - 1
		}
		if sy := s.syllables[u.from]; sy != noSyllable {
			return left - len(p.names[sy])
		}
		return left
	}
	for i := u.from; i < u.to && left > 0; i++ {
		s.marks[i] = true
		left -= len(string(s.hitText.runes[i]))
	}
	return left
}

// markInitials marks the longest part of the text whose initials are in the
// query.
func (ix *Index) markInitials() {
	s := &ix.scratch
	if !s.initials {
		return
	}
	s.syllables = ix.pinyin.read(s.hitText.runes, s.syllables[:0])
	for q := range s.us {
		u := &s.us[q]
		if u.han || len(s.alts[q]) > 0 {
			continue
		}
		ix.markRun(s.text.runes[u.from:u.to])
	}
}

// markRun finds the longest stretch of Han characters in the text whose
// initials follow each other in letters, at least two.
func (ix *Index) markRun(letters []rune) {
	s := &ix.scratch
	best, at := 1, 0
	for i := range s.hitUnits {
		for j := range letters {
			n := 0
			for i+n < len(s.hitUnits) && j+n < len(letters) && ix.initialIs(&s.hitUnits[i+n], letters[j+n]) {
				n++
			}
			if n > best {
				best, at = n, i
			}
		}
	}
	if best < 2 {
		return
	}
	for i := at; i < at+best; i++ {
		s.mark(&s.hitUnits[i])
	}
}

func (ix *Index) initialIs(u *unit, letter rune) bool {
	if !u.han {
		return false
	}
	sy := ix.scratch.syllables[u.from]
	return sy != noSyllable && rune(ix.pinyin.names[sy][0]) == letter
}

// markedRanges turns the marks on folded runes into ranges of the original.
func (s *scratch) markedRanges() [][2]int {
	var out [][2]int
	for i, m := range s.marks {
		if !m {
			continue
		}
		at := int(s.hitText.src[i])
		if n := len(out); n > 0 && out[n-1][1] >= at {
			out[n-1][1] = at + 1
		} else {
			out = append(out, [2]int{at, at + 1})
		}
	}
	return out
}
