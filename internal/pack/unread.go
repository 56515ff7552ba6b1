package pack

import (
	"path"
	"slices"
	"strings"
)

// What follows from a file that could not be read is not reported: one slip in
// an article would otherwise look like twenty, and the line that matters would
// stand among them.

// there reports whether an action leads somewhere in a language, now or as
// soon as the problem is mended for which its target could not be read.
func (o *opener) there(p *Pack, a Action, lang string) bool {
	if p.Has(a, lang) {
		return true
	}
	switch a.Kind {
	case ActionArticle: // a file that is there and not in the library has a problem of its own
		return slices.Contains(o.files, path.Join(articlesFolder, lang, a.ID+".md"))
	case ActionLetter:
		return o.unread(path.Join(lettersFolder, lang+".yaml"), a.ID)
	case ActionChecklist:
		return o.unread(path.Join("checklist", lang+".yaml"), a.ID)
	case ActionIncident: // the order may stand in any language's file
		return slices.ContainsFunc(p.Languages, func(l string) bool {
			return o.unread(path.Join("checklist", l+".yaml"), "")
		})
	}
	return false
}

// unread reports whether a file has a problem and holds an id; "" stands for
// anything at all.
func (o *opener) unread(file, id string) bool {
	if !o.faulty[file] {
		return false
	}
	if id == "" {
		text, _ := o.text(file)
		return strings.TrimSpace(text) != ""
	}
	return o.idsIn(file)[id]
}

// faultyText is the text of all content files that have problems, and of the
// same files in the other languages: sources may stand there.
func (o *opener) faultyText(languages []string) string {
	seen := map[string]bool{manifestFile: true}
	var b strings.Builder
	for _, p := range o.problems {
		for _, lang := range languages {
			file := inLanguage(p.File, lang)
			if seen[file] {
				continue
			}
			seen[file] = true
			if text, ok := o.text(file); ok {
				b.WriteString(text)
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// inLanguage is the path of the same content in a language:
// "articles/en/fees.md", "letters/en.yaml".
func inLanguage(file, lang string) string {
	switch folder, rest, _ := strings.Cut(file, "/"); {
	case rest == "":
		return file
	case folder == articlesFolder:
		return path.Join(folder, lang, path.Base(rest))
	default:
		return path.Join(folder, lang+path.Ext(rest))
	}
}
