package pack

import (
	"path"
	"regexp"

	"okpayhelp/faq"
	"okpayhelp/internal/checklist"
)

// checkLinks reports every next step and every link inside an article that
// leads nowhere. A person in trouble must never press a button that does
// nothing.
func (o *opener) checkLinks(p *Pack) {
	link := regexp.MustCompile(`\]\(([^)\s]*)\)`)
	for _, lang := range p.Languages {
		for _, a := range p.Library.Articles(lang) {
			for _, next := range a.Next {
				o.checkTarget(p, lang, a, next)
			}
			for _, found := range link.FindAllStringSubmatch(a.Body, -1) {
				o.checkTarget(p, lang, a, found[1])
			}
		}
		for _, item := range p.Checklists[lang].Items() {
			if item.Article != "" && !o.there(p, Action{ActionArticle, item.Article}, lang) {
				file, line := o.homeOfArticle(p, lang, item)
				o.report(file, line, "item %q: there is no article %q in %s", item.ID, item.Article, lang)
			}
		}
		for _, t := range p.Letters.Templates(lang) {
			file := path.Join(lettersFolder, lang+".yaml")
			for _, id := range t.Articles {
				if !o.there(p, Action{ActionArticle, id}, lang) {
					o.report(file, o.lineOf(file, id), "letter %q: there is no article %q in %s", t.ID, id, lang)
				}
			}
		}
	}
}

// checkTarget reports a target that does not exist. The line is looked for only
// now, because most targets exist.
func (o *opener) checkTarget(p *Pack, lang string, a *faq.Article, target string) {
	action, err := ParseAction(target)
	file := path.Join(articlesFolder, a.File)
	if err != nil {
		o.report(file, o.lineOf(file, target), "%s", err.Error())
		return
	}
	if !o.there(p, action, lang) {
		if line := o.lineOf(file, target); line > 0 {
			o.report(file, line, "there is no %s %q in %s", action.Kind, action.ID, lang)
			return
		}
		// What stands in another language's file only is reported there.
		for _, other := range p.Languages {
			file := path.Join(articlesFolder, other, a.ID+".md")
			if line := o.lineOf(file, target); line > 0 {
				o.report(file, line, "there is no %s %q in %s", action.Kind, action.ID, lang)
				return
			}
		}
		o.report(file, 1, "there is no %s %q in %s", action.Kind, action.ID, lang)
	}
}

// homeOfArticle finds the place to mend when an item's article is missing: the
// item, in the file that names the article. One language may leave that to
// another.
func (o *opener) homeOfArticle(p *Pack, lang string, item checklist.Item) (file string, line int) {
	own := p.Checklists[lang].File
	for _, l := range append([]string{lang}, p.Languages...) {
		list := p.Checklists[l]
		if same, ok := list.Item(item.ID); ok && o.lineOf(list.File, "article: "+item.Article) > 0 {
			return list.File, same.Line
		}
	}
	return own, item.Line
}

// Has reports whether an action leads somewhere in a language.
func (p *Pack) Has(a Action, lang string) bool {
	switch a.Kind {
	case ActionArticle:
		return p.Library.Article(a.ID, lang) != nil
	case ActionChecklist:
		_, ok := p.Checklists[lang].Item(a.ID)
		return ok
	case ActionLetter:
		return p.Letters.Template(a.ID, lang) != nil
	case ActionContacts, ActionFees:
		return true
	case ActionIncident:
		return len(checklist.AfterIncident(p.Checklists[lang])) > 0
	}
	return false
}
