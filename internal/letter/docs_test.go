package letter_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"okpayhelp/internal/letter"
)

var update = flag.Bool("update", false, "write docs/letters.md anew")

const lettersDoc = "../../docs/letters.md"

// example is one filled letter of the document.
type example struct {
	Letter string       `yaml:"letter"`
	Title  string       `yaml:"title"`
	Facts  letter.Facts `yaml:"facts"`
}

// today is after every date in the examples.
func today() time.Time { return time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC) }

// builtIn loads the letters that come with the program.
func builtIn(tb testing.TB) *letter.Set {
	tb.Helper()
	set, problems := letter.Load(os.DirFS("../../assets/okpay/letters"))
	for _, p := range problems {
		tb.Error(p)
	}
	return set
}

func examples(tb testing.TB, lang string) []example {
	tb.Helper()
	data, err := os.ReadFile("testdata/examples." + lang + ".yaml")
	if err != nil {
		tb.Fatal(err)
	}
	var list []example
	if err := yaml.Unmarshal(data, &list); err != nil {
		tb.Fatal(err)
	}
	return list
}

// The document shows what people will send. It is generated, so that it can
// be read aloud before a change to a letter goes in.
func TestDocumentShowsEveryLetter(t *testing.T) {
	want := document(t, builtIn(t))
	if *update {
		if err := os.WriteFile(lettersDoc, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(lettersDoc)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/letters.md is not what the letters say; run go test ./internal/letter -update\n%s", diff)
	}
}

func document(t *testing.T, set *letter.Set) string {
	var b strings.Builder
	b.WriteString("# The letters, filled\n\n" +
		"Every letter of the built-in help pack with made-up facts, in both languages. The people, addresses and numbers\n" +
		"are invented. The facts stand in `internal/letter/testdata`, the letters in `assets/okpay/letters`; after a change\n" +
		"`go test ./internal/letter -update` writes this page anew. Read the change aloud before it goes in.\n")
	for _, lang := range []string{"zh-Hans", "en"} {
		fmt.Fprintf(&b, "\n## %s\n", map[string]string{"zh-Hans": "中文", "en": "English"}[lang])
		shown := map[string]bool{}
		for _, ex := range examples(t, lang) {
			tmpl := set.Template(ex.Letter, lang)
			if tmpl == nil {
				t.Fatalf("%s: no letter %s", lang, ex.Letter)
			}
			writeExample(t, &b, tmpl, ex, !shown[ex.Letter])
			shown[ex.Letter] = true
		}
		for _, tmpl := range set.Templates(lang) {
			if !shown[tmpl.ID] {
				t.Errorf("%s: no example of %s", lang, tmpl.ID)
			}
		}
	}
	return b.String()
}

// writeExample writes the mail, and for the first example of a letter the
// other channels too.
func writeExample(t *testing.T, b *strings.Builder, tmpl *letter.Template, ex example, all bool) {
	m, problems := tmpl.Render(ex.Facts, today())
	if len(problems) > 0 {
		t.Errorf("%s %s, %s: %v", tmpl.Lang, tmpl.ID, ex.Title, problems)
	}
	colon, phone, chat := ": ", "On the phone:", "In a chat:"
	if tmpl.Lang == "zh-Hans" {
		colon, phone, chat = "：", "打电话：", "在线聊天："
	}
	fmt.Fprintf(b, "\n### %s%s%s (`%s`)\n\n", tmpl.Name, colon, ex.Title, tmpl.ID)
	if all {
		fmt.Fprintf(b, "%s\n\n", tmpl.About)
	}
	fmt.Fprintf(b, "```text\n%s\n\n%s```\n", m.Subject, m.Body)
	if !all {
		return
	}
	fmt.Fprintf(b, "\n%s\n\n```text\n%s```\n", phone, tmpl.PhoneScript(ex.Facts))
	fmt.Fprintf(b, "\n%s\n\n```text\n%s\n```\n", chat, strings.Join(tmpl.ChatSnippets(ex.Facts, letter.ChatRunes), "\n\n"))
}
