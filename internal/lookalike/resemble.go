package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// resembles tells how a label imitates a name, or is false. A label that is
// the name itself resembles it by [exact].
func (n name) resembles(label spelling) (Code, bool) {
	if code, ok := n.glyphs(label); ok {
		return code, true
	}
	if code, ok := n.slipped(label.text); ok {
		return code, true
	}
	if n.combined(label.text) {
		return Combination, true
	}
	if n.near(label) {
		return Near, true
	}
	return "", false
}

// exact is no reason by itself: it depends on what stands around it.
const exact Code = "exact"

// glyphs compares the label as the eye sees it, letter for letter.
func (n name) glyphs(label spelling) (Code, bool) {
	switch {
	case label.text == n.key:
		return exact, true
	case label.plain == n.plain:
		return Separators, true
	case label.pairs != n.spelt.pairs && label.digits != n.spelt.digits, otherFigures(label.plain, n.plain):
		return "", false
	case foreign(label.plain, n.plain) && label.pairs == n.spelt.pairs:
		return Homoglyph, true
	case label.digits == n.spelt.digits && digits(label.plain) > digits(n.plain):
		return Digits, true
	case sameLetters(label.plain, n.plain): // "gmali": i and l look alike, but nothing was put for anything
		return Swapped, true
	case label.digits == n.spelt.digits, label.pairs == n.spelt.pairs && utf8.RuneCountInString(n.plain) >= 4:
		return Pairs, true
	}
	return "", false
}

// otherFigures reports texts that differ in their digits only. "68" for "88" is
// one number for another, though both digits are read as the same letter.
func otherFigures(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if a == b || len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] && !(unicode.IsDigit(x[i]) && unicode.IsDigit(y[i])) {
			return false
		}
	}
	return true
}

// digits counts the digits of a text.
func digits(text string) int {
	n := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}

// foreign reports whether a text has a letter that the name has not, beyond ASCII
// or, where the name has no Latin letter, a Latin one.
func foreign(text, name string) bool {
	latin := strings.ContainsFunc(name, isLatinScript)
	return strings.ContainsFunc(text, func(r rune) bool {
		return (r >= 0x80 || !latin && isLatinScript(r)) && !strings.ContainsRune(name, r)
	})
}

// slipped finds a single slip of the finger, and nothing else.
func (n name) slipped(label string) (Code, bool) {
	if n.turned(label) {
		return Swapped, true
	}
	if tooFar(label, n.key) || distance(label, n.key) != 1 {
		return "", false
	}
	switch {
	case sameLetters(label, n.key):
		return Swapped, true
	case utf8.RuneCountInString(n.plain) >= 4 || doubled(label, n.key) || n.widened(label):
		return OneLetter, true
	}
	return "", false
}

// turned reports whether the words of a name change places. Without a hyphen
// nobody knows where the second begins, but both have some letters.
func (n name) turned(label string) bool {
	first, second, ok := strings.Cut(n.key, "-")
	plain := letters(label)
	if ok && plain == letters(second+first) {
		return true
	}
	if len(plain) != len(n.plain) || plain == n.plain {
		return false
	}
	for i := 3; i <= len(plain)-3; i++ {
		if len(plain) >= 8 && plain[i:] == n.plain[:len(plain)-i] && plain[:i] == n.plain[len(plain)-i:] {
			return true
		}
	}
	return false
}

// like reports a word that looks like the name or is one edit from it.
func (n name) like(word string) bool {
	plain := letters(word)
	if tooFar(plain, n.plain) { // pairs for single letters are no further
		return false
	}
	if _, ok := n.glyphs(spell(word)); ok {
		return true
	}
	return utf8.RuneCountInString(n.plain) >= 5 && distance(plain, n.plain) == 1
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
