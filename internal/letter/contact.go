package letter

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Bounds of a telephone number: the shortest that is in use inside a country,
// and the longest that ITU-T E.164 allows, with room for an extension.
const (
	minPhoneDigits = 5
	maxPhoneDigits = 20
	maxAddress     = 254 // bytes of a mail address, RFC 5321 section 4.5.3.1.3
)

// hasAddress reports whether one of the words of s can be a mail address.
// Other words may stand beside it ("Li Wei, li@example.com, evenings").
func hasAddress(s string) bool {
	for word := range strings.FieldsFuncSeq(norm.NFKC.String(s), betweenWords) {
		if isAddress(word) {
			return true
		}
	}
	return false
}

func betweenWords(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",;:()<>[]\"、，；：。", r)
}

// isAddress looks at the shape only: something, one @, a name with a dot. The
// mail program and the reader find the rest.
func isAddress(word string) bool {
	local, domain, ok := strings.Cut(strings.TrimRight(word, ".!?"), "@")
	if !ok || local == "" || len(word) > maxAddress || strings.Contains(domain, "@") {
		return false
	}
	labels := strings.Split(domain, ".")
	for _, l := range labels {
		if l == "" || strings.IndexFunc(l, notInName) >= 0 {
			return false
		}
	}
	return len(labels) >= 2
}

// notInName finds what no domain name holds; letters of any script may.
func notInName(r rune) bool {
	return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}

// hasPhone reports whether s holds a run of digits, with the usual marks
// between them, that can be a telephone number.
func hasPhone(s string) bool {
	count := 0
	for _, r := range norm.NFKC.String(s) {
		switch {
		case r >= '0' && r <= '9':
			count++
		case count > 0 && strings.ContainsRune(" -–.()/+", r):
		default:
			if count >= minPhoneDigits && count <= maxPhoneDigits {
				return true
			}
			count = 0
		}
	}
	return count >= minPhoneDigits && count <= maxPhoneDigits
}
