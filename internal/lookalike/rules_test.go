package lookalike

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func codes(input string) string {
	var out []string
	for _, r := range Inspect(input, []Known{{"help@okpay.example"}}, []string{"okpay", "OKPay"}) {
		out = append(out, string(r.Code))
	}
	return strings.Join(out, " ")
}

// TestReasons names the reasons for one input of each kind, all of them, the
// strongest first: a reason too many is as wrong as one too few.
func TestReasons(t *testing.T) {
	for _, test := range []struct{ input, want string }{
		// What belongs to the user's contact.
		{"help@okpay.example", ""},
		{"HELP@OKPAY.EXAMPLE", ""},
		{"other@okpay.example", ""},
		{"https://www.okpay.example/login?next=okpay.example", ""},
		{"请访问okpay.example登录", ""},
		{"OKPay官网okpay.example", ""},

		// Slips and glyphs.
		{"okpey.com", "one-letter"},
		{"okpaay.com", "one-letter"},
		{"okay.com", "one-letter"},
		{"kopay.com", "swapped"},
		{"okpei.com", "near"},
		{"0kpey.com", "near"},
		{"0kp4y.com", "digits"},
		{"okpаy.com", "homoglyph mixed-scripts"}, // Cyrillic a
		{"øкρау.net", "homoglyph mixed-scripts"}, // Latin, Cyrillic, Greek
		{"ᴏᴋᴘᴀʏ.com", "homoglyph"},               // small capitals, all Latin
		{"口kpay.com", "homoglyph"},               // Han
		{"xn--okpy-73d.com", "homoglyph mixed-scripts punycode"},
		{"аррӏе.com", "foreign-letters"}, // Cyrillic throughout
		{"xn--80ak6aa92e.com", "foreign-letters punycode"},
		{"xn--99999999999.com", "punycode-broken"},
		{"ok-pay.com", "separators"},
		{"ok.pay.com", "separators"},

		// Words around the name, and the name around others.
		{"okpay-login.com", "combination"},
		{"secure0kpay.com", "combination"},
		{"okpay客服.com", "combination"},
		{"客服okpay.cn", "combination"},
		{"okpay-example.com", "combination"},
		{"okpay.net", "other-ending"},
		{"okpay.com.evil.io", "subdomain"},
		{"https://login.0kpay.evil.io/", "subdomain"},
		{"okpay.github.io", "subdomain"},

		// Numbers.
		{"http://192.0.2.1/", "ip-host"},
		{"http://[2001:db8::1]/", "ip-host"},
		{"a@[192.0.2.1]", "ip-host"},
		{"http://3221225985/", "number-host"},
		{"http://0xC0.0.2.1/", "number-host"},
		{"http://0300.0.2.01/", "number-host"},
		{"http://127.1/", "number-host"},
		{"http://%31%32%37.0.0.1/", "number-host encoded-host"},
		{"3.14", ""},
		{"paid 12.50 on 1.2.2026", ""},

		// What stands around the host.
		{"https://okpay.example@evil.io/", "user-part"},
		{"https:/okpay.example:443@evil.io/", "user-part"},
		{"okpay.example@evil.io", "before-at"},
		{"https://evil.io\\@okpay.example", "backslash in-path"}, // browsers end the host at the backslash
		{"https://evil.io/okpay.com/", "in-path"},
		{"https://evil.io/okpay/login", "in-path"},
		{"https://news.example.org/okpay-review", ""},
		{"OKPay <notice@evil.io>", "display-name"},
		{"OK Pay Support <notice@evil.io>", "display-name"},
		{"=?UTF-8?B?T0tQYXk=?= <notice@evil.io>", "display-name"},
		{"\"help@okpay.example\" <notice@evil.io>", "name-unlike display-name"},
		{"[okpay.example](https://evil.io/)", "text-unlike"},
		{"<a class=x href='https://evil.io/'><b>www.okpay.example</b></a>", "text-unlike"},
		{"okpay.help@gmail.com", "before-at free-mail"},
		{"somebody@gmail.com", "free-mail"},
		{"https://bit.ly/3xYz", "shortener"},
		{"bit.ly", ""},

		{"https://okpay.example\\@evil.io/", "backslash"}, // a browser opens the contact's own site
		{"okpay.corn", "pairs other-ending"},
		{"help@gmial.com", ""}, // nothing verified is there

		// Disguises.
		{"https://%6fkpay.com/", "other-ending encoded-host"},
		{"ｏｋｐａｙ.com", "other-ending odd-letters"},
		{"okpay。com", "other-ending"},
		{"ok\u200bpay.com", "hidden other-ending"},
		{"https://evil.io/\u202emoc.yapko", "bidi"},
		{"hxxps://okpay-login[.]com", "combination"},
		{"\x01java\nscript:alert(1)", "script"},
		{"javascript%3Aalert(1)", "script"},
		{"data:text/html;base64,PGI+", "script"},
		{"data: 5, 6", ""},

		// Other words that share letters.
		{"bookpay.com", ""},
		{"facebookpay.com", ""},
		{"paypal.com", ""},
		{"okta.com", ""},
		{"münchen.de", ""},
		{"", ""},
		{"okpay", ""},
		{"see e.g. the U.S. site, README.md, v1.2", ""},
	} {
		if diff := cmp.Diff(test.want, codes(test.input)); diff != "" {
			t.Errorf("%q: %s", test.input, diff)
		}
	}
}

func TestKnownFreeMailAddressIsThatAddressOnly(t *testing.T) {
	known := []Known{{"shop.okpay@gmail.com"}}
	if got := Inspect("Shop.OKPay@gmail.com", known, []string{"okpay"}); len(got) > 0 {
		t.Errorf("the address itself: %v", got)
	}
	if got := Inspect("shop.okpay2@gmail.com", known, []string{"okpay"}); len(got) == 0 {
		t.Error("another address at the same host: nothing")
	}
}

func TestPastedTextNamesEachLinkOnce(t *testing.T) {
	text := strings.Repeat("Dear customer, open https://okpay-verify.top/a now. ", 3) + "Or write to kefu@0kpay.com！"
	if diff := cmp.Diff("digits combination", codes(text)); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutNamesOnlyTheFormSpeaks(t *testing.T) {
	if got := Inspect("okpay-login.com", nil, nil); len(got) > 0 {
		t.Errorf("%v", got)
	}
	if got := Inspect("http://0x7f000001/", nil, nil); len(got) != 1 || got[0].Code != NumberHost {
		t.Errorf("%v", got)
	}
	// A brand word alone cannot tell which of its endings is the real one.
	if got := Inspect("okpay.com", nil, []string{"okpay"}); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// TestBrandWordAlone asks without any verified address: with the brand word alone
// most tricks are still seen. Only another ending, and a link whose text shows
// a domain, need to know the real one or nothing.
func TestBrandWordAlone(t *testing.T) {
	hits, all := 0, 0
	for _, s := range corpus() {
		if s.Class == "other ending" || s.Class == "hidden signs" {
			continue
		}
		all++
		if len(Inspect(s.Input, nil, []string{s.Brand})) > 0 {
			hits++
		}
	}
	if share := float64(hits) / float64(all); share < 0.98 {
		t.Errorf("recall %.2f %% of %d", 100*share, all)
	}
}

// FuzzInspect takes any input without harm; every reason has its sentence's
// values, and the order is that of the weights.
func FuzzInspect(f *testing.F) {
	for i, s := range corpus() {
		if i%20 == 0 {
			f.Add(s.Input)
		}
	}
	f.Add("<<<[](](<a href=\"><@@::..%%%")
	f.Add("a@[::] xn--a.xn-- .。．\u202e")
	f.Fuzz(func(t *testing.T, input string) {
		last := len(Codes()) + 1
		for _, r := range Inspect(input, []Known{{"help@okpay.example"}}, []string{"okpay"}) {
			if r.Weight > last || r.Weight < 1 {
				t.Fatalf("%q: weight %d after %d", input, r.Weight, last)
			}
			last = r.Weight
			for name, value := range r.Args {
				if s, ok := value.(string); !ok || !utf8.ValidString(s) {
					t.Fatalf("%q: %s %s = %v", input, r.Code, name, value)
				}
			}
		}
	})
}

// TestPaddingHidesNothing: what is too long to be looked at is said to be.
func TestPaddingHidesNothing(t *testing.T) {
	const evil = "https://okpay.com.evil.example/login"
	for name, input := range map[string]string{
		"a long user part":    "https://" + strings.Repeat("a", 5000) + "@evil.example/",
		"a long text before":  strings.Repeat("dear customer, ", 6000) + evil,
		"many links before":   strings.Repeat("https://service.example.com/a ", 60) + evil,
		"a long first name":   strings.Repeat("a.", 2500) + "evil.example",
		"a long Chinese link": "https://service.example.com/" + strings.Repeat("账", 2000) + evil,
	} {
		reasons := Inspect(input, []Known{{Address: "service.example.com"}}, []string{"okpay"})
		if !slices.ContainsFunc(reasons, func(r Reason) bool { return r.Code == TooLong }) {
			t.Errorf("%s: %v", name, reasons)
		}
	}
	for _, input := range []string{strings.Repeat(" ", 70_000) + evil, evil + "?" + strings.Repeat("x", 3000)} {
		reasons := Inspect(input, nil, []string{"okpay"})
		if len(reasons) == 0 || reasons[0].Code != Subdomain {
			t.Errorf("%v", reasons)
		}
	}
}

// TestMailLinksTellOfAllRecipients reads links that send a copy to somebody.
func TestMailLinksTellOfAllRecipients(t *testing.T) {
	for input, want := range map[string]string{
		"mailto:help@okpay.example?bcc=x@thief.example":                      "recipients",
		"mailto:help@okpay.example?BCC=x%40thief.example&subject=y":          "recipients",
		"mailto:x@thief.example?to=help@okpay.example":                       "recipients",
		"mailto:help@okpay.example%2Cx@thief.example":                        "recipients",
		"mailto:?to=help@okpay-help.example":                                 "combination",
		"mailto:?subject=a&bcc=help@okpay-help.example":                      "combination",
		"mailto:help@okpay.example,billing@okpay.example?cc=a@okpay.example": "",
		"mailto:help@okpay.example?subject=cc=x@thief.example":               "",
	} {
		if got := codes(input); got != want {
			t.Errorf("%s: %q, want %q", input, got, want)
		}
	}
}

// TestManyLabelsTakeNoTime pastes hosts of hundreds of labels where a help pack
// brings a thousand brand words: each key that is pressed looks at all of it.
func TestManyLabelsTakeNoTime(t *testing.T) {
	var brand []string
	for i := range 1000 {
		brand = append(brand, fmt.Sprintf("brand%d", i), strings.Repeat("a", 300))
	}
	text := strings.Repeat(strings.Repeat("okpay.", 150)+"com ", 60)
	start := time.Now()
	reasons := Inspect(text, nil, brand)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	if !slices.ContainsFunc(reasons, func(r Reason) bool { return r.Code == TooLong }) {
		t.Errorf("what was not looked at is not told: %v", reasons)
	}
	start = time.Now()
	Inspect(strings.Repeat(strings.Repeat("okpay.", 30)+"com ", 300), nil, brand)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}
