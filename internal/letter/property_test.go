package letter_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"okpayhelp/internal/letter"
)

// No fact is lost: whatever the user types is found again, letter for letter,
// in the mail, on the telephone, in the chat and in the web form.
func TestNoFactIsLost(t *testing.T) {
	set := builtIn(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		for _, lang := range set.Languages() {
			for _, tmpl := range set.Templates(lang) {
				checkFacts(t, tmpl, randomFacts(r, tmpl), 20+r.IntN(300))
			}
		}
	}
}

func checkFacts(t *testing.T, tmpl *letter.Template, facts letter.Facts, limit int) {
	t.Helper()
	m, problems := tmpl.Render(facts, today())
	if len(problems) > 0 {
		t.Fatalf("%s %s: %v in %q", tmpl.Lang, tmpl.ID, problems, facts)
	}
	var form strings.Builder
	for _, v := range tmpl.WebForm(facts)[2:] { // after subject and message
		form.WriteString(v.Value + "\n")
	}
	snippets := tmpl.ChatSnippets(facts, limit)
	for _, s := range snippets {
		if utf8.RuneCountInString(s) > limit {
			t.Errorf("a chat message of more than %d: %q", limit, s)
		}
	}
	outputs := map[string]string{
		"mail":  m.Subject + "\n" + m.Body,
		"phone": tmpl.PhoneScript(facts),
		"form":  form.String(),
		"chat":  solid(strings.Join(snippets, "")), // cut at blanks, perhaps
	}
	for _, want := range wanted(tmpl, facts) {
		for name, out := range outputs {
			part := want
			if name == "chat" {
				part = solid(want)
			}
			if !strings.Contains(out, part) {
				t.Errorf("%s %s: %q is lost in the %s:\n%s", tmpl.Lang, tmpl.ID, want, name, out)
			}
		}
	}
}

// wanted are the texts that must be found: each line of each fact, and the
// label of each choice.
func wanted(tmpl *letter.Template, facts letter.Facts) []string {
	lines := []string{facts[letter.FactReference], facts[letter.FactFirstSent]}
	for _, f := range tmpl.Asked(facts) {
		if f.Kind != letter.KindChoice {
			lines = append(lines, strings.Split(facts[f.ID], "\n")...)
		}
		for _, o := range f.Options {
			if o.ID == facts[f.ID] {
				lines = append(lines, o.Label)
			}
		}
	}
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// randomFacts answers every required field and about half of the others.
func randomFacts(r *rand.Rand, tmpl *letter.Template) letter.Facts {
	facts := letter.Facts{}
	if r.IntN(2) == 0 {
		facts[letter.FactReference] = "K7-" + randomText(r, 4)
	}
	if r.IntN(3) == 0 {
		facts[letter.FactFirstSent] = "2026-02-28"
	}
	for _, f := range tmpl.Fields {
		if !f.Required && r.IntN(2) == 0 {
			continue
		}
		switch f.Kind {
		case letter.KindText, letter.KindID, letter.KindAccount:
			facts[f.ID] = randomText(r, f.Max)
		case letter.KindLines:
			facts[f.ID] = randomLines(r)
		case letter.KindChoice:
			facts[f.ID] = f.Options[r.IntN(len(f.Options))].ID
		case letter.KindContact:
			facts[f.ID] = "a+b@" + f.ID + ".example, " + randomText(r, 9)
		default:
			facts[f.ID] = sample(f)
		}
	}
	return facts
}

func randomLines(r *rand.Rand) string {
	var lines []string
	for range 1 + r.IntN(4) {
		lines = append(lines, randomText(r, 120))
		if r.IntN(4) == 0 {
			lines = append(lines, "")
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// randomText mixes what breaks naive templates and naive cutting.
func randomText(r *rand.Rand, most int) string {
	pieces := []string{
		"付款", "没有成功，", "钱", "。", "word", " ", " two words ", "{summary}", "{?wish}", "}", "{", "[name]", "［姓名］",
		"%s", "%20", "&amp;", "<b>", "\\n", "$1", "- ", "1. ", "e\u0301", "👩‍👩‍👧", "\u200b", "=?utf-8?B?", "100%", "\"", "'", "https:", "ß", "ا", "Ａ",
	}
	text := "x"
	for range 1 + r.IntN(20) {
		next := text + pieces[r.IntN(len(pieces))]
		if utf8.RuneCountInString(next) > most {
			break
		}
		text = next
	}
	return strings.TrimSpace(text)
}
