package lookalike

import (
	"strings"
	"unicode/utf8"
)

// resembles tells how a label imitates a name, or is false. A label that is
// the name itself resembles it by [exact].
func (n name) resembles(label string) (Code, bool) {
	for _, compare := range []func(string) (Code, bool){n.glyphs, n.slipped, n.combined, n.near} {
		if code, ok := compare(label); ok {
			return code, true
		}
	}
	return "", false
}

// exact is no reason by itself: it depends on what stands around it.
const exact Code = "exact"

// glyphs compares the label as the eye sees it, letter for letter.
func (n name) glyphs(label string) (Code, bool) {
	plain := letters(label)
	switch {
	case label == n.key:
		return exact, true
	case plain == n.plain:
		return Separators, true
	case !ascii(plain) && foldPairs(plain) == foldPairs(n.plain):
		return Homoglyph, true
	case foldDigits(plain) == foldDigits(n.plain) && strings.ContainsAny(plain, "0123456789"):
		return Digits, true
	case foldPairs(plain) == foldPairs(n.plain) && utf8.RuneCountInString(n.plain) >= 4:
		return Pairs, true
	}
	return "", false
}

// slipped finds a single slip of the finger, and nothing else.
func (n name) slipped(label string) (Code, bool) {
	if tooFar(label, n.key) || distance(label, n.key) != 1 {
		return "", false
	}
	switch {
	case sameLetters(label, n.key):
		return Swapped, true
	case utf8.RuneCountInString(n.plain) >= 4 || doubled(label, n.key):
		return OneLetter, true
	}
	return "", false
}

// near finds a name with a few slips, or with one and a trick besides. How far
// it may be from the name depends on the length of that: three letters away
// from a short word is just another word.
func (n name) near(label string) (Code, bool) {
	plain := letters(label)
	if tooFar(plain, n.plain) || utf8.RuneCountInString(n.plain) < 4 {
		return "", false
	}
	d := min(distance(plain, n.plain), distance(foldDigits(plain), foldDigits(n.plain)))
	if d == 1 || d == 2 && n.nearTwo(plain) {
		return Near, true
	}
	return "", false
}

// nearTwo decides about two edits: in a long name they are hard to see; in a
// short one only when its beginning stands, or when letters were only added.
func (n name) nearTwo(plain string) bool {
	length := len(n.plain)
	start, end := common(plain, n.plain), common(reversed(plain), reversed(n.plain))
	switch {
	case length >= 8:
		return start >= 1
	case length >= 6:
		return start >= 2 && end >= 2
	case length == 5:
		return sameLetters(plain, n.plain) || start >= 3 || start >= 2 && end >= 2 && within(n.plain, plain)
	}
	return false
}

// combined looks for the name, or something like it, among other words.
func (n name) combined(label string) (Code, bool) {
	if n.inside(label, n.key) || n.inside(label, n.plain) ||
		n.inside(foldGlyphs(label), foldGlyphs(n.key)) || n.nearWords(label) {
		return Combination, true
	}
	return "", false
}

// inside reports whether the name stands in a label so that a reader would
// see it: cut off by hyphens, beside bait words, or at the beginning.
func (n name) inside(label, key string) bool {
	for from := 0; ; {
		i := strings.Index(label[from:], key)
		if i < 0 {
			return false
		}
		i += from
		before, after := label[:i], label[i+len(key):]
		if n.leaves(before, strings.HasSuffix(before, "-"), false) && n.leaves(after, strings.HasPrefix(after, "-"), true) {
			return true
		}
		from = i + 1
	}
}

// leaves reports whether what is left on one side of the name leaves it
// visible.
func (n name) leaves(rest string, hyphen, end bool) bool {
	length := utf8.RuneCountInString(n.plain)
	switch {
	case rest == "" || n.ending(rest):
		return true
	case length <= 3:
		return bait(rest) && (hyphen || length == 3 && plainly(rest, end))
	case hyphen || bait(rest):
		return true
	default:
		return length >= 6 || end && length == 5
	}
}

// plainly reports an addition that even a name of three letters can be told
// from; such names stand in longer words by chance all the time ("startups").
func plainly(rest string, end bool) bool {
	return end && utf8.RuneCountInString(rest) >= 3 || !ascii(rest) || rest == "www" || strings.Trim(rest, "0123456789") == ""
}

// ending reports whether a text is the ending of a verified domain: "name-com".
func (n name) ending(rest string) bool {
	for _, domain := range n.domains {
		_, suffix, _ := strings.Cut(domain, ".")
		if letters(rest) == letters(suffix) {
			return true
		}
	}
	return false
}

// nearWords reports whether one word of a label is like the name and all
// others are bait: "0kpay-support", "okpeylogin".
func (n name) nearWords(label string) bool {
	if utf8.RuneCountInString(n.plain) < 4 {
		return false
	}
	words := strings.FieldsFunc(label, func(r rune) bool { return r == '-' || r == '_' })
	for i, word := range words {
		others := strings.Join(append(append([]string{}, words[:i]...), words[i+1:]...), "-")
		if len(words) > 1 && bait(others) && n.like(word) {
			return true
		}
	}
	for _, word := range baitWords() {
		if rest, ok := strings.CutPrefix(label, word); ok && len(word) > 2 && n.like(strings.Trim(rest, "-")) {
			return true
		}
		if rest, ok := strings.CutSuffix(label, word); ok && len(word) > 2 && n.like(strings.Trim(rest, "-")) {
			return true
		}
	}
	return false
}

// like reports a word that looks like the name or is one edit from it.
func (n name) like(word string) bool {
	if _, ok := n.glyphs(word); ok {
		return true
	}
	plain := letters(word)
	return utf8.RuneCountInString(n.plain) >= 5 && !tooFar(plain, n.plain) && distance(plain, n.plain) == 1
}

// tooFar spares the work of measuring texts of very different lengths.
func tooFar(a, b string) bool {
	d := utf8.RuneCountInString(a) - utf8.RuneCountInString(b)
	return d > 4 || d < -4
}

// sameLetters reports whether two texts differ in the order only.
func sameLetters(a, b string) bool {
	count := map[rune]int{}
	for _, r := range a {
		count[r]++
	}
	for _, r := range b {
		count[r]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// doubled reports whether a is b with one of its letters written twice, or
// once where b has it twice.
func doubled(a, b string) bool {
	squeeze := func(s string) string {
		var out strings.Builder
		var last rune
		for _, r := range s {
			if r != last {
				out.WriteRune(r)
			}
			last = r
		}
		return out.String()
	}
	return a != b && squeeze(a) == squeeze(b)
}

// common counts the bytes that two texts have in common at their beginning.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func reversed(s string) string {
	runes := []rune(s)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}
