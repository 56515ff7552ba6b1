package letter_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"okpayhelp/internal/letter"
)

// A pack may be anything. Loading it never panics, and whatever is kept can
// be rendered.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(smallPack))
	f.Add([]byte("lang: en\nletters: [{id: a, body: !!binary aGk=}]"))
	f.Add([]byte("a: &a [*a, *a]"))
	f.Add([]byte("? {a: b}\n: c"))
	f.Fuzz(func(t *testing.T, data []byte) {
		set, problems := letter.Load(fstest.MapFS{"en.yaml": {Data: data}})
		for _, p := range problems {
			if p.File != "en.yaml" || p.Line < 0 || p.Text == "" || strings.Contains(p.Text, "\n") {
				t.Errorf("a problem nobody can use: %q", p)
			}
		}
		for _, tmpl := range set.Templates("en") {
			for _, facts := range variants(tmpl) {
				tmpl.Draft(facts)
				tmpl.PhoneScript(facts)
				tmpl.ChatSnippets(facts, 20)
			}
		}
	})
}

// Whatever is typed into one field is refused or arrives whole, and never
// makes other text appear or disappear.
func FuzzRender(f *testing.F) {
	f.Add("details", "{name} {?wish}x", uint8(1))
	f.Add("contact", "a@b.example", uint8(5))
	f.Add("amount", "1.250,50 €", uint8(0))
	f.Add("tried", "- one\n* two\n\nthree", uint8(2))
	set, problems := letter.Load(os.DirFS("../../assets/okpay/letters"))
	if len(problems) > 0 {
		f.Fatal(problems)
	}
	f.Fuzz(func(t *testing.T, id, value string, which uint8) {
		templates := append(set.Templates("en"), set.Templates("zh-Hans")...)
		tmpl := templates[int(which)%len(templates)]
		facts := variants(tmpl)[3]
		field, ok := tmpl.Field(id)
		if !ok || field.Kind == letter.KindChoice {
			return
		}
		facts[id] = value
		m, problems := tmpl.Render(facts, today())
		for _, s := range tmpl.ChatSnippets(facts, 40) {
			if utf8.RuneCountInString(s) > 40 {
				t.Errorf("a chat message of more than 40: %q", s)
			}
		}
		if len(problems) > 0 {
			return
		}
		for line := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(value, "\r\n", "\n"), "\r", "\n"), "\n") {
			if !strings.Contains(m.Body, strings.TrimSpace(line)) {
				t.Errorf("%s %s: %q is lost in\n%s", tmpl.Lang, id, line, m.Body)
			}
		}
		if strings.Contains(m.Subject, "\n") {
			t.Errorf("a subject of two lines: %q", m.Subject)
		}
	})
}
