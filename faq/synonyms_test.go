package faq

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLoadSynonyms(t *testing.T) {
	text := "- words: [fee, 手续费]\n- words: [one]\n- words: [Fee, cost, price]\n- other: [a, b]\n- words: [a, &x b]\n"

	groups, problems := LoadSynonyms(strings.NewReader(text))

	want := []SynonymGroup{{Words: []string{"fee", "手续费"}}, {Words: []string{"cost", "price"}}}
	if diff := cmp.Diff(want, groups); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	wantProblems := []string{
		"synonyms.yaml:2: a group needs two words or more",
		`synonyms.yaml:3: "Fee" stands already on line 1: a word belongs to one group`,
		"synonyms.yaml:4: a group is written as words: [one, two]",
		"synonyms.yaml:5: a word is a text of at most 60 characters",
	}
	if diff := cmp.Diff(wantProblems, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func FuzzLoadSynonyms(f *testing.F) {
	f.Add("- words: [fee, 手续费]\n")
	f.Add("a: &a [*a]")
	f.Add("- words: [[x]]\n- &b words: [*b]")
	f.Fuzz(func(t *testing.T, text string) {
		groups, _ := LoadSynonyms(strings.NewReader(text))

		for _, g := range groups {
			if len(g.Words) < 2 || len(g.Words) > maxSynonymWords {
				t.Errorf("group of %d words", len(g.Words))
			}
		}
		NewIndex(NewLibrary([]Article{{ID: "a", Lang: "en", Title: "A fee"}}), Options{Synonyms: groups}).Search("fee", 3)
	})
}
