package pack

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// changed is the example with some of its texts replaced, by file.
func changed(t *testing.T, changes map[string][2]string) fs.FS {
	t.Helper()
	fsys := fstest.MapFS{}
	root := os.DirFS("../../examples/quillmoor")
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		fsys[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range changes {
		before := string(fsys[name].Data)
		if !strings.Contains(before, c[0]) {
			t.Fatalf("%s does not hold %q", name, c[0])
		}
		fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(before, c[0], c[1], 1))}
	}
	return fsys
}

// The places where the tests put their texts.
const (
	letterFile, letterPlace   = "letters/en.yaml", "hint: It stands on the payment's page."
	listFile, listPlace       = "checklist/en.yaml", "how: Open the site, compare the address letter by letter, save it."
	articleFile, articlePlace = "articles/en/account-locked.md", "title: My account is locked. How do I get in again?"
	bodyPlace                 = "Read the mail that says why"
)

// TestCheckSeesWhatIsShown writes an address so that no line of the file holds
// it and the reader sees it all the same.
func TestCheckSeesWhatIsShown(t *testing.T) {
	for _, test := range []struct{ name, file, place, text, want string }{
		{"joined lines", letterFile, letterPlace, "hint: \"Write to help@\\\n          quill-help.\\\n          com\"", "mail address (help@quill-help.com)"},
		{"a joined link", listFile, listPlace, "how: \"Open htt\\\n          ps:\\\n          //quill-help.\\\n          com now\"", "holds a link"},
		{"a joined number", letterFile, letterPlace, "hint: \"Call +1 800\\\n          55512\\\n          34\"", "telephone"},
		{"a joined title", articleFile, articlePlace, "title: \"Write to help@\\\n  quill-help.\\\n  com\"", "mail address"},
		{"a link for a dot", articleFile, bodyPlace, "Open quill-help[.](contacts)com", "internet address (quill-help.com)"},
		{"a link for an @", articleFile, bodyPlace, "Write to help[@](contacts)quill[-](fees)help[.](contacts)com", "mail address"},
		{"a date that is none", articleFile, bodyPlace, "updated: write to help@quill-help.com\n\nx", "mail address"},
		{"figures that are none", articleFile, bodyPlace, "figures: write to help@quill-help.com\n\nx", "mail address"},
		{"a number that is none", articleFile, bodyPlace, "max: 18005551234\n\nx", "telephone"},
		{"a Chinese full stop", articleFile, bodyPlace, "Open quill-help。com", "internet address"},
		{"a soft hyphen", articleFile, bodyPlace, "Open quill-help.c\u00adom", "invisible"},
		{"a selector", articleFile, bodyPlace, "Open quill-help.c\ufe0fom", "invisible"},
		{"a code in a title", articleFile, articlePlace, `title: "My account\L is locked"`, "control"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, problems, err := Check(changed(t, map[string][2]string{test.file: {test.place, test.text}}))
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprint(problems); !strings.Contains(got, test.want) {
				t.Errorf("got %v, want %q", problems, test.want)
			}
		})
	}
	if why := badCharacter("⚠️ Stop"); why != "" {
		t.Errorf("a sign with its colour %s", why)
	}
}

// TestProblemsAreFitForATerminal quotes a link that would clear the screen.
func TestProblemsAreFitForATerminal(t *testing.T) {
	_, problems, err := Check(changed(t, map[string][2]string{
		"lessons/en.yaml": {"# ", "# https://quill-help.com/\x1b[2J\u009b1;1H\u202e\a\xff "},
		articleFile:       {bodyPlace, "Open https://quill-help.com/\x1b[2J now"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	quoted := false
	for _, p := range problems {
		quoted = quoted || strings.Contains(p.Text, "quill-help.com")
		if why := badCharacter(p.String()); why != "" {
			t.Errorf("%+q %s", p.String(), why)
		}
	}
	if !quoted {
		t.Errorf("the link is not reported: %v", problems)
	}
}

// TestOpenUsesNothingHidden opens packs with characters that YAML writes as
// codes: none of them may reach the window.
func TestOpenUsesNothingHidden(t *testing.T) {
	for _, code := range []string{`\e`, `\0`, `\b`, `\x9b`, `\u202e`, `\u200b`, `\u2066`, `\L`, `\U000E0041`, "\u202e", "\u200b"} {
		p, problems, err := Open(changed(t, map[string][2]string{
			"pack.yaml":       {"Quillmoor Pay", `"Quill` + code + `moor"`},
			letterFile:        {letterPlace, `hint: "It` + code + ` stands"`},
			listFile:          {listPlace, `how: "Open` + code + ` it"`},
			"lessons/en.yaml": {"explain: This is phishing.", `explain: "This` + code + ` is phishing." #`},
		}))
		if err != nil {
			t.Fatal(err)
		}
		if p.Name["en"] != "" || len(p.Letters.Templates("en")) > 0 || len(p.Checklists["en"].Items()) > 0 || len(p.Lessons["en"].Examples) > 0 {
			t.Errorf("%+q is used: %q", code, p.Name["en"])
		}
		if len(p.Letters.Templates("zh-Hans")) == 0 || len(p.Checklists["zh-Hans"].Items()) == 0 {
			t.Errorf("%+q: the other language is gone", code)
		}
		if len(problems) > 12 {
			t.Errorf("%+q: what follows is reported too: %v", code, problems)
		}
	}
}

// TestBrokenLinksTakeNoTime opens a pack with thousands of links that lead
// nowhere, to letters in a file that cannot be read.
func TestBrokenLinksTakeNoTime(t *testing.T) {
	fsys := changed(t, map[string][2]string{letterFile: {"lang: en", "lang: [en"}}).(fstest.MapFS)
	sample := string(fsys[articleFile].Data)
	var body strings.Builder
	for i := range 900 {
		fmt.Fprintf(&body, "[a](letter:z%d) and some words that are no link at all, to fill the line\n", i)
	}
	for i := range 50 {
		fsys[fmt.Sprintf("articles/en/l%d.md", i)] = &fstest.MapFile{Data: []byte(sample + "\n" + body.String()[:61_000])}
	}
	start := time.Now()
	if _, _, err := Open(fsys); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
