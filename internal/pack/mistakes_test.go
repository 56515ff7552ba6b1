package pack

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// edit replaces the first old text of a file after the text from, and returns
// the line that it stood on.
func edit(t *testing.T, pack fstest.MapFS, file, from, old, replacement string) int {
	t.Helper()
	text := string(pack[file].Data)
	start := strings.Index(text, from)
	at := strings.Index(text[max(start, 0):], old)
	if start < 0 || at < 0 {
		t.Fatalf("%s holds no %q after %q", file, old, from)
	}
	at += start
	pack[file].Data = []byte(text[:at] + replacement + text[at+len(old):])
	return 1 + strings.Count(text[:at], "\n")
}

// wholeLine returns the line of a file that begins, after blanks, with prefix.
func wholeLine(t *testing.T, pack fstest.MapFS, file, prefix string) string {
	t.Helper()
	for line := range strings.Lines(string(pack[file].Data)) {
		if strings.HasPrefix(strings.TrimLeft(line, " "), prefix) {
			return line
		}
	}
	t.Fatalf("%s holds no line %q", file, prefix)
	return ""
}

func TestCheckNamesFileAndLine(t *testing.T) {
	const (
		article  = "articles/zh-Hans/money-late.md"
		english  = "articles/en/money-late.md"
		items    = "checklist/zh-Hans.yaml"
		examples = "lessons/en.yaml"
	)
	for _, test := range []struct {
		name       string
		file, from string
		old, new   string
		delta      int // lines between the edit and the report
		want       string
	}{
		{name: "a misspelt key in pack.yaml", file: manifestFile, old: "brand:", new: "brnad:", want: `unknown key "brnad"`},
		{name: "a misspelt key in an article", file: article, old: "keywords:", new: "keywrods:", want: `unknown key "keywrods"`},
		{name: "a misspelt key in the checklist", file: items, old: "why:", new: "wyh:", want: `unknown key "wyh"`},
		{name: "a misspelt key in a lesson", file: examples, old: "explain:", new: "explian:", want: `unknown key "explian"`},
		{name: "a misspelt key in a letter", file: "letters/en.yaml", old: "about:", new: "abuot:", want: `unknown key "abuot"`},
		{name: "a language nobody shows", file: manifestFile, old: "[zh-Hans, en]", new: "[zh-Hans, en, fr]", want: `languages: "fr" is not one of`},
		{name: "a day that does not exist", file: manifestFile, old: "2026-11-23", new: "2026-13-23", want: "content-date is a day"},
		{name: "a number the source does not have", file: manifestFile, old: "S61: Back", new: "S62: Back", want: `duties: "S62" is not one of`},
		{name: "an unsafe number of no source", file: manifestFile, old: "sources: 61\n", new: "", want: "has no meaning without sources"},
		{name: "a key that would verify an address", file: manifestFile, old: "brand:", new: "verified: [x]\nbrand:", want: `unknown key "verified"`},
		{name: "a number the source does not have, in an article", file: "articles/zh-Hans/founded.md", old: "sources: [S5]", new: "sources: [S5, S62]", want: `"S62" is not one of`},
		{name: "a number the source does not have, in a letter", file: "letters/en.yaml", old: "sources: [S3, S20, S21,", new: "sources: [S3, S20, S21, S62,", delta: -3, want: `"S62" is not one of`},
		{name: "a number the source does not have, in a lesson", file: examples, from: "link-help", old: "S45", new: "S99", delta: -3, want: `"S99" is not one of`},
		{name: "an address", file: article, from: "---\n", old: "## ", new: "## 写给 help@okpay.example.net.cn ", want: "holds a mail address (help@okpay.example.net.cn)"},
		{name: "an address in bold pieces", file: english, from: "---\n", old: "## ", new: "## he**lp@okp**ay.com ", want: "holds a mail address (help@okpay.com)"},
		{name: "a full-width address", file: english, from: "---\n", old: "## ", new: "## help＠okpay．com ", want: "holds a mail address (help@okpay.com)"},
		{name: "a link", file: items, old: "how: ", new: "how: http://okpay.com ", want: "holds a link"},
		{name: "a bare host name", file: items, old: "how: ", new: "how: 打开 okpay.com 看看。", want: "names an internet address (okpay.com)"},
		{name: "a telephone number", file: english, old: "## ", new: "## Call +44 20 7946 0000 ", want: "telephone number"},
		{name: "a year", file: english, old: "## ", new: "## Since 2007 ", want: "names a year"},
		{name: "a fee", file: english, old: "## ", new: "## It costs 2.5 % ", want: "names a price"},
		{name: "a character as a code", file: items, old: "how: ", new: `how: "help\x40okpay" #`, want: "writes a character as a code"},
		{name: "an anchor", file: items, old: "why: ", new: "why: &a ", want: "anchors and aliases"},
		{name: "an invisible character", file: items, old: "why: ", new: "why: a\u200bb", want: "invisible character"},
		{name: "an invisible character in an article", file: english, from: "---\n", old: "## ", new: "## o\u200bkpay", want: "invisible character"},
		{name: "broken UTF-8", file: manifestFile, old: "brand:", new: "\xff\nbrand:", want: "not valid UTF-8"},
		{name: "a next step to nowhere", file: article, old: "letter:money-late", new: "letter:money-lost", want: `there is no letter "money-lost"`},
		{name: "an item without its article", file: items, old: "article: two-factor", new: "article: three-factor", delta: -9, want: `there is no article "three-factor"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			pack := smallPack(t)
			if !strings.HasPrefix(test.file, lettersFolder) {
				delete(pack, "letters/zh-Hans.yaml") // the slowest to read
				delete(pack, "letters/en.yaml")
			}
			line := edit(t, pack, test.file, test.from, test.old, test.new)

			_, problems, err := Check(pack)
			if err != nil {
				t.Fatal(err)
			}

			for _, p := range problems {
				if p.File == test.file && p.Line == line+test.delta && strings.Contains(p.Text, test.want) {
					return
				}
			}
			t.Errorf("no %s:%d: ...%s... in:\n%s", test.file, line+test.delta, test.want, lines(problems))
		})
	}
}

func TestCheckMissesADeletedSourcesLine(t *testing.T) {
	for file, want := range map[string]string{
		"articles/zh-Hans/founded.md": `articles/zh-Hans/founded.md:1: key "sources" is missing`,
		"checklist/zh-Hans.yaml":      `checklist/zh-Hans.yaml:9: item "strong-password": sources is missing`,
		"lessons/en.yaml":             `: example "mail-locked": sources is missing`,
		"letters/en.yaml":             `"sources" is missing`,
	} {
		t.Run(file, func(t *testing.T) {
			pack := smallPack(t)
			edit(t, pack, file, "", wholeLine(t, pack, file, "sources:"), "")

			_, problems, err := Check(pack)
			if err != nil {
				t.Fatal(err)
			}

			if !strings.Contains(lines(problems), want) {
				t.Errorf("no %q in:\n%s", want, lines(problems))
			}
		})
	}
}

func TestCheckMissesWhatNothingCoversAnyMore(t *testing.T) {
	pack := smallPack(t)
	edit(t, pack, manifestFile, "", wholeLine(t, pack, manifestFile, "S60:"), "")

	_, problems, _ := Check(pack)

	for _, lang := range []string{"zh-Hans", "en"} {
		want := regexp.MustCompile(`duty in ` + lang + ` covers .*\bS60\b`)
		if !want.MatchString(lines(problems)) {
			t.Errorf("no %q in:\n%s", want, lines(problems))
		}
	}
}

// One slip is one problem, not also every link to the file and every number
// that it covers.
func TestCheckReportsOnlyWhatIsToBeMended(t *testing.T) {
	for _, test := range []struct{ name, file, old, new, want string }{
		{"a colon in a title", "articles/zh-Hans/founded.md", "title: ", "title: x: ", "articles/zh-Hans/founded.md:2: front matter is not valid YAML"},
		{"HTML", "articles/en/founded.md", "\n## ", "\n<b>x</b>\n\n## ", "Markdown: no HTML"},
		{"a letter", "letters/en.yaml", "about: ", "abuot: x\n    about: ", "unknown key"},
		{"a broken checklist", "checklist/en.yaml", "sections:", "sections: [", "not valid YAML"},
	} {
		t.Run(test.name, func(t *testing.T) {
			pack := copyPack(t)
			edit(t, pack, test.file, "", test.old, test.new)

			_, problems, err := Check(pack)
			if err != nil {
				t.Fatal(err)
			}

			if !strings.Contains(lines(problems), test.want) {
				t.Errorf("no %q in:\n%s", test.want, lines(problems))
			}
			for _, follows := range []string{"there is no", "covers", "no letter uses"} {
				if strings.Contains(lines(problems), follows) {
					t.Errorf("%q follows from another problem:\n%s", follows, lines(problems))
				}
			}
		})
	}
}

// An item may leave its article to the other language; that is where to mend it.
func TestCheckNamesTheFileThatNamesTheArticle(t *testing.T) {
	pack := copyPack(t)
	edit(t, pack, "checklist/zh-Hans.yaml", "", "article: two-factor", "article: three-factor")

	_, problems, _ := Check(pack)

	if len(problems) != 2 || strings.Contains(lines(problems), "checklist/en.yaml") {
		t.Errorf("not twice in zh-Hans.yaml:\n%s", lines(problems))
	}
}

func TestCheckFindsTwins(t *testing.T) {
	pack := smallPack(t)
	p, _, err := Open(pack)
	if err != nil {
		t.Fatal(err)
	}
	a := p.Library.Article("money-late", "en")
	const late, other = "articles/en/money-late.md", "articles/en/payment-failed.md"
	twin := "  - " + strings.ToUpper(a.Questions[1]) + "!\n"
	within := edit(t, pack, late, "questions:", "  - ", twin+"  - ")
	across := edit(t, pack, other, "questions:", "  - ", twin+"  - ")

	_, problems, _ := Check(pack)

	text := lines(problems)
	if !strings.Contains(text, "too much like the question on line") || !strings.Contains(text, late) {
		t.Errorf("no twin within %s near line %d in:\n%s", late, within, text)
	}
	if want := fmt.Sprintf("%s:%d: ", other, across); !strings.Contains(text, want) {
		t.Errorf("no %q in:\n%s", want, text)
	}
}

func TestCheckAsksForSafetyNotes(t *testing.T) {
	pack := smallPack(t)
	for _, lang := range []string{"zh-Hans", "en"} {
		file := "articles/" + lang + "/lock-mail.md"
		edit(t, pack, file, "", wholeLine(t, pack, file, "safety:"), "")
		file = "checklist/" + lang + ".yaml"
		edit(t, pack, file, "", wholeLine(t, pack, file, "safety:"), "")
	}

	_, problems, _ := Check(pack)

	for _, want := range []string{
		"articles/en/lock-mail.md:1: cites S54", "articles/zh-Hans/lock-mail.md:",
		`checklist/en.yaml:18: item "change-password" cites S40`, `item "change-password" cites S40`,
	} {
		if !strings.Contains(lines(problems), want) {
			t.Errorf("no %q in:\n%s", want, lines(problems))
		}
	}
}

func TestCheckComparesLanguages(t *testing.T) {
	pack := smallPack(t)
	delete(pack, "articles/en/founded.md")
	delete(pack, "lessons/en.yaml")
	pack["letters/fr.yaml"] = &fstest.MapFile{Data: []byte("letters: []\n")}
	pack["notes.txt"] = &fstest.MapFile{Data: []byte("shopping")}
	pack[".git/config"] = &fstest.MapFile{Data: []byte("hidden")}

	_, problems, _ := Check(pack)

	for _, want := range []string{
		`articles/zh-Hans/founded.md:1: there is no article "founded" in en`,
		"lessons/en.yaml: is missing",
		`letters/fr.yaml: "fr" is not one of the pack's languages`,
		"notes.txt: is not part of a pack",
	} {
		if !strings.Contains(lines(problems), want) {
			t.Errorf("no %q in:\n%s", want, lines(problems))
		}
	}
	if strings.Contains(lines(problems), ".git") {
		t.Error("hidden files are none of the pack's")
	}
}
