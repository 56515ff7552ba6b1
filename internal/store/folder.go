package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// The names in the folder. All belong to the store.
const (
	documentName = "document.json"
	previousName = "document.previous.json"
	newName      = "document.new.json" // being written, or written and not renamed yet
	lockName     = "document.lock"
	asidePrefix  = "document.aside-"
)

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }

// prepareFolder makes the folder, takes its lock, and closes both to others.
// The folder itself may be reached through a link: people move their
// configuration elsewhere. The files in it may not be links.
func (s *Store) prepareFolder() error {
	s.lock = flock.New(s.path(lockName), flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_RDWR|noFollow))
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return fmt.Errorf("make the data folder: %w", err)
	}
	s.closeToOthers()
	return s.takeLock()
}

func (s *Store) takeLock() error {
	locked, err := s.lock.TryLock()
	switch {
	case err != nil && (isReadOnly(err) || errors.Is(err, fs.ErrPermission) || isDiskFull(err) || errors.Is(err, fs.ErrNotExist)):
		return fmt.Errorf("lock the data folder: %w", err)
	case err != nil:
		return &SaveError{Code: NoLock, Err: err}
	case !locked:
		return ErrInUse
	}
	return nil
}

// holdFolder makes sure before a save that the folder is there and ours: it
// may have been deleted, and the lock with it.
func (s *Store) holdFolder() error {
	onDisk, err := os.Lstat(s.path(lockName))
	if err == nil && s.lock.Locked() {
		held, err := s.lock.Stat()
		if err == nil && os.SameFile(onDisk, held) {
			return nil
		}
	}
	_ = s.lock.Close() // the file it holds has no name any more
	err = s.prepareFolder()
	var coded *SaveError
	if errors.As(err, &coded) && coded.Code == NoLock {
		return nil // better unlocked than unsaved
	}
	return err
}

// closeToOthers takes the folder's rights from group and others, and a
// document's too, when the folder is plainly ours: made just now, or empty, or
// with a document in it. A folder that the user pointed at by mistake keeps
// its rights.
func (s *Store) closeToOthers() {
	info, err := os.Stat(s.dir)
	if err != nil || info.Mode()&os.ModeSticky != 0 {
		return
	}
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	ours := len(entries) == 0
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), "document.") || !entry.Type().IsRegular() {
			continue
		}
		ours = true
		if info, err := entry.Info(); err == nil && info.Mode().Perm()&0o077 != 0 {
			_ = os.Chmod(s.path(entry.Name()), 0o600) // a save makes it anew anyway
		}
	}
	if ours && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(s.dir, 0o700) // the files in it are closed by themselves
	}
}

// setAside renames a file that cannot be used, so that it can be looked at
// later, and returns its new name: "document.aside-20261123-140000.json".
func (s *Store) setAside(name string) (string, error) {
	stamp := s.now().Format("20060102-150405")
	for i := 1; i < 100; i++ {
		aside := asidePrefix + stamp + ".json"
		if i > 1 {
			aside = fmt.Sprintf("%s%s-%d.json", asidePrefix, stamp, i)
		}
		if _, err := os.Lstat(s.path(aside)); err == nil {
			continue
		}
		return aside, os.Rename(s.path(name), s.path(aside))
	}
	return "", fmt.Errorf("set %s aside: too many files of %s", name, s.now().Format(time.DateOnly))
}
