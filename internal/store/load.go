package store

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// load finds the best document of the folder. It never fails: without any it
// returns that of a first start.
//
// The order is: the document; the copy before. Where the document is missing,
// a save was cut off between its two renames, and what it had written is whole
// and newer than the copy: it goes first then. A cut-off save is no reason to
// disturb anybody; an unreadable document is.
func (s *Store) load() (*Document, rest, []Notice) {
	candidates := []string{documentName, previousName}
	if _, err := os.Lstat(s.path(documentName)); errors.Is(err, os.ErrNotExist) {
		candidates = []string{newName, previousName}
	}
	var notices []Notice
	for _, name := range candidates {
		d, more, err := s.read(name)
		if err == nil {
			s.finish(name)
			if len(notices) > 0 {
				notices[0].Code = restoredFrom(notices[0].Code)
			}
			return &d, more, notices
		}
		if errors.Is(err, os.ErrNotExist) || isNotFolder(err) || name == newName {
			continue
		}
		notices = append(notices, s.putAway(name, err))
	}
	d := NewDocument()
	return &d, rest{}, notices
}

// finish notes that the document in the folder is good; one that was found
// under its new name gets its rename, which the crash prevented. If that fails
// the folder cannot be written at all, which the next save will report.
func (s *Store) finish(name string) {
	switch name {
	case documentName:
		s.trusted = true
	case newName:
		s.trusted = os.Rename(s.path(newName), s.path(documentName)) == nil
	}
}

// restoredFrom is the code for a document that was replaced by its copy.
func restoredFrom(code string) string {
	if code == StartedEmpty {
		return Restored
	}
	return code
}

// putAway sets a document aside that could not be read, and says so.
func (s *Store) putAway(name string, cause error) Notice {
	n := Notice{Code: StartedEmpty}
	switch {
	case errors.Is(cause, errFuture):
		n.Code = FromFuture
	case errors.Is(cause, errNotAFile):
		n.Code = NotAFile
	}
	if aside, err := s.setAside(name); err == nil {
		n.File = aside
	}
	return n
}

// errNotAFile says that a link, a folder, a device or another user's file has a
// document's name.
var errNotAFile = errors.New("not a regular file")

// read reads one file of the folder. It reads no link and no more than a
// document may have.
func (s *Store) read(name string) (Document, rest, error) {
	data, err := readFile(s.path(name))
	if err != nil {
		return Document{}, rest{}, err
	}
	return decode(data)
}

func readFile(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || isForeign(path, info) {
		return nil, errNotAFile
	}
	f, err := os.OpenFile(path, os.O_RDONLY|noFollow, 0)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxDocument+1))
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("read the document: %w", err)
	}
	return data, nil
}
