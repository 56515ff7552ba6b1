package lookalike

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// against names the reasons for an input beside one verified address.
func against(known, input string) string {
	var out []string
	for _, r := range Inspect(input, []Known{{known}}, []string{"okpay", "OKPay"}) {
		out = append(out, string(r.Code))
	}
	return strings.Join(out, " ")
}

// What is said about a slip must be what the slip is.
func TestReasonIsTheRightOne(t *testing.T) {
	for _, test := range []struct{ known, input, want string }{
		{"a@gmail.com", "a@gmali.com", "swapped"},                        // i and l look alike, but only their places changed
		{"kefu@tongda88.cn", "kefu@tongda68.cn", "one-letter"},           // no digit stands for a letter
		{"cs@lepay.example", "lepage.example", ""},                       // a word
		{"help@velorabank.example", "velo-rabatt.example", ""},           // two other words
		{"ops@pay4all.example", "payforall.example", "near"},             // said alike
		{"kefu@汇通付.cn", "kefu@汇通服付.cn", "one-letter"},                    // four letters for three
		{"kefu@汇通付.cn", "kefu@汇付.cn", ""},                                // another company
		{"app.transferly.example", "app.transfer.ly", "separators"},      // the dot within the name
		{"help@okpay.example", "login.ok.pay.com", "separators"},         // whatever stands before
		{"help@okpay.example", "ssh://git@example.org/a.git", ""},        // an account, not a disguise
		{"help@okpay.example", "ssh://okpay@example.org/", "user-part"},  // but the name is one
		{"help@okpay.example", "192.0.2.0/24", ""},                       // a range of addresses
		{"hello@b12.example", "bl2.example", "pairs"},                    // nothing is joined to it
		{"помощь@платежка.рф", "плaтежка.рф", "homoglyph mixed-scripts"}, // a Latin letter
		{"help@okpay.example", "npm install left-pad@1.3.0", ""},         // a version
		{"help@okpay.example", "meet me @ 5 @ the station", ""},
		{"help@okpay.example", "http://127.0.0.1:8080/", ""}, // the reader's own computer
		{"help@okpay.example", "postgres://app@db.example.org/app", ""},
		{"a@willowbrook.example", "brookwillow.example", "swapped"},
		{"a@kreditlinie24.de", "kreditlinie.de", "near"},
		{"help@okpay.example", "ok.pay.support-center.test", "subdomain"},
		{"help@okpay.example", "https://okpay.example..evil.test/", "subdomain"},
		{"help@okpay.example", "https://okpay.example\\", ""}, // nothing for programs to differ about
		{"help@okpay.example", "\u202eyaPKO <a@evil.test>", "bidi"},
		{"help@okpay.example", "https://evil.test/okpay-login.php", "in-path"},
		{"help@okpay.example", "https://news.example.org/okpay-review.html", ""},
		{"help@okpay.example", "go to 0kpay,com", "digits"},
		{"help@okpay.example", "kf at 0kpay dot com", "digits"},
		{"help@okpay.example", "kf @ 0kpay . com", "digits"},
		{"help@okpay.example", "see 0kpay点com", "digits"},
		{"help@okpay.example", "Meet the dot com people at noon, 3点30", ""},
	} {
		if diff := cmp.Diff(test.want, against(test.known, test.input)); diff != "" {
			t.Errorf("%s beside %s: %s", test.input, test.known, diff)
		}
	}
}

// TestOddLetterIsTheOneBesideTheOthers names the letter that was put in.
func TestOddLetterIsTheOneBesideTheOthers(t *testing.T) {
	for input, want := range map[string]string{
		"оkpay.com":        "о (U+043E)",
		"платежкa.рф":      "a (U+0061)",
		"раіѕlеу-bank.com": "р (U+0440)",
	} {
		for _, r := range Inspect(input, nil, nil) {
			if got := r.Args["Char"]; r.Code == MixedScript && got != want {
				t.Errorf("%s: %v, want %s", input, got, want)
			}
		}
	}
}
