package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// An address ends where a sign stands that no address has. To list the signs
// that people put around addresses would be endless; what may be in an address
// is a short list.

// separates reports what stands between words. The Chinese full stop is a dot
// for browsers, so it separates only where splitProse says so.
func separates(r rune) bool {
	switch {
	case isHidden(r):
		return false
	case unicode.IsSpace(r):
		return true
	case r < 0x80:
		return strings.ContainsRune("|<>^`{}", r)
	case strings.ContainsRune("。．｡․﹒·・⁄∕⧸／＠﹫％×∪∨∣∞", r) || dash(r):
		return false // taken for a sign that addresses have
	}
	return unicode.In(r, unicode.P, unicode.Sm, unicode.Sc) && !letterLike(r)
}

// unwrap takes away what stands around a word in a sentence.
func unwrap(word string) string {
	word = strings.TrimLeftFunc(word, wraps)
	if first := firstRune(word); numbered(first) {
		rest := word[utf8.RuneLen(first):]
		if next := firstRune(rest); unicode.IsLetter(next) || wraps(next) && next != '.' {
			word = strings.TrimLeftFunc(rest, wraps)
		}
	}
	if strings.HasSuffix(word, "]") && strings.Contains(word, "[") { // "[2001:db8::1]"
		return word
	}
	return strings.TrimRightFunc(word, wraps)
}

// numbered reports a number in a circle, as lists have them.
func numbered(r rune) bool { return r >= 0x2460 && r <= 0x249B || r >= 0x2776 && r <= 0x2793 }

// wraps reports what neither begins nor ends an address. The joiners and
// selectors that belong to an emoji go with it.
func wraps(r rune) bool {
	switch {
	case r == '/', r == '\\', r == '%':
		return false
	case r == 0x200D, r == 0xFE0E, r == 0xFE0F:
		return true
	}
	return !unicode.In(r, unicode.L, unicode.N, unicode.M) && !isHidden(r) && !isBidi(r) && !letterLike(r)
}

// letterLike reports a sign that is a letter or digit in another form.
func letterLike(r rune) bool {
	return enclosed(r) != r || letters(norm.NFKC.String(string(r))) != ""
}

// enclosed returns the letter in a black circle or square, or half of a flag,
// which Unicode does not count as forms of letters.
func enclosed(r rune) rune {
	for _, first := range []rune{0x1F150, 0x1F170, 0x1F1E6} {
		if r >= first && r < first+26 {
			return 'a' + r - first
		}
	}
	return r
}

// dash reports a hyphen that is not the one of domains.
func dash(r rune) bool { return strings.ContainsRune("‐‑‒–−﹣－", r) }

// ordinary replaces the forms of letters and signs that NFKC leaves.
func ordinary(text string) string {
	return strings.Map(func(r rune) rune {
		if dash(r) {
			return '-'
		}
		return enclosed(r)
	}, text)
}

// firstRune is the first character of a text, or an error sign.
func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
