package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

// FuzzRank gives rank two files of anything: it refuses them in words, or
// answers every line of the second with one line.
func FuzzRank(f *testing.F) {
	f.Add([]byte(`{"id":"a","lang":"en","questions":["my account is locked"],"answer":"b"}`), []byte("locked\n\n锁\r\nzhanghu"))
	f.Add([]byte(`{"id":"a","lang":"zh","questions":["账户被锁了"]}`+"\n\n"+`{"id":"a","lang":"zh-Hans","questions":["被锁"]}`), []byte("账户\x00\xff"))
	f.Add([]byte(`{"id":"a\tb","lang":"en"}`), []byte(""))
	f.Add([]byte(`{"id":"a","lang":"en","questions":[`), []byte("x"))
	f.Add([]byte("\xef\xbb\xbf{}"), []byte(strings.Repeat("a ", 5000)))
	loc, err := locale.New(assets.Locales, locale.English)
	if err != nil {
		f.Fatal(err)
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, entries, queries []byte) {
		if len(entries)+len(queries) > 4<<10 {
			return // the index is built for every input
		}
		one, two := filepath.Join(dir, "entries"), filepath.Join(dir, "queries")
		for name, data := range map[string][]byte{one: entries, two: queries} {
			if err := os.WriteFile(name, data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		var out, errw bytes.Buffer
		e := &env{out: &out, err: &errw, loc: loc}
		code := e.exitCode(runRank(e, one, two))
		if code != 0 {
			if code != 2 || errw.Len() == 0 || out.Len() > 0 {
				t.Fatalf("exit %d, said %q, printed %q", code, errw.String(), out.String())
			}
			return
		}
		asked := bytes.Count(queries, []byte("\n"))
		if len(queries) > 0 && !bytes.HasSuffix(queries, []byte("\n")) {
			asked++
		}
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		if len(lines) != asked+1 || !strings.HasPrefix(lines[asked], "# ") {
			t.Fatalf("%d lines for %d questions:\n%q", len(lines), asked, out.String())
		}
	})
}

// FuzzMessage gives handover a message of anything: it is refused in words, or
// planned, and then no URL holds what could end it early.
func FuzzMessage(f *testing.F) {
	f.Add([]byte(`{"to":["a@b.example"],"subject":"s","body":"b\r\nc"}`), "windows")
	f.Add([]byte(`{"to":["a@b.example\r\nbcc: x@y"],"subject":"=?","body":"100% + & 账"}`), "macos")
	f.Add([]byte(`{"to":[],"subject":"\u0000\ud800","body":"`+strings.Repeat("账", 3000)+`"}`), "linux")
	f.Add([]byte(`[]`), "none")
	loc, err := locale.New(assets.Locales, locale.English)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte, system string) {
		var out, errw bytes.Buffer
		e := &env{in: bytes.NewReader(data), out: &out, err: &errw, loc: loc}
		cmd := newHandoverCommand(e)
		cmd.SilenceUsage, cmd.SilenceErrors = true, true
		cmd.SetArgs([]string{"--system=" + system})
		if code := e.exitCode(cmd.Execute()); code != 0 {
			if code != 2 || errw.Len() == 0 {
				t.Fatalf("exit %d, said %q", code, errw.String())
			}
			return
		}
		var plan planJSON
		if err := json.Unmarshal(out.Bytes(), &plan); err != nil || len(plan.Steps) == 0 {
			t.Fatalf("%v: %s", err, out.String())
		}
		for _, step := range plan.Steps {
			if strings.ContainsFunc(step.URL, func(r rune) bool { return r <= ' ' || r > '~' || r == '"' || r == '\'' }) {
				t.Fatalf("%q", step.URL)
			}
		}
	})
}
