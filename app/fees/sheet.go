package fees

import (
	"fmt"
	"strings"

	"okpayhelp/internal/fees"
)

// line is one result: what it is, the number, and in words how it was made.
type line struct{ label, value, formula string }

// first is the sheet without the second way.
func (v Values) first() fees.Input {
	return fees.Input{Amount: v.Amount, Fee: v.Fee, Offered: v.Offered, Reference: v.Reference, OnTop: v.OnTop}
}

// second is the other way: the same amount with another fee and, if one is
// given, another rate. It is false while nothing is typed for it.
func (v Values) second() (fees.Input, bool) {
	in := fees.Input{Amount: v.Amount, Fee: v.OtherFee, Offered: v.OtherOffered, OnTop: v.OnTop}
	if strings.TrimSpace(in.Offered) == "" {
		in.Offered = v.Offered
	}
	return in, strings.TrimSpace(v.OtherFee+v.OtherOffered) != ""
}

// problems says in words what is wrong with which field.
func (s *Screen) problems() map[fees.Field]string {
	words := map[fees.Field]string{}
	_, problems := fees.Calculate(s.state.Values.first())
	for _, p := range problems {
		words[p.Field] = s.deps.Loc.Map("fees.problem."+p.Code, p.Args)
	}
	second, typed := s.state.Values.second()
	if !typed {
		return words
	}
	_, problems = fees.Calculate(second)
	for _, p := range problems {
		id := p.Field
		switch {
		case id == fees.Fee:
			id = otherFee
		case id == fees.Offered && s.state.Values.OtherOffered != "":
			id = otherOffered
		}
		words[id] = s.deps.Loc.Map("fees.problem."+p.Code, p.Args)
	}
	return words
}

// lines are the results of what is typed at the moment.
func (s *Screen) lines() []line {
	var lines []line
	results, _ := fees.Calculate(s.state.Values.first())
	for _, r := range results {
		lines = append(lines, line{
			label:   s.deps.Loc.T("fees.result." + string(r.Code)),
			value:   money(r.Args["Value"], s.currencyOf(r.Code)),
			formula: s.deps.Loc.Map("fees.formula."+string(r.Code), r.Args),
		})
	}
	if l, ok := s.comparison(); ok && len(lines) > 0 {
		lines = append(lines, l)
	}
	return lines
}

// money puts a currency behind a number, if one was named.
func money(number any, currency string) string {
	return strings.TrimSpace(fmt.Sprint(number, " ", currency))
}

// currencyOf is the currency of a result.
func (s *Screen) currencyOf(code fees.Code) string {
	switch code {
	case fees.Changed, fees.ChangedOnTop, fees.RateCost, fees.RateGain:
		return strings.TrimSpace(s.state.Values.Target)
	default:
		return strings.TrimSpace(s.state.Values.Currency)
	}
}

// comparison says which of the two ways brings more, and what each brings.
func (s *Screen) comparison() (line, bool) {
	loc, v := s.deps.Loc, s.state.Values
	second, typed := v.second()
	difference, can := fees.Compare(v.first(), second)
	if !typed || !can {
		return line{}, false
	}
	one, _ := fees.Calculate(v.first())
	two, _ := fees.Calculate(second)
	currency := s.currencyOf(one[0].Code)
	key, value := "feesui.compare.same", one[0].Args["Value"]
	switch difference.Sign() {
	case 1:
		key, value = "feesui.compare.more", fees.Format(difference, places)
	case -1:
		key, value = "feesui.compare.less", fees.Format(difference.Neg(), places)
	}
	return line{
		label: loc.T(key),
		value: money(value, currency),
		formula: loc.T("feesui.compare.formula",
			"First", money(one[0].Args["Value"], currency), "Second", money(two[0].Args["Value"], currency)),
	}, true
}

// places is how many decimals the difference of two ways is shown with.
const places = 2
