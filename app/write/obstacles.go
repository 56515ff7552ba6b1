package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// obstacle is something that must be settled before the letter may leave.
type obstacle struct {
	text  string
	step  int    // where it is settled
	field string // and in which field, if it is one
}

// obstacles lists what stands in the way of the hand-over. It is asked anew at
// every step and again at the moment of handing over.
func (s *Screen) obstacles(d *draft) []obstacle {
	loc := s.deps.Loc
	var found []obstacle
	for _, p := range d.problems(s.deps.Now()) {
		found = append(found, obstacle{loc.Map("letter.problem."+p.Code, p.Args), stepFacts, p.Field})
	}
	m := d.message()
	gaps := d.mail.Gaps(m.Subject+"\n"+m.Body, d.Facts)
	if len(found) == 0 && len(gaps) > 0 {
		found = append(found, obstacle{loc.N("write.gaps", len(gaps)), stepReview, ""})
	}
	found = append(found, s.toConfirm(d)...)
	if n := blocking(d.secrets()); n > 0 {
		found = append(found, obstacle{loc.N("write.secrets", n), stepReview, ""})
	}
	if _, repeated := s.repeats(d); repeated {
		found = append(found, obstacle{loc.T("casefile.similar.title"), stepReview, ""})
	}
	return found
}

// toConfirm is the recipient that still needs a second yes.
func (s *Screen) toConfirm(d *draft) []obstacle {
	if d.To == "" || d.confirmed == d.To || s.usable(d.To) && len(s.deps.Check(d.To)) == 0 {
		return nil
	}
	return []obstacle{{s.deps.Loc.T("write.unconfirmed", "Address", d.To), stepTo, ""}}
}

// missingCard lists what has to be settled elsewhere than on this step; nil
// when nothing has.
func (s *Screen) missingCard() fyne.CanvasObject {
	loc := s.deps.Loc
	text, first := "", obstacle{step: -1}
	for _, o := range s.obstacles(s.draft) {
		if o.step == s.step {
			continue
		}
		if text != "" {
			text += "\n"
		}
		text += "- " + o.text
		if first.step < 0 {
			first = o
		}
	}
	if text == "" {
		return nil
	}
	return ui.NewCard(ui.Safety, loc.T("write.missing"), text,
		ui.NewFlowRow(s.choice(loc.T("write.settle"), func() { s.goField(first.step, first.field) })))
}
