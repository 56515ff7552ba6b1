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

// point finds out which separator is the decimal point, and returns the number
// with a dot for it and nothing else.
//
// Two kinds of separators settle it: the last is the point. One kind, several
// times, separates thousands. A single one before three digits can be either:
// "1,250" is read as the window's languages write it, 1250, but "1.250" is
// refused for an amount, which has no three decimals, and "1,250" for a rate,
// which has no thousands.
func point(field Field, text string) (number, code string, args map[string]any) {
	n, ok := split(text)
	switch {
	case !ok:
		return "", NotANumber, nil
	case n.seps == "":
		return text, "", nil
	case n.mixed():
		return n.withTwo()
	case len(n.seps) > 1:
		if !thousands(n.groups) {
			return "", Grouping, nil
		}
		return strings.Join(n.groups, ""), "", nil
	}
	return n.withOne(field)
}

// written is a number in groups of digits, with the separators between them.
type written struct {
	groups []string
	seps   string
}

// split takes a number apart; ".5" gets its zero.
func split(text string) (written, bool) {
	if strings.HasPrefix(text, ".") {
		text = "0" + text
	}
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	n := written{groups: strings.FieldsFunc(text, func(r rune) bool { return !isDigit(r) })}
	n.seps = strings.Map(func(r rune) rune {
		if isDigit(r) {
			return -1
		}
		return r
	}, text)
	return n, len(n.groups) > 0 && len(n.seps) == len(n.groups)-1
}

func (n written) mixed() bool { return strings.Trim(n.seps, n.seps[:1]) != "" }

// last is the last separator, and whole and fine what stands on its sides.
func (n written) last() (sep byte, whole, fine string) {
	end := len(n.groups) - 1
	return n.seps[len(n.seps)-1], strings.Join(n.groups[:end], ""), n.groups[end]
}

// withTwo reads a number with two kinds of separators: "1.250,50".
func (n written) withTwo() (number, code string, args map[string]any) {
	sep, whole, fine := n.last()
	before := n.seps[:len(n.seps)-1]
	if sep != '.' && sep != ',' || strings.Trim(before, before[:1]) != "" || before[0] == sep || !thousands(n.groups[:len(n.groups)-1]) {
		return "", Grouping, nil
	}
	return whole + "." + fine, "", nil
}

// withOne reads a number with a single separator.
func (n written) withOne(field Field) (number, code string, args map[string]any) {
	sep, whole, fine := n.last()
	isPoint := sep == '.' || sep == ','
	switch {
	case !thousands(n.groups) && isPoint: // "1250.5", "0,250", "1234.567"
		return whole + "." + fine, "", nil
	case !thousands(n.groups):
		return "", Grouping, nil
	case unclear(field, sep, whole):
		return "", Ambiguous, map[string]any{"One": whole + fine, "Other": whole + "." + fine}
	case sep == '.':
		return whole + "." + fine, "", nil
	}
	return whole + fine, "", nil
}

// unclear reports a single separator that can be read in two ways.
func unclear(field Field, sep byte, whole string) bool {
	if strings.Trim(whole, "0") == "" { // "0.250" has no thousands
		return false
	}
	if field == Offered || field == Reference {
		return sep == ','
	}
	return sep == '.'
}

// thousands reports whether groups are of three digits, but for the first.
func thousands(groups []string) bool {
	for i, g := range groups {
		if i == 0 && (len(g) > 3 || g == "0") || i > 0 && len(g) != 3 {
			return false
		}
	}
	return true
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
