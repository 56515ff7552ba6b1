//go:build !windows

package main

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// hush keeps the words of a crash out of logs. The runtime prints them on the
// descriptor 2, whatever that is: of a program that a desktop started it is
// the session's log. From here on it leads nowhere, unless it is a terminal,
// and what this program has to say goes to a copy of it: the writer returned.
// undo puts it back for a program that takes this one's place.
func hush(errw io.Writer) (to io.Writer, undo func()) {
	info, err := os.Stderr.Stat()
	if errw != os.Stderr || err != nil || info.Mode()&os.ModeCharDevice != 0 {
		return errw, func() {}
	}
	copied, err := unix.FcntlInt(2, unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return errw, func() {}
	}
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err == nil {
		err = unix.Dup2(int(null.Fd()), 2)
	}
	if err != nil {
		_ = unix.Close(copied)
		return errw, func() {}
	}
	_ = null.Close()
	// The old os.Stderr stays in use, by undo: once collected it would close the
	// descriptor 2, and the next file that is opened, perhaps the user's
	// document, would be where the runtime prints.
	before := os.Stderr
	os.Stderr = os.NewFile(uintptr(copied), "stderr")
	return os.Stderr, func() { _ = unix.Dup2(copied, int(before.Fd())) }
}
