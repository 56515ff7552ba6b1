package store

import (
	"errors"
	"os"
)

// save writes the present document and waits. When several ask at once, one
// writes and the others find it done.
//
// # The order of the steps
//
//  1. write the new document under its own name, mode 0600, and sync it;
//  2. rename the document to the copy before it;
//  3. rename the new document to the document;
//  4. sync the folder.
//
// A crash before 2 leaves the old document; between 2 and 3 the new one, whole,
// under its own name, and the old one as copy; after 3 the new one. [Store.load]
// knows all three.
func (s *Store) save() error {
	s.disk.Lock()
	s.mu.Lock()
	doc, more, change := s.doc, s.rest, s.change
	done := s.saved == change
	report := s.onSaved
	s.mu.Unlock()
	if done {
		s.disk.Unlock()
		return nil
	}
	err := asSaveError(s.put(doc, more))
	if err == nil {
		s.mu.Lock()
		s.saved = max(s.saved, change)
		s.mu.Unlock()
	}
	s.disk.Unlock()
	if report != nil {
		report(err)
	}
	return err
}

// put brings a document to the disk.
func (s *Store) put(doc *Document, more rest) error {
	data, err := encode(*doc, more)
	if err != nil {
		return err
	}
	if err := s.holdFolder(); err != nil {
		return err
	}
	if err := s.writeNew(data); err != nil {
		return err
	}
	if err := s.exchange(); err != nil {
		return err
	}
	if err := syncFolder(s.dir); err != nil {
		return err
	}
	if doc.Settings.KeepNothing {
		return s.removeCopies()
	}
	return nil
}

// writeNew writes the new document beside the old one and syncs it. What a
// crash left under its name is removed first, a link as such.
func (s *Store) writeNew(data []byte) error {
	path := s.path(newName)
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return inTheWay(path, err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|noFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(path) // half a file is of no use, and a full disk needs the room
	}
	return err
}

// exchange puts the new document in the place of the old, and that in the
// place of its copy.
func (s *Store) exchange() error {
	document := s.path(documentName)
	info, err := os.Lstat(document)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case !s.trusted || !info.Mode().IsRegular():
		// Not a good copy of anything: it must not replace one.
		if _, err := s.setAside(documentName); err != nil {
			return &SaveError{Code: InTheWay, Err: err}
		}
	default:
		if err := os.Rename(document, s.path(previousName)); err != nil {
			return inTheWay(s.path(previousName), err)
		}
	}
	if err := os.Rename(s.path(newName), document); err != nil {
		return inTheWay(document, err)
	}
	s.trusted = true
	return nil
}

// inTheWay names an error that a folder of the same name causes.
func inTheWay(path string, err error) error {
	if info, lerr := os.Lstat(path); lerr == nil && info.IsDir() {
		return &SaveError{Code: InTheWay, Err: err}
	}
	return err
}
