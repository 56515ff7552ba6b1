package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/examples"
)

// callLetter runs the command as the terminal does and returns its exit
// status and what it wrote.
func callLetter(t *testing.T, args ...string) (code int, out, errout string) {
	t.Helper()
	loc, err := locale.New(assets.Locales, locale.English)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := &env{in: strings.NewReader(""), out: &o, err: &e, loc: loc}
	cmd := newLetterCommand(env)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	cmd.SetOut(&o)
	cmd.SetErr(&e)
	return env.exitCode(cmd.Execute()), o.String(), e.String()
}

// suggest is the shortest complete letter.
func suggest(args ...string) []string {
	return append([]string{
		"--template", "suggestion", "--lang", "en",
		"--set", "summary=Show fees & rates <together>", "--set", "details=One list = one look.",
	}, args...)
}

func TestLetterAsJSONIsAMessageForHandover(t *testing.T) {
	code, out, errout := callLetter(t, suggest("--as", "json")...)

	var m struct {
		To            []string
		Subject, Body string
	}
	if err := json.Unmarshal([]byte(out), &m); err != nil || code != 0 {
		t.Fatalf("exit %d, %v: %s%s", code, err, out, errout)
	}
	if m.To == nil || len(m.To) != 0 {
		t.Errorf("to is %v, want an empty list", m.To)
	}
	if m.Subject != "Suggestion: Show fees & rates <together>" {
		t.Errorf("subject %q", m.Subject)
	}
	if !strings.Contains(m.Body, "One list = one look.") {
		t.Errorf("body without the idea: %s", m.Body)
	}
}

func TestLetterIsPrintedInEveryForm(t *testing.T) {
	for _, as := range []string{"text", "json", "phone", "chat", "webform"} {
		code, out, errout := callLetter(t, suggest("--as", as)...)

		if code != 0 || !strings.Contains(out, "One list = one look.") {
			t.Errorf("%s: exit %d\n%s%s", as, code, out, errout)
		}
	}
}

func TestLetterNamesWhatIsMissing(t *testing.T) {
	code, out, errout := callLetter(t, "--template", "fees", "--lang", "zh", "--set", "topic=all", "--set", "contact=me@home.example")

	want := `{"problems":[{"field":"topic","text":"请从列出的答案里选一个。可以选：transfer、bank、platform、exchange、charged。"},` +
		`{"field":"details","text":"还没有填“想问的问题”。"}]}`
	if code != 1 || out != "" || strings.TrimSpace(errout) != want {
		t.Errorf("exit %d, out %q\n got %s\nwant %s", code, out, errout, want)
	}
}

func TestLetterRefusesWrongUse(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "--template ID"},
		{"--template none", "payment-failed"},
		{"--template fees --as pdf", "webform"},
		{"--template fees --lang fr", "fr"},
		{"--template fees --set topic", "field=value"},
		{"--template fees --set colour=red", "countries"},
		{"--template fees --set method=card --set method=bank", "twice"},
		{"--list --as chat", "--list"},
	} {
		code, out, errout := callLetter(t, strings.Fields(c.args)...)

		if code != 2 || out != "" || !strings.Contains(errout, c.want) {
			t.Errorf("letter %s: exit %d, out %q, err %q; want 2 and %q", c.args, code, out, errout, c.want)
		}
	}
}

func TestLetterComesFromAnotherPack(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, examples.Quillmoor); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args string
		code int
		want string
	}{
		{"--list", 0, "payment-failed\n"},
		{"--template account-locked --set summary=Locked --set account=A1 --set details=Waited --set name=Mia --set contact=me@home.example", 0, "Dear Quillmoor support team"},
		{"--template suggestion", 2, "account-locked"},
	} {
		code, out, errout := callLetter(t, append(strings.Fields(c.args), "--pack", dir)...)

		if code != c.code || !strings.Contains(out+errout, c.want) {
			t.Errorf("letter %s: exit %d, want %d and %q\n%s%s", c.args, code, c.code, c.want, out, errout)
		}
	}
	if code, _, errout := callLetter(t, "--list", "--pack", t.TempDir()); code != 2 || !strings.Contains(errout, "no pack.yaml") {
		t.Errorf("no pack: exit %d, %s", code, errout)
	}
}

func TestLetterSpeaksTheLanguageOfThePack(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, examples.Quillmoor); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "letters", "en.yaml")); err != nil {
		t.Fatal(err)
	}
	manifest := "name: {zh-Hans: Q}\nlanguages: [zh-Hans]\nbrand: [q]\ncontent-date: 2026-11-23\n"
	if err := os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte(manifest), 0o600); err != nil {
		t.Fatal(err)
	}

	code, out, errout := callLetter(t, "--list", "--pack", dir)

	if code != 0 || !strings.Contains(out, "付款没成功") {
		t.Errorf("exit %d\n%s%s", code, out, errout)
	}
}

func TestLetterTakesSeveralLines(t *testing.T) {
	code, out, errout := callLetter(t, suggest("--set", "benefit=Merchants", "--set", "benefit=Travellers")...)

	if code != 0 || !strings.Contains(out, "Merchants\nTravellers\n") {
		t.Errorf("exit %d\n%s%s", code, out, errout)
	}
}

func TestLetterListNamesEveryLetter(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		code, out, errout := callLetter(t, "--list", "--lang", lang)

		for _, id := range []string{
			"payment-failed", "money-late", "account-locked", "fees", "complaint", "suggestion", "business", "news", "other",
		} {
			if code != 0 || !strings.Contains(out, id+"\n") {
				t.Errorf("%s: exit %d, %s is not listed: %s", lang, code, id, errout)
			}
		}
	}
}

func TestLetterKnowsTheDay(t *testing.T) {
	loc, err := locale.New(assets.Locales, locale.English)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := &env{in: strings.NewReader(""), out: &o, err: &e, loc: loc}
	flags := letterFlags{template: "complaint", lang: "en", as: "text", sets: []string{"date=2026-03-02"}}

	env.exitCode(runLetter(env, flags, time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)))

	if !strings.Contains(e.String(), "still to come") {
		t.Errorf("a day in the future was accepted: %s", e.String())
	}
}
