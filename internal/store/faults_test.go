package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
