package pack

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// builtIn is the pack that the program ships.
func builtIn() fs.FS { return os.DirFS("../../assets/okpay") }

// copyPack makes a copy of the built-in pack that a test may spoil.
func copyPack(t *testing.T) fstest.MapFS {
	t.Helper()
	files, err := survey(builtIn())
	if err != nil {
		t.Fatal(err)
	}
	pack := fstest.MapFS{}
	for _, name := range files {
		data, err := fs.ReadFile(builtIn(), name)
		if err != nil {
			t.Fatal(err)
		}
		pack[name] = &fstest.MapFile{Data: data}
	}
	return pack
}

// smallPack is a copy with few articles, for tests that read it many times. The
// links of the others lead nowhere, which such a test passes over.
func smallPack(t *testing.T) fstest.MapFS {
	t.Helper()
	pack := copyPack(t)
	maps.DeleteFunc(pack, func(name string, _ *fstest.MapFile) bool {
		keep := []string{"money-late.md", "payment-failed.md", "lock-mail.md", "founded.md"}
		return path.Ext(name) == ".md" && !slices.Contains(keep, path.Base(name))
	})
	return pack
}

// lines are the problems as an author sees them.
func lines(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

func TestBuiltInPackIsSound(t *testing.T) {
	p, problems, err := Check(builtIn())
	if err != nil {
		t.Fatal(err)
	}

	if len(problems) > 0 {
		t.Errorf("problems:\n%s", lines(problems))
	}
	if diff := cmp.Diff([]string{"zh-Hans", "en"}, p.Languages); diff != "" {
		t.Error(diff)
	}
	for _, lang := range p.Languages {
		covered := Coverage(p, lang)
		if missing := Missing(p, lang); len(covered) != 61 || len(missing) > 0 {
			t.Errorf("%s: %d requirements, missing %v", lang, len(covered), missing)
		}
		if n := len(p.Lessons[lang].Examples); n != 8 {
			t.Errorf("%s: %d examples", lang, n)
		}
		if n := len(p.Checklists[lang].Items()); n != 12 {
			t.Errorf("%s: %d checklist items", lang, n)
		}
		if p.Title(lang) != "OKPay" {
			t.Errorf("%s: the pack is named %q", lang, p.Title(lang))
		}
	}
	if p.Title("fr") != "OKPay" || (&Pack{}).Title("fr") != "" {
		t.Error("a language that the pack does not have gets no name")
	}
}

// Editors on Windows write other line ends, and some a mark before the text.
func TestLineEndsDoNotMatter(t *testing.T) {
	pack := copyPack(t)
	for name, f := range pack {
		pack[name] = &fstest.MapFile{Data: []byte(byteOrderMark + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))}
	}

	_, problems, err := Check(pack)

	if err != nil || len(problems) > 0 {
		t.Errorf("%v\n%s", err, lines(problems))
	}
}

// The same content must not depend on the order in which a system lists files.
func TestOpenTwiceGivesTheSame(t *testing.T) {
	spoilt := smallPack(t)
	for name, f := range spoilt {
		f.Data = []byte(strings.ReplaceAll(string(f.Data), "sources:", "sorces:"))
		spoilt[name] = f
	}
	_, first, _ := Check(spoilt)

	for range 3 {
		_, again, _ := Check(spoilt)
		if diff := cmp.Diff(first, again); diff != "" {
			t.Fatal(diff)
		}
	}
	if len(first) < 25 {
		t.Errorf("only %d problems in a pack without sources", len(first))
	}
}

func TestCoverageSaysWhere(t *testing.T) {
	p, _, err := Open(builtIn())
	if err != nil {
		t.Fatal(err)
	}

	by := Coverage(p, "en")[39].By // S40

	for _, want := range []string{"article:change-password", "checklist:change-password"} {
		if !strings.Contains(strings.Join(by, " "), want) {
			t.Errorf("S40 is covered by %v, not by %s", by, want)
		}
	}
}

func TestParseAction(t *testing.T) {
	for _, text := range []string{"article:money-late", "checklist:two-factor", "letter:account-locked", "contacts", "fees", "incident"} {
		a, err := ParseAction(text)
		if err != nil || a.String() != text {
			t.Errorf("%s: %+v %v", text, a, err)
		}
	}
	for _, text := range []string{
		"", "letter", "letter:", "letter:Two Words", "letter:-a", "letter:a--b", "letter:../x",
		"contacts:x", "fees:", "open:x", "https://a.example", "letter:" + strings.Repeat("a", 65),
	} {
		if a, err := ParseAction(text); err == nil {
			t.Errorf("%q was read as %+v", text, a)
		}
	}
}

// BenchmarkOpen measures what every start of the window pays.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Open(builtIn()); err != nil {
			b.Fatal(err)
		}
	}
}
