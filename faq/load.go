package faq

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Limits of a pack. A pack may come from a stranger, so everything that is
// read has a bound; all are far above what good content needs.
const (
	maxFileSize     = 64 << 10 // bytes of one article file
	maxPackSize     = 4 << 20  // bytes of all article files
	maxArticles     = 10_000   // files of one language
	maxQuestions    = 200
	minQuestions    = 10
	maxKeywords     = 60
	maxSources      = 6
	maxNext         = 12
	maxLineRunes    = 300  // title, question, keyword
	maxSafetyRunes  = 1000 // safety note
	maxSimilarity   = 0.6  // of two questions, see similarity
	sourceNumberMax = 999  // how far a source may be numbered; package pack knows how far it is
)

// Load reads the articles of a pack: fsys is its articles folder, with one
// folder for each language ("zh-Hans", "en") and one <id>.md file for each
// article. Keys that do not depend on the language may stand in one of them.
//
// Load does not stop at the first problem; it reports all it finds, sorted by
// file and line, and leaves out the articles that cannot be used. The library
// is never nil.
func Load(fsys fs.FS) (*Library, []Problem) {
	ld := &loader{fsys: fsys, docs: map[string]map[string]*document{}, unread: map[string]bool{}}
	ld.readFolders()
	articles := ld.merge()
	slices.SortStableFunc(ld.problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line)
	})
	return NewLibrary(articles), ld.problems
}

// Languages a pack may be written in.
func packLanguages() []string { return []string{"zh-Hans", "en"} }

type loader struct {
	fsys     fs.FS
	size     int                             // bytes read so far
	docs     map[string]map[string]*document // by ID, then language
	unread   map[string]bool                 // IDs with front matter that could not be read
	problems []Problem
}

func (ld *loader) problem(file string, line int, format string, args ...any) {
	ld.problems = append(ld.problems, Problem{File: file, Line: line, Text: fmt.Sprintf(format, args...)})
}

func (ld *loader) readFolders() {
	entries, err := fs.ReadDir(ld.fsys, ".")
	if err != nil {
		ld.problem("articles", 0, "cannot read the folder")
		return
	}
	for _, e := range entries {
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case !e.IsDir():
			ld.problem(e.Name(), 0, "unexpected file: articles stand in a folder for each language")
		case !slices.Contains(packLanguages(), e.Name()):
			ld.problem(e.Name(), 0, "unknown language: the folders are zh-Hans and en")
		default:
			ld.readFolder(e.Name())
		}
	}
}

func (ld *loader) readFolder(lang string) {
	entries, err := fs.ReadDir(ld.fsys, lang)
	if err != nil {
		ld.problem(lang, 0, "cannot read the folder")
		return
	}
	count := 0
	for _, e := range entries {
		file := path.Join(lang, e.Name())
		id, isArticle := strings.CutSuffix(e.Name(), ".md")
		switch {
		case strings.HasPrefix(e.Name(), "."):
			continue
		case !e.Type().IsRegular() || !isArticle:
			ld.problem(file, 0, "unexpected: only plain files with names that end in .md are articles")
			continue
		case !validID(id):
			ld.problem(file, 0, "the name of an article is made of a-z, 0-9 and single hyphens, at most 64 characters")
			continue
		}
		if count++; count > maxArticles {
			ld.problem(lang, 0, "more than %d articles", maxArticles)
			return
		}
		ld.readArticle(file, id, lang)
	}
}

func (ld *loader) readArticle(file, id, lang string) {
	data, err := readBounded(ld.fsys, file, maxFileSize)
	if err != nil {
		ld.problem(file, 0, "cannot read the file")
		return
	}
	if len(data) > maxFileSize {
		ld.problem(file, 0, "larger than %d kB", maxFileSize>>10)
		return
	}
	if ld.size += len(data); ld.size > maxPackSize {
		ld.problem(file, 0, "the articles together are larger than %d MB", maxPackSize>>20)
		return
	}
	doc, problems := parseDocument(file, string(data))
	ld.problems = append(ld.problems, problems...)
	if doc == nil {
		ld.unread[id] = true
		return
	}
	if ld.docs[id] == nil {
		ld.docs[id] = map[string]*document{}
	}
	ld.docs[id][lang] = doc
}

// readBounded reads at most one byte more than limit, so that the caller can
// tell a file that is too large without reading it all.
func readBounded(fsys fs.FS, name string, limit int64) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open article: %w", err)
	}
	defer func() { _ = f.Close() }() // read only
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read article: %w", err)
	}
	return data, nil
}

// validID reports whether an ID is lower-case words with single hyphens.
func validID(id string) bool {
	if id == "" || len(id) > 64 || strings.HasPrefix(id, "-") || strings.HasSuffix(id, "-") || strings.Contains(id, "--") {
		return false
	}
	for _, r := range id {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}
