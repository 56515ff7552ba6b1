package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// purpose is the first step: letters that were begun, and what a new one may
// be about.
func (s *Screen) purpose() fyne.CanvasObject {
	loc := s.deps.Loc
	blocks := []fyne.CanvasObject{ui.NewTitle(loc.T("write.purpose.title"))}
	if drafts := s.unfinished(); len(drafts) > 0 {
		rows := []fyne.CanvasObject{ui.NewSubheading(loc.T("write.drafts"))}
		for _, c := range drafts {
			rows = append(rows, s.draftRow(c))
		}
		blocks = append(blocks, ui.NewTightColumn(rows...), ui.NewSubheading(loc.T("write.new")))
	}
	for i, t := range s.deps.Pack.Letters.Templates(loc.Lang()) {
		choose := ui.NewOption(t.Name, t.About, func() {
			s.draft = s.begin(t.ID, letter.Facts{})
			s.Go(stepFacts)
		})
		if i == 0 {
			s.first = choose
		}
		blocks = append(blocks, choose)
	}
	return ui.NewScrollColumn(blocks...)
}

// unfinished lists what was begun and not sent, the last touched first.
func (s *Screen) unfinished() []casefile.Case {
	var drafts []casefile.Case
	for _, c := range casefile.Ordered(s.deps.Cases.All(), s.deps.Now()) {
		if c.State == casefile.Draft || c.State == casefile.HandedOver {
			drafts = append(drafts, c)
		}
	}
	return drafts
}

func (s *Screen) draftRow(c casefile.Case) fyne.CanvasObject {
	loc := s.deps.Loc
	name := c.Template
	if t := s.deps.Pack.Letters.Template(c.Template, loc.Lang()); t != nil {
		name = t.Name
	}
	note := loc.T("write.draft-saved", "When", loc.DateTime(c.Updated))
	if c.State == casefile.HandedOver {
		note = loc.T("write.draft-handed-over", "When", loc.DateTime(c.HandedOver))
	}
	open := ui.NewButton(loc.T("write.continue"), func() { s.Open(c.ID) })
	remove := ui.NewIconButton(ui.IconRemove, loc.T("write.delete"), func() { s.remove(c, name) })
	return ui.NewTightColumn(ui.NewBody(name+" · "+c.Reference), ui.NewCaption(note), ui.NewFlowRow(open, remove))
}

// remove deletes at once and offers to take it back, instead of asking first.
func (s *Screen) remove(c casefile.Case, name string) {
	undo := s.deps.Cases.Remove(c.ID)
	s.changed()
	s.show(stepPurpose)
	s.deps.Banner.Say(s.deps.Loc.T("write.deleted", "Name", name), s.deps.Loc.T("write.undo"), func() {
		undo()
		s.changed()
		if s.step == stepPurpose {
			s.show(stepPurpose)
		}
	}, ui.BannerTime)
}

func (s *Screen) changed() {
	if s.OnCases != nil {
		s.OnCases()
	}
}
