package store

import (
	"errors"
	"io/fs"
	"syscall"
)

// Codes of the Windows system, as winerror.h numbers them.
const (
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
	errorWriteProtect   = syscall.Errno(19)
	errorDirectory      = syscall.Errno(267)
)

func isDiskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

func isReadOnly(err error) bool { return errors.Is(err, errorWriteProtect) }

func isNotFolder(err error) bool {
	return errors.Is(err, errorDirectory) || errors.Is(err, syscall.ENOTDIR)
}

// noFollow is nothing here: making a link needs a right of its own on
// Windows, and Lstat looks before every opening.
const noFollow = 0

// isForeign is never asked for there: the profile folder of a user is closed to
// others.
func isForeign(string, fs.FileInfo) bool { return false }

// syncFolder does nothing: NTFS keeps its names in a journal, and Windows has
// no call for it.
func syncFolder(string) error { return nil }
