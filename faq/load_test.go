package faq

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sampleQuestions are ten that are not alike.
const sampleQuestions = `questions:
  - red apples
  - green pears
  - where do plums grow
  - how long can cherries be kept
  - my oranges went mouldy
  - juice from lemons
  - buying figs in winter
  - is a tomato one of them
  - melon too heavy to carry
  - bananas by post
`

const sampleFront = "---\ntitle: Fruit\n" + sampleQuestions + `keywords: [fruit]
topic: fees
priority: 2
sources: [S1, S61]
confidence: source
next: [contacts, "letter:fees"]
updated: 2026-11-23
`

func articleFS(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func problemsOf(files map[string]string) []string {
	_, problems := Load(articleFS(files))
	var out []string
	for _, p := range problems {
		out = append(out, p.String())
	}
	return out
}

func TestLoadReadsAnArticle(t *testing.T) {
	lib, problems := Load(articleFS(map[string]string{"en/fruit.md": sampleFront + "---\n\nEat it.\n"}))

	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	got := lib.Article("fruit", "en")
	if got == nil {
		t.Fatal("the article is not in the library")
	}
	want := &Article{
		ID: "fruit", Lang: "en", Title: "Fruit", Keywords: []string{"fruit"}, Topic: "fees", Priority: 2,
		Questions: got.Questions, Sources: []string{"S1", "S61"}, Confidence: FromSource,
		Next: []string{"contacts", "letter:fees"}, Updated: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC),
		Body: "Eat it.\n", File: "en/fruit.md", Line: 23,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
	if len(got.Questions) != 10 {
		t.Errorf("%d questions, want 10", len(got.Questions))
	}
}

func TestLoadMergesNeutralKeys(t *testing.T) {
	files := map[string]string{
		"zh-Hans/fruit.md": sampleFront + "---\n吃吧。\n",
		"en/fruit.md":      "---\ntitle: Fruit\n" + sampleQuestions + "keywords: [fruit]\n---\nEat it.\n",
	}

	lib, problems := Load(articleFS(files))

	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	if a := lib.Article("fruit", "en"); a == nil || a.Topic != "fees" || len(a.Sources) != 2 {
		t.Errorf("the English article did not get the neutral keys: %+v", a)
	}
}

func TestLoadProblems(t *testing.T) {
	body := "---\nEat it.\n"
	tests := []struct {
		name, text, want string
	}{
		{"no front matter", "# Fruit\n", "en/x.md:1: an article begins with front matter"},
		{"not closed", "---\ntitle: x\n", "en/x.md:1: an article begins with front matter"},
		{"bad YAML", "---\ntitle: x\n: : [\n" + body, "en/x.md:3: front matter is not valid YAML"},
		{"unknown key", strings.Replace(sampleFront, "topic:", "colour: red\ntopic:", 1) + body, `en/x.md:15: unknown key "colour"`},
		{"duplicate key", sampleFront + "topic: fees\n" + body, `en/x.md:21: key "topic" stands twice`},
		{"missing key", strings.Replace(sampleFront, "confidence: source\n", "", 1) + body, `en/x.md:1: key "confidence" is missing`},
		{"bad priority", strings.Replace(sampleFront, "priority: 2", "priority: 7", 1) + body, "en/x.md:16: priority is 1, 2 or 3"},
		{"bad source", strings.Replace(sampleFront, "S61", "S1000", 1) + body, `en/x.md:17: sources: "S1000" is not S1 to S999`},
		{"bad action", strings.Replace(sampleFront, "contacts", "http://x", 1) + body, `en/x.md:19: next: "http://x" is not`},
		{"bad date", strings.Replace(sampleFront, "2026-11-23", "soon", 1) + body, "en/x.md:20: updated is a date"},
		{"bad confidence", strings.Replace(sampleFront, "confidence: source", "confidence: sure", 1) + body, "en/x.md:18: confidence is source or practice"},
		{"alias", strings.Replace(sampleFront, "keywords: [fruit]", "keywords: [&a fruit, *a]", 1) + body, "en/x.md:14: anchors and aliases"},
		{"too deep", strings.Replace(sampleFront, "keywords: [fruit]", "keywords: [[fruit]]", 1) + body, "en/x.md:14: nested too deep"},
		{"too few questions", strings.Replace(sampleFront, "  - bananas by post\n", "", 1) + body, "en/x.md:4: 9 questions, at least 10"},
		{"alike", strings.Replace(sampleFront, "green pears", "red apples!", 1) + body, "en/x.md:5: too much like the question on line 4"},
		{"no text", sampleFront + "---\n\n", "en/x.md:23: there is no text"},
		{"HTML", sampleFront + body + "\n<b>x</b>\n", "en/x.md:24: Markdown: no HTML"},
		{"image", sampleFront + body + "\nText\n![x](y.png)\n", "en/x.md:25: Markdown: no images"},
		{"table", sampleFront + body + "\n| a | b |\n|---|:-:|\n| 1 | 2 |\n", "en/x.md:25: Markdown: no table"},
		{"table without edges", sampleFront + body + "\na | b\n- | -\n1 | 2\n", "en/x.md:25: Markdown: no table"},
		{"marks without end", sampleFront + body + strings.Repeat("[a](", 1200) + "\n", "en/x.md:22: Markdown: more than"},
		{"task list", sampleFront + body + "\n- [ ] buy\n", "en/x.md:24: Markdown: no task lists"},
		{"outside link", sampleFront + body + "\n[x](https://example.com)\n", "en/x.md:24: Markdown: links lead to"},
		{"bare link", sampleFront + body + "\nhttps://example.com\n", "en/x.md:24: Markdown: no links to the outside"},
		{"heading", sampleFront + body + "\n# Big\n", "en/x.md:24: Markdown: only second-level"},
		{"code", sampleFront + body + "\n`x`\n", "en/x.md:24: Markdown: no codespan"},
		{"bad UTF-8", sampleFront + body + "\xff\n", "en/x.md:23: not valid UTF-8"},
		{"direction", sampleFront + body + "a\u202eb\n", "en/x.md:23: invisible character U+202E"},
		{"no width", sampleFront + body + "a\u200bb\n", "en/x.md:23: invisible character U+200B"},
		{"a tag", strings.Replace(sampleFront, "title: Fruit", `title: "a\U000e0041b"`, 1) + body, "en/x.md:2: invisible character U+E0041"},
		{"a line in a line", strings.Replace(sampleFront, "title: Fruit", `title: "a\Lb"`, 1) + body, "en/x.md:2: invisible character U+2028"},
		{"escaped control", strings.Replace(sampleFront, "title: Fruit", `title: "a\u202eb"`, 1) + body, "en/x.md:2: invisible character U+202E"},
		{"two documents", "---\ntitle: x\n--- \ntitle: y\n" + body, "en/x.md:1: front matter holds more than one"},
		{"too large", sampleFront + body + strings.Repeat("x", maxFileSize), "en/x.md: larger than 64 kB"},
		{"deep lists", sampleFront + body + "\n" + strings.Repeat("- ", 50) + "x\n", "en/x.md:24: Markdown is nested too deep"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := problemsOf(map[string]string{"en/x.md": tt.text})

			for _, p := range got {
				if strings.HasPrefix(p, tt.want) {
					return
				}
			}
			t.Errorf("problems %q, want one that begins with %q", got, tt.want)
		})
	}
}

// TestMarkdownTakesNoTime reads files within bounds that keep the parser busy:
// a wide table took half a minute, brackets a second.
func TestMarkdownTakesNoTime(t *testing.T) {
	const size = 60_000
	for name, body := range map[string]string{
		"table":    strings.Repeat("|a", 1000) + "\n" + strings.Repeat("|-", 1000) + "\n" + strings.Repeat("|\n", 25_000),
		"links":    strings.Repeat("[a](", size/4),
		"pictures": strings.Repeat("![[", size/3),
		"stars":    strings.Repeat("*a ", size/3),
	} {
		start := time.Now()
		parseDocument("x.md", sampleFront+"---\n"+body+"\n")
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

func TestLoadAcrossLanguages(t *testing.T) {
	en := "---\ntitle: Fruit\n" + sampleQuestions + "keywords: [fruit]\n"
	zh := map[string]string{"zh-Hans/x.md": "---\ntitle: a: b\n---\n吃吧。\n", "en/x.md": en + "---\nEat.\n"}
	if got := problemsOf(zh); len(got) != 1 || !strings.HasPrefix(got[0], "zh-Hans/x.md:2: ") {
		t.Errorf("problems %q, want the one of the file that holds the other keys", got)
	}
	tests := []struct{ name, en, want string }{
		{"disagreement", en + "priority: 3\n---\nEat.\n", `en/x.md:15: key "priority" disagrees with zh-Hans/x.md`},
		{"one safety note", en + "safety: Wash it.\n---\nEat.\n", `zh-Hans/x.md:1: key "safety" is missing here but stands in en/x.md`},
	}
	for _, tt := range tests {
		got := problemsOf(map[string]string{"zh-Hans/x.md": sampleFront + "---\n吃吧。\n", "en/x.md": tt.en})

		if diff := cmp.Diff([]string{tt.want}, got); diff != "" {
			t.Errorf("%s: problems (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestLoadFolders(t *testing.T) {
	ok := sampleFront + "---\nEat it.\n"
	got := problemsOf(map[string]string{
		"fr/x.md": ok, "readme.txt": "x", "en/Big.md": ok, "en/notes.txt": "x", "en/.hidden": "x", "en/x.md": ok,
	})

	want := []string{
		"en/Big.md: the name of an article is made of a-z, 0-9 and single hyphens, at most 64 characters",
		"en/notes.txt: unexpected: only plain files with names that end in .md are articles",
		"fr: unknown language: the folders are zh-Hans and en",
		"readme.txt: unexpected file: articles stand in a folder for each language",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestLoadKeepsWindowsLineEnds(t *testing.T) {
	text := strings.ReplaceAll(sampleFront+"---\nEat it.\n", "\n", "\r\n")

	lib, problems := Load(articleFS(map[string]string{"en/x.md": "\ufeff" + text}))

	if len(problems) > 0 || lib.Article("x", "en").Body != "Eat it.\n" {
		t.Errorf("problems %v, articles %v", problems, lib.Articles("en"))
	}
}

func TestLibraryOrder(t *testing.T) {
	lib := NewLibrary([]Article{
		{ID: "c", Lang: "en", Priority: 2, Topic: "fees"},
		{ID: "b", Lang: "en", Priority: 1, Topic: "fees"},
		{ID: "a", Lang: "en", Priority: 1, Topic: "fees"},
		{ID: "d", Lang: "en", Priority: 1, Topic: "emergency"},
		{ID: "e", Lang: "zh-Hans", Priority: 1, Topic: "other"},
		{ID: "a", Lang: "en", Priority: 3, Topic: "again"},
	})

	var got []string
	for _, a := range lib.Articles("en") {
		got = append(got, a.ID)
	}
	if diff := cmp.Diff([]string{"d", "a", "b", "c"}, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"en", "zh-Hans"}, lib.Languages()); diff != "" {
		t.Errorf("languages (-want +got):\n%s", diff)
	}
	if lib.Article("e", "en") != nil {
		t.Error("an article was found in a language that it is not in")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(sampleFront + "---\n\nEat it.\n\n1. **One**\n2. [Two](article:x)\n\n## Why\n\n- a\n  - b\n")
	f.Add("---\ntitle: &a [*a]\n---\nx")
	f.Add("---\n? {a: b}\n: c\n---\n> > > - - - 1. <b>![](x)")
	for _, name := range []string{"en/fees-overview.md", "zh-Hans/account-locked.md"} {
		if data, err := os.ReadFile("../assets/okpay/articles/" + name); err == nil {
			f.Add(string(data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		lib, problems := Load(articleFS(map[string]string{"en/x.md": text}))

		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.Line < 0 || p.Line > lines+1 || p.Text == "" {
				t.Errorf("problem %q in a text of %d lines", p, lines)
			}
		}
		if a := lib.Article("x", "en"); a != nil && (a.Title == "" || len(a.Questions) == 0 || a.Body == "") {
			t.Errorf("an article that cannot be used was loaded: %+v", a)
		}
	})
}
