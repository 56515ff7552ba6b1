package lookalike

import "testing"

func TestHolds(t *testing.T) {
	for input, want := range map[string]bool{
		"help@okpay.example":                true,
		"OKPay <help@okpay.example>":        true,
		"请看 https://okpay.example/login 这里": true,
		"okpay.example":                     true,
		"这是真的吗":                             false,
		"is this real? they called me.":     false,
		"okpay":                             false,
		"":                                  false,
	} {
		if got := Holds(input); got != want {
			t.Errorf("%q: %v", input, got)
		}
	}
}
