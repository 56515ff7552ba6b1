package faq

// hearSlips finds neighbouring characters that the pack does not have but
// whose sound it has: the wrong character of the right sound. One of the two
// is most likely right, so pairs that keep one count in full.
func (ix *Index) hearSlips() {
	s := &ix.scratch
	s.mended = append(s.mended[:0], s.us...)
	mended := false
	for i := 1; i < len(s.us); i++ {
		a, b := &s.us[i-1], &s.us[i]
		if !a.han || !b.han || !b.joined {
			continue
		}
		if f, ok := ix.features.get(keyOf(kindHanPair, pairKey(a.key, b.key))); ok && ix.byWord.count(f) > 0 {
			continue
		}
		x, y := ix.pairReading(rune(a.key), rune(b.key))
		if x == noSyllable || y == noSyllable {
			continue
		}
		pairs := ix.sounds.pairsOf(x, y, y+1)
		ix.addSoundPairs(pairs, [2]rune{}, 1, i)
		mended = ix.mend(pairs, i) || mended
	}
	if !mended {
		return
	}
	for i := range s.mended {
		if s.mended[i].key != s.us[i].key {
			ix.addFeature(keyOf(kindHan, s.mended[i].key), ix.w.mended, i, 1, ix.w.mended)
		}
	}
	ix.concepts.find(s.mended, func(group uint32, from, to int) {
		ix.addFeature(keyOf(kindConcept, uint64(group)), ix.w.mended, from, to-from, ix.w.mended)
	})
}

// mend puts the commonest pair of the right sound that keeps one character
// in the place of units i-1 and i.
func (ix *Index) mend(pairs []soundPair, i int) bool {
	s := &ix.scratch
	a, b := rune(s.us[i-1].key), rune(s.us[i].key)
	best, count := -1, 0
	for k, p := range pairs {
		if n := ix.byWord.count(p.feature); (p.chars[0] == a || p.chars[1] == b) && n > count {
			best, count = k, n
		}
	}
	if best < 0 {
		return false
	}
	if p := pairs[best]; p.chars[0] == a {
		s.mended[i].key = uint64(p.chars[1])
	} else {
		s.mended[i-1].key = uint64(p.chars[0])
	}
	return true
}

// pairReading reads two characters.
func (ix *Index) pairReading(a, b rune) (syllable, syllable) {
	if in, ok := ix.pinyin.pairs[[2]rune{a, b}]; ok {
		return in[0], in[1]
	}
	x, y := ix.pinyin.of(a), ix.pinyin.of(b)
	if len(x) == 0 || len(y) == 0 {
		return noSyllable, noSyllable
	}
	return x[0].syllable, y[0].syllable
}
