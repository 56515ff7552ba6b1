package pack

import (
	"io/fs"
	"path"
	"slices"

	"okpayhelp/faq"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/lesson"
	"okpayhelp/internal/letter"
)

// load reads the content of every kind. Each package reports problems in its
// own type with its own idea of a file's place; here they become ours.
func (o *opener) load(p *Pack) {
	used := without{o.fsys, o.left}
	o.loadArticles(p)
	o.loadLetters(p, used)
	o.loadSynonyms(p)
	var items []checklist.Problem
	p.Checklists, items = checklist.Load(used)
	for _, problem := range items {
		if o.leftOut(checklist.Folder) {
			break
		}
		o.report(problem.File, problem.Line, "%s", problem.Text)
	}
	var examples []lesson.Problem
	p.Lessons, examples = lesson.Load(used)
	for _, problem := range examples {
		if o.leftOut(lesson.Folder) {
			break
		}
		o.report(problem.File, problem.Line, "%s", problem.Text)
	}
}

func (o *opener) loadArticles(p *Pack) {
	folder, err := fs.Sub(o.fsys, articlesFolder)
	if err != nil {
		p.Library = faq.NewLibrary(nil)
		o.report(articlesFolder, 0, "cannot be read")
		return
	}
	library, problems := faq.Load(folder)
	p.Library = library
	for _, problem := range problems {
		file := problem.File
		if file != articlesFolder {
			file = path.Join(articlesFolder, file)
		}
		o.report(file, problem.Line, "%s", problem.Text)
	}
}

func (o *opener) loadLetters(p *Pack, used fs.FS) {
	folder, err := fs.Sub(used, lettersFolder)
	if err != nil {
		p.Letters = &letter.Set{}
		o.report(lettersFolder, 0, "cannot be read")
		return
	}
	set, problems := letter.Load(folder)
	p.Letters = set
	if o.leftOut(lettersFolder) {
		return
	}
	for _, problem := range problems {
		o.report(path.Join(lettersFolder, problem.File), problem.Line, "%s", problem.Text)
	}
}

// loadSynonyms reads synonyms.yaml. A pack can do without it.
func (o *opener) loadSynonyms(p *Pack) {
	if !slices.Contains(o.files, synonymsFile) {
		return
	}
	f, err := o.fsys.Open(synonymsFile)
	if err != nil {
		o.report(synonymsFile, 0, "cannot be read")
		return
	}
	defer func() { _ = f.Close() }() // read only
	groups, problems := faq.LoadSynonyms(f)
	p.Synonyms = groups
	for _, problem := range problems {
		o.report(problem.File, problem.Line, "%s", problem.Text)
	}
}
