package write

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// facts is the second step: the questions of this purpose, each with the
// reason why it is asked.
func (s *Screen) facts() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	blocks := []fyne.CanvasObject{
		ui.NewTitle(d.form.Name),
		ui.NewBody(loc.T("write.facts.less")),
		s.language(),
	}
	form := newForm(s.deps, d, func() { s.show(stepFacts) })
	blocks = append(blocks, form.blocks...)
	blocks = append(blocks, s.remember(), s.forward())
	s.first = form.first
	s.leave = form.check
	return ui.NewAside(ui.NewScrollColumn(blocks...), s.answers())
}

// language chooses the language of the letter; the window keeps its own.
func (s *Screen) language() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	codes := locale.Languages()
	choice := ui.NewChoice([]string{"中文", "English"}, func(i int) {
		if codes[i] == d.Lang {
			return
		}
		d.Lang = codes[i]
		if next := s.open(d.Case); next != nil {
			next.kept = d.kept
			s.draft = next
			next.save()
			s.show(stepFacts)
		}
	})
	for i, code := range codes {
		if code == d.Lang {
			choice.Select(i)
		}
	}
	return ui.NewField(loc.T("write.language"), loc.T("write.language-why"), choice)
}

// remember offers to keep name and contact for the next letter.
func (s *Screen) remember() fyne.CanvasObject {
	_, remembered := s.deps.Identity.Identity()
	d := s.draft
	return checked(s.deps.Loc.T("write.remember"), remembered, func(on bool) {
		s.deps.Identity.Remember(letter.Facts{
			letter.FactName:    d.Facts[letter.FactName],
			letter.FactContact: d.Facts[letter.FactContact],
		}, on)
	})
}

// answers stands beside the form: what may make the letter unnecessary. It
// never stands in its way.
func (s *Screen) answers() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	links := []fyne.CanvasObject{
		ui.NewSubheading(loc.T("write.answers")),
		ui.NewCaption(loc.T("write.answers-why")),
	}
	for _, id := range s.suggested(d) {
		a := s.deps.Pack.Library.Article(id, loc.Lang())
		if a == nil {
			continue
		}
		links = append(links, ui.NewLink(a.Title, func() {
			if s.OnArticle != nil {
				s.OnArticle(a.ID)
			}
		}))
	}
	return ui.NewTightColumn(links...)
}

// suggested are the answers that the purpose names, then those that fit the
// user's own words.
func (s *Screen) suggested(d *draft) []string {
	const most = 5
	ids := append([]string(nil), d.form.Articles...)
	seen := map[string]bool{}
	for _, id := range ids {
		seen[id] = true
	}
	words := strings.TrimSpace(d.Facts[letter.FactSummary])
	if words != "" {
		for _, h := range s.deps.Search(words, most) {
			if h.Confident && !seen[h.Article.ID] {
				seen[h.Article.ID] = true
				ids = append(ids, h.Article.ID)
			}
		}
	}
	return ids[:min(most, len(ids))]
}
