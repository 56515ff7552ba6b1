package faq

import "math"

// hear reads the words of a query as pinyin and adds what the pack has of
// that sound. It changes nothing in a pack without Han characters.
func (ix *Index) hear() {
	s := &ix.scratch
	s.spoken, s.heard, s.speech = s.spoken[:0], s.heard[:0], 0
	if !ix.hanPack {
		return
	}
	weight := ix.spell()
	s.speech = weight
	if len(s.spoken) == 0 {
		return
	}
	ix.decode()
	for i := range s.spoken {
		sp := &s.spoken[i]
		if sp.word != 0 {
			ix.addFeature(keyOf(kindWord, sp.word), weight, len(s.us)+i, 1, weight)
			continue
		}
		ix.addSounds(ix.sounds.charsOf(sp.from, sp.to), s.decoded[i], s.backed[i], weight, len(s.us)+i)
		if i > 0 && sp.joined {
			if before := &s.spoken[i-1]; before.to-before.from == 1 {
				ix.addSoundPairs(ix.sounds.pairsOf(before.from, sp.from, sp.to), [2]rune{s.decoded[i-1], s.decoded[i]}, weight, len(s.us)+i)
			}
		}
	}
	ix.hearConcepts(weight)
}

// spell splits the words of a query into syllables and says how much they
// count: fully when all words are pinyin, little when most look like English.
func (ix *Index) spell() float32 {
	s := &ix.scratch
	words, pinyinWords, ownWords := 0, 0, 0
	for i := range s.us {
		u := &s.us[i]
		if u.han || i > 0 && s.us[i-1].from == u.from {
			continue
		}
		words++
		known := s.knows(i)
		if known {
			ownWords++
		}
		if ix.spellWord(i, known) {
			pinyinWords++
		}
	}
	switch {
	case pinyinWords == 0:
		return 0
	case words-pinyinWords > pinyinWords || ownWords*2 > words:
		return ix.w.foreign
	}
	return 1
}

// knows reports whether the pack has unit i as it is written.
func (s *scratch) knows(i int) bool {
	return len(s.alts[i]) > 0 && s.alts[i][0].content == s.us[i].key
}

// spellWord adds the syllables of unit i, if it is pinyin.
func (ix *Index) spellWord(i int, known bool) bool {
	s := &ix.scratch
	u := &s.us[i]
	unfinished := int(u.to) == len(s.text.runes) && !known
	parts := ix.speller.split(s.text.runes[u.from:u.to], unfinished)
	for k, p := range parts {
		p.start += u.from
		p.end += u.from
		p.unit = int32(i)
		p.joined = k > 0 || u.joined && len(s.spoken) > 0 && s.spoken[len(s.spoken)-1].unit == int32(i-1)
		s.spoken = append(s.spoken, p)
	}
	return len(parts) > 0
}

// decode chooses one character for each syllable: the path with the most and
// commonest known pairs, as an input method would. It also notes which
// characters have such a pair beside them.
func (ix *Index) decode() {
	s := &ix.scratch
	s.lattice = s.lattice[:0]
	s.columns = append(s.columns[:0], 0)
	for i := range s.spoken {
		ix.column(i)
		s.columns = append(s.columns, len(s.lattice))
	}
	s.decoded, s.backed = s.decoded[:0], s.backed[:0]
	for range s.spoken {
		s.decoded, s.backed = append(s.decoded, 0), append(s.backed, false)
	}
	at := int32(-1)
	for i := len(s.spoken) - 1; i >= 0; i-- {
		if at < 0 {
			at = s.bestOf(i)
		}
		if at < 0 {
			continue
		}
		n := &s.lattice[at]
		s.decoded[i] = n.char
		if n.pair {
			s.backed[i-1], s.backed[i] = true, true
		}
		at = n.prev
	}
}

// latticeNode is a character that a syllable may be.
type latticeNode struct {
	char  rune
	score float32
	prev  int32 // in the lattice, -1 for none
	pair  bool  // with the character before it
}

// column adds the characters of syllable i with the best way to each.
func (ix *Index) column(i int) {
	s := &ix.scratch
	sp := &s.spoken[i]
	base, prev := float32(0), int32(-1)
	if i > 0 && sp.joined {
		if prev = s.bestOf(i - 1); prev >= 0 {
			base = s.lattice[prev].score
		}
	}
	first := len(s.lattice)
	for _, c := range ix.sounds.charsOf(sp.from, sp.to) {
		own := logCount(ix.byWord.count(c.feature))*0.2 - (1 - c.weight)
		s.lattice = append(s.lattice, latticeNode{c.char, base + own, prev, false})
	}
	if prev < 0 || s.spoken[i-1].to-s.spoken[i-1].from != 1 {
		return
	}
	for _, p := range ix.sounds.pairsOf(s.spoken[i-1].from, sp.from, sp.to) {
		gain := 2 + logCount(ix.byWord.count(p.feature)) - 2*(1-p.weight)
		for j := s.columns[i-1]; j < s.columns[i]; j++ {
			if s.lattice[j].char != p.chars[0] {
				continue
			}
			for k := first; k < len(s.lattice); k++ {
				n := &s.lattice[k]
				if total := s.lattice[j].score + gain; n.char == p.chars[1] && total > n.score {
					n.score, n.prev, n.pair = total, int32(j), true
				}
			}
		}
	}
}

// bestOf returns the best node of a column, -1 when it is empty.
func (s *scratch) bestOf(i int) int32 {
	best := int32(-1)
	for j := s.columns[i]; j < s.columns[i+1]; j++ {
		if best < 0 || s.lattice[j].score > s.lattice[best].score {
			best = int32(j)
		}
	}
	return best
}

func logCount(n int) float32 { return float32(math.Log1p(float64(n))) }

// addSounds adds the characters of a syllable: the decoded one for most of
// the weight, the rest as far as they are not much rarer than all together.
func (ix *Index) addSounds(chars []soundChar, decoded rune, backed bool, weight float32, part int) {
	total := 0
	for _, c := range chars {
		total += ix.byWord.count(c.feature)
	}
	for _, c := range chars {
		w := weight * c.weight * ix.idf(total) / ix.idf(ix.byWord.count(c.feature))
		switch {
		case c.char == decoded && backed:
			w = weight * ix.w.soundBest
		case c.char == decoded:
			w = weight * ix.w.soundLone
		case backed:
			w *= ix.w.soundChar
		default:
			w *= ix.w.soundRest
		}
		if w > 0.01 {
			ix.put(c.feature, w, part, 1, min(w, 1))
		}
	}
}

func (ix *Index) addSoundPairs(pairs []soundPair, decoded [2]rune, weight float32, part int) {
	total := 0
	for _, p := range pairs {
		total += ix.byWord.count(p.feature)
	}
	for _, p := range pairs {
		w := weight * p.weight * ix.w.sound
		if p.chars == decoded {
			w = weight * ix.w.soundBestPair
		} else {
			w *= ix.idf(total) / ix.idf(ix.byWord.count(p.feature))
		}
		ix.put(p.feature, w, part-1, 2, min(w, 1))
	}
}

// hearConcepts looks for synonyms in the decoded text.
func (ix *Index) hearConcepts(weight float32) {
	s := &ix.scratch
	s.heard = s.heard[:0]
	for i, r := range s.decoded {
		sp := &s.spoken[i]
		u := unit{key: uint64(r), from: sp.start, to: sp.end, han: true, stop: isHanStop(r), joined: sp.joined}
		if sp.word != 0 {
			u.key, u.han, u.stop = sp.word, false, false
		}
		s.heard = append(s.heard, u)
	}
	ix.concepts.find(s.heard, func(group uint32, from, to int) {
		ix.addFeature(keyOf(kindConcept, uint64(group)), weight, len(s.us)+from, to-from, weight)
	})
}

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

// hearInitials reads words that nothing else explains as the initials of a
// Chinese phrase: zhsd is 账户锁定.
func (ix *Index) hearInitials() {
	s := &ix.scratch
	if !ix.hanPack {
		return
	}
	for i := range s.us {
		u := &s.us[i]
		word := s.text.runes[u.from:u.to]
		if u.han || s.knows(i) || ix.isSpoken(i) || len(word) < 2 {
			continue
		}
		s.initials = true
		eachInitials(word, func(content uint64, at, n int) {
			weight, credit := ix.w.crossing, float32(0)
			switch {
			case n == len(word):
				weight, credit = 1, 1 // the whole word, not a chance pair of its letters
			case at%2 == 0 && n%2 == 0:
				weight = 1 // most words have two characters
			}
			ix.addFeature(keyOf(kindInitials, content), weight, i, 1, credit)
		})
	}
}

// isSpoken reports whether unit i was read as whole syllables.
func (ix *Index) isSpoken(i int) bool {
	s := &ix.scratch
	for k := range s.spoken {
		if s.spoken[k].unit == int32(i) {
			return s.spoken[k].to-s.spoken[k].from == 1 || s.spoken[k].end-s.spoken[k].start > 1
		}
	}
	return false
}
