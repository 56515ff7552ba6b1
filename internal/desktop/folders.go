package desktop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// folderName is the program's folder in the user's configuration folder.
const folderName = "okpay-help"

// DataDir returns the folder for what the user makes, created when missing and
// closed to other users. override, when not empty, is the folder that the user
// asked for; a folder of theirs that exists keeps its permissions, because it
// may be one they share, and the files in it are closed anyway.
func DataDir(override string) (string, error) {
	if override != "" {
		return makePrivate(override, false)
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("find the configuration folder: %w", err)
	}
	return makePrivate(filepath.Join(config, folderName), true)
}

func makePrivate(dir string, ours bool) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("data folder: %w", err)
	}
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return "", fmt.Errorf("make the data folder: %w", err)
		}
	case err != nil:
		return "", fmt.Errorf("data folder: %w", err)
	case !info.IsDir():
		return "", fmt.Errorf("data folder %s: %w", dir, errNotFolder)
	case ours && info.Mode().Perm()&0o077 != 0:
		if err := os.Chmod(dir, 0o700); err != nil {
			return "", fmt.Errorf("close the data folder: %w", err)
		}
	}
	return dir, nil
}

var errNotFolder = errors.New("not a folder")

// DocumentsDir returns the user's folder for documents as the system names it.
// Where that folder does not exist, it is the home folder.
func DocumentsDir() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the home folder: %w", err)
	}
	if dir := documents(home); isFolder(dir) {
		return dir, nil
	}
	return home, nil
}
