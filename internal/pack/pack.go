// Package pack opens a help pack: one folder with everything the program knows
// about one service, so that another service is another folder.
//
//	pack.yaml                      what the pack is, see [Pack]
//	articles/<language>/<id>.md    answers                (package faq)
//	checklist/<language>.yaml      things to do           (package checklist)
//	letters/<language>.yaml        letter templates       (package letter)
//	lessons/<language>.yaml        examples of phishing   (package lesson)
//	synonyms.yaml                  words that mean the same, for search
//
// # A pack is data from a stranger
//
// [Open] looks at the folder before it reads any content: how many files, how
// large, how deep, no symbolic links, no odd names. What is outside those
// bounds is refused as a whole, with a [Refusal]. What is inside but wrong is
// reported as a list of [Problem], each with its file and line, and the rest of
// the pack can be used.
//
// There are things a pack cannot do, because it has no words for them: name an
// address of the service, call an address verified, open a link, run anything.
//
// # Two depths of checking
//
// [Open] runs at every start and must be quick; it checks what the window needs
// to be true, such as that every next step leads somewhere. [Check] adds what
// matters to authors and to whoever is about to trust a pack that is not their
// own: addresses and figures in the text, coverage of the source, twins.
package pack

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"okpayhelp/faq"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/lesson"
	"okpayhelp/internal/letter"
)

// Pack is an opened help pack. It is not changed after [Open].
type Pack struct {
	Name        map[string]string // of the service, by language
	Languages   []string          // such as "zh-Hans", "en"; the first is the pack's own
	Brand       []string          // words that a lookalike address imitates
	ContentDate time.Time         // when the content was last looked through

	// Sources is how many numbered requirements (S1, S2, ...) the pack's source
	// has; 0 when the pack does not number them. Unsafe are those whose advice
	// needs a safety note, Figures the years and figures the source itself
	// names, Duties what the window fulfils without any content.
	Sources int
	Unsafe  []string
	Figures []string
	Duties  map[string]string

	Library    *faq.Library
	Synonyms   []faq.SynonymGroup
	Letters    *letter.Set
	Checklists checklist.Set
	Lessons    lesson.Set
}

// Title is the name of the service in a language, or in the pack's first
// language when it has none.
func (p *Pack) Title(lang string) string {
	if name := p.Name[lang]; name != "" {
		return name
	}
	if len(p.Languages) > 0 {
		return p.Name[p.Languages[0]]
	}
	return ""
}

// Problem is something wrong in a pack, told to its author in English.
type Problem struct {
	File string // path inside the pack
	Line int    // counted from 1; 0 when the file as a whole is meant
	Text string
}

// String returns "file:line: text", as compilers write it.
func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Text)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// sortProblems puts them in the order of files and lines and drops repetitions.
func sortProblems(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, strings.Compare(a.Text, b.Text))
	})
	return slices.Compact(problems)
}

// Open reads the pack in fsys.
//
// The error is a [*Refusal] when the folder cannot be used as a pack at all;
// the pack is nil then. Otherwise the pack holds everything that could be read
// and the problems say what could not, sorted by file and line.
func Open(fsys fs.FS) (*Pack, []Problem, error) {
	files, err := survey(fsys)
	if err != nil {
		return nil, nil, err
	}
	o := &opener{fsys: fsys, files: files}
	o.checkFiles()
	p := &Pack{}
	o.readManifest(p)
	o.load(p)
	o.checkLanguages(p)
	o.checkLinks(p)
	return p, sortProblems(o.problems), nil
}

// opener is one run of [Open] or [Check]: where it reads and what it found.
type opener struct {
	fsys     fs.FS
	files    []string
	problems []Problem
	faulty   map[string]bool // files with problems
	left     map[string]bool // files that are not used
	texts    map[string]*string
	ids      map[string]map[string]bool
}

func (o *opener) report(file string, line int, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	o.add(Problem{File: file, Line: line, Text: text + advice(text)})
}

// add notes a problem. What it quotes of the pack goes to a terminal, which must
// not obey it: "check" is how a stranger's pack is looked at.
func (o *opener) add(p Problem) {
	p.Text = strings.Map(func(r rune) rune {
		if badCharacter(string(r)) != "" {
			return '\uFFFD'
		}
		return r
	}, p.Text)
	o.problems = append(o.problems, p)
	if o.faulty == nil {
		o.faulty = map[string]bool{}
	}
	o.faulty[p.File] = true
}
