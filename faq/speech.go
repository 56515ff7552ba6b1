package faq

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
		ix.addSounds(ix.sounds.charsOf(sp.from, sp.to), s.decoded[i], weight, len(s.us)+i)
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
		known := len(s.alts[i]) > 0 && s.alts[i][0].weight == 1 && s.alts[i][0].content == u.key
		last := int(u.to) == len(s.text.runes)
		parts := ix.speller.split(s.text.runes[u.from:u.to], last && !known)
		if len(parts) == 0 {
			if known {
				ownWords++
			}
			continue
		}
		pinyinWords++
		if known {
			ownWords++
		}
		for k, p := range parts {
			p.start += u.from
			p.end += u.from
			p.unit = int32(i)
			p.joined = k > 0 || len(s.spoken) > 0 && u.joined && i > 0 && s.spoken[len(s.spoken)-1].unit == int32(i-1)
			s.spoken = append(s.spoken, p)
		}
	}
	if pinyinWords == 0 {
		return 0
	}
	if words-pinyinWords > pinyinWords || ownWords*2 > words {
		return ix.w.foreign
	}
	return 1
}

// decode chooses one character for each syllable: the path with the most
// common pairs, as an input method would.
func (ix *Index) decode() {
	s := &ix.scratch
	s.decoded = s.decoded[:0]
	for i := range s.spoken {
		sp := &s.spoken[i]
		bestRune, bestScore := rune(0), float32(-1)
		consider := func(r rune, score float32) {
			if score > bestScore {
				bestRune, bestScore = r, score
			}
		}
		if i+1 < len(s.spoken) && s.spoken[i+1].joined && sp.to-sp.from == 1 {
			next := &s.spoken[i+1]
			for _, p := range ix.sounds.pairsOf(sp.from, next.from, next.to) {
				consider(p.chars[0], p.weight*float32(10+ix.byWord.count(p.feature)))
			}
		}
		if i > 0 && sp.joined {
			before := &s.spoken[i-1]
			if before.to-before.from == 1 {
				for _, p := range ix.sounds.pairsOf(before.from, sp.from, sp.to) {
					bonus := float32(10)
					if p.chars[0] == s.decoded[i-1] {
						bonus = 1000
					}
					consider(p.chars[1], p.weight*(bonus+float32(ix.byWord.count(p.feature))))
				}
			}
		}
		if bestRune == 0 {
			for _, c := range ix.sounds.charsOf(sp.from, sp.to) {
				consider(c.char, c.weight*float32(ix.byWord.count(c.feature)))
			}
		}
		s.decoded = append(s.decoded, bestRune)
	}
}

// addSounds adds the characters of a syllable: the decoded one for most of
// the weight, the rest as far as they are not much rarer than all together.
func (ix *Index) addSounds(chars []soundChar, decoded rune, weight float32, part int) {
	total := 0
	for _, c := range chars {
		total += ix.byWord.count(c.feature)
	}
	for _, c := range chars {
		w := weight * c.weight * ix.w.soundChar
		if c.char == decoded {
			w = weight * ix.w.soundBest
		} else {
			w *= ix.idf(total) / ix.idf(ix.byWord.count(c.feature))
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
		s.heard = append(s.heard, unit{key: uint64(r), from: sp.start, to: sp.end, han: true, stop: isHanStop(r), joined: sp.joined})
	}
	ix.concepts.find(s.heard, func(group uint32, from, to int) {
		ix.addFeature(keyOf(kindConcept, uint64(group)), weight, len(s.us)+from, to-from, weight)
	})
}

// hearSlips finds neighbouring characters that the pack does not have but
// whose sound it has: the wrong character of the right sound.
func (ix *Index) hearSlips() {
	s := &ix.scratch
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
		ix.addSoundPairs(ix.sounds.pairsOf(x, y, y+1), [2]rune{}, 1, i)
	}
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
		if u.han || len(s.alts[i]) > 0 && s.alts[i][0].content == u.key || ix.isSpoken(i) || len(word) < 2 {
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
