package pack

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Bounds of a pack. The built-in one is below a tenth of each.
const (
	maxFiles     = 4000
	maxFileBytes = 256 << 10
	maxPackBytes = 4 << 20
	maxDepth     = 3 // articles/<language>/<file>
)

// The reasons for which a folder is not opened as a pack.
const (
	NoPack     = "no-pack"    // there is no pack.yaml
	Unreadable = "unreadable" // a file or folder cannot be read
	TooMany    = "too-many"   // too many files
	TooLarge   = "too-large"  // one file, or all together
	TooDeep    = "too-deep"   // folders within folders
	NotAFile   = "not-a-file" // a symbolic link, a device, a pipe
	BadName    = "bad-name"   // a name that is not portable
)

// Refusal says why a folder is not opened as a pack. Window and command line
// put the code into words; Error is for authors, in English.
type Refusal struct {
	Code string
	File string // where, a path inside the pack
	Text string
}

func (r *Refusal) Error() string {
	if r.File == "" {
		return r.Text
	}
	return r.File + ": " + r.Text
}

func refuse(code, file, format string, args ...any) error {
	return &Refusal{Code: code, File: file, Text: fmt.Sprintf(format, args...)}
}

// survey walks the folder and refuses what is out of bounds before anything is
// read. It returns the paths of all files, sorted. Hidden files and folders
// (such as .git) are not part of a pack and are passed over.
func survey(fsys fs.FS) ([]string, error) {
	s := &surveyor{fsys: fsys}
	if err := s.folder(".", 0); err != nil {
		return nil, err
	}
	slices.Sort(s.files)
	if !slices.Contains(s.files, manifestFile) {
		return nil, refuse(NoPack, "", "there is no %s in this folder", manifestFile)
	}
	return s.files, nil
}

type surveyor struct {
	fsys  fs.FS
	files []string
	seen  int
	bytes int64
}

func (s *surveyor) folder(dir string, depth int) error {
	entries, err := readDirBounded(s.fsys, dir)
	if err != nil {
		return refuse(Unreadable, dir, "cannot be read")
	}
	for _, e := range entries {
		if hidden(e.Name()) {
			continue
		}
		if s.seen++; s.seen > maxFiles {
			return refuse(TooMany, dir, "more than %d files", maxFiles)
		}
		if err := s.entry(dir, e, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (s *surveyor) entry(dir string, e fs.DirEntry, depth int) error {
	name := path.Join(dir, e.Name())
	switch {
	case !portable(e.Name()):
		return refuse(BadName, shownName(dir, e.Name()), "names are made of letters, digits, . _ and -")
	case depth > maxDepth:
		return refuse(TooDeep, name, "folders are nested deeper than %d", maxDepth)
	case e.IsDir():
		return s.folder(name, depth)
	case !e.Type().IsRegular():
		return refuse(NotAFile, name, "is not an ordinary file")
	}
	info, err := e.Info()
	if err != nil {
		return refuse(Unreadable, name, "cannot be read")
	}
	s.bytes += info.Size()
	switch {
	case info.Size() > maxFileBytes:
		return refuse(TooLarge, name, "is larger than %d kB", maxFileBytes>>10)
	case s.bytes > maxPackBytes:
		return refuse(TooLarge, name, "the files together are larger than %d MB", maxPackBytes>>20)
	}
	s.files = append(s.files, name)
	return nil
}

// shownName names a file whose name cannot be trusted on a screen: short, in quotes,
// and what cannot be seen written out.
func shownName(dir, name string) string {
	name = fmt.Sprintf("%.60q", name)
	if dir == "." {
		return name
	}
	return dir + "/" + name
}

// readDirBounded reads at most one entry more than a pack may have, so that a
// folder with millions of them costs nothing.
func readDirBounded(fsys fs.FS, dir string) ([]fs.DirEntry, error) {
	f, err := fsys.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("open folder: %w", err)
	}
	defer func() { _ = f.Close() }() // read only
	folder, ok := f.(fs.ReadDirFile)
	if !ok {
		return nil, fmt.Errorf("%s is no folder", dir)
	}
	entries, err := folder.ReadDir(maxFiles + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read folder: %w", err)
	}
	return entries, nil
}

// hidden reports whether an entry is none of the pack's, such as .git or
// .DS_Store. What looks like content is not hidden, whatever its first letter.
func hidden(name string) bool {
	rest, dot := strings.CutPrefix(name, ".")
	return dot && portable(rest) && path.Ext(name) != ".md" && path.Ext(name) != ".yaml"
}

// portable reports whether a name means the same file on every system: no
// separators of any system, no blanks, nothing that needs quoting.
func portable(name string) bool {
	if name == "" || len(name) > 100 || name[0] == '.' || strings.HasSuffix(name, ".") {
		return false
	}
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case c == '.' || c == '_' || c == '-':
		default:
			return false
		}
	}
	return true
}
