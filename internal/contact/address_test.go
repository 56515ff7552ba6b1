package contact

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseAddressAccepts(t *testing.T) {
	for _, test := range []struct{ typed, text, readable string }{
		{"help@example.com", "help@example.com", "example.com"},
		{"  help@example.com \n", "help@example.com", "example.com"},
		{"mailto:help@example.com", "help@example.com", "example.com"},
		{"First.Last+tag@Sub.Example.COM", "First.Last+tag@sub.example.com", "sub.example.com"},
		{"o'neill_x=y~z@example.org", "o'neill_x=y~z@example.org", "example.org"},
		{"ｈｅｌｐ＠ｅｘａｍｐｌｅ．ｃｏｍ", "help@example.com", "example.com"}, // typed with an input method
		{"help@example。com", "help@example.com", "example.com"}, // ideographic full stop
		{"help@例子.测试", "help@xn--fsqu00a.xn--0zwm56d", "例子.测试"},
		{"help@xn--fsqu00a.xn--0zwm56d", "help@xn--fsqu00a.xn--0zwm56d", "例子.测试"},
		{"help@bücher.example", "help@xn--bcher-kva.example", "bücher.example"},
	} {
		got, err := ParseAddress(test.typed)
		if err != nil {
			t.Errorf("ParseAddress(%q): %v", test.typed, err)
			continue
		}
		if got.Text != test.text || got.Unicode != test.readable {
			t.Errorf("ParseAddress(%q) = %q (%q), want %q (%q)", test.typed, got.Text, got.Unicode, test.text, test.readable)
		}
	}
}

func TestParseAddressRefuses(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  Code
	}{
		{"", Empty},
		{" \t", Empty},
		{strings.Repeat("a", 65) + "@example.com", TooLong},
		{"a@" + strings.Repeat("a.", 130) + "com", BadDomain},
		{strings.Repeat("a", 100000), TooLong},
		{"a@example.com,evil@example.net", Several},
		{"a@example.com;evil@example.net", Several},
		{"a@example.com，evil@example.net", Several},
		{"a@b@example.com", Several},
		{"\"evil@example.net\" <a@example.com>", Several},
		{"Support <a@example.com>", WithName},
		{"<a@example.com>", WithName},
		{"g:a@example.com", BadLocal},
		{"example.com", NoAt},
		{"@example.com", NoAt},
		{"a@", NoAt},
		{"a@example.com?bcc=evil", BadDomain},
		{"a@example.com\r\nBcc: evil", Hidden},
		{"a\u202e@example.com", Hidden},
		{"a\u200b@example.com", Hidden},
		{"a\u00ad@example.com", Hidden},
		{"a\xff@example.com", Hidden},
		{"hеlp@example.com", ForeignLocal}, // Cyrillic e
		{"客服@example.com", ForeignLocal},
		{"a%2Cevil@example.net", BadLocal},
		{"a b@example.net", BadLocal},
		{"a..b@example.net", BadLocal},
		{".a@example.net", BadLocal},
		{"-attach@example.com", BadLocal},
		{"a@localhost", BadDomain},
		{"a@192.0.2.1", BadDomain},
		{"a@[192.0.2.1]", BadDomain},
		{"a@-x.example", BadDomain},
		{"a@x_y.example", BadDomain},
		{"a@example..com", BadDomain},
		{"a@exam ple.com", BadDomain},
	} {
		_, err := ParseAddress(test.typed)
		if got := code(err); got != test.want {
			t.Errorf("ParseAddress(%.60q): code %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestParsePhone(t *testing.T) {
	for _, test := range []struct {
		typed, want string
		code        Code
	}{
		{"95588", "95588", ""},
		{" +44 (20)  7946-0000 ", "+44 (20) 7946-0000", ""},
		{"＋８６ １０ ５５５５ ００００", "+86 10 5555 0000", ""},
		{"12", "", BadNumber},
		{"1234567890123456", "", BadNumber},
		{"555 CALL", "", BadNumber},
		{"1+23456", "", BadNumber},
		{"555\u200b1234", "", Hidden},
		{"555,666", "", Several},
		{"", "", Empty},
	} {
		got, err := ParsePhone(test.typed)
		if diff := cmp.Diff([]any{test.want, test.code}, []any{got, code(err)}); diff != "" {
			t.Errorf("ParsePhone(%q): %s", test.typed, diff)
		}
	}
}

// What comes back is always one address that reads as itself again.
func FuzzParseAddress(f *testing.F) {
	for _, seed := range []string{"help@example.com", "ａ＠ｂ．ｃｏ", "a@b,c@d", "x@例子.测试", "<a@b.c>", "a\x00@b.c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		got, err := ParseAddress(typed)
		if err != nil {
			if code(err) == "" {
				t.Fatalf("error without a code: %v", err)
			}
			return
		}
		if strings.ContainsAny(got.Text, " ,;<>\"%?&\r\n") || strings.Count(got.Text, "@") != 1 {
			t.Fatalf("ParseAddress(%q) = %q", typed, got.Text)
		}
		again, err := ParseAddress(got.Text)
		if err != nil || again != got {
			t.Fatalf("ParseAddress(%q) = %v; again: %v, %v", typed, got, again, err)
		}
	})
}

func code(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
