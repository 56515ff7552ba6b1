package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

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

// TestOpenWaitsForAnEndingProgram starts the next program while the one before
// still saves.
func TestOpenWaitsForAnEndingProgram(t *testing.T) {
	dir := t.TempDir()
	first := open(t, dir)
	set(t, first, recent("first"))
	go func() {
		time.Sleep(endingTime / 4)
		_ = first.Close()
	}()
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
