package faq

import (
	"cmp"
	"slices"
)

// vocabulary is every word of letters in the pack as it is written there,
// sorted. Through it a word that nobody indexed finds those it was meant to
// be: the half-typed one, the one with a slip, the one of the same family.
type vocabulary struct {
	words []string
	runes [][]rune
	feats []uint32 // the feature of each word's stem
	stems []uint64 // the key of each word's stem
	grams postingsOf
	seen  []uint16 // shared pairs of letters by word, while one is looked up
	list  []uint32 // which of seen are not zero
}

// postingsOf maps a pair of letters to the words that have it.
type postingsOf struct {
	start []uint32
	words []uint32
}

// gramBuckets is the number of places for pairs of letters: 38 for a letter,
// digit, word end and all else.
const gramBuckets = 38 * 38

func gramLetter(r rune) int {
	switch {
	case r >= 'a' && r <= 'z':
		return int(r-'a') + 1
	case r >= '0' && r <= '9':
		return int(r-'0') + 27
	case r == 0:
		return 0
	}
	return 37
}

// eachGram calls f for the pairs of letters of a word, its ends included.
func eachGram(w []rune, f func(bucket int)) {
	prev := 0
	for _, r := range w {
		g := gramLetter(r)
		f(prev*38 + g)
		prev = g
	}
	f(prev * 38)
}

// vocabularyWord is a word on its way into the vocabulary.
type vocabularyWord struct {
	text    string
	stem    uint64
	feature uint32
}

func newVocabulary(ws []vocabularyWord) *vocabulary {
	slices.SortFunc(ws, func(a, b vocabularyWord) int { return cmp.Compare(a.text, b.text) })
	v := &vocabulary{seen: make([]uint16, len(ws))}
	v.grams.start = make([]uint32, gramBuckets+1)
	for _, w := range ws {
		rs := []rune(w.text)
		v.words = append(v.words, w.text)
		v.runes = append(v.runes, rs)
		v.feats = append(v.feats, w.feature)
		v.stems = append(v.stems, w.stem)
		eachGram(rs, func(g int) { v.grams.start[g+1]++ })
	}
	for g := range gramBuckets {
		v.grams.start[g+1] += v.grams.start[g]
	}
	v.grams.words = make([]uint32, v.grams.start[gramBuckets])
	next := slices.Clone(v.grams.start)
	for i := range v.runes {
		eachGram(v.runes[i], func(g int) {
			v.grams.words[next[g]] = uint32(i)
			next[g]++
		})
	}
	return v
}

// completions returns the range of words that begin with prefix.
func (v *vocabulary) completions(prefix []byte) (from, to int) {
	l := startList{keys: v.words}
	return l.find(prefix)
}

// similar is a word of the vocabulary that is like another one.
type similar struct {
	word     uint32
	distance int     // of slips; tooFar when there are more than allowed
	overlap  float32 // Dice's measure of shared pairs of letters, 0..1
}

const tooFar = 99

// like returns the words that are at most slips slips away from w or share
// at least minOverlap of its pairs of letters.
func (v *vocabulary) like(w []rune, slips int, minOverlap float32, out []similar) []similar {
	out = out[:0]
	eachGram(w, func(g int) {
		for _, i := range v.grams.words[v.grams.start[g]:v.grams.start[g+1]] {
			if v.seen[i] == 0 {
				v.list = append(v.list, i)
			}
			v.seen[i]++
		}
	})
	n := len(w) + 1
	for _, i := range v.list {
		shared := int(v.seen[i])
		v.seen[i] = 0
		m := len(v.runes[i]) + 1
		s := similar{word: i, distance: tooFar, overlap: 2 * float32(min(shared, n, m)) / float32(n+m)}
		// One slip spoils at most three pairs of letters.
		if max(n, m)-shared <= 3*slips && max(n-m, m-n) <= slips {
			s.distance = slipDistance(w, v.runes[i], slips)
		}
		if s.distance <= slips || s.overlap >= minOverlap {
			out = append(out, s)
		}
	}
	v.list = v.list[:0]
	slices.SortFunc(out, func(a, b similar) int { return cmp.Compare(a.word, b.word) })
	return out
}

// maxSlipWord is the longest word that is looked at for slips.
const maxSlipWord = 30

// slipDistance counts the letters that are wrong, missing, too many or
// swapped with a neighbour (the optimal string alignment distance), or
// returns tooFar when there are more than limit.
func slipDistance(a, b []rune, limit int) int {
	if len(a) > maxSlipWord || len(b) > maxSlipWord {
		return tooFar
	}
	var rows [3][maxSlipWord + 1]int
	prev2, prev, cur := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		best := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, prev2[j-2]+1)
			}
			cur[j] = d
			best = min(best, d)
		}
		if best > limit {
			return tooFar
		}
		prev2, prev, cur = prev, cur, prev2
	}
	if d := prev[len(b)]; d <= limit {
		return d
	}
	return tooFar
}
