package letter

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Bounds of what a pack may bring. A pack is data from a stranger; these are
// far above what any letter needs.
const (
	maxFile      = 256 << 10 // bytes
	maxLanguages = 8
	maxTemplates = 50
	maxFields    = 30
	maxOptions   = 20
	maxList      = 30   // sources, attachments, articles
	maxLabel     = 80   // runes of a label or a name
	maxText      = 600  // runes of an explanation
	maxLayout    = 6000 // runes of a layout
	maxProblems  = 500  // reported for one file
	maxSource    = 999  // S1 to S999; package pack knows how many there are
)

// Defaults and bounds of Field.Max, in runes.
const (
	defaultLineMax  = 200
	defaultLinesMax = 8000
	mostFieldMax    = 20000
)

// LoadProblem is something wrong in a pack's letters, for its author. Line is
// 0 when the file as a whole is meant.
type LoadProblem struct {
	File string // as named inside the folder of letters
	Line int
	Text string // English, lower case
}

func (p LoadProblem) String() string {
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Load reads the letters of a pack. fsys is its folder of letters, which holds
// one file for each language ("en.yaml"). The set holds every letter that is
// sound in itself; the problems are in the order of files and lines. A pack is
// fit for use when there are none.
func Load(fsys fs.FS) (*Set, []LoadProblem) {
	set := &Set{templates: map[string][]*Template{}}
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil || len(names) == 0 {
		return set, []LoadProblem{{File: ".", Text: "no letters: a file such as en.yaml is needed"}}
	}
	if len(names) > maxLanguages {
		return set, []LoadProblem{{File: ".", Text: fmt.Sprintf("more than %d languages", maxLanguages)}}
	}
	var (
		problems []LoadProblem
		files    []*file
	)
	for _, name := range names {
		f := &file{name: name, lang: strings.TrimSuffix(name, ".yaml")}
		f.read(fsys)
		files = append(files, f)
	}
	for _, f := range files[1:] {
		f.compare(files[0])
	}
	for _, f := range files {
		problems = append(problems, f.problems...)
		set.languages = append(set.languages, f.lang)
		for _, s := range f.letters {
			if s.sound {
				set.templates[f.lang] = append(set.templates[f.lang], s.template)
			}
		}
	}
	slices.SortStableFunc(problems, func(a, b LoadProblem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return set, problems
}

// file is one language while it is read.
type file struct {
	name, lang string
	words      words
	shared     map[string]sourced // fields that several letters use
	letters    []*letterSource
	problems   []LoadProblem
	unread     bool // a letter lacks a key, or has one that is not known
	count      int  // of problems, also of those beyond maxProblems
}

// sourced is a field and the line where it was written.
type sourced struct {
	field Field
	line  int
}

// letterSource is a template and where its parts were written.
type letterSource struct {
	template   *Template
	line       int
	fieldLines map[string]int // by field ID
	keyLines   map[string]int // by key of the letter
	fieldsRead bool           // all of them; else the layouts cannot be checked
	sound      bool
}

func (f *file) problem(line int, format string, args ...any) {
	if f.count++; f.count <= maxProblems {
		f.problems = append(f.problems, LoadProblem{f.name, line, fmt.Sprintf(format, args...)})
	}
}

func (f *file) read(fsys fs.FS) {
	data, err := readBounded(fsys, f.name, maxFile)
	if err != nil {
		f.problem(0, "%v", err)
		return
	}
	root, err := parseYAML(data)
	if err != nil {
		f.problem(errorLine(err), "not YAML: %v", err)
		return
	}
	if root == nil {
		f.problem(0, "the file is empty")
		return
	}
	if f.plain(root, 0) {
		f.readRoot(root)
	}
}

func readBounded(fsys fs.FS, name string, limit int64) ([]byte, error) {
	in, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open letters: %w", err)
	}
	defer func() { _ = in.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read letters: %w", err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("larger than %d kB", limit>>10)
	}
	return data, nil
}
