package checklist

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Problem is something wrong in a file, told to the author of the pack.
type Problem struct {
	File string // path inside the pack
	Line int    // counted from 1; 0 when the file as a whole is meant
	Text string
}

// Folder is where the files of a checklist stand inside a pack, one
// `<language>.yaml` each.
const Folder = "checklist"

// Limits on what one file may hold, far above what a person would read.
const (
	maxSections = 30
	maxItems    = 200  // in one language
	maxText     = 1500 // bytes of one text
	maxShort    = 40   // characters of a name
	maxProblems = 500  // nobody reads more
)

// Load reads the checklist of every language out of a pack.
//
// What does not depend on the language (priority, sources, after, recheck,
// article) may stand in one file only; where it stands in two it must agree.
// Everything that could be read is returned beside the problems, which are
// sorted by file and line. Load trusts the caller, package pack, to have
// bounded the size of the files.
func Load(fsys fs.FS) (Set, []Problem) {
	names, err := fs.Glob(fsys, Folder+"/*.yaml")
	if err != nil || len(names) == 0 {
		return Set{}, []Problem{{File: Folder, Text: "there is no checklist"}}
	}
	slices.Sort(names)
	r := &reader{}
	var files []fileYAML
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			r.report(name, 0, "cannot be read")
			continue
		}
		files = append(files, r.parse(name, data))
	}
	r.shareNeutral(files)
	set := Set{}
	for _, f := range files {
		lang := strings.TrimSuffix(path.Base(f.name), ".yaml")
		set[lang] = r.list(lang, f)
	}
	r.parity(files)
	sortProblems(r.problems)
	return set, r.problems
}

// reader collects the problems of all files.
type reader struct {
	problems []Problem
}

func (r *reader) report(file string, line int, format string, args ...any) {
	if len(r.problems) >= maxProblems {
		return
	}
	r.problems = append(r.problems, Problem{File: file, Line: line, Text: fmt.Sprintf(format, args...)})
}

func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line)
	})
}

// list turns the raw file into the checked type.
func (r *reader) list(lang string, f fileYAML) List {
	list := List{Lang: lang, File: f.name}
	seen := map[string]int{}
	for _, raw := range f.Sections {
		section := Section{
			ID:    r.id(f.name, raw.ID, raw.line, seen),
			Title: r.text(f.name, "title", raw.Title, raw.line),
			Intro: r.text(f.name, "intro", raw.Intro, raw.line),
			Line:  raw.line,
		}
		for _, rawItem := range raw.Items {
			section.Items = append(section.Items, r.item(f.name, rawItem, seen))
		}
		if len(section.Items) == 0 {
			r.report(f.name, raw.line, "section %q has no items", section.ID)
		}
		list.Sections = append(list.Sections, section)
	}
	if len(list.Sections) == 0 {
		r.report(f.name, 1, "there are no sections")
	}
	return list
}

func (r *reader) item(file string, raw itemYAML, seen map[string]int) Item {
	line := raw.line
	item := Item{
		ID:       r.id(file, raw.ID, line, seen),
		Text:     r.text(file, "text", raw.Text, line),
		Short:    r.short(file, raw.Short),
		Why:      r.text(file, "why", raw.Why, line),
		How:      r.text(file, "how", raw.How, line),
		Safety:   strings.TrimSpace(raw.Safety.Value),
		Priority: Priority(raw.Priority.Value),
		After:    number(raw.After),
		Recheck:  number(raw.Recheck),
		Article:  raw.Article.Value,
		Line:     line,
	}
	for _, source := range raw.Sources {
		item.Sources = append(item.Sources, source.Value)
	}
	return item
}
