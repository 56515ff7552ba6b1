// Package fees works out what a payment costs, from the user's own numbers.
//
// There are two costs, and only one of them is called a fee. The other hides
// in the exchange rate: who offers 0.90 where 0.92 is the going rate keeps the
// difference. [Calculate] shows both, each with the formula it came by, so
// that anybody can check it with a pocket calculator.
//
// The package knows no fee and no rate. Nothing is looked up, nothing is
// assumed: an empty field is an empty field. It computes in decimals, because
// money in binary fractions is wrong by a cent sooner or later.
package fees

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Field names an input.
type Field string

// The fields of the worksheet. Rates say how much of the target currency one
// unit of the source currency gives.
const (
	Amount    Field = "amount"
	Fee       Field = "fee"       // as shown before confirming; may be "1.5 %"
	Offered   Field = "offered"   // the rate that is offered
	Reference Field = "reference" // the rate to compare with
)

// Input is the worksheet as the user typed it. Only the amount is needed.
type Input struct {
	Amount, Fee, Offered, Reference string
	// OnTop tells that the fee is paid besides the amount. Otherwise it is
	// taken out of it.
	OnTop bool
}

// Result is one line of the outcome.
type Result struct {
	Code  Code
	Value decimal.Decimal // exact as far as division allows (16 decimals)
	// Args are the values for the sentence and the formula of the code, by
	// name, as text with thousands separators and rounded for reading.
	Args map[string]any
}

// Code names a result. Its sentence is in the locale files under
// "fees.result." and the code, its formula under "fees.formula.".
type Code string

// The results. The numbers of the formulas are Amount, Fee, Offered,
// Reference, Net (what is exchanged), Value and Percent.
const (
	Arrives      Code = "arrives"        // Amount - Fee
	ArrivesOnTop Code = "arrives-on-top" // Amount
	Changed      Code = "changed"        // (Amount - Fee) x Offered
	ChangedOnTop Code = "changed-on-top" // Amount x Offered
	FeeCost      Code = "fee-cost"       // Fee, Fee / Amount
	RateCost     Code = "rate-cost"      // Net x (Reference - Offered)
	RateGain     Code = "rate-gain"      // Net x (Offered - Reference)
	RateEqual    Code = "rate-equal"
	TotalCost    Code = "total-cost" // Fee + Net x (Reference - Offered) / Reference
)

// Codes lists all results.
func Codes() []Code {
	return []Code{Arrives, ArrivesOnTop, Changed, ChangedOnTop, FeeCost, RateCost, RateGain, RateEqual, TotalCost}
}

// Calculate works out a worksheet: what arrives, what the fee costs, what the
// rate costs, and both together. With problems there are no results; an empty
// worksheet has neither.
func Calculate(in Input) ([]Result, []Problem) {
	if strings.TrimSpace(in.Amount+in.Fee+in.Offered+in.Reference) == "" {
		return nil, nil
	}
	s, problems := read(in)
	if len(problems) > 0 {
		return nil, problems
	}
	results := []Result{s.arrives()}
	if s.hasFee {
		results = append(results, s.result(FeeCost, s.fee, s.share(s.fee)))
	}
	if s.hasOffered && s.hasReference {
		results = append(results, s.rate(), s.total())
	}
	return results, nil
}

// sheet is a worksheet in numbers.
type sheet struct {
	amount, fee, offered, reference  decimal.Decimal
	hasFee, hasOffered, hasReference bool
	onTop                            bool
	places                           int32 // for reading: those of the amount, at least two
}

// net is what is exchanged, or arrives when nothing is.
func (s sheet) net() decimal.Decimal {
	if s.onTop {
		return s.amount
	}
	return s.amount.Sub(s.fee)
}

func (s sheet) arrives() Result {
	switch {
	case s.hasOffered && s.onTop:
		return s.result(ChangedOnTop, s.net().Mul(s.offered), decimal.Zero)
	case s.hasOffered:
		return s.result(Changed, s.net().Mul(s.offered), decimal.Zero)
	case s.onTop:
		return s.result(ArrivesOnTop, s.net(), decimal.Zero)
	default:
		return s.result(Arrives, s.net(), decimal.Zero)
	}
}

// rate is what the offered rate costs against the reference, in the target
// currency and as a share of what the reference would give.
func (s sheet) rate() Result {
	difference := s.reference.Sub(s.offered)
	percent := difference.Abs().Mul(hundred()).Div(s.reference)
	value := s.net().Mul(difference.Abs())
	switch difference.Sign() {
	case 1:
		return s.result(RateCost, value, percent)
	case -1:
		return s.result(RateGain, value, percent)
	default:
		return s.result(RateEqual, decimal.Zero, decimal.Zero)
	}
}

// total is fee and rate together in the source currency. It is negative when
// the rate gives more than the fee takes.
func (s sheet) total() Result {
	hidden := s.net().Mul(s.reference.Sub(s.offered)).Div(s.reference)
	value := s.fee.Add(hidden)
	return s.result(TotalCost, value, s.share(value))
}

// share is a part of the amount in per cent.
func (s sheet) share(part decimal.Decimal) decimal.Decimal {
	return part.Mul(hundred()).Div(s.amount)
}

func (s sheet) result(code Code, value, percent decimal.Decimal) Result {
	money := func(d decimal.Decimal) string { return Format(d, s.places) }
	return Result{Code: code, Value: value, Args: map[string]any{
		"Value": money(value), "Percent": Format(percent, 2),
		"Amount": money(s.amount), "Fee": money(s.fee), "Net": money(s.net()),
		"Offered": Format(s.offered, -s.offered.Exponent()), "Reference": Format(s.reference, -s.reference.Exponent()),
	}}
}

// Compare tells how much more of the second way arrives than of the first,
// such as to a bank and to another platform. It is false when either cannot be
// calculated, or when only one of them is exchanged.
func Compare(first, second Input) (decimal.Decimal, bool) {
	a, problemsA := Calculate(first)
	b, problemsB := Calculate(second)
	if len(problemsA)+len(problemsB) > 0 || len(a) == 0 || len(b) == 0 {
		return decimal.Zero, false
	}
	if changed(a[0].Code) != changed(b[0].Code) {
		return decimal.Zero, false
	}
	return b[0].Value.Sub(a[0].Value), true
}

func changed(c Code) bool { return c == Changed || c == ChangedOnTop }

func hundred() decimal.Decimal { return decimal.NewFromInt(100) }
