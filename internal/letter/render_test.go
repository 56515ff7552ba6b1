package letter_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/letter"
)

func TestRenderNamesWhatIsMissing(t *testing.T) {
	tmpl := builtIn(t).Template("payment-failed", "en")

	m, problems := tmpl.Render(letter.Facts{"summary": "It failed", "contact": "nowhere"}, today())

	var got []string
	for _, p := range problems {
		got = append(got, p.Field+" "+p.Code)
	}
	want := []string{
		"transaction required", "account required", "details required", "name required", "contact contact",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if m.Body != "" || m.Subject != "" {
		t.Errorf("a message came with the problems: %v", m)
	}
	if label := problems[0].Args["Label"]; label != "Transaction ID" {
		t.Errorf("label %v", label)
	}
}

// A transaction, the account and a description are needed for problems with
// money (S35), a contact for all support and complaints (S29), and no letter
// about news or business asks for account or transaction.
func TestWhatTheLettersAsk(t *testing.T) {
	set := builtIn(t)
	for _, c := range []struct{ letter, required string }{
		{"payment-failed", "summary transaction account details name contact"},
		{"money-late", "summary direction transaction account date details name contact"},
		{"account-locked", "summary account details name contact"},
		{"fees", "topic details contact"},
		{"complaint", "summary details wish name contact"},
		{"suggestion", "summary details"},
		{"business", "stage details name contact"},
		{"news", "action contact"},
		{"other", "summary details contact"},
	} {
		var got []string
		for _, f := range set.Template(c.letter, "en").Fields {
			if f.Required {
				got = append(got, f.ID)
			}
			if f.Why == "" {
				t.Errorf("%s, %s: no reason why it is asked", c.letter, f.ID)
			}
		}
		if strings.Join(got, " ") != c.required {
			t.Errorf("%s asks for %v, want %s", c.letter, got, c.required)
		}
	}
	for _, id := range []string{"news", "business", "suggestion"} {
		for _, f := range set.Template(id, "en").Fields {
			if f.Kind == letter.KindID || f.Kind == letter.KindAccount {
				t.Errorf("%s asks for %s", id, f.ID)
			}
		}
	}
}

func TestDraftShowsGaps(t *testing.T) {
	set := builtIn(t)
	facts := letter.Facts{"details": "The page said [Account] and [other things]."}

	m := set.Template("payment-failed", "en").Draft(facts)
	for _, gap := range []string{"Payment failed: [Summary in one sentence]", "- Transaction ID: [Transaction ID]"} {
		if !strings.Contains(m.Subject+"\n"+m.Body, gap) {
			t.Errorf("no %s in\n%s\n%s", gap, m.Subject, m.Body)
		}
	}
	zh := set.Template("payment-failed", "zh-Hans").Draft(facts)
	if !strings.Contains(zh.Body, "交易编号：［交易编号］") {
		t.Errorf("no gap in\n%s", zh.Body)
	}
}

func TestGaps(t *testing.T) {
	tmpl := builtIn(t).Template("other", "en")
	facts := letter.Facts{"details": "The page said [How to reach you] and [other things]."}
	draft := tmpl.Draft(facts)

	// The contact's mark is also the user's own words, and is left to Validate.
	if diff := cmp.Diff([]string{"summary"}, tmpl.Gaps(draft.Subject+"\n"+draft.Body, facts)); diff != "" {
		t.Error(diff)
	}

	facts["summary"], facts["contact"] = "I need help", "li@mail.example"
	edited := draft // by hand, before the facts were filled
	if got := tmpl.Gaps(edited.Subject, facts); len(got) != 1 {
		t.Errorf("the old mark in an edited text was not found: %v", got)
	}
	m, problems := tmpl.Render(facts, today())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := tmpl.Gaps(m.Subject+"\n"+m.Body, facts); len(got) > 0 {
		t.Errorf("gaps %v in a complete letter", got)
	}
}

func TestFollowUpQuotesTheFirstLetter(t *testing.T) {
	set := builtIn(t)
	for _, lang := range set.Languages() {
		for _, ex := range examples(t, lang) {
			facts := maps.Clone(ex.Facts)
			facts[letter.FactFirstSent], facts[letter.FactReference] = "2026-03-05", "K7-9"

			m, problems := set.Template(ex.Letter, lang).Render(facts, today())

			if len(problems) > 0 || !strings.Contains(m.Body, "2026-03-05") || !strings.Contains(m.Body, "K7-9") || !strings.Contains(m.Subject, "K7-9") {
				t.Errorf("%s %s: %v\n%s\n%s", lang, ex.Letter, problems, m.Subject, m.Body)
			}
		}
	}
}

// The shape survives every mail program: no blanks as layout, a blank line
// between paragraphs, at least two line breaks.
func TestShapeOfTheLetters(t *testing.T) {
	set := builtIn(t)
	for _, lang := range set.Languages() {
		for _, tmpl := range set.Templates(lang) {
			for _, facts := range variants(tmpl) {
				m, problems := tmpl.Render(facts, today())
				if len(problems) > 0 {
					t.Fatalf("%s %s: %v", lang, tmpl.ID, problems)
				}
				if regexp.MustCompile(`(?m)^[ \t]|[ \t]$|  |\t|\n\n\n`).MatchString(m.Body) {
					t.Errorf("%s %s: blanks as layout:\n%s", lang, tmpl.ID, m.Body)
				}
				if strings.Count(m.Body, "\n\n") < 2 || !strings.HasSuffix(m.Body, "\n") {
					t.Errorf("%s %s: too few paragraphs:\n%s", lang, tmpl.ID, m.Body)
				}
				if m.Subject == "" || strings.ContainsAny(m.Subject+m.Body, "{}") {
					t.Errorf("%s %s: %q\n%s", lang, tmpl.ID, m.Subject, m.Body)
				}
			}
		}
	}
}

// variants are the fewest and the most facts of a letter, for both roles.
func variants(tmpl *letter.Template) []letter.Facts {
	var out []letter.Facts
	for _, role := range []string{letter.RolePersonal, letter.RoleMerchant} {
		least, most := letter.Facts{}, letter.Facts{letter.FactReference: "K7-1", letter.FactFirstSent: "2026-03-01"}
		for _, f := range tmpl.Fields {
			value := sample(f)
			if f.ID == letter.FactRole {
				value = role
			}
			if f.Required {
				least[f.ID] = value
			}
			most[f.ID] = value
		}
		out = append(out, least, most)
	}
	return out
}

// sample is a fact that fits the field and names it.
func sample(f letter.Field) string {
	switch f.Kind {
	case letter.KindDate:
		return "2026-03-02"
	case letter.KindAmount:
		return "12.50 EUR"
	case letter.KindChoice:
		return f.Options[len(f.Options)-1].ID
	case letter.KindContact:
		return "me@" + f.ID + ".example"
	default:
		return "about " + f.ID
	}
}

// Every code has its sentence in both languages, with no place left open.
func TestEveryCodeHasWords(t *testing.T) {
	problems := []string{
		letter.ProblemRequired, letter.ProblemTooLong, letter.ProblemAllTooLong, letter.ProblemOneLine,
		letter.ProblemUnreadable, letter.ProblemDateForm, letter.ProblemDateReal, letter.ProblemDateFuture,
		letter.ProblemAmountForm, letter.ProblemAmountCurrency, letter.ProblemAmountDigits, letter.ProblemChoice, letter.ProblemContact,
	}
	hints := []string{
		letter.HintRecommended, letter.HintSummaryLong, letter.HintLong, letter.HintShort, letter.HintShouting,
		letter.HintRude, letter.HintIDShape, letter.HintNoData, letter.HintAttach,
	}
	var keys [][]string
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/letter." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		for _, code := range problems {
			if words["letter.problem."+code] == "" {
				t.Errorf("%s: no words for letter.problem.%s", lang, code)
			}
		}
		for _, code := range hints {
			if words["letter.hint."+code] == "" {
				t.Errorf("%s: no words for letter.hint.%s", lang, code)
			}
		}
		keys = append(keys, slices.Sorted(maps.Keys(words)))
	}
	if diff := cmp.Diff(keys[0], keys[1]); diff != "" {
		t.Errorf("the languages have different keys:\n%s", diff)
	}
}
