package pack

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
)

// text is a file of the pack. It is read once: every broken link asks for the
// line where it stands, and a hostile pack has thousands of them.
func (o *opener) text(file string) (string, bool) {
	if o.texts == nil {
		o.texts = map[string]*string{}
	}
	known, ok := o.texts[file]
	if !ok {
		if data, err := fs.ReadFile(o.fsys, file); err == nil {
			text := string(data)
			known = &text
		}
		o.texts[file] = known
	}
	if known == nil {
		return "", false
	}
	return *known, true
}

// lineOf finds the first line of a file that holds a text, from 1; 0 when there
// is none.
func (o *opener) lineOf(file, text string) int {
	all, ok := o.text(file)
	if !ok {
		return 0
	}
	before, _, ok := strings.Cut(all, text)
	if !ok {
		return 0
	}
	return 1 + strings.Count(before, "\n")
}

// idsIn are the ids that a file of letters or of a checklist holds, also when
// it could not be read.
func (o *opener) idsIn(file string) map[string]bool {
	if ids, ok := o.ids[file]; ok {
		return ids
	}
	ids := map[string]bool{}
	text, _ := o.text(file)
	for _, found := range regexp.MustCompile(`(?m)\bid:\s*([a-z0-9-]+)\s*(?:,|$)`).FindAllStringSubmatch(text, -1) {
		ids[found[1]] = true
	}
	if o.ids == nil {
		o.ids = map[string]map[string]bool{}
	}
	o.ids[file] = ids
	return ids
}

// without is a folder some of whose files are not to be read.
type without struct {
	fs.FS
	left map[string]bool
}

var errLeftOut = errors.New("left out")

// Open is that of the folder, but for what is left out.
func (w without) Open(name string) (fs.File, error) {
	if w.left[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errLeftOut}
	}
	return w.FS.Open(name)
}
