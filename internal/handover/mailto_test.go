package handover

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMailto(t *testing.T) {
	for _, c := range []struct {
		m    Message
		want string
	}{
		{Message{To: []string{"a@b.example"}}, "mailto:a@b.example"},
		{Message{Subject: "没"}, "mailto:?subject=%E6%B2%A1"},
		{Message{To: []string{"a@b.example"}, Body: "1 + 1\n=2"}, "mailto:a@b.example?body=1%20%2B%201%0D%0A%3D2"},
		{Message{To: []string{"x+%@b.example"}, Subject: "a", Body: "b"}, "mailto:x%2B%25@b.example?subject=a&body=b"},
	} {
		if got := Mailto(c.m); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestKeepBlanks(t *testing.T) {
	for in, want := range map[string]string{
		"a b":          "a b",
		"a  b":         "a \u00A0b",
		"a   b":        "a \u00A0\u00A0b",
		" a":           "\u00A0a",
		"a\n  b":       "a\n\u00A0\u00A0b",
		"-- \nname":    "-- \nname",
		"a\tb\t\tc":    "a\tb\t\tc",
		"全角\u3000  空格": "全角\u3000 \u00A0空格",
	} {
		if got := keepBlanks(in); got != want {
			t.Errorf("keepBlanks(%q) = %q, want %q", in, got, want)
		}
	}
}

// Whatever is typed, the URL is either refused or decodes to what Clean shows,
// within the size that was computed beforehand.
func FuzzMailto(f *testing.F) {
	for _, s := range load[sample](f, "conformance.jsonl") {
		if m := s.message(); len(m.To) == 1 && len(m.Body) < 5000 {
			f.Add(m.To[0], m.Subject, m.Body)
		}
	}
	f.Add("a@b.example", "\xff\r\n", " \u00A0 \x00\u0085\u2028")
	f.Fuzz(func(t *testing.T, to, subject, body string) {
		m, _ := Clean(Message{To: []string{to}, Subject: subject, Body: body})
		if Check(m) != nil {
			return
		}

		url := Mailto(m)

		if len(url) != urlSize(m) {
			t.Errorf("urlSize %d, URL %d bytes", urlSize(m), len(url))
		}
		got, err := decodeMailto(url)
		if err != nil {
			t.Fatalf("%s: %v", url, err)
		}
		if diff := cmp.Diff(asBlanks(m), asBlanks(got)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		again, _ := Clean(m)
		if diff := cmp.Diff(m, again); diff != "" {
			t.Errorf("cleaning twice (-once +twice):\n%s", diff)
		}
	})
}
