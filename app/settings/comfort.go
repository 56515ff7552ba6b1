package settings

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// comfort is what makes the window easier to use for some: no motion, and the
// list of keys.
func (s *Screen) comfort() fyne.CanvasObject {
	keys := ui.NewFlowRow(ui.NewButton(s.loc.T("settings.keys"), func() {
		if s.OnKeys != nil {
			s.OnKeys()
		}
	}))
	if !s.about.CanBeStill {
		return keys
	}
	still := ui.NewCheck(s.loc.T("settings.motion"), nil)
	still.SetHint(s.loc.T("settings.motion-hint"))
	still.SetCheckedQuietly(s.values.ReducedMotion)
	still.OnChanged = func(on bool) { s.values.ReducedMotion = on; s.changed() }
	return ui.NewColumn(still, keys)
}

// Feedback counts what the user answered when asked whether an answer helped.
type Feedback struct{ Yes, No int }

// feedbackPart shows the counts, so that nobody has to wonder what is kept, and
// forgets them.
type feedbackPart struct {
	words  func(Feedback) string
	text   *ui.Text
	forget *ui.Button
}

func (p *feedbackPart) build(s *Screen) fyne.CanvasObject {
	p.words = func(f Feedback) string {
		if f == (Feedback{}) {
			return s.loc.T("settings.feedback.none")
		}
		return s.loc.T("settings.feedback", "Yes", f.Yes, "No", f.No)
	}
	p.text = ui.NewBody("")
	p.forget = ui.NewButton(s.loc.T("settings.feedback.forget"), func() {
		if s.OnForget != nil {
			s.OnForget()
		}
	})
	p.set(s.about.Feedback)
	return ui.NewTightColumn(p.text, ui.NewFlowRow(p.forget))
}

func (p *feedbackPart) set(f Feedback) {
	p.text.SetText(p.words(f))
	if f == (Feedback{}) {
		p.forget.Disable()
	} else {
		p.forget.Enable()
	}
}

// SetFeedback shows other counts.
func (s *Screen) SetFeedback(f Feedback) { s.feedback.set(f) }
