package checklist

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const chinese = `sections:
  - id: password
    title: 密码
    intro: 大门。
    items:
      - id: change-password
        text: 马上改密码
        why: 早改少损失。
        how: 自己打开官网。
        safety: 不必定期更换。
        sources: [S40]
        priority: essential
        after: 1
        recheck: 90
        article: change-password
`

const english = `sections:
  - id: password
    title: Password
    intro: The door.
    items:
      - id: change-password
        text: Change it
        why: Early is better.
        how: Open the site yourself.
        safety: No fixed schedule.
`

func load(chinese, english string) (Set, []string) {
	set, problems := Load(fstest.MapFS{
		"checklist/zh-Hans.yaml": {Data: []byte(chinese)},
		"checklist/en.yaml":      {Data: []byte(english)},
	})
	var lines []string
	for _, p := range problems {
		lines = append(lines, fmt.Sprintf("%s:%d: %s", strings.TrimPrefix(p.File, "checklist/"), p.Line, p.Text))
	}
	return set, lines
}

func TestLoadSharesWhatHasNoLanguage(t *testing.T) {
	set, problems := load(chinese, english)

	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := Item{
		ID: "change-password", Text: "Change it", Why: "Early is better.",
		How: "Open the site yourself.", Safety: "No fixed schedule.",
		Sources: []string{"S40"}, Priority: Essential, After: 1, Recheck: 90,
		Article: "change-password", Line: 6,
	}
	got, ok := set["en"].Item("change-password")
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Error(diff)
	}
	if _, ok := set["en"].Item("nothing"); ok {
		t.Error("found an item that is not there")
	}
}

func TestLoadNamesFileAndLine(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new string // replaced in both files
		want     []string
	}{
		{"no sources", "        sources: [S40]\n", "", []string{`zh-Hans.yaml:6: item "change-password": sources is missing`}},
		{"no priority", "        priority: essential\n", "", []string{`zh-Hans.yaml:6: item "change-password": priority is missing`}},
		{"misspelt key", "safety: No", "savety: No", []string{`en.yaml:6: item "change-password": the safety note of another language is missing`, `en.yaml:10: unknown key "savety"`}},
		{"unknown priority", "priority: essential", "priority: urgent", []string{`zh-Hans.yaml:12: priority "urgent" is not one of`}},
		{"not a number", "after: 1", "after: soon", []string{`zh-Hans.yaml:13: after is not a whole number`}},
		{"missing text", "        why: Early is better.\n", "", []string{`en.yaml:6: why is missing`}},
		{"empty text", "how: Open the site yourself.", `how: ""`, []string{`en.yaml:9: how is not a text`}},
		{"list for a text", "how: Open the site yourself.", `how: [a]`, []string{`en.yaml:9: how is not a text`}},
		{"huge text", "Early is better.", strings.Repeat("x", maxText+1), []string{`en.yaml:8: why is longer`}},
		{"odd id", "- id: change-password\n        text: C", "- id: Change Password\n        text: C", []string{
			`en.yaml:6: id "Change Password" is not made`,
			`en.yaml:6: item "Change Password": priority is missing`,
			`en.yaml:6: item "Change Password": sources is missing`,
		}},
		{"languages disagree", "        safety: No fixed schedule.\n", "        safety: No\n        after: 2\n", []string{`zh-Hans.yaml:13: item "change-password": after is "1" here and "2" in`}},
		{"not YAML", "sections:\n  - id: password\n    title: Password", "sections: [", []string{`en.yaml:`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			zh, en := strings.ReplaceAll(chinese, test.old, test.new), strings.ReplaceAll(english, test.old, test.new)
			if zh == chinese && en == english {
				t.Fatal("the test changes nothing")
			}

			_, got := load(zh, en)

			for _, want := range test.want {
				if !strings.Contains(strings.Join(got, "\n"), want) {
					t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
				}
			}
		})
	}
}

func TestLoadReportsWhatStandsTwiceOrNotAtAll(t *testing.T) {
	another := strings.Replace(english[strings.Index(english, "      - id:"):], "- id: change-password", "- id: new-item", 1)
	again := english[strings.Index(english, "      - id:"):]

	_, got := load(chinese, english+another)
	if want := `en.yaml:11: item "new-item" is missing in checklist/zh-Hans.yaml`; !strings.Contains(strings.Join(got, "\n"), want) {
		t.Errorf("got %q", got)
	}
	_, got = load(chinese, english+again)
	if want := `en.yaml:11: id "change-password" stands already on line 6`; !strings.Contains(strings.Join(got, "\n"), want) {
		t.Errorf("got %q", got)
	}
	if _, problems := Load(fstest.MapFS{}); len(problems) != 1 {
		t.Errorf("an empty pack: %v", problems)
	}
}

// breaks counts the ends of lines as YAML 1.1 knows them; editors agree on the
// first two.
func breaks(text string) int {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Count(text, "\n") + strings.Count(text, "\r") +
		strings.Count(text, "\u0085") + strings.Count(text, "\u2028") + strings.Count(text, "\u2029")
}

// FuzzLoad checks that any file is read without a panic and that every problem
// names a line inside it.
func FuzzLoad(f *testing.F) {
	f.Add(chinese)
	f.Add(english)
	f.Add("sections: [{items: [{sources: [a]}]}]")
	f.Add("a: &a [*a]\nsections: *a")
	f.Add("sections:\n - &x {id: a, items: []}\n - *x\n")
	f.Add("\"0\r\r")
	f.Fuzz(func(t *testing.T, text string) {
		set, problems := Load(fstest.MapFS{"checklist/en.yaml": {Data: []byte(text)}})
		lines := breaks(text) + 2
		for _, p := range problems {
			if p.Line < 0 || p.Line > lines {
				t.Errorf("line %d of %d: %s", p.Line, lines, p.Text)
			}
		}
		Progress(set["en"], nil)
	})
}
