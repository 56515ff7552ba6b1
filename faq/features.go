package faq

// A feature is something a wording has and a query may have, too: a word, two
// neighbouring units, a concept. It is known by a 64-bit key, so no text has
// to be kept for it. Two features with the same key would be taken for one;
// with a million features the odds of one such pair are one in 30 million.
type featureKind uint8

const (
	kindWord     featureKind = iota // stem of a word of letters
	kindHan                         // Han character
	kindPair                        // two neighbouring units, one of them a word
	kindHanPair                     // two neighbouring Han characters
	kindSkip                        // two units with one between them
	kindConcept                     // member of a group of synonyms
	kindLetters                     // 3 or 4 neighbouring letters of a word
	kindInitials                    // 2 to 4 neighbouring pinyin initials
	kindCount
)

// eachFeature calls f for the words, characters and pairs of a text. stops
// is the share of function words in the feature.
func eachFeature(us []unit, f func(kind featureKind, content uint64, stops float32)) {
	for i := range us {
		u := &us[i]
		if u.han {
			f(kindHan, u.key, stopShare(u.stop))
		} else {
			f(kindWord, u.key, stopShare(u.stop))
		}
		if i > 0 && u.joined {
			v := &us[i-1]
			f(pairKind(v, u), pairKey(v.key, u.key), (stopShare(v.stop)+stopShare(u.stop))/2)
			if i > 1 && v.joined {
				t := &us[i-2]
				f(kindSkip, skipKey(t.key, u.key), (stopShare(t.stop)+stopShare(u.stop))/2)
			}
		}
	}
}

func pairKind(a, b *unit) featureKind {
	if a.han && b.han {
		return kindHanPair
	}
	return kindPair
}

func stopShare(stop bool) float32 {
	if stop {
		return 1
	}
	return 0
}

// isGramWord reports whether unit i is a word whose letters are looked at: a
// written word of its own, and not a function word.
func isGramWord(us []unit, i int) bool {
	u := &us[i]
	return !u.han && !u.stop && u.to-u.from <= maxSlipWord && (i == 0 || us[i-1].from != u.from)
}

// eachLetterGram calls f with the keys of the 3 and 4 neighbouring letters of
// a word, its ends included. buf is memory to use.
func eachLetterGram(word []rune, buf *[]rune, f func(key uint64)) {
	w := append((*buf)[:0], '^')
	w = append(append(w, word...), '^')
	*buf = w
	for n := 3; n <= 4; n++ {
		for i := 0; i+n <= len(w); i++ {
			f(keyOf(kindLetters, hashRunes(w[i:i+n])))
		}
	}
}

// eachInitials calls f for each 2 to 4 neighbouring letters.
func eachInitials(letters []rune, f func(content uint64, at, n int)) {
	for n := 2; n <= 4; n++ {
		for i := 0; i+n <= len(letters); i++ {
			f(hashRunes(letters[i:i+n]), i, n)
		}
	}
}
