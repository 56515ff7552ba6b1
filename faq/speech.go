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
	ix.hearTogether(weight)
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

// hearTogether adds what the decoded characters are with one between them, and
// as synonyms.
func (ix *Index) hearTogether(weight float32) {
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
	for i := 2; i < len(s.heard); i++ {
		if s.heard[i-1].joined && s.heard[i].joined {
			key := keyOf(kindSkip, skipKey(s.heard[i-2].key, s.heard[i].key))
			ix.addFeature(key, weight, len(s.us)+i-2, 3, 0)
		}
	}
	ix.concepts.find(s.heard, func(group uint32, from, to int) {
		ix.addFeature(keyOf(kindConcept, uint64(group)), weight, len(s.us)+from, to-from, weight)
	})
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
