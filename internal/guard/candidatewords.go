package guard

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordCandidate reads a word with digits, signs or humps. Addresses and what is
// masked are none.
func (t *text) wordCandidate(from, to int) (candidate, bool) {
	from, to = t.withoutFrame(from, to)
	s := string(t.norm[from:to])
	if len(s) < minWord || len(s) > maxWord || isLinkOrMail(s) || strings.Contains(s, "**") {
		return candidate{}, false
	}
	letters, digits, signs, humps := t.madeOf(from, to)
	c := candidate{from, to, wordDigits, "word"}
	switch {
	case letters == 0 || digits+signs+humps == 0:
		return candidate{}, false
	case signs > 0 && digits > 0:
		c.class, c.shape = wordSigns, "signs"
	case signs > 0:
		c.class, c.shape = wordNoDigits, "no digits"
	case digits == 0:
		c.class, c.shape = wordNoDigits, "humps"
	}
	c.shape += shapeOf(s)
	return c, true
}

// withoutFrame takes off what stands around a value: brackets, a full stop, the name
// before "=". Exclamation marks are rather a part of a password than none.
func (t *text) withoutFrame(from, to int) (int, int) {
	for from < to && strings.ContainsRune(opening, t.norm[from]) {
		from++
	}
	for to > from && strings.ContainsRune(closing, t.norm[to-1]) {
		to--
	}
	for t.at(to) == '!' || t.at(to) == '?' {
		to++
	}
	if k := strings.LastIndexAny(string(t.norm[from:to]), ":="); k >= 0 {
		from += utf8.RuneCountInString(string(t.norm[from:to])[:k]) + 1
	}
	return from, to
}

// madeOf counts what a word is made of.
func (t *text) madeOf(from, to int) (letters, digits, signs, humps int) {
	for i := from; i < to; i++ {
		switch r := t.norm[i]; {
		case isDigit(r):
			digits++
		case isLetter(r) || unicode.IsLetter(r):
			letters++
		default:
			signs++
		}
		if i > from && t.humps(i) {
			humps++
		}
	}
	return letters, digits, signs, humps
}

// shapeOf says more about the look of a word: the digits at its end, signs that
// addresses and names of users have, its length.
func shapeOf(s string) string {
	if len(s) >= 32 && isHexadecimal(strings.TrimPrefix(s, "0x")) {
		return " hex " + strconv.Itoa(len(s))
	}
	shape := ""
	if name := strings.TrimRight(s, "0123456789"); isLetters(name) {
		shape += "+" + strconv.Itoa(len(s)-len(name))
	}
	for _, sign := range "@./_" {
		if strings.ContainsRune(s, sign) {
			shape += " " + string(sign)
		}
	}
	switch {
	case len(s) > 14:
		shape += " longest"
	case len(s) > 8:
		shape += " long"
	}
	return shape
}

// humps tells whether a capital and a small letter meet at i, as in "BigBen" and
// "PURPLErain".
func (t *text) humps(i int) bool {
	isCapital := func(k int) bool { return t.orig[k] >= 'A' && t.orig[k] <= 'Z' }
	isSmall := func(k int) bool { return t.orig[k] >= 'a' && t.orig[k] <= 'z' }
	return isSmall(i-1) && isCapital(i) || i > 1 && isCapital(i-2) && isCapital(i-1) && isSmall(i)
}
