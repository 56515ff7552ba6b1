package letter

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Bounds of an amount. Fifteen digits hold every price in every currency;
// eight decimals are what the finest currencies in use are quoted in.
const (
	maxWholeDigits   = 15
	maxDecimals      = 8
	maxCurrencyRunes = 20
)

// JoinAmount makes the one fact of a [KindAmount] field of what a form asks
// in two places: "120.50" and "EUR" give "120.50 EUR". Without a number there
// is no amount.
func JoinAmount(number, currency string) string {
	number, currency = strings.TrimSpace(number), strings.TrimSpace(currency)
	if number == "" {
		return ""
	}
	return strings.TrimSpace(number + " " + currency)
}

// SplitAmount is the reverse of [JoinAmount]. It also reads "€120.50" and
// "120.50欧元". A text without digits is all number, so that a form shows it
// where it was typed.
func SplitAmount(fact string) (number, currency string) {
	fact = strings.TrimSpace(fact)
	first := strings.IndexFunc(fact, unicode.IsDigit)
	if first < 0 {
		return fact, ""
	}
	last := strings.LastIndexFunc(fact, unicode.IsDigit)
	_, size := utf8.DecodeRuneInString(fact[last:])
	before, after := strings.TrimSpace(fact[:first]), strings.TrimSpace(fact[last+size:])
	return fact[first : last+size], strings.TrimSpace(before + " " + after)
}

// checkAmount wants one number and a currency, in either order. The number
// is not interpreted: whether "1.250" is one or a thousand is for the reader
// of the currency to know, and the letter quotes it as typed.
func (f Field) checkAmount(value string) []Problem {
	number, currency := SplitAmount(norm.NFKC.String(value))
	whole, decimals, ok := digits(number)
	switch {
	case !ok || !isCurrency(currency):
		return f.problem(ProblemAmountForm)
	case whole > maxWholeDigits || decimals > maxDecimals:
		return f.problem(ProblemAmountDigits, "Whole", maxWholeDigits, "Decimals", maxDecimals)
	case currency == "":
		return f.problem(ProblemAmountCurrency)
	}
	return nil
}

// digits counts the digits of a number such as "1250", "1,250.50", "1 250,50"
// or "0.005". It is false for anything else.
func digits(number string) (whole, decimals int, ok bool) {
	for _, shape := range []string{
		`^(\d+)(?:[.,](\d+))?$`,
		`^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$`,
		`^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$`,
		`^(\d{1,3}(?:[ ']\d{3})+)(?:[.,](\d+))?$`,
	} {
		if m := regexp.MustCompile(shape).FindStringSubmatch(number); m != nil {
			return countDigits(m[1]), len(m[2]), true
		}
	}
	return 0, 0, false
}

func countDigits(s string) int {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}

// isCurrency reports whether s can name a currency: letters of any script,
// currency signs, dots and blanks. Empty is allowed here.
func isCurrency(s string) bool {
	if utf8.RuneCountInString(s) > maxCurrencyRunes {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r) && r != ' ' && r != '.' {
			return false
		}
	}
	return true
}
