package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/lesson"
	"okpayhelp/internal/lookalike"
	"okpayhelp/internal/pack"
)

// callCheck runs the command as the terminal does and returns its exit status
// and what it wrote.
func callCheck(t *testing.T, lang string, args ...string) (code int, out, errout string) {
	t.Helper()
	loc, err := locale.New(assets.Locales, lang)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := &env{in: strings.NewReader(""), out: &o, err: &e, loc: loc}
	cmd := newCheckCommand(env)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	cmd.SetOut(&o)
	cmd.SetErr(&e)
	return env.exitCode(cmd.Execute()), o.String(), e.String()
}

func TestCheckCountsTheBuiltInPack(t *testing.T) {
	code, out, errout := callCheck(t, locale.English)

	if code != 0 || errout != "" {
		t.Fatalf("exit %d\n%s%s", code, out, errout)
	}
	for _, want := range []string{"zh-Hans: ", "en: ", " articles, ", " wordings, ", "9 letters", "12 checklist items", "8 examples", "61 of 61 S-numbers"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	if strings.Count(out, "61 of 61") != 2 {
		t.Errorf("not in both languages:\n%s", out)
	}
}

func TestCheckPrintsProblemsAndEndsWithOne(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, assets.Pack); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "checklist", "en.yaml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := strings.Replace(string(data), "why:", "wyh:", 1)
	if err := os.WriteFile(file, []byte(spoilt), 0o600); err != nil {
		t.Fatal(err)
	}
	line := 1 + strings.Count(spoilt[:strings.Index(spoilt, "wyh:")], "\n")

	code, out, errout := callCheck(t, locale.Chinese, dir)

	if code != 1 || !strings.Contains(out, "61 of 61") {
		t.Errorf("exit %d\n%s", code, out)
	}
	if want := "checklist/en.yaml:" + strconv.Itoa(line) + `: unknown key "wyh"`; !strings.Contains(out, want) {
		t.Errorf("no %q in:\n%s", want, out)
	}
	if want := "这个帮助包有 2 个问题。"; strings.TrimSpace(errout) != want {
		t.Errorf("got %q, want %q", errout, want)
	}
}

func TestCheckRefusesWhatIsNoPack(t *testing.T) {
	empty := t.TempDir()
	deep := filepath.Join(t.TempDir(), "p")
	if err := os.MkdirAll(filepath.Join(deep, "a", "b", "c", "d"), 0o700); err != nil {
		t.Fatal(err)
	}
	odd := t.TempDir()
	if err := os.WriteFile(filepath.Join(odd, "my notes~"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		lang string
		args []string
		want string
	}{
		{locale.English, []string{empty}, "there is no pack.yaml in it"},
		{locale.Chinese, []string{empty}, "里面没有 pack.yaml"},
		{locale.English, []string{odd}, `The name of "my notes~"`},
		{locale.English, []string{deep}, "folders within folders (a/b/c/d)"},
		{locale.English, []string{filepath.Join(empty, "gone")}, "no help pack folder"},
		{locale.English, []string{"a", "b"}, "cannot be carried out"},
	} {
		code, out, errout := callCheck(t, test.lang, test.args...)

		if code != 2 || out != "" || !strings.Contains(errout, test.want) {
			t.Errorf("%v: exit %d, %q, %q; want 2 and %q", test.args, code, out, errout, test.want)
		}
	}
}

// The lessons show what the address check says about their addresses. It must
// agree with the answer, or the exercise would teach the opposite.
func TestLessonsAgreeWithTheAddressCheck(t *testing.T) {
	p, _, err := pack.Open(assets.Pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, course := range p.Lessons {
		for _, e := range course.Examples {
			if e.Address == "" {
				continue
			}
			reasons := lookalike.Inspect(e.Address, []lookalike.Known{{Address: e.Known}}, p.Brand)
			if suspicious := len(reasons) > 0; suspicious != e.Phish {
				t.Errorf("%s, %s: phish %t, but the check says %v", course.Lang, e.ID, e.Phish, reasons)
			}
		}
	}
}

// Every code that the packages behind checklist, lessons and packs can return
// has a sentence in both languages.
func TestEveryCodeHasASentence(t *testing.T) {
	for _, lang := range []string{locale.English, locale.Chinese} {
		loc, err := locale.New(assets.Locales, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range codes() {
			if !loc.Has(key) {
				t.Errorf("%s: no sentence for %s", lang, key)
			}
		}
	}
}

func codes() []string {
	var keys []string
	add := func(prefix string, codes ...string) {
		for _, c := range codes {
			keys = append(keys, prefix+c)
		}
	}
	add("checklist.priority.", string(checklist.Essential), string(checklist.Recommended), string(checklist.Optional))
	add("checklist.status.", string(checklist.Open), string(checklist.Done), string(checklist.NotNow), string(checklist.NotAvailable))
	add("checklist.import.", checklist.ImportTooLarge, checklist.ImportUnreadable, checklist.ImportNotOurs, checklist.ImportNewer,
		checklist.ImportBadID, checklist.ImportBadStatus, checklist.ImportBadDate, checklist.ImportTwice, checklist.ImportTooMany)
	add("checklist.lesson.kind.", string(lesson.Mail), string(lesson.Link), string(lesson.Page), string(lesson.Call))
	add("checklist.pack.", pack.NoPack, pack.Unreadable, pack.TooMany, pack.TooLarge, pack.TooDeep, pack.NotAFile, pack.BadName)
	return keys
}
