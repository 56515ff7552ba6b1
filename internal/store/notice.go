package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Notice is something that the user should be told after opening. The words
// are in the locale files under "store.notice." and the code.
type Notice struct {
	Code string
	// File is the name, inside the folder, under which a document was set
	// aside; empty when none was.
	File string
}

// Codes of [Notice] about the document. Those about the folder are the codes
// of [SaveError].
const (
	// Restored: the document could not be read; the copy before was used.
	Restored = "restored"
	// StartedEmpty: neither could be read, or there was no copy.
	StartedEmpty = "started-empty"
	// FromFuture: a later version of the program wrote it.
	FromFuture = "from-future"
	// NotAFile: a link, a folder or another user's file stood in the document's
	// place.
	NotAFile = "not-a-file"
)

// SaveError says why a document could not be saved. It is still in memory.
type SaveError struct {
	Code string
	Err  error // for a log; may name paths, never the user's text
}

// Codes of [SaveError]; the words are under "store.save.".
const (
	DiskFull       = "disk-full"
	ReadOnly       = "read-only"    // the folder, or a right to it that is missing
	FolderGone     = "folder-gone"  // and it could not be made again
	NoFolder       = "no-folder"    // something that is not a folder has its name
	TakenOver      = "taken-over"   // another program has the folder now
	InTheWay       = "in-the-way"   // a link or folder stands where a file must be
	DocumentTooBig = "too-big"      // beyond MaxDocument
	SaveFailed     = "failed"       // anything else
	NoLock         = "no-lock"      // the folder's disk knows no locks
	NotErased      = "not-erased"   // something could not be removed
	NotABackup     = "not-a-backup" // not a document of this program
	NewerBackup    = "newer-backup" // a document of a later version
	BackupTooBig   = "backup-too-big"
)

func (e *SaveError) Error() string {
	return fmt.Sprintf("store: %s: %v", e.Code, e.Err)
}

func (e *SaveError) Unwrap() error { return e.Err }

// asSaveError gives an error of the file system its code.
func asSaveError(err error) error {
	var coded *SaveError
	if err == nil || errors.As(err, &coded) {
		return err
	}
	return &SaveError{Code: codeOf(err), Err: err}
}

// folderCode is the code of an error as a notice.
func folderCode(err error) string {
	var coded *SaveError
	if errors.As(err, &coded) {
		return coded.Code
	}
	return codeOf(err)
}

func codeOf(err error) string {
	switch {
	case errors.Is(err, ErrInUse):
		return TakenOver
	case isDiskFull(err):
		return DiskFull
	case isReadOnly(err), errors.Is(err, fs.ErrPermission):
		return ReadOnly
	case isNotFolder(err):
		return NoFolder
	case errors.Is(err, os.ErrNotExist):
		return FolderGone
	default:
		return SaveFailed
	}
}
