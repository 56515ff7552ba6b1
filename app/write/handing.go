package write

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// handOver carries out the plan. The text is safe on disk before any other
// program is called, and so is the fact that it was handed over: whoever closes
// the window now is asked at the next start whether it was sent.
func (p *sendStep) handOver() {
	s, loc := p.s, p.s.deps.Loc
	defer p.refresh()
	if len(s.obstacles(s.draft)) > 0 {
		p.describe()
		return
	}
	plan, err := handover.Plan(s.deps.System, s.draft.outgoing(), s.planOptions())
	if err != nil {
		p.status.Error(refusal(loc, err))
		return
	}
	event := casefile.CopyOut
	if slices.ContainsFunc(plan.Steps, opens) {
		event = casefile.HandOver
	}
	if err := p.apply(event); err != nil {
		_ = p.apply(casefile.NotOpened) // the disk may still refuse; the memory is right
		p.status.Error(loc.T("write.send.not-saved"))
		return
	}
	url := ""
	for _, step := range plan.Steps {
		switch step.Kind {
		case handover.KindClipboard:
			fyne.CurrentApp().Clipboard().SetContent(step.Clipboard)
		case handover.KindMailto, handover.KindShortMailto:
			url = step.URL
		case handover.KindEML, handover.KindManual: // offered under "Other ways"
		}
	}
	if url == "" {
		p.status.Success(loc.T("write.send.copied"))
		p.questions()
		return
	}
	p.opening(url)
}

// opens reports whether a step of a plan opens the mail program.
func opens(step handover.Step) bool {
	return step.Kind == handover.KindMailto || step.Kind == handover.KindShortMailto
}

// opening runs the system's opener without holding up the window.
func (p *sendStep) opening(url string) {
	s := p.s
	p.open.Disable()
	p.status.Info(s.deps.Loc.T("write.send.opening"))
	id := s.draft.ID
	var outcome desktop.Outcome
	s.deps.Background(func() {
		outcome = s.deps.Desktop.OpenMail(context.Background(), url)
	}, func() {
		if s.sendUI == p {
			p.open.Enable()
			p.opened(outcome)
			return
		}
		s.openedElsewhere(id, outcome)
	})
}

// opened says what the system said, and asks or helps.
func (p *sendStep) opened(outcome desktop.Outcome) {
	s, loc := p.s, p.s.deps.Loc
	if reached(outcome) {
		text := loc.T(outcome.Key())
		if s.measure().Fit == handover.WillBePasted {
			text = loc.T("write.send.paste") + "\n" + text
		}
		p.status.Success(text)
		p.questions()
		return
	}
	p.status.Error(loc.T(outcome.Key()))
	_ = p.apply(casefile.NotOpened) // it was never on its way; OnSaved tells of the disk
	if outcome == desktop.NoProgram {
		s.mail.known, s.mail.program = true, desktop.MailProgram{Known: true}
		p.describe()
	}
	p.help()
}

// openedElsewhere is for an answer that comes when the user has gone to another
// screen or step: a failure takes the letter back to the drafts and says so.
func (s *Screen) openedElsewhere(id string, outcome desktop.Outcome) {
	if reached(outcome) {
		return
	}
	if d := s.byID(id); d != nil {
		if next, err := casefile.Apply(d.Case, casefile.NotOpened, s.deps.Now()); err == nil {
			d.Case = next
			d.save()
			s.changed()
		}
	}
	s.deps.Banner.Say(s.deps.Loc.T(outcome.Key()), "", nil, 0)
}

// reached reports whether the letter is on its way to a mail program, as far as
// the system can tell.
func reached(outcome desktop.Outcome) bool {
	return outcome == desktop.Opened || outcome == desktop.StillRunning
}

// refusal puts the reason why a letter may not leave into words.
func refusal(loc *locale.Localizer, err error) string {
	var r *handover.Refusal
	if errors.As(err, &r) {
		return loc.Map("handover.refused."+r.Code, r.Args)
	}
	return loc.T("write.send.failed")
}
