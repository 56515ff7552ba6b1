package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnknownFieldsAreKept(t *testing.T) {
	dir := lay(t, map[string]string{documentName: `{
		"version": 1, "later": {"deep": [1, 2.50, null, false]}, "flag": false,
		"settings": {"textSize": 120, "font": "serif"},
		"ticks": {"two-factor": {"status": "done", "proof": 12345678901234567890}},
		"contacts": [{"id": "c1", "address": "a@example.com", "pgp": "AB"}, {"id": "c2", "address": "b@example.com", "pgp": "CD"}],
		"cases": [{"id": "x", "reference": "x", "mood": "calm", "timeline": [{"at": "2026-11-23T14:00:00Z", "event": "created", "by": "me"}]}]
	}`})
	s := open(t, dir)
	if err := s.Update(func(d *Document) error {
		d.Contacts = d.Contacts[1:] // the first is gone, with all it had
		d.Settings.TextSize = 150
		d.Recent = []string{"fees"}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Close()

	data, err := os.ReadFile(filepath.Join(dir, documentName))
	if err != nil {
		t.Fatal(err)
	}
	for _, kept := range []string{`2.50`, `"flag": false`, `"font": "serif"`, `"proof": 12345678901234567890`, `"pgp": "CD"`, `"mood": "calm"`, `"by": "me"`, `"textSize": 150`, `"fees"`} {
		if !strings.Contains(string(data), kept) {
			t.Errorf("%s was lost:\n%s", kept, data)
		}
	}
	if strings.Contains(string(data), "AB") {
		t.Error("a removed contact left a field behind")
	}

	// A list that is emptied does not come back as something else.
	s = open(t, dir)
	set(t, s, NewDocument())
	s.Close()
	if got := open(t, dir).Document(); len(got.Contacts) != 0 || len(got.Cases) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestUpgradeWalksEveryVersion(t *testing.T) {
	steps := []migration{
		func(t tree) error { t["trail"] = "2"; return nil },
		func(t tree) error { t["trail"] = t["trail"].(string) + "3"; return nil },
	}
	old, err := parseTree([]byte(`{"version":1}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := upgrade(old, steps); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("23", old["trail"]); diff != "" {
		t.Error(diff)
	}
	for raw, want := range map[string]error{`{"version":4}`: errFuture, `{"version":0}`: errUnreadable, `{"version":"1"}`: errUnreadable, `{"version":1.5}`: errUnreadable} {
		data, err := parseTree([]byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		if err := upgrade(data, steps); !errors.Is(err, want) {
			t.Errorf("%s: %v", raw, err)
		}
	}
	if len(migrations()) != Version-1 {
		t.Errorf("%d migrations lead to version %d", len(migrations()), Version)
	}
}
