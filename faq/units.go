package faq

import "slices"

// unit is what search compares: a word of letters or one Han character. from
// and to are its place in the folded runes.
type unit struct {
	key      uint64 // of the stem, or of the character
	from, to int32
	han      bool
	stop     bool // a function word: it carries little of the meaning
	joined   bool // follows the unit before it without a stop in between
}

// mix spreads the bits of a key (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xBF58476D1CE4E5B9
	x ^= x >> 27
	x *= 0x94D049BB133111EB
	return x ^ x>>31
}

// keyOf returns the key of a kind of feature with content a.
func keyOf(kind featureKind, a uint64) uint64 { return mix(a + uint64(kind+1)*0x9E3779B97F4A7C15) }

// pairKey returns the content of two units in their order.
func pairKey(a, b uint64) uint64 { return mix(a*3+1) ^ b }

// skipKey returns the content of two units with one between them.
func skipKey(a, b uint64) uint64 { return pairKey(a+7, b) }

// hashRunes is FNV-1a over the runes of a word.
func hashRunes(rs []rune) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range rs {
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}

func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range s {
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}

// splitter turns folded text into units. It remembers stems, which are the
// dear part.
type splitter struct {
	english *english
}

// units appends the units of t to out, which is emptied first.
func (s *splitter) units(t *folded, out []unit) []unit {
	out = out[:0]
	joined := false
	rs := t.runes
	for i := 0; i < len(rs); {
		switch r := rs[i]; {
		case isHan(r):
			out = append(out, unit{key: uint64(r), from: int32(i), to: int32(i + 1), han: true, stop: isHanStop(r), joined: joined})
			joined = true
			i++
		case isWordRune(r):
			j := wordEnd(rs, i)
			n := len(out)
			out = s.english.words(rs[i:j], int32(i), out)
			if n < len(out) {
				out[n].joined = joined
				joined = true
			}
			i = j
		default:
			joined = joined && !isStopMark(r)
			i++
		}
	}
	return out
}

// wordEnd returns where the word that begins at i ends. An apostrophe between
// letters belongs to it.
func wordEnd(rs []rune, i int) int {
	j := i + 1
	for j < len(rs) && (isWordRune(rs[j]) || rs[j] == '\'' && j+1 < len(rs) && isWordRune(rs[j+1])) {
		j++
	}
	return j
}

// isStopMark reports whether r ends a sentence or a part of one.
func isStopMark(r rune) bool {
	return slices.Contains([]rune{'.', '?', '!', ',', ';', ':', '。', '?', '!', ',', '、', ';', ':', '\n'}, r)
}

// isHanStop reports whether a Han character is one of those that most
// questions have, whatever they are about.
func isHanStop(r rune) bool {
	return slices.Contains([]rune("的了吗呢吧啊呀我你您他她它们是有在就都也和与及个这那着过把被给让为以可能会要想请问么什怎样如何今昨妈爸爷奶"), r)
}
