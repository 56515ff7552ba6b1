package desktop

import (
	"io/fs"
	"os"
)

// noFollow has no counterpart; links need special rights there.
const noFollow = 0

// isOwnSocket tells whether path is a socket. Whose it is need not be asked:
// the profile folder of a user is closed to others. Windows shows a socket as
// a reparse point, which Go calls irregular or a socket by version.
func isOwnSocket(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().Type()&(fs.ModeSocket|fs.ModeIrregular) != 0
}
