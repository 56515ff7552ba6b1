package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/faq"
)

// runSearchCommand runs one command and returns what it wrote.
func runSearchCommand(t *testing.T, command func(*env) *cobra.Command, args ...string) (string, error) {
	t.Helper()
	loc, err := locale.New(assets.Locales, "en")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	cmd := command(&env{in: strings.NewReader(""), out: &out, err: &out, loc: loc})
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	err = cmd.Execute()
	return out.String(), err
}

func TestSearchJSON(t *testing.T) {
	out, err := runSearchCommand(t, newSearchCommand, "--json", "--limit", "3", "--lang", "zh", "帳戶被鎖定")
	if err != nil {
		t.Fatal(err)
	}

	var hits []map[string]any
	if err := json.Unmarshal([]byte(out), &hits); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if len(hits) == 0 || len(hits) > 3 || hits[0]["id"] != "account-locked" || hits[0]["lang"] != "zh-Hans" {
		t.Errorf("hits: %s", out)
	}
	for _, key := range []string{"id", "lang", "title", "score", "confident", "sources", "field", "text", "ranges"} {
		if _, ok := hits[0][key]; !ok {
			t.Errorf("member %q is missing: %s", key, out)
		}
	}
}

func TestSearchRefusesWhatIsNoPack(t *testing.T) {
	_, err := runSearchCommand(t, newSearchCommand, "--pack", t.TempDir(), "locked")

	var exit exitError
	if !errors.As(err, &exit) || exit.code != 2 || !strings.Contains(exit.text, "no pack.yaml") {
		t.Errorf("got %v, want exit 2", err)
	}
}

func TestSearchNothing(t *testing.T) {
	out, err := runSearchCommand(t, newSearchCommand, "--json", "？！")

	if err != nil || out != "[]\n" {
		t.Errorf("wrote %q, %v", out, err)
	}
}

func TestSearchWords(t *testing.T) {
	out, err := runSearchCommand(t, newSearchCommand, "locked", "acount")
	if err != nil {
		t.Fatal(err)
	}

	if !strings.HasPrefix(out, " 1. ") || !strings.Contains(out, "(account-locked)") || !strings.Contains(out, "[account]") {
		t.Errorf("wrote %s", out)
	}
}

func TestSearchWrongUse(t *testing.T) {
	for _, args := range [][]string{{"--limit", "0", "x"}, {"--lang", "xx", "x"}, {"--pack", "nowhere", "x"}} {
		_, err := runSearchCommand(t, newSearchCommand, args...)

		var exit exitError
		if !errors.As(err, &exit) || exit.code != 2 || exit.text == "" {
			t.Errorf("%v: error %v, want exit status 2 and a reason", args, err)
		}
	}
}

func TestRank(t *testing.T) {
	dir := t.TempDir()
	entries, queries := filepath.Join(dir, "entries"), filepath.Join(dir, "queries")
	write(t, entries, `{"id":"a","lang":"en","questions":["my card is lost","where is my card"],"answer":""}
{"id":"b","lang":"zh","questions":["怎么还款"],"answer":""}

{"id":"a","lang":"en","questions":["card stolen"],"answer":""}
`)
	write(t, queries, "lost crad\n\nhuankuan\r\nstolen\nqqqq")

	out, err := runSearchCommand(t, newRankCommand, entries, queries)
	if err != nil {
		t.Fatal(err)
	}

	lines := strings.Split(out, "\n")
	if diff := cmp.Diff([]string{"a", "", "b", "a", ""}, lines[:5]); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	last := regexp.MustCompile(`^# p50_us=[0-9.]+ p99_us=[0-9.]+ build_ms=[0-9.]+ heap_mb=[0-9.]+$`)
	if len(lines) != 7 || !last.MatchString(lines[5]) {
		t.Errorf("last line of %q", out)
	}
}

func TestRankWrongUse(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "good"), filepath.Join(dir, "bad")
	write(t, good, `{"id":"a","lang":"en","questions":["x"],"answer":""}`)
	write(t, bad, `{"id":"a","lang":"en","questions":["x"]}`+"\n{}\n")
	for _, args := range [][]string{{bad, good}, {good, "nowhere"}, {"nowhere", good}} {
		_, err := runSearchCommand(t, newRankCommand, args...)

		var exit exitError
		if !errors.As(err, &exit) || exit.code != 2 || exit.text == "" {
			t.Errorf("%v: error %v, want exit status 2 and a reason", args, err)
		}
	}
}

func TestSearchReport(t *testing.T) {
	lib := faq.NewLibrary([]faq.Article{
		{ID: "card", Lang: "en", Title: "My card", Questions: []string{"card is lost", "lost my card", "card stolen"}},
		{ID: "fee", Lang: "en", Title: "Fees", Questions: []string{"what is the fee", "my card", "fee for sending"}},
	})
	var out strings.Builder

	searchReport(&out, lib, nil)

	for _, want := range []string{
		"| en | 6 | 83.3 % | 83.3 % |",
		"| fee | 3 | 2 | 2 | my card |",
		"| fee | card | 1 | my card |",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
