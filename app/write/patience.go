package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
)

// repeats finds the letter that this one would say again before the usual
// reply time is over, unless the user wants to.
func (s *Screen) repeats(d *draft) (casefile.Case, bool) {
	if len(d.Case.Earlier) > 0 { // a follow-up names the letter before by itself
		return casefile.Case{}, false
	}
	earlier, found := casefile.Earlier(s.deps.Cases.All(), d.snapshot(), s.deps.Now())
	return earlier, found && d.repeats != earlier.ID
}

// patienceCard shows the earlier letter with what is better than sending twice;
// nil when this is the first. Sending anyway stays possible.
func (s *Screen) patienceCard() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	earlier, repeated := s.repeats(d)
	if !repeated {
		return nil
	}
	key, when, wait := "casefile.similar.sent", earlier.Sent, "casefile.similar.wait"
	if earlier.Sent.IsZero() {
		key, when, wait = "casefile.similar."+earlier.Standing(), earlier.HandedOver, "casefile.action.confirm"
	}
	text := loc.T(key, "When", loc.DateTime(when), "Reference", earlier.Reference) + "\n" +
		"“" + earlier.Subject + "”\n" + s.timeLeft(earlier) + "\n" + loc.T("casefile.similar.why")
	buttons := ui.NewFlowRow(s.choice(loc.T(wait), func() { s.Open(earlier.ID) }))
	if casefile.Can(earlier, casefile.FollowUp) {
		buttons.Add(ui.NewButton(loc.T("casefile.similar.follow-up"), func() { s.followUp(earlier.ID) }))
	}
	buttons.Add(ui.NewButton(loc.T("casefile.similar.phone"), s.openOtherWays))
	buttons.Add(ui.NewButton(loc.T("casefile.similar.anyway"), func() {
		d.repeats = earlier.ID
		s.show(s.step)
	}))
	return ui.NewCard(ui.Safety, loc.T("casefile.similar.title"), text, buttons)
}

// timeLeft puts into words where a letter is in the usual reply time.
func (s *Screen) timeLeft(c casefile.Case) string {
	loc := s.deps.Loc
	left := casefile.TimeLeft(c, s.deps.Now())
	return loc.T("casefile.time."+string(left.Phase), "From", loc.DateTime(left.From), "To", loc.DateTime(left.To))
}

// followUp makes the next letter of a matter that was written about before.
func (s *Screen) followUp(id string) {
	d := s.find(id)
	if d == nil {
		return
	}
	next, err := casefile.Apply(d.Case, casefile.FollowUp, s.deps.Now())
	if err != nil {
		return // it was answered or closed meanwhile
	}
	s.deps.Cases.Put(next)
	s.changed()
	s.Open(id)
}

// openOtherWays shows the telephone and chat scripts of this letter.
func (s *Screen) openOtherWays() {
	s.Go(stepSend)
	if p := s.sendUI; p != nil {
		p.ways.SetOpen(true)
		p.refresh()
		p.column.Reveal(p.ways)
	}
}
