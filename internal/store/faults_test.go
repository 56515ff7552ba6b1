package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// lay writes files into a new folder: name to content.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func text(t *testing.T, d Document) string {
	t.Helper()
	data, err := marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func recent(id string) Document {
	d := NewDocument()
	d.Recent = []string{id}
	return d
}

// TestWhateverIsInTheFolder opens folders as faults leave them.
func TestWhateverIsInTheFolder(t *testing.T) {
	older, newer := text(t, recent("older")), text(t, recent("newer"))
	garbage := "\x00\xff not a document"
	for _, test := range []struct {
		name  string
		files map[string]string
		want  string // what is read; "" is an empty document
		code  string // of the first notice
	}{
		{"nothing", nil, "", ""},
		{"a document", map[string]string{documentName: newer, previousName: older}, "newer", ""},
		{"cut off before the first rename", map[string]string{documentName: older, newName: newer[:20]}, "older", ""},
		{"cut off between the renames", map[string]string{previousName: older, newName: newer}, "newer", ""},
		{"the same, on a disk that lied about the sync", map[string]string{previousName: older, newName: ""}, "older", ""},
		{"only the copy", map[string]string{previousName: older}, "older", ""},
		{"empty document", map[string]string{documentName: "", previousName: older}, "older", Restored},
		{"truncated document", map[string]string{documentName: newer[:len(newer)/2], previousName: older}, "older", Restored},
		{"garbage", map[string]string{documentName: garbage, previousName: older}, "older", Restored},
		{"garbage, no copy", map[string]string{documentName: garbage}, "", StartedEmpty},
		{"both garbage", map[string]string{documentName: garbage, previousName: garbage}, "", StartedEmpty},
		{"zeros", map[string]string{documentName: strings.Repeat("\x00", 4096), previousName: older}, "older", Restored},
		{"a later version", map[string]string{documentName: `{"version":7,"recent":["x"]}`, previousName: older}, "older", FromFuture},
		{"both of a later version", map[string]string{documentName: `{"version":7}`, previousName: `{"version":7}`}, "", FromFuture},
		{"no version", map[string]string{documentName: `{"recent":["x"]}`, previousName: older}, "older", Restored},
		{"50 MB", map[string]string{documentName: newer + strings.Repeat(" ", 50<<20), previousName: older}, "older", Restored},
		{"null", map[string]string{documentName: "null", previousName: older}, "older", Restored},
	} {
		dir := lay(t, test.files)
		s, notices, err := Open(dir)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		want := NewDocument()
		if test.want != "" {
			want = recent(test.want)
		}
		if diff := cmp.Diff(want, s.Document()); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		checkNotices(t, test.name, dir, notices, test.code)
		// The next save works, and its result is what comes next time.
		set(t, s, recent("after"))
		s.Close()
		same(t, recent("after"), open(t, dir).Document())
	}
}

// checkNotices wants the first notice to have a code, and every file that is
// named to be there.
func checkNotices(t *testing.T, name, dir string, notices []Notice, code string) {
	t.Helper()
	if code == "" {
		if len(notices) > 0 {
			t.Errorf("%s: %v", name, notices)
		}
		return
	}
	if len(notices) == 0 || notices[0].Code != code {
		t.Errorf("%s: %v, want %q", name, notices, code)
	}
	for _, n := range notices {
		if _, err := os.Stat(filepath.Join(dir, n.File)); n.File == "" || err != nil {
			t.Errorf("%s: set aside as %q: %v", name, n.File, err)
		}
	}
}

func TestGoodCopyIsNotReplacedByGarbage(t *testing.T) {
	dir := lay(t, map[string]string{previousName: text(t, recent("older"))})
	s := open(t, dir)
	// Somebody puts garbage in the document's place while the program runs.
	if err := os.WriteFile(filepath.Join(dir, documentName), []byte("garbage"), 0o600); err != nil {
		t.Fatal(err)
	}

	set(t, s, recent("newer"))

	d, _, err := s.read(previousName)
	if err != nil {
		t.Fatal(err)
	}
	same(t, recent("older"), d)
}

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

func TestTwoProgramsAtOnce(t *testing.T) {
	dir := t.TempDir()
	first := open(t, dir)
	if _, _, err := Open(dir); !errors.Is(err, ErrInUse) {
		t.Fatalf("second program: %v", err)
	}
	set(t, first, recent("first"))
	first.Close()
	same(t, recent("first"), open(t, dir).Document())
}

func TestFolderDeletedWhileRunning(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s := open(t, dir)
	set(t, s, recent("before"))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}

	set(t, s, recent("after"))

	if _, _, err := Open(dir); !errors.Is(err, ErrInUse) {
		t.Errorf("the folder that was made again is not locked: %v", err)
	}
	s.Close()
	same(t, recent("after"), open(t, dir).Document())
}

// TestFolderTakenOver deletes the folder and lets another program start in its
// place: the first must not write over the second's document.
func TestFolderTakenOver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s := open(t, dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	second := open(t, dir)
	set(t, second, recent("second"))

	if err := s.Update(func(d *Document) error { d.Recent = []string{"first"}; return nil }); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), TakenOver)
	d, _, err := second.read(documentName)
	if err != nil {
		t.Fatal(err)
	}
	same(t, recent("second"), d)

	// When the second is gone, the first saves what it has kept.
	second.Close()
	if err := s.Flush(); err != nil {
		t.Errorf("after the second has gone: %v", err)
	}
}

func TestSomethingElseHasTheFoldersName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, notices, err := Open(dir)
	if err != nil || len(notices) != 1 || notices[0].Code != NoFolder {
		t.Fatalf("%v, %v", notices, err)
	}
	if err := s.Update(func(d *Document) error { d.Recent = []string{"kept"}; return nil }); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), NoFolder)
	same(t, recent("kept"), s.Document())

	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	same(t, recent("kept"), open(t, dir).Document())
}

func TestLinksAreNotFollowed(t *testing.T) {
	const victim = "somebody else's file"
	for _, name := range []string{documentName, previousName, newName, lockName} {
		dir := t.TempDir()
		target := filepath.Join(t.TempDir(), "victim")
		if err := os.WriteFile(target, []byte(victim), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
		s, notices, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if name == documentName && (len(notices) != 1 || notices[0].Code != NotAFile) {
			t.Errorf("%s: %v", name, notices)
		}
		set(t, s, recent("one"))
		set(t, s, recent("two"))
		s.Close()

		if data, err := os.ReadFile(target); err != nil || string(data) != victim {
			t.Errorf("through %s the file was changed to %q, %v", name, data, err)
		}
		same(t, recent("two"), reopened(t, dir))
	}
}

// reopened reads a folder whose notices do not matter.
func reopened(t *testing.T, dir string) Document {
	t.Helper()
	s, _, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return s.Document()
}

func TestFolderInTheWay(t *testing.T) {
	for _, name := range []string{documentName, previousName, newName} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, name, "inside"), 0o700); err != nil {
			t.Fatal(err)
		}
		s, _, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		reports := make(chan error, 10)
		s.OnSaved(func(err error) { reports <- err })
		if err := s.Update(func(d *Document) error { d.Recent = []string{"kept"}; return nil }); err != nil {
			t.Fatal(err)
		}
		if err := s.Flush(); err != nil {
			wantCode(t, err, InTheWay)
			// The goroutine tries too; then it rests, and the way is free.
			<-reports
			<-reports
			if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		same(t, recent("kept"), reopened(t, dir))
	}
}

func TestClockGoesBackwards(t *testing.T) {
	dir := lay(t, map[string]string{documentName: "garbage"})
	s, notices, err := Open(dir)
	if err != nil || len(notices) != 1 {
		t.Fatalf("%v, %v", notices, err)
	}
	s.now = func() time.Time { return time.Unix(0, 0).UTC() }
	var names []string
	for range 3 { // three files of one second
		if err := os.WriteFile(filepath.Join(dir, "x"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		name, err := s.setAside("x")
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	want := []string{"document.aside-19700101-000000.json", "document.aside-19700101-000000-2.json", "document.aside-19700101-000000-3.json"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	s.now = time.Now
	set(t, s, recent("after"))
	s.Close()
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var coded *SaveError
	if !errors.As(err, &coded) || coded.Code != code {
		t.Errorf("error %v, want code %q", err, code)
	}
}
