package letter

import (
	"strings"
	"testing"
	"time"
)

func now() time.Time { return time.Date(2026, 3, 31, 9, 0, 0, 0, time.UTC) }

func TestValidateField(t *testing.T) {
	options := []Option{{"yes", "Yes"}, {"no", "No"}}
	for _, c := range []struct {
		kind Kind
		fact string
		want string // the code, "" when the fact is fine
	}{
		{KindText, "anything at all", ""},
		{KindText, "", ProblemRequired},
		{KindText, " \n ", ProblemRequired},
		{KindText, "two\nlines", ProblemOneLine},
		{KindText, "two\r\n", ""},
		{KindText, "bell\a", ProblemUnreadable},
		{KindText, "broken\xff", ProblemUnreadable},
		{KindText, strings.Repeat("字", 100), ""},
		{KindText, strings.Repeat("字", 101), ProblemTooLong},
		{KindLines, "two\n\tlines", ""},

		{KindDate, "2026-03-31", ""},
		{KindDate, "2024-02-29", ""},
		{KindDate, "2026-02-29", ProblemDateReal},
		{KindDate, "2026-13-01", ProblemDateReal},
		{KindDate, "0000-01-01", ProblemDateReal},
		{KindDate, "2026-04-01", ProblemDateFuture},
		{KindDate, "31.03.2026", ""},
		{KindDate, "2026-3-31", ""},
		{KindDate, "03.02.2026", ProblemDateForm},
		{KindDate, "yesterday", ProblemDateForm},

		{KindChoice, "yes", ""},
		{KindChoice, "Yes", ProblemChoice},

		{KindContact, "li@mail.example", ""},
		{KindContact, "李伟 <li@mail.example>，晚上", ""},
		{KindContact, "用户@例子.测试", ""},
		{KindContact, "+44 (0)20 7946-0018", ""},
		{KindContact, "１３８００１３８０００", ""},
		{KindContact, "call me", ProblemContact},
		{KindContact, "li@mail", ProblemContact},
		{KindContact, "li@@mail.example", ProblemContact},
		{KindContact, "@mail.example", ProblemContact},
		{KindContact, "1234", ProblemContact},

		{KindID, "none shown", ""},
		{KindAccount, "li@mail.example", ""},
	} {
		f := Field{ID: "f", Label: "F", Kind: c.kind, Required: true, Max: 100, Options: options}
		tmpl := &Template{Fields: []Field{f}}

		problems := tmpl.Validate(Facts{"f": c.fact}, now())

		if got := codes(problems); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.kind, c.fact, got, c.want)
		}
	}
}

func codes(problems []Problem) string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Code)
	}
	return strings.Join(out, " ")
}

func TestAmount(t *testing.T) {
	f := Field{ID: "amount", Label: "Amount", Kind: KindAmount, Max: 100}
	for _, c := range []struct{ fact, want string }{
		{"120.50 EUR", ""},
		{"120,50 EUR", ""},
		{"EUR 120", ""},
		{"€120.50", ""},
		{"120.50欧元", ""},
		{"１２０元", ""},
		{"1,250.50 USD", ""},
		{"1.250,50 USD", ""},
		{"1 250,50 PLN", ""},
		{"1'250.50 CHF", ""},
		{"1,250,000 JPY", ""},
		{"1.250 KWD", ""},
		{"0.00000001 BTC", ""},
		{"0", ProblemAmountCurrency},
		{"120.50", ProblemAmountCurrency},
		{"much", ProblemAmountForm},
		{"EUR", ProblemAmountForm},
		{"-5 EUR", ProblemAmountForm},
		{"10-20 EUR", ProblemAmountForm},
		{"10 EUR or 20 EUR", ProblemAmountForm},
		{"1,25,000 INR", ProblemAmountForm},
		{"12,50.00 EUR", ProblemAmountForm},
		{"1..5 EUR", ProblemAmountForm},
		{"1.5.5 EUR", ProblemAmountForm},
		{"5 <EUR>", ProblemAmountForm},
		{"0.123456789 BTC", ProblemAmountDigits},
		{"1234567890123456 EUR", ProblemAmountDigits},
	} {
		if got := codes(f.check(c.fact, now())); got != c.want {
			t.Errorf("%q: %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestSplitAmountUndoesJoinAmount(t *testing.T) {
	for _, c := range []struct{ number, currency string }{
		{"120.50", "EUR"}, {"1,250", "人民币"}, {"5", ""}, {"", ""}, {"abc", ""},
	} {
		number, currency := SplitAmount(JoinAmount(c.number, c.currency))

		if number != c.number || currency != c.currency {
			t.Errorf("%q %q became %q %q", c.number, c.currency, number, currency)
		}
	}
	if got := JoinAmount(" ", "EUR"); got != "" {
		t.Errorf("a currency alone is no amount, got %q", got)
	}
}

func TestValidateBoundsTheWhole(t *testing.T) {
	tmpl := &Template{Fields: []Field{
		{ID: "a", Kind: KindLines, Max: 20000}, {ID: "b", Kind: KindLines, Max: 20000},
	}}
	long := strings.Repeat("字", 11000) // 33 kB

	if got := codes(tmpl.Validate(Facts{"a": long, "b": long}, now())); got != ProblemAllTooLong {
		t.Errorf("66 kB of facts: %q", got)
	}
	if got := codes(tmpl.Validate(Facts{"a": long}, now())); got != "" {
		t.Errorf("33 kB of facts: %q", got)
	}
}

func TestValidateAsksOnlyForTheRole(t *testing.T) {
	tmpl := &Template{Fields: []Field{
		{ID: FactRole, Kind: KindChoice, Max: 10, Options: []Option{{RolePersonal, "p"}, {RoleMerchant, "m"}}},
		{ID: "company", Kind: KindText, Max: 10, Required: true, For: RoleMerchant},
	}}

	for role, want := range map[string]string{"": "", RolePersonal: "", RoleMerchant: ProblemRequired} {
		if got := codes(tmpl.Validate(Facts{FactRole: role}, now())); got != want {
			t.Errorf("role %q: %q, want %q", role, got, want)
		}
	}
}

func TestValidateChecksTheProgramsFacts(t *testing.T) {
	tmpl := &Template{}
	facts := Facts{FactReference: "two\nlines", FactFirstSent: "soon"}

	if got := codes(tmpl.Validate(facts, now())); got != "one-line date-form" {
		t.Errorf("got %q", got)
	}
}
