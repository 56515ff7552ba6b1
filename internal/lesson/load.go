package lesson

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Problem is something wrong in a file, told to the author of the pack.
type Problem struct {
	File string // path inside the pack
	Line int    // counted from 1; 0 when the file as a whole is meant
	Text string
}

// Folder is where the lessons stand inside a pack, one `<language>.yaml` each.
const Folder = "lessons"

// Limits on what one file may hold.
const (
	maxExamples = 100
	maxClues    = 10
	maxShow     = 3000 // bytes of the text shown
	maxText     = 1500 // bytes of any other text
	maxID       = 64
	maxProblems = 500 // nobody reads more
)

// Load reads the examples of every language out of a pack. Every example
// stands in every language with the same id, kind and answer. Everything that
// could be read is returned beside the problems, which are sorted by file and
// line. Load trusts the caller, package pack, to have bounded the file sizes.
func Load(fsys fs.FS) (Set, []Problem) {
	names, err := fs.Glob(fsys, Folder+"/*.yaml")
	if err != nil || len(names) == 0 {
		return Set{}, []Problem{{File: Folder, Text: "there are no lessons"}}
	}
	slices.Sort(names)
	r := &reader{hosts: newHostFinder()}
	set := Set{}
	var courses []Course
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			r.report(name, 0, "cannot be read")
			continue
		}
		c := r.course(name, data)
		set[c.Lang] = c
		courses = append(courses, c)
	}
	r.parity(courses)
	slices.SortStableFunc(r.problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line)
	})
	return set, r.problems
}

// reader collects the problems of all files.
type reader struct {
	hosts    *hostFinder
	problems []Problem
}

func (r *reader) report(file string, line int, format string, args ...any) {
	if len(r.problems) >= maxProblems {
		return
	}
	r.problems = append(r.problems, Problem{File: file, Line: line, Text: fmt.Sprintf(format, args...)})
}

func (r *reader) course(name string, data []byte) Course {
	c := Course{Lang: strings.TrimSuffix(path.Base(name), ".yaml"), File: name}
	seen := map[string]int{}
	for _, raw := range r.parse(name, data) {
		c.Examples = append(c.Examples, r.example(name, raw, seen))
	}
	if len(c.Examples) == 0 {
		r.report(name, 1, "there are no examples")
	}
	return c
}

func (r *reader) example(file string, raw exampleYAML, seen map[string]int) Example {
	line := raw.line
	e := Example{
		ID:      r.id(file, raw.ID, line, seen),
		Kind:    Kind(raw.Kind.Value),
		Show:    r.text(file, "show", raw.Show, line, maxShow),
		Explain: r.text(file, "explain", raw.Explain, line, maxText),
		Address: raw.Address.Value,
		Known:   raw.Known.Value,
		Line:    line,
	}
	if !e.Kind.known() {
		r.report(file, cmp.Or(raw.Kind.Line, line), "kind %q is not one of mail, link, page, call", e.Kind)
	}
	phish, err := strconv.ParseBool(raw.Phish.Value)
	if err != nil {
		r.report(file, cmp.Or(raw.Phish.Line, line), "phish is true or false")
	}
	e.Phish = phish
	if len(raw.Sources) == 0 {
		r.report(file, line, "example %q: sources is missing", e.ID)
	}
	for _, s := range raw.Sources {
		e.Sources = append(e.Sources, s.Value)
	}
	e.Clues = r.clues(file, raw, e.Show)
	r.address(file, raw, e.Show)
	return e
}

// clues checks that every quote can be found in the text shown.
func (r *reader) clues(file string, raw exampleYAML, show string) []Clue {
	var clues []Clue
	for _, c := range raw.Clues {
		clue := Clue{
			Quote: r.text(file, "quote", c.Quote, c.line, maxText),
			Text:  r.text(file, "text", c.Text, c.line, maxText),
		}
		if !strings.Contains(show, clue.Quote) {
			r.report(file, cmp.Or(c.Quote.Line, c.line), "the quote %.40q does not stand in what is shown", clue.Quote)
		}
		clues = append(clues, clue)
	}
	if len(clues) == 0 {
		r.report(file, raw.line, "example %q has no clues", raw.ID.Value)
	}
	return clues
}

// address checks the input of the lookalike check.
func (r *reader) address(file string, raw exampleYAML, show string) {
	if a := raw.Address; a.Line > 0 && !strings.Contains(show, a.Value) {
		r.report(file, a.Line, "the address %.60q does not stand in what is shown", a.Value)
	}
	for _, n := range []yaml.Node{raw.Show, raw.Address, raw.Known} {
		for _, host := range r.hosts.real(n.Value) {
			r.report(file, n.Line, "%.60q is not reserved for examples: use names that end in .example or .invalid", host)
		}
	}
}

// parity reports examples that a language lacks or answers differently.
func (r *reader) parity(courses []Course) {
	for _, c := range courses {
		for _, e := range c.Examples {
			for _, other := range courses {
				i := slices.IndexFunc(other.Examples, func(o Example) bool { return o.ID == e.ID })
				switch {
				case e.ID == "":
				case i < 0:
					r.report(c.File, e.Line, "example %q is missing in %s", e.ID, other.File)
				case other.Examples[i].Kind != e.Kind || other.Examples[i].Phish != e.Phish:
					r.report(c.File, e.Line, "example %q has another kind or answer in %s", e.ID, other.File)
				}
			}
		}
	}
}
