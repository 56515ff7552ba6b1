package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// purpose is the first step: letters that were begun, and what a new one may
// be about.
func (s *Screen) purpose() fyne.CanvasObject {
	loc := s.deps.Loc
	blocks := []fyne.CanvasObject{ui.NewTitle(loc.T("write.purpose.title"))}
	if s.to != "" {
		blocks = append(blocks, ui.NewBody(loc.T("write.purpose.to", "Address", s.to)))
	}
	if drafts := s.unfinished(); len(drafts) > 0 {
		rows := []fyne.CanvasObject{ui.NewSubheading(loc.T("write.drafts"))}
		for _, c := range drafts {
			rows = append(rows, s.draftRow(c))
		}
		blocks = append(blocks, ui.NewTightColumn(rows...), ui.NewSubheading(loc.T("write.new")))
	}
	options := ui.NewTightColumn()
	for i, t := range s.deps.Pack.Letters.Templates(loc.Lang()) {
		choose := ui.NewOption(t.Name, t.About, func() { s.choose(t.ID) })
		if i == 0 {
			s.first = choose
		}
		options.Add(choose)
	}
	return ui.NewScrollColumn(append(blocks, options)...)
}

// choose begins a letter of a purpose. One that was begun with words from
// elsewhere and not touched since is no draft yet: it only gets another
// purpose, and its words come along. What was touched stays a draft.
func (s *Screen) choose(purpose string) {
	facts := letter.Facts{}
	if d := s.draft; d != nil && !d.begun {
		facts = s.session.given // more than its own: a purpose between may ask less
		if s.to == "" {
			s.to = d.To // it may have been chosen beforehand
		}
	}
	s.Start(purpose, facts)
}
