package lesson

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const file = `examples:
  - id: mail-locked
    kind: mail
    phish: true
    sources: [S44]
    address: help@samp1e.example
    known: help@sample.example
    show: |
      From: help@samp1e.example

      Your account is locked. Click now.
    clues:
      - quote: samp1e
        text: A digit for a letter.
    explain: A lock notice is the commonest disguise.
  - id: call-back
    kind: call
    phish: false
    sources: [S36]
    show: Hang up and ask us on our site.
    clues:
      - quote: Hang up
        text: Not afraid of a check.
    explain: Nothing secret is asked for.
`

func load(zh, en string) (Set, []string) {
	set, problems := Load(fstest.MapFS{
		"lessons/zh-Hans.yaml": {Data: []byte(zh)},
		"lessons/en.yaml":      {Data: []byte(en)},
	})
	var lines []string
	for _, p := range problems {
		lines = append(lines, fmt.Sprintf("%s:%d: %s", strings.TrimPrefix(p.File, "lessons/"), p.Line, p.Text))
	}
	return set, lines
}

func TestLoad(t *testing.T) {
	set, problems := load(file, file)

	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := Example{
		ID: "mail-locked", Kind: Mail, Phish: true, Sources: []string{"S44"},
		Address: "help@samp1e.example", Known: "help@sample.example",
		Show:    "From: help@samp1e.example\n\nYour account is locked. Click now.",
		Clues:   []Clue{{"samp1e", "A digit for a letter."}},
		Explain: "A lock notice is the commonest disguise.", Line: 2,
	}
	if diff := cmp.Diff(want, set["en"].Examples[0]); diff != "" {
		t.Error(diff)
	}
}

func TestLoadNamesFileAndLine(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"a real address", "known: help@sample.example", "known: help@sample.com", `en.yaml:7: "sample.com" is not reserved`},
		{"a real link", "Hang up and", "See https://sample.co.uk/x and", `en.yaml:20: "sample.co.uk" is not reserved`},
		{"a real name behind a reserved one", "Hang up and", "See sample.example.evil.net", `en.yaml:20: "sample.example.evil.net" is not`},
		{"a Chinese domain", "Hang up and", "看看示例.中国", `en.yaml:20: "看看示例.中国" is not reserved`},
		{"a quote of nothing", "quote: samp1e", "quote: sample!", `en.yaml:13: the quote "sample!" does not stand`},
		{"an address that is not shown", "address: help@samp1e.example", "address: x@y.example", `en.yaml:6: the address "x@y.example" does not stand`},
		{"a misspelt key", "explain: Nothing", "explian: Nothing", `en.yaml:24: unknown key "explian"`},
		{"no sources", "    sources: [S36]\n", "", `en.yaml:16: example "call-back": sources is missing`},
		{"an unknown kind", "kind: call", "kind: fax", `en.yaml:17: kind "fax" is not one of`},
		{"no answer", "    phish: false\n", "", `en.yaml:16: phish is true or false`},
		{"an odd id", "id: call-back", "id: Call", `en.yaml:16: id "Call" is not made of`},
		{"the same id twice", "id: call-back", "id: mail-locked", `en.yaml:16: id "mail-locked" stands already on line 2`},
		{"another answer than in Chinese", "phish: false", "phish: true", `en.yaml:16: example "call-back" has another kind or answer`},
		{"a new example", "id: call-back", "id: call-again", `en.yaml:16: example "call-again" is missing in lessons/zh-Hans.yaml`},
		{"a huge text", "Nothing secret", strings.Repeat("x", maxText), `en.yaml:24: explain is longer than`},
		{"not YAML", "examples:", "examples: [", `en.yaml:`},
		{"nothing", file, "", `en.yaml:1: there are no examples`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, got := load(file, strings.Replace(file, test.old, test.new, 1))

			if !strings.Contains(strings.Join(got, "\n"), test.want) {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), test.want)
			}
		})
	}
	if _, problems := Load(fstest.MapFS{}); len(problems) != 1 {
		t.Errorf("an empty pack: %v", problems)
	}
}

func TestScore(t *testing.T) {
	course := Course{Examples: []Example{{ID: "a", Phish: true}, {ID: "b"}, {ID: "c", Phish: true}}}

	got := Score(course, map[string]bool{"a": false, "b": false, "other": true})

	want := Result{Total: 3, Answered: 2, Right: 1, Missed: 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzLoad checks that any file is read without a panic, and that no example
// with a name outside the reserved ones passes without a problem.
func FuzzLoad(f *testing.F) {
	f.Add(file)
	f.Add("examples: [{show: a.com, clues: [{quote: a}]}]")
	f.Add("a: &a [*a]\nexamples: *a")
	hosts := newHostFinder()
	f.Fuzz(func(t *testing.T, text string) {
		set, problems := Load(fstest.MapFS{"lessons/en.yaml": {Data: []byte(text)}})
		for _, e := range set["en"].Examples {
			if len(hosts.real(e.Show)) > 0 && len(problems) == 0 {
				t.Errorf("%q passed", e.Show)
			}
		}
		Score(set["en"], nil)
	})
}
