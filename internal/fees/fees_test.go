package fees

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
)

// outcome writes results as "code value percent".
func outcome(results []Result) []string {
	var out []string
	for _, r := range results {
		out = append(out, string(r.Code)+" "+r.Args["Value"].(string)+" "+r.Args["Percent"].(string)+"%")
	}
	return out
}

func TestCalculate(t *testing.T) {
	for _, test := range []struct {
		name string
		in   Input
		want []string
	}{
		{"nothing", Input{}, nil},
		{"amount only", Input{Amount: "100"}, []string{"arrives 100.00 0.00%"}},
		{"with a fee", Input{Amount: "1,250.50", Fee: "12.25"}, []string{"arrives 1,238.25 0.00%", "fee-cost 12.25 0.98%"}},
		{"fee in per cent", Input{Amount: "200", Fee: "1.5 %"}, []string{"arrives 197.00 0.00%", "fee-cost 3.00 1.50%"}},
		{"fee besides", Input{Amount: "200", Fee: "3", OnTop: true}, []string{"arrives-on-top 200.00 0.00%", "fee-cost 3.00 1.50%"}},
		{"no fee", Input{Amount: "200", Fee: "0"}, []string{"arrives 200.00 0.00%", "fee-cost 0.00 0.00%"}},
		{"exchanged", Input{Amount: "100", Fee: "2", Offered: "0.9"}, []string{"changed 88.20 0.00%", "fee-cost 2.00 2.00%"}},
		{
			"with a reference",
			Input{Amount: "100", Fee: "2", Offered: "0.9", Reference: "0.92"},
			[]string{"changed 88.20 0.00%", "fee-cost 2.00 2.00%", "rate-cost 1.96 2.17%", "total-cost 4.13 4.13%"},
		},
		{
			"a better rate",
			Input{Amount: "100", Offered: "0.95", Reference: "0.92"},
			[]string{"changed 95.00 0.00%", "rate-gain 3.00 3.26%", "total-cost -3.26 -3.26%"},
		},
		{
			"the same rate",
			Input{Amount: "100", Offered: "0.920", Reference: "0.92", OnTop: true},
			[]string{"changed-on-top 92.00 0.00%", "rate-equal 0.00 0.00%", "total-cost 0.00 0.00%"},
		},
		// Where binary fractions go wrong.
		{"a tenth and a fifth", Input{Amount: "0.3", Fee: "0.1"}, []string{"arrives 0.20 0.00%", "fee-cost 0.10 33.33%"}},
		{"half a cent", Input{Amount: "1.005"}, nil}, // refused: see TestProblems
		{"small units", Input{Amount: "0.00000003", Fee: "0.00000001"}, []string{"arrives 0.00000002 0.00%", "fee-cost 0.00000001 33.33%"}},
		{"large amounts", Input{Amount: "999,999,999,999,999.99", Fee: "0.01"}, []string{"arrives 999,999,999,999,999.98 0.00%", "fee-cost 0.01 0.00%"}},
		{"a rate of thousands", Input{Amount: "2", Offered: "15432.1234"}, []string{"changed 30,864.25 0.00%"}},
	} {
		results, _ := Calculate(test.in)
		if diff := cmp.Diff(test.want, outcome(results)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestNumbersAsPeopleTypeThem(t *testing.T) {
	for _, test := range []struct {
		field       Field
		typed, want string // a number, or a code
	}{
		{Amount, "1250", "1250"},
		{Amount, " 1250.50 ", "1250.5"},
		{Amount, "1,250", "1250"},
		{Amount, "1,250.50", "1250.5"},
		{Amount, "1.250,50", "1250.5"},
		{Amount, "1 250 000", "1250000"},
		{Amount, "1'250.5", "1250.5"},
		{Amount, "1.250.000", "1250000"},
		{Amount, "0,25", "0.25"},
		{Amount, "0,250", "0.25"},
		{Amount, "1234,567", "1234.567"},
		{Amount, ".5", "0.5"},
		{Amount, "１，２５０．５０", "1250.5"},
		{Amount, "￥１２５０", "1250"},
		{Amount, "1250元", "1250"},
		{Amount, "€ 1250", "1250"},
		{Amount, "1250 EUR", "1250"},
		{Amount, "USD1250", "1250"},
		{Amount, "1.250", Ambiguous},
		{Amount, "12,34,567", Grouping},
		{Amount, "1,2345,678", Grouping},
		{Amount, "1.250.50", Grouping},
		{Amount, "1,250.50.1", Grouping},
		{Amount, "1 25", Grouping},
		{Amount, "-5", Negative},
		{Amount, "−5", Negative},
		{Amount, "0", Zero},
		{Amount, "0.00", Zero},
		{Fee, "0", "0"},
		{Fee, "1.250", Ambiguous},
		{Amount, "100k", NotANumber},
		{Amount, "1e9", NotANumber},
		{Amount, "0x10", NotANumber},
		{Amount, "NaN", NotANumber},
		{Amount, "一百", NotANumber},
		{Amount, "1+1", NotANumber},
		{Amount, ",", NotANumber},
		{Amount, ".", NotANumber},
		{Amount, "..", NotANumber},
		{Amount, "5.", NotANumber},
		{Amount, "€", NotANumber},
		{Amount, "5%", PercentHere},
		{Amount, strings.Repeat("9", 16), TooLarge},
		{Amount, strings.Repeat("9", 1000), NotANumber},
		{Amount, "0.123456789", TooFine},
		{Offered, "0.9203", "0.9203"},
		{Offered, "1.250", "1.25"},
		{Offered, "1,250", Ambiguous},
		{Offered, "0", Zero},
		{Offered, "0.12345678901", TooFine},
	} {
		d, p := parse(test.field, test.typed)
		got := d.String()
		if p != nil {
			got = p.Code
		}
		if got != test.want {
			t.Errorf("%s %q: %s, want %s", test.field, test.typed, got, test.want)
		}
	}
}

func TestProblems(t *testing.T) {
	for _, test := range []struct {
		name string
		in   Input
		want []Problem
	}{
		{"no amount", Input{Fee: "1"}, []Problem{{Field: Amount, Code: Missing}}},
		{"fee over amount", Input{Amount: "1", Fee: "2"}, []Problem{{Field: Fee, Code: FeeOverAmount}}},
		{"fee over amount, besides", Input{Amount: "1", Fee: "2", OnTop: true}, nil},
		{"fee over a hundred per cent", Input{Amount: "1", Fee: "101%"}, []Problem{{Field: Fee, Code: FeeOverAmount}}},
		{"a reference alone", Input{Amount: "1", Reference: "2"}, []Problem{{Field: Offered, Code: Missing}}},
		{
			"every field",
			Input{Amount: "x", Fee: "y", Offered: "-1", Reference: "0"},
			[]Problem{{Field: Amount, Code: NotANumber}, {Field: Fee, Code: NotANumber}, {Field: Offered, Code: Negative}, {Field: Reference, Code: Zero}},
		},
		{"two ways to read it", Input{Amount: "1.005"}, []Problem{{Field: Amount, Code: Ambiguous, Args: map[string]any{"One": "1005", "Other": "1.005"}}}},
	} {
		_, got := Calculate(test.in)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestCompare(t *testing.T) {
	bank := Input{Amount: "500", Fee: "4", Offered: "0.91"}
	other := Input{Amount: "500", Fee: "1.2%", Offered: "0.9"}
	got, ok := Compare(bank, other)
	if want := decimal.RequireFromString("-6.76"); !ok || !got.Equal(want) {
		t.Errorf("Compare = %s, %v; want %s", got, ok, want)
	}
	if _, ok := Compare(bank, Input{Amount: "500"}); ok {
		t.Error("amounts of two currencies were compared")
	}
	if _, ok := Compare(bank, Input{Amount: "?"}); ok {
		t.Error("an unreadable amount was compared")
	}
}

// TestWords checks that both languages have a sentence for every code, and
// that a formula names no value that a result does not have.
func TestWords(t *testing.T) {
	results, _ := Calculate(Input{Amount: "1", Fee: "0", Offered: "1", Reference: "1"})
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/fees." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		for _, code := range Codes() {
			formula := words["fees.formula."+string(code)]
			if words["fees.result."+string(code)] == "" || formula == "" {
				t.Errorf("%s: no words for %s", lang, code)
			}
			for name := range results[0].Args {
				formula = strings.ReplaceAll(formula, "{{."+name+"}}", "")
			}
			if strings.Contains(formula, "{{") {
				t.Errorf("%s: unknown value in %s: %s", lang, code, formula)
			}
		}
		for _, code := range []string{Missing, NotANumber, Ambiguous, Grouping, Negative, Zero, TooLarge, TooFine, FeeOverAmount, PercentHere} {
			if words["fees.problem."+code] == "" {
				t.Errorf("%s: no words for %s", lang, code)
			}
		}
	}
}

// FuzzCalculate takes any text without harm. What it accepts has at most the
// allowed digits, and what arrives is never more than was sent.
func FuzzCalculate(f *testing.F) {
	f.Add("1,250.50", "1.5%", "0.92", "0.93")
	f.Add("１２５０元", "", "1'0", ",.")
	f.Fuzz(func(t *testing.T, amount, fee, offered, reference string) {
		results, problems := Calculate(Input{Amount: amount, Fee: fee, Offered: offered, Reference: reference})
		if len(problems) > 0 && len(results) > 0 {
			t.Fatal("results in spite of problems")
		}
		if len(results) > 0 && results[0].Code == Arrives {
			if d, _ := parse(Amount, amount); results[0].Value.GreaterThan(d) {
				t.Fatalf("%s arrives of %s", results[0].Value, d)
			}
		}
	})
}
