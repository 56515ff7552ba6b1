package pack

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// checkLanguages reports what one language has and another lacks, as far as the
// packages that read the content have not done so themselves.
func (o *opener) checkLanguages(p *Pack) {
	for _, lang := range p.Languages {
		for _, a := range p.Library.Articles(lang) {
			for _, other := range p.Languages {
				if !slices.Contains(o.files, path.Join(articlesFolder, other, a.ID+".md")) {
					o.report(path.Join(articlesFolder, a.File), 1, "there is no article %q in %s", a.ID, other)
				}
			}
		}
		for _, folder := range []string{"checklist", lettersFolder, "lessons"} {
			file := path.Join(folder, lang+".yaml")
			if !slices.Contains(o.files, file) {
				o.report(file, 0, "is missing, and %s is one of the pack's languages", lang)
			}
		}
	}
	o.checkStrayLanguages(p)
}

// checkStrayLanguages reports files in a language that pack.yaml does not name:
// nobody would ever see them.
func (o *opener) checkStrayLanguages(p *Pack) {
	reported := map[string]bool{}
	for _, file := range o.files {
		folder, rest, ok := strings.Cut(file, "/")
		if !ok || !slices.Contains([]string{articlesFolder, "checklist", lettersFolder, "lessons"}, folder) {
			continue
		}
		lang, _, _ := strings.Cut(rest, "/")
		lang = strings.TrimSuffix(lang, ".yaml")
		place := fmt.Sprintf("%s/%s", folder, lang)
		if !slices.Contains(p.Languages, lang) && !reported[place] {
			reported[place] = true
			o.report(file, 0, "%.20q is not one of the pack's languages", lang)
		}
	}
}
