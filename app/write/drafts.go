package write

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

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

// draftRow shows a letter that was begun: its purpose, what it says in one
// sentence, and when it was last saved.
func (s *Screen) draftRow(c casefile.Case) fyne.CanvasObject {
	loc := s.deps.Loc
	name := s.name(c)
	text := loc.T("write.draft-saved", "When", loc.DateTime(c.Updated))
	if c.State == casefile.HandedOver {
		text = loc.T("write.draft-handed-over", "When", loc.DateTime(c.HandedOver))
	}
	if summary := strings.TrimSpace(c.Facts[letter.FactSummary]); summary != "" {
		text = summary + "\n" + text
	}
	return ui.NewCard(ui.Plain, name, text, ui.NewFlowRow(
		ui.NewButton(loc.T("write.continue"), func() { s.Open(c.ID) }),
		ui.NewIconButton(ui.IconRemove, loc.T("write.delete"), func() { s.remove(c) }),
	))
}

// name is what a letter is about, in the language of the window.
func (s *Screen) name(c casefile.Case) string {
	if t := s.deps.Pack.Letters.Template(c.Template, s.deps.Loc.Lang()); t != nil {
		return t.Name
	}
	return c.Reference
}

// remove deletes at once and offers to take it back, instead of asking first.
func (s *Screen) remove(c casefile.Case) {
	loc := s.deps.Loc
	undo := s.deps.Cases.Remove(c.ID)
	if s.draft != nil && s.draft.ID == c.ID {
		s.draft = nil
	}
	s.changed()
	s.show(stepPurpose)
	s.deps.Banner.Say(loc.T("write.deleted", "Name", s.name(c)), loc.T("write.undo"), func() {
		undo()
		s.changed()
		if s.step == stepPurpose {
			s.show(stepPurpose)
		}
	}, ui.BannerTime)
}
