package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Only root can give a socket away, so only root can try this.
func TestAnotherUsersSocketIsRefused(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Log("not root: nothing to try")
		return
	}
	dir := shortDir(t)
	listen(t, dir)
	if err := os.Lchown(filepath.Join(dir, socketName), 12345, 12345); err != nil {
		t.Fatal(err)
	}

	if passed, err := Pass(dir, nil); passed || !errors.Is(err, ErrForeign) {
		t.Errorf("passed %v, %v", passed, err)
	}
}

func TestTheSocketIsClosedToOthers(t *testing.T) {
	dir := shortDir(t)
	listen(t, dir)

	for _, name := range []string{socketName, lockName} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

// A link in the place of the lock is not followed, and the program starts as if
// it were the only one.
func TestTheLockIsNoLink(t *testing.T) {
	dir := shortDir(t)
	elsewhere := filepath.Join(shortDir(t), "victim")
	if err := os.Symlink(elsewhere, filepath.Join(dir, lockName)); err != nil {
		t.Fatal(err)
	}

	if in, err := Listen(dir, nil); err == nil {
		_ = in.Close()
		t.Error("no error")
	}
	if _, err := os.Lstat(elsewhere); err == nil {
		t.Error("a file was made through the link")
	}
}
