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
	buttons := ui.NewFlowRow(ui.NewButton(loc.T("write.continue"), func() { s.Open(c.ID) }))
	switch {
	case len(c.Earlier) == 0:
		buttons.Add(ui.NewIconButton(ui.IconRemove, loc.T("write.delete"), func() { s.remove(c) }))
	case casefile.Can(c, casefile.DropFollowUp):
		buttons.Add(ui.NewIconButton(ui.IconRemove, loc.T("casefile.action.drop-writing"), func() { s.drop(c) }))
	}
	return ui.NewCard(ui.Plain, name, text, buttons)
}

// name is what a letter is about, in the language of the window, and whether it
// was written about before.
func (s *Screen) name(c casefile.Case) string {
	if t := s.deps.Pack.Letters.Template(c.Template, s.deps.Loc.Lang()); t != nil {
		if len(c.Earlier) > 0 && c.State == casefile.Draft {
			return s.deps.Loc.T("write.follow-up", "Name", t.Name)
		}
		return t.Name
	}
	return c.Reference
}

// remove deletes at once and offers to take it back, instead of asking first.
func (s *Screen) remove(c casefile.Case) {
	s.gone(c, s.deps.Cases.Remove(c.ID))
}

// drop gives up a follow-up; the letters that were sent before stay.
func (s *Screen) drop(c casefile.Case) {
	before, err := casefile.Apply(c, casefile.DropFollowUp, s.deps.Now())
	if err != nil {
		return // it was handed over meanwhile
	}
	s.deps.Cases.Put(before)
	s.gone(c, func() { s.deps.Cases.Put(c) })
}

// gone takes a draft off the screen and offers to bring it back.
func (s *Screen) gone(c casefile.Case, undo func()) {
	loc := s.deps.Loc
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
