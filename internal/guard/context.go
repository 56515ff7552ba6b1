package guard

import (
	"cmp"
	"slices"
	"sort"
)

// contextWord is a word, a Han character, a number or a sign of a text. What it
// says is known by a hash, so that reading a mail makes no strings.
type contextWord struct {
	start, end int
	says       uint64
	pair       uint64 // with the Han character after it; 0 when there is none
}

// clueOf is the hash of a clue as evidence.txt writes it, FNV-1a over its runes.
func clueOf(clue []rune) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range clue {
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}

// A line break has a name, because evidence.txt has a clue a line; a short number is
// "#" and how many digits it has; where the text ends there is no clue at all. Every
// value is the same to its neighbours, masked or not: so masking one changes next to
// nothing about the others.
var (
	lineBreak = clueOf([]rune("⏎"))
	someValue = clueOf([]rune("#"))
	noClue    = clueOf(nil)
)

func numberClue(digits int) uint64 { return clueOf([]rune{'#', '0' + rune(digits)}) }

// context splits a text into words. Candidates and what the rules have found are words
// of their own, but for words without digits: "one-time" is one.
func (t *text) context(candidates []candidate, found []Finding) []contextWord {
	values := make([]span, 0, len(candidates)+len(found))
	for _, c := range candidates {
		if c.class != wordNoDigits {
			values = append(values, span{c.start, c.end})
		}
	}
	for _, f := range found {
		values = append(values, span{f.Start, f.End})
	}
	slices.SortFunc(values, func(a, b span) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	out := make([]contextWord, 0, len(t.norm)/2)
	for i := 0; i < len(t.norm); {
		for len(values) > 0 && values[0].start < i {
			values = values[1:]
		}
		r := t.norm[i]
		switch {
		case isBlank(r) || r == '\r':
			i++
			continue
		case len(values) > 0 && values[0].start == i:
			out = append(out, contextWord{start: i, end: max(values[0].end, i+1), says: someValue})
		case isDigit(r), r == '*' && t.at(i+1) == '*':
			out = append(out, t.numberWord(i))
		default:
			out = append(out, t.plainWord(i))
		}
		i = out[len(out)-1].end
	}
	return out
}

// plainWord reads a word of Latin letters, a Han character or a sign.
func (t *text) plainWord(i int) contextWord {
	r, end := t.norm[i], i+1
	switch {
	case r == '\n':
		return contextWord{start: i, end: end, says: lineBreak}
	case isLatin(r):
		for isLatin(t.at(end)) || t.at(end) == '\'' && isLatin(t.at(end+1)) {
			end++
		}
		return contextWord{start: i, end: end, says: clueOf(withoutEnding(t.norm[i:end]))}
	}
	w := contextWord{start: i, end: end, says: clueOf(t.norm[i:end])}
	if isHan(r) && isHan(t.at(end)) {
		w.pair = clueOf(t.norm[i : i+2])
	}
	return w
}

// numberWord reads a number in groups, or what is left of it behind a mask.
func (t *text) numberWord(i int) contextWord {
	w := contextWord{start: i}
	digits, masked := 0, false
	for p := i; ; p++ {
		switch r := t.at(p); {
		case isDigit(r):
			digits++
			w.end = p + 1
			continue
		case r == '*':
			masked = true
			w.end = p + 1
			continue
		case (r == ' ' || r == '-') && (isDigit(t.at(p+1)) || t.at(p+1) == '*'):
			continue
		}
		break
	}
	if w.says = someValue; digits < minCVV && !masked {
		w.says = numberClue(digits)
	}
	return w
}

// isLatin knows letters of the Latin script with and without accents.
func isLatin(r rune) bool { return isLetter(r) || r >= 0xC0 && r < 0x250 }

// withoutEnding takes "ing", "ed" and "s" off longer words: a fine stemmer would
// gain nothing here.
func withoutEnding(word []rune) []rune {
	const least = 6
	n := len(word)
	switch {
	case n < least:
		return word
	case string(word[n-3:]) == "ing":
		return word[:n-3]
	case string(word[n-2:]) == "ed":
		return word[:n-2]
	case word[n-1] == 's':
		return word[:n-1]
	}
	return word
}

// The places of a word beside a candidate: next to it, near it, farther off,
// anywhere in the text.
type place uint8

const (
	before place = iota
	after
	nearBefore
	nearAfter
	farBefore
	farAfter
	inText
	ownShape
	places
)

const (
	nearWords = 5  // on each side
	farWords  = 20 // on each side
	// maxContext bounds the words that are looked at for the whole text.
	maxContext = 150
)

// eachClue calls f with what speaks for or against a candidate: what it looks
// like, and the words on both sides.
func eachClue(words []contextWord, c candidate, f func(at place, clue uint64)) {
	f(ownShape, clueOf([]rune(c.shape)))
	left := sort.Search(len(words), func(i int) bool { return words[i].end > c.start }) - 1
	right := sort.Search(len(words), func(i int) bool { return words[i].start >= c.end })
	eachOnSide(words, left, -1, [...]place{before, nearBefore, farBefore}, f)
	eachOnSide(words, right, 1, [...]place{after, nearAfter, farAfter}, f)
}

func eachOnSide(words []contextWord, i, step int, places [3]place, f func(at place, clue uint64)) {
	if i < 0 || i >= len(words) {
		f(places[0], noClue)
		return
	}
	f(places[0], words[i].says)
	for k := 0; k < farWords && i >= 0 && i < len(words); k, i = k+1, i+step {
		at := places[1]
		if k >= nearWords {
			at = places[2]
		}
		f(at, words[i].says)
		if words[i].pair != 0 {
			f(at, words[i].pair)
		}
	}
}

// eachTextClue calls f once with each of the first maxContext words of a text.
func eachTextClue(words []contextWord, f func(clue uint64)) {
	seen := make(map[uint64]bool, 2*maxContext)
	once := func(clue uint64) {
		if clue != 0 && !seen[clue] {
			seen[clue] = true
			f(clue)
		}
	}
	for _, w := range words[:min(len(words), maxContext)] {
		once(w.says)
		once(w.pair)
	}
}
