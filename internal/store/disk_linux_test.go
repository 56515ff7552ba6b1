package store

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// inNamespace runs the calling test once more in a mount namespace of its own,
// where it may mount what it likes. It reports whether this is that run; where
// the system forbids it, the test is skipped and says so.
func inNamespace(t *testing.T) bool {
	t.Helper()
	if os.Getenv(childEnv) == "namespace" {
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), childEnv+"=namespace")
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	out, err := cmd.CombinedOutput()
	if err != nil && len(out) == 0 {
		t.Skipf("no mount namespace here: %v", err)
	}
	if bytes.Contains(out, []byte("--- SKIP")) {
		t.Skipf("in the namespace: %s", out)
	}
	if err != nil || !bytes.Contains(out, []byte("--- PASS: "+t.Name())) {
		t.Errorf("in the namespace: %v\n%s", err, out)
	}
	return false
}

// smallDisk mounts a memory disk of a few pages and returns a folder on it.
func smallDisk(t *testing.T, options string) string {
	t.Helper()
	// Private, or the mount would be seen outside.
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		t.Skipf("mounting is not permitted: %v", err)
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, options); err != nil {
		t.Skipf("mounting is not permitted: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	return filepath.Join(disk, "data")
}

func TestDiskFull(t *testing.T) {
	if !inNamespace(t) {
		return
	}
	dir := smallDisk(t, "size=256k")
	s := open(t, dir)
	s.retryAfter = 10 * time.Millisecond
	set(t, s, recent("before"))
	filler := filepath.Join(filepath.Dir(dir), "filler")
	if err := os.WriteFile(filler, bytes.Repeat([]byte("x"), 256<<10), 0o600); err == nil {
		t.Fatal("the disk did not fill up")
	}
	reports := make(chan error, 10000)
	s.OnSaved(func(err error) { reports <- err })

	if err := s.Update(func(d *Document) error {
		d.Recent = []string{"after"}
		d.Finder = map[string]string{"long": strings.Repeat("x", 20000)}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), DiskFull)
	for range 4 { // by Flush, and again and again by the goroutine
		select {
		case err := <-reports:
			wantCode(t, err, DiskFull)
		case <-time.After(10 * time.Second):
			t.Fatal("saving is not tried again")
		}
	}

	// The document on disk is the old one, whole; the memory has the new one.
	d, _, err := s.read(documentName)
	if err != nil {
		t.Fatal(err)
	}
	same(t, recent("before"), d)
	if s.Document().Recent[0] != "after" {
		t.Error("the change was lost in memory")
	}

	// As soon as there is room it is saved, without being asked.
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); !s.Saved(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("not saved after there was room")
		}
	}
	s.Close()
	if got := reopened(t, dir); got.Recent[0] != "after" {
		t.Errorf("after the disk had room: %v", got.Recent)
	}
}

func TestDiskFullFromTheStart(t *testing.T) {
	if !inNamespace(t) {
		return
	}
	dir := smallDisk(t, "size=64k,nr_inodes=2") // the root and the folder
	s, notices, err := Open(dir)
	if err != nil || len(notices) != 1 || notices[0].Code != DiskFull {
		t.Fatalf("%v, %v", notices, err)
	}
	defer s.Close()
	if err := s.Update(func(d *Document) error { d.Recent = []string{"kept"}; return nil }); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), DiskFull)
	same(t, recent("kept"), s.Document())
}

func TestReadOnlyDisk(t *testing.T) {
	if !inNamespace(t) {
		return
	}
	dir := smallDisk(t, "size=1m")
	s := open(t, dir)
	set(t, s, recent("before"))
	remount := func(flags uintptr) {
		t.Helper()
		if err := syscall.Mount("", filepath.Dir(dir), "", syscall.MS_REMOUNT|flags, ""); err != nil {
			t.Skipf("remounting is not permitted: %v", err)
		}
	}
	s.Close()
	remount(syscall.MS_RDONLY)

	s, notices, err := Open(dir)
	if err != nil || len(notices) != 1 || notices[0].Code != ReadOnly {
		t.Fatalf("%v, %v", notices, err)
	}
	same(t, recent("before"), s.Document())
	if err := s.Update(func(d *Document) error { d.Recent = []string{"after"}; return nil }); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), ReadOnly)

	remount(0)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	same(t, recent("after"), reopened(t, dir))
}

// asOrdinaryUser runs the calling test once more without the rights of root,
// for whom no file is closed. It reports whether this is that run.
func asOrdinaryUser(t *testing.T) bool {
	t.Helper()
	if os.Geteuid() != 0 {
		return true
	}
	const nobody = 65534
	dir, err := os.MkdirTemp("", "store-test")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, "test")
	if err := os.WriteFile(copied, program, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(dir, nobody, nobody); err != nil {
		t.Skipf("no other user here: %v", err)
	}
	cmd := exec.Command(copied, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), "TMPDIR="+dir)
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := cmd.CombinedOutput()
	if err != nil && len(out) == 0 {
		t.Skipf("no other user here: %v", err)
	}
	if err != nil || !bytes.Contains(out, []byte("--- PASS: "+t.Name())) {
		t.Errorf("as an ordinary user: %v\n%s", err, out)
	}
	return false
}

func TestFolderWithoutRights(t *testing.T) {
	if !asOrdinaryUser(t) {
		return
	}
	dir := filepath.Join(t.TempDir(), "data")
	s := open(t, dir)
	set(t, s, recent("before"))
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := s.Update(func(d *Document) error { d.Recent = []string{"after"}; return nil }); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Flush(), ReadOnly)
	same(t, recent("after"), s.Document())

	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	same(t, recent("after"), reopened(t, dir))
}

// TestDocumentOfAnother cannot read the document; it is set aside like one
// that is broken, and not lost.
func TestDocumentOfAnother(t *testing.T) {
	if !asOrdinaryUser(t) {
		return
	}
	dir := lay(t, map[string]string{documentName: text(t, recent("other")), previousName: text(t, recent("copy"))})
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, documentName), 0); err != nil {
		t.Fatal(err)
	}
	s, notices, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	checkNotices(t, "unreadable", dir, notices, Restored)
	same(t, recent("copy"), s.Document())
	set(t, s, recent("after"))
	s.Close()
	same(t, recent("after"), reopened(t, dir))
}

// owned is a file that says it belongs to somebody.
type owned struct {
	fs.FileInfo
	uid int
}

func (o owned) Sys() any { return &syscall.Stat_t{Uid: uint32(o.uid)} }

func TestAnotherUsersDocumentIsForeign(t *testing.T) {
	path := filepath.Join(t.TempDir(), documentName)
	me := os.Geteuid()
	for uid, want := range map[int]bool{me: false, 0: false, me + 1: true, 65534: true} {
		if got := isForeign(path, owned{uid: uid}); got != want {
			t.Errorf("a file of %d, for %d: %v", uid, me, got)
		}
	}
}

// TestAnotherUsersDocumentIsNotRead puts a document into a shared folder before
// its user comes.
func TestAnotherUsersDocumentIsNotRead(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files away")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, documentName)
	if err := os.WriteFile(path, []byte(`{"version":1,"recent":["theirs"]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(path, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	s, notices, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := s.Document().Recent; len(got) > 0 || len(notices) != 1 || notices[0].Code != NotAFile {
		t.Errorf("read %v, told %v", got, notices)
	}
}
