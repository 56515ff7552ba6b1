package letter_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/letter"
)

// smallPack is a sound file of letters. The numbers of its lines matter to
// the table below.
const smallPack = `lang: en
words: {subject: Subject, message: Message, reference: Reference, first-sent: First, gap-open: "[", gap-close: "]"}
fields:
  - {id: summary, label: Summary, why: Because., kind: text, required: true}
letters:
  - id: other
    name: Other
    about: Anything.
    sources: [S3]
    articles: [write-well]
    attach: [Nothing.]
    fields:
      - {use: summary, example: So.}
      - id: role
        label: Role
        why: Because.
        kind: choice
        options: [{id: personal, label: me}, {id: merchant, label: us}]
      - {id: story, label: Story, why: Because., kind: lines, for: merchant, max: 50}
    subject: |
      {summary} {reference}
      {summary}
    body: |
      Hello. {summary}

      - Role: {role}
      - {story}

      Again after {first-sent}.

      Bye
    phone: |
      {reference} {summary} {role} {first-sent}
      {story}
    chat: |
      {reference} {summary} {role} {first-sent}
      {?role=merchant}We are many.
      {story}
`

func load(en, zh string) (*letter.Set, []string) {
	fsys := fstest.MapFS{"en.yaml": {Data: []byte(en)}}
	if zh != "" {
		fsys["zh-Hans.yaml"] = &fstest.MapFile{Data: []byte(zh)}
	}
	set, problems := letter.Load(fsys)
	var out []string
	for _, p := range problems {
		out = append(out, p.String())
	}
	return set, out
}

func TestLoad(t *testing.T) {
	set, problems := load(smallPack, "")
	if len(problems) > 0 {
		t.Fatal(problems)
	}

	tmpl := set.Template("other", "en")
	if tmpl == nil || set.Template("other", "zh-Hans") != nil || set.Template("none", "en") != nil {
		t.Fatalf("letters: %v", set.Templates("en"))
	}
	want := []letter.Field{
		{ID: "summary", Label: "Summary", Why: "Because.", Example: "So.", Kind: letter.KindText, Required: true, Max: 200},
		{
			ID: "role", Label: "Role", Why: "Because.", Kind: letter.KindChoice, Max: 200,
			Options: []letter.Option{{ID: "personal", Label: "me"}, {ID: "merchant", Label: "us"}},
		},
		{ID: "story", Label: "Story", Why: "Because.", Kind: letter.KindLines, For: letter.RoleMerchant, Max: 50},
	}
	if diff := cmp.Diff(want, tmpl.Fields); diff != "" {
		t.Error(diff)
	}
}

// A field that cannot be read is one problem, not also one for each layout.
func TestLoadReportsAFieldOnce(t *testing.T) {
	pack := strings.Replace(smallPack, "kind: lines", "kind: poem", 1)

	_, problems := load(pack, "")

	if len(problems) != 1 || !strings.Contains(problems[0], "poem") || !strings.Contains(problems[0], "lines, date, amount") {
		t.Errorf("problems: %q", problems)
	}
}

func TestLoadNamesTheLine(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"an unknown key", "    about:", "    abuot:", `en.yaml:8: letter: unknown key "abuot"`},
		{"a missing key", "    about: Anything.\n", "", `en.yaml:6: letter: key "about" is missing`},
		{"a key twice", "    name: Other", "    name: Other\n    name: Otter", `en.yaml:8: `},
		{"no source", "[S3]", "[S1000]", `en.yaml:9: letter "other": "S1000" is no source`},
		{"a source in another form", "[S3]", "[S03]", `en.yaml:9: `},
		{"no article id", "[write-well]", "[../x]", `en.yaml:10: `},
		{"an anchor", "[S3]", "&a [S3]", `en.yaml:9: anchors and aliases are not allowed`},
		{"a tag", "[S3]", "!!str S3", `en.yaml:9: tags are not allowed`},
		{"an unknown kind", "kind: lines", "kind: poem", `en.yaml:19: field "story": unknown kind "poem"`},
		{"an unknown role", "for: merchant", "for: nobody", `en.yaml:19: field "story": for is personal or merchant`},
		{"a strange bound", "max: 50", "max: 0", `en.yaml:19: field "story": max is 1 to 20000`},
		{"a choice without options", "kind: lines", "kind: choice", `en.yaml:19: field "story": a choice has options`},
		{"no such shared field", "use: summary", "use: nothing", `en.yaml:13: use: there is no shared field "nothing"`},
		{"a field that the program gives", "id: story", "id: reference", `en.yaml:19: field "reference": the program gives this fact`},
		{"no such fact", "Hello. {summary}", "Hello. {sumary} {summary}", `en.yaml:24: letter "other", body: there is no field "sumary"`},
		{"a fact without a place", "- Role: {role}", "- Role", `en.yaml:24: letter "other", body: the fact {role} has no place here`},
		{"a fact without end", "- Role: {role}", "- Role: " + strings.Repeat("{role}", 21), `en.yaml:24: letter "other", body: the fact {role} has more than 20 places here`},
		{"the case's number without a place", "{reference} {summary} {role} {first-sent}\n      {story}", "{summary} {role} {first-sent}\n      {story}", `en.yaml:33: letter "other", phone: the fact {reference} has no place here`},
		{"several lines in a sentence", "- {story}", "- Story: {story}", `en.yaml:27: letter "other", body: {story} has several lines`},
		{"no such option", "{?role=merchant}", "{?role=shop}", `en.yaml:37: letter "other", chat: field "role" has no option "shop"`},
		{"an open brace", "Bye", "Bye {", `en.yaml:31: letter "other", body: a { without its }`},
		{"blanks as layout", "Bye", "Bye  you", `en.yaml:31: letter "other", body: blanks and tabs`},
		{"leading blanks", "Bye", "\u00a0Bye", `en.yaml:31: letter "other", body: blanks and tabs`},
		{"a subject that may fail", "{summary} {reference}\n      {summary}\n", "{summary} {reference}\n", `en.yaml:21: letter "other", subject: the last line must always fit`},
		{"a subject of several lines", "{summary} {reference}\n", "{summary} {reference} {story}\n", `en.yaml:21: `},
		{"a folded layout", "chat: |", "chat: >", `en.yaml:36: letter "other", chat: write long texts with |`},
		{"another language", "lang: en", "lang: de", `en.yaml:1: lang: "de" in a file named en.yaml`},
		{"an unused field", "  - {id: summary,", "  - {id: spare, label: Spare, why: Because., kind: text}\n  - {id: summary,", `en.yaml:4: field "spare": no letter uses it`},
		{"too long", "about: Anything.", "about: " + strings.Repeat("a", 601), `en.yaml:8: about: longer than 600 characters`},
		{"two lines", "about: Anything.", `about: "Any\nthing."`, `en.yaml:8: about: one line is wanted here`},
		{"no YAML", "lang: en", "lang: [", `en.yaml:`},
		{"no file of letters", smallPack, "just a text", `en.yaml:1: file: keys with values are wanted here`},
		{"an empty file", smallPack, "", `en.yaml:0: the file is empty`},
		{"too large", "about: Anything.", "about: " + strings.Repeat("a", 300<<10), `en.yaml:0: larger than 256 kB`},
		{"too deep", "[S3]", strings.Repeat("[", 20) + strings.Repeat("]", 20), `en.yaml:9: nested too deeply`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(smallPack, c.old) {
				t.Fatalf("the pack has no %q", c.old)
			}

			_, problems := load(strings.Replace(smallPack, c.old, c.new, 1), "")

			for _, p := range problems {
				if strings.HasPrefix(p, c.want) {
					return
				}
			}
			t.Errorf("got  %s\nwant %s", strings.Join(problems, "\n     "), c.want)
		})
	}
}

func TestLoadComparesLanguages(t *testing.T) {
	zh := strings.Replace(smallPack, "lang: en", "lang: zh-Hans", 1)
	if _, problems := load(smallPack, zh); len(problems) > 0 {
		t.Fatal(problems)
	}
	const fields = `zh-Hans.yaml:%d: letter "other", field %q: kind, required, recommended, for, max and options must be as in en.yaml`
	for _, c := range []struct{ name, old, new, want string }{
		{"a letter", "id: other", "id: others", `en.yaml:6: letter "other" is missing in zh-Hans.yaml`},
		{"sources", "[S3]", "[S3, S20]", `zh-Hans.yaml:9: letter "other": sources differ from en.yaml`},
		{"articles", "[write-well]", "[]", `zh-Hans.yaml:10: letter "other": articles differ from en.yaml`},
		{"attachments", "[Nothing.]", "[One., Two.]", `zh-Hans.yaml:11: letter "other": attach differ from en.yaml`},
		{"a field's ID", "story", "tale", `zh-Hans.yaml:13: letter "other": fields differ from en.yaml`},
		{"a field's kind", "kind: text", "kind: id", fmt.Sprintf(fields, 13, "summary")},
		{"a field's bound", "max: 50", "max: 60", fmt.Sprintf(fields, 19, "story")},
		{"an option", "{id: personal, label: me}, ", "", fmt.Sprintf(fields, 14, "role")},
		{"a required field", "required: true", "recommended: true", fmt.Sprintf(fields, 13, "summary")},
	} {
		_, problems := load(smallPack, strings.ReplaceAll(zh, c.old, c.new))

		if !strings.Contains(strings.Join(problems, "\n"), c.want) {
			t.Errorf("%s: got %v\nwant %s", c.name, problems, c.want)
		}
	}
}

func TestLoadOfNothing(t *testing.T) {
	set, problems := letter.Load(fstest.MapFS{})

	if len(problems) != 1 || len(set.Languages()) != 0 {
		t.Errorf("%v, %v", set.Languages(), problems)
	}
}

func TestLoadLeavesOutWhatIsNotSound(t *testing.T) {
	set, problems := load(strings.Replace(smallPack, "Bye", "Bye {", 1), "")

	if len(problems) == 0 || set.Template("other", "en") != nil {
		t.Errorf("a letter with an open brace was kept: %v", problems)
	}
}
