package store

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFilesAreClosedToOthers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skipf("file modes mean little on %s", runtime.GOOS)
	}
	dir := filepath.Join(t.TempDir(), "data")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, documentName), []byte(`{"version":1}`), 0o644); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	mode(t, filepath.Join(dir, documentName), 0o600)
	set(t, s, full())
	set(t, s, NewDocument())

	mode(t, dir, 0o700)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("%d files, %v; want document, copy and lock", len(entries), err)
	}
	for _, entry := range entries {
		mode(t, filepath.Join(dir, entry.Name()), 0o600)
	}
}

func mode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != want {
		t.Errorf("%s: %v, %v; want %v", filepath.Base(path), info.Mode().Perm(), err, want)
	}
}

func TestKeepNothingWritesSettingsOnly(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	set(t, s, full())
	set(t, s, full()) // so that there is a copy
	if err := os.WriteFile(filepath.Join(dir, asidePrefix+"x.json"), []byte("李明"), 0o600); err != nil {
		t.Fatal(err)
	}

	private := full()
	private.Settings.KeepNothing = true
	set(t, s, private)

	same(t, private, s.Document()) // all there while the program runs
	backup, err := s.Backup()
	if err != nil || !bytes.Contains(backup, []byte("李明")) {
		t.Errorf("a backup asked for leaves things out: %v", err)
	}
	s.Close()
	holdsNothing(t, dir, "李明", "help@example.com", "late", "look into")
	same(t, Document{Version: Version, Settings: private.Settings}, open(t, dir).Document())
}

func TestEraseLeavesNoByte(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	set(t, s, full())
	set(t, s, full())
	for _, name := range []string{newName, asidePrefix + "x.json", "crash.txt", "holiday.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("李明"), 0o600); err != nil {
			t.Fatal(err)
		}
	}

	if err := s.EraseEverything("crash.txt"); err != nil {
		t.Fatal(err)
	}

	same(t, NewDocument(), s.Document())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(dir)
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if diff := cmp.Diff([]string{lockName, "holiday.txt"}, names); diff != "" {
		t.Error(diff) // a file that is not ours is not touched
	}
	if data, err := os.ReadFile(filepath.Join(dir, lockName)); err != nil || len(data) > 0 {
		t.Errorf("the lock holds %q, %v", data, err)
	}
}

func holdsNothing(t *testing.T, dir string, texts ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			if bytes.Contains(data, []byte(text)) {
				t.Errorf("%s holds %q", entry.Name(), text)
			}
		}
	}
}
