package desktop

import (
	"fmt"
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/unix"
)

// GiveBack tells the system that b, which is embedded in the program and was
// read, need not stay in memory: its pages are read from the program's file
// again when somebody looks at them. Bytes of any other kind would be lost by
// that, so it does nothing unless b lies in one private mapping of a file, and
// it leaves alone the pages that b shares with its neighbours. b must never have
// been written to. See madvise(2), MADV_DONTNEED.
func GiveBack(b []byte) {
	pages := wholePages(b)
	if len(pages) == 0 || !ofFile(pages) {
		return
	}
	_ = unix.Madvise(pages, unix.MADV_DONTNEED) // refused: they stay, as before
}

// wholePages cuts b down to the pages that are its own.
func wholePages(b []byte) []byte {
	page := uintptr(os.Getpagesize())
	first := address(b)
	from := (page - first%page) % page
	if from >= uintptr(len(b)) {
		return nil
	}
	whole := (uintptr(len(b)) - from) / page * page
	return b[from : from+whole]
}

// ofFile reports whether one private mapping of a file holds all of b, by
// proc_pid_maps(5). A program that was packed unfolds itself into memory that no
// file stands behind.
func ofFile(b []byte) bool {
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return false
	}
	first := address(b)
	for line := range strings.Lines(string(maps)) {
		var from, to, offset, inode uintptr
		var mode, device string
		if _, err := fmt.Sscanf(line, "%x-%x %s %x %s %d", &from, &to, &mode, &offset, &device, &inode); err != nil {
			continue
		}
		if from <= first && first < to {
			return first+uintptr(len(b)) <= to && strings.HasSuffix(mode, "p") && inode != 0
		}
	}
	return false
}

// address is where b begins. It is only compared with other addresses, never
// made a pointer again.
func address(b []byte) uintptr {
	return uintptr(unsafe.Pointer(unsafe.SliceData(b))) //nolint:gosec // madvise(2) asks for whole pages
}
