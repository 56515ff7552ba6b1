package pack

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Check is [Open] with everything that an author should know, and whoever is
// about to trust a pack that is not their own: addresses, links and figures in
// the text, unsafe advice without its note, requirements that nothing covers,
// wordings that stand in two articles. It reads the pack twice and is not meant
// for every start.
func Check(fsys fs.FS) (*Pack, []Problem, error) {
	p, problems, err := Open(fsys)
	if err != nil {
		return nil, nil, err
	}
	files, err := survey(fsys)
	if err != nil {
		return nil, nil, err
	}
	o := &opener{fsys: fsys, files: files}
	for _, problem := range problems {
		o.add(problem)
	}
	o.checkSources(p)
	o.checkSafety(p)
	o.checkCoverage(p)
	o.checkTwins(p)
	o.scanTexts(p)
	return p, sortProblems(o.problems), nil
}

// checkSources reports numbers that the pack's source does not have.
func (o *opener) checkSources(p *Pack) {
	if p.Sources == 0 {
		return
	}
	check := func(file string, line int, sources []string) {
		for _, s := range sources {
			if !p.hasSource(s) {
				o.report(file, line, "sources: %.20q is not one of S1 to S%d", s, p.Sources)
			}
		}
	}
	for _, lang := range p.Languages {
		for _, a := range p.Library.Articles(lang) {
			file := path.Join(articlesFolder, a.File)
			check(file, max(o.lineOf(file, "sources:"), 1), a.Sources)
		}
		for _, t := range p.Letters.Templates(lang) {
			file := path.Join(lettersFolder, lang+".yaml")
			check(file, max(o.lineOf(file, "id: "+t.ID+"\n"), 1), t.Sources)
		}
		for _, item := range p.Checklists[lang].Items() {
			check(p.Checklists[lang].File, item.Line, item.Sources)
		}
		for _, e := range p.Lessons[lang].Examples {
			check(p.Lessons[lang].File, e.Line, e.Sources)
		}
	}
}

// checkSafety asks for a note wherever advice is passed on that is unsafe when
// taken literally.
func (o *opener) checkSafety(p *Pack) {
	unsafe := func(sources []string) string {
		for _, s := range sources {
			if slices.Contains(p.Unsafe, s) {
				return s
			}
		}
		return ""
	}
	for _, lang := range p.Languages {
		for _, a := range p.Library.Articles(lang) {
			if s := unsafe(a.Sources); s != "" && a.Safety == "" {
				file := path.Join(articlesFolder, a.File)
				o.report(file, max(o.lineOf(file, "sources:"), 1), "cites %s, which needs a safety note", s)
			}
		}
		for _, item := range p.Checklists[lang].Items() {
			if s := unsafe(item.Sources); s != "" && item.Safety == "" {
				o.report(p.Checklists[lang].File, item.Line, "item %q cites %s, which needs a safety note", item.ID, s)
			}
		}
	}
}

// checkCoverage reports the numbers that nothing in a language covers, in one
// line. A number that a file with problems names is left for later: mending
// them may cover it.
func (o *opener) checkCoverage(p *Pack) {
	line := max(o.lineOf(manifestFile, "sources:"), 1)
	named := map[string]bool{}
	for _, word := range regexp.MustCompile(`\bS[0-9]+\b`).FindAllString(o.faultyText(p.Languages), -1) {
		named[word] = true
	}
	for _, lang := range p.Languages {
		missing := slices.DeleteFunc(Missing(p, lang), func(s string) bool { return named[s] })
		if len(missing) > 0 {
			o.report(manifestFile, line, "no article, checklist item, letter, lesson or duty in %s covers %s",
				lang, strings.Join(missing, " "))
		}
	}
}

// checkTwins reports a wording that two articles claim: search could not tell
// which of them is meant. Likeness within one article is for package faq.
func (o *opener) checkTwins(p *Pack) {
	for _, lang := range p.Languages {
		owner := map[string]string{}
		for _, a := range p.Library.Articles(lang) {
			for _, wording := range append([]string{a.Title}, a.Questions...) {
				key := bare(wording)
				other, ok := owner[key]
				if ok && other != a.ID {
					file := path.Join(articlesFolder, a.File)
					o.report(file, max(o.lineOf(file, wording), 1), "%.60q stands in article %q too", wording, other)
				}
				owner[key] = a.ID
			}
		}
	}
}

// bare is a wording without what search does not look at: case, width, blanks
// and punctuation.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFKC.String(s)))
}
