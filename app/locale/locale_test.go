package locale

import (
	"strings"
	"testing"
	"testing/fstest"
)

func files(pairs ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return m
}

func TestFilesThatAreRefused(t *testing.T) {
	for want, fsys := range map[string]fstest.MapFS{
		"not named":           files("a.de.json", `{"k": "v"}`),
		"stands in two files": files("a.en.json", `{"k": "v"}`, "b.en.json", `{"k": "w"}`),
		"is empty":            files("a.en.json", `{"k": ""}`),
		"a.en.json":           files("a.en.json", `{"k": `),
	} {
		if _, err := New(fsys, English); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
}

func TestMissingSentences(t *testing.T) {
	l, err := New(files("a.en.json", `{"both": "two", "a.single": "{{.N}} only"}`, "a.zh-Hans.json", `{"both": "二"}`), Chinese)
	if err != nil {
		t.Fatal(err)
	}
	if got := l.T("both") + l.T("a.single", "N", 1) + l.T("none"); got != "二1 only…" {
		t.Errorf("got %q", got)
	}
	if !l.Has("both") || l.Has("a.single") {
		t.Error("Has speaks of another language")
	}
}

// TestBrokenLanguage switches to a language whose file is broken: the window
// goes on in its own.
func TestBrokenLanguage(t *testing.T) {
	l, err := New(files("a.en.json", `{"k": "v"}`, "a.zh-Hans.json", `{`), English)
	if err != nil {
		t.Fatal(err)
	}
	l.SetLang(Chinese)
	if l.Lang() != English || l.T("k") != "v" || l.In(Chinese).T("k") != "v" {
		t.Errorf("in %s it says %q", l.Lang(), l.T("k"))
	}
}
