//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func isNotFolder(err error) bool {
	return errors.Is(err, syscall.ENOTDIR)
}

// noFollow makes opening a symbolic link an error.
const noFollow = syscall.O_NOFOLLOW

// isForeign reports whether a file belongs to another user, who then chose what
// stands in it: in a folder that is shared, anybody can put a document there
// first. Root can do so anyway, and where the owner of the folder owns its files
// too, the disk may know one owner only.
func isForeign(path string, info fs.FileInfo) bool {
	folder, err := os.Stat(filepath.Dir(path))
	if err != nil {
		return false
	}
	file, ok1 := info.Sys().(*syscall.Stat_t)
	dir, ok2 := folder.Sys().(*syscall.Stat_t)
	return ok1 && ok2 && int(file.Uid) != os.Geteuid() && file.Uid != 0 && file.Uid != dir.Uid
}

// syncFolder brings the names of a folder to the disk: without it a rename
// may be forgotten when the power fails.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	// Some file systems cannot sync a folder and say so; they need not.
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return errors.Join(err, d.Close())
	}
	return d.Close()
}
