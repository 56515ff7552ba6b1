package fees

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"golang.org/x/text/unicode/norm"
)

// Bounds of a number: 15 digits before the point hold every payment in every
// currency, 8 after it the finest of them; rates get 10.
const (
	maxInput   = 60 // runes
	maxWhole   = 15
	maxPlaces  = 8
	ratePlaces = 10
)

// Problem is a field that cannot be used.
type Problem struct {
	Field Field
	Code  string
	Args  map[string]any
}

// Codes of [Problem]; the words are under "fees.problem.".
const (
	Missing       = "missing"         // the amount, or the offered rate when there is a reference
	NotANumber    = "not-a-number"    //
	Ambiguous     = "ambiguous"       // Args: One, Other: the two ways to read it
	Grouping      = "grouping"        // thousands separators in odd places
	Negative      = "negative"        //
	Zero          = "zero"            // an amount or rate of nothing
	TooLarge      = "too-large"       // Args: Max (digits)
	TooFine       = "too-fine"        // Args: Max (decimals)
	FeeOverAmount = "fee-over-amount" //
	PercentHere   = "percent-here"    // a percent sign where only a number makes sense
)

// read turns the typed fields into numbers, and collects what is wrong with
// them, at most one problem a field.
func read(in Input) (sheet, []Problem) {
	s := sheet{onTop: in.OnTop}
	var problems []Problem
	take := func(field Field, typed string, to *decimal.Decimal) bool {
		d, p := parse(field, typed)
		if p != nil {
			problems = append(problems, *p)
			return false
		}
		*to = d
		return strings.TrimSpace(typed) != ""
	}
	haveAmount := take(Amount, in.Amount, &s.amount)
	feeText, percent := strings.CutSuffix(strings.TrimSpace(norm.NFKC.String(in.Fee)), "%")
	s.hasFee = take(Fee, feeText, &s.fee)
	s.hasOffered = take(Offered, in.Offered, &s.offered)
	s.hasReference = take(Reference, in.Reference, &s.reference)
	if len(problems) > 0 {
		return s, problems
	}
	if percent {
		s.fee = s.fee.Mul(s.amount).Div(hundred())
	}
	switch {
	case !haveAmount:
		problems = append(problems, Problem{Field: Amount, Code: Missing})
	case s.fee.GreaterThan(s.amount) && !s.onTop:
		problems = append(problems, Problem{Field: Fee, Code: FeeOverAmount})
	}
	if s.hasReference && !s.hasOffered {
		problems = append(problems, Problem{Field: Offered, Code: Missing})
	}
	s.places = max(2, -s.amount.Exponent())
	return s, problems
}

// parse reads one number. Empty is zero without a problem.
func parse(field Field, typed string) (decimal.Decimal, *Problem) {
	text, code := tidy(typed)
	if code == "" && text == "" {
		return decimal.Zero, nil
	}
	places := int32(maxPlaces)
	if field == Offered || field == Reference {
		places = ratePlaces
	}
	var args map[string]any
	if code == "" {
		text, code, args = point(field, text)
	}
	if code != "" {
		return decimal.Zero, &Problem{Field: field, Code: code, Args: args}
	}
	d, err := decimal.NewFromString(text)
	switch whole, fine, _ := strings.Cut(text, "."); {
	case err != nil:
		code = NotANumber
	case len(strings.TrimLeft(whole, "0")) > maxWhole:
		code, args = TooLarge, map[string]any{"Max": maxWhole}
	case len(fine) > int(places):
		code, args = TooFine, map[string]any{"Max": int(places)}
	case d.IsZero() && field != Fee:
		code = Zero
	}
	if code != "" {
		return decimal.Zero, &Problem{Field: field, Code: code, Args: args}
	}
	return d, nil
}

// tidy brings what an input method types to plain digits and takes a currency
// away: "￥１，２５０．５０", "1250 EUR", "1250元".
func tidy(typed string) (text, code string) {
	if utf8.RuneCountInString(typed) > maxInput {
		return "", NotANumber
	}
	text = strings.TrimSpace(norm.NFKC.String(typed))
	text = strings.NewReplacer("\u2212", "-", "\u2019", "'", "、", ",").Replace(text)
	text = strings.TrimSpace(strings.TrimFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) || r == '元' || r == ' ' }))
	text = strings.TrimSpace(withoutCode(text))
	switch {
	case strings.HasPrefix(text, "-"):
		return "", Negative
	case strings.HasSuffix(text, "%"):
		return "", PercentHere
	case text == "" && strings.TrimSpace(typed) != "":
		return "", NotANumber
	}
	for _, r := range text {
		if (r < '0' || r > '9') && !strings.ContainsRune(".,' ", r) {
			return "", NotANumber
		}
	}
	return text, ""
}

// withoutCode takes away a currency code of three capitals, as ISO 4217 has
// them. Other letters stay and make the number unreadable: "100k" is not 100.
func withoutCode(text string) string {
	code := func(s string) bool {
		return len(s) == 3 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	}
	if len(text) > 3 && code(text[:3]) {
		return text[3:]
	}
	if len(text) > 3 && code(text[len(text)-3:]) {
		return text[:len(text)-3]
	}
	return text
}

// Format writes a number with thousands separators and a fixed number of
// decimals, half a unit rounded away from zero: "1,250.50".
func Format(d decimal.Decimal, places int32) string {
	text := d.StringFixed(max(0, places))
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, fine, point := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + fine
	}
	return sign + whole
}
