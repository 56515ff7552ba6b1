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
		choose := ui.NewOption(t.Name, t.About, func() { s.Start(t.ID, letter.Facts{}) })
		if i == 0 {
			s.first = choose
		}
		options.Add(choose)
	}
	return ui.NewScrollColumn(append(blocks, options)...)
}
