package store

import (
	"errors"
	"os"
	"strings"
)

// removeCopies removes everything but the document: what it was before, and
// documents that were set aside. They may hold what the user asked not to
// keep.
func (s *Store) removeCopies() error {
	return s.remove(func(name string) bool {
		return name != documentName && name != lockName && strings.HasPrefix(name, "document.")
	})
}

// EraseEverything removes all that the user made, in memory and in the folder:
// document, copy, documents set aside, and the further files that the caller
// names. Other files in the folder are not the program's and stay. The store
// goes on with the document of a first start and writes nothing until the next
// change. The error is a [*SaveError] of code [NotErased]; the memory is empty
// all the same.
func (s *Store) EraseEverything(also ...string) error {
	s.disk.Lock()
	defer s.disk.Unlock()
	fresh := NewDocument()
	s.mu.Lock()
	s.replace(&fresh, rest{})
	s.saved = s.change
	s.mu.Unlock()

	err := s.remove(func(name string) bool {
		if name == lockName { // empty, and held
			return false
		}
		for _, other := range also {
			if name == other {
				return true
			}
		}
		return strings.HasPrefix(name, "document.")
	})
	if err != nil {
		return &SaveError{Code: NotErased, Err: err}
	}
	return nil
}

// remove deletes the files of the folder that match, and goes on when one
// cannot be deleted.
func (s *Store) remove(match func(name string) bool) error {
	entries, err := os.ReadDir(s.dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var failed error
	for _, entry := range entries {
		if match(entry.Name()) {
			failed = errors.Join(failed, os.Remove(s.path(entry.Name())))
		}
	}
	return errors.Join(failed, syncFolder(s.dir))
}
