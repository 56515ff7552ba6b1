package contact

import (
	"strings"
	"unicode/utf8"
)

// A number has 3 digits or more (short service numbers) and at most 15, which
// is the limit of ITU-T E.164; extensions are not part of it.
const (
	minDigits = 3
	maxDigits = 15
)

// ParsePhone reads exactly one telephone number and returns it as typed, with
// full-width digits and repeated blanks made ordinary. Digits, blanks and
// + - . ( ) / are understood. Errors are of type [*Error].
func ParsePhone(typed string) (string, error) {
	text := strings.Join(strings.Fields(fold(typed)), " ")
	switch {
	case text == "":
		return "", &Error{Code: Empty}
	case !utf8.ValidString(text) || strings.ContainsFunc(text, hidden):
		return "", &Error{Code: Hidden}
	case strings.ContainsAny(text, ",;"):
		return "", &Error{Code: Several}
	}
	for i, r := range text {
		if (r < '0' || r > '9') && !strings.ContainsRune(" -.()/", r) && (r != '+' || i != 0) {
			return "", &Error{Code: BadNumber}
		}
	}
	if n := len(digits(text)); n < minDigits || n > maxDigits {
		return "", &Error{Code: BadNumber}
	}
	return text, nil
}

// digits returns what makes two ways of writing the same number equal. A
// leading + and a leading 00 mean the same.
func digits(number string) string {
	var b strings.Builder
	for _, r := range number {
		if r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	if !strings.HasPrefix(number, "+") {
		return strings.TrimPrefix(b.String(), "00")
	}
	return b.String()
}
