package write

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// mailProgramState is what is known of the user's mail program.
type mailProgramState struct {
	known   bool
	program desktop.MailProgram
}

// sendStep is the fifth step: one button that hands the letter over, and the
// questions after it.
type sendStep struct {
	s      *Screen
	open   *ui.Button
	says   *fyne.Container // what the button will do
	status *ui.Status
	byHand bool            // it left by the clipboard or as a file: no window was opened
	after  *fyne.Container // the questions
	ways   *ui.Fold
	column *ui.ScrollColumn
}

func (s *Screen) send() fyne.CanvasObject {
	loc := s.deps.Loc
	if s.draft.sent() {
		return s.waiting()
	}
	p := &sendStep{s: s, says: ui.NewTightColumn(), status: ui.NewStatus(), after: ui.NewTightColumn()}
	p.open = ui.NewPrimary("", p.handOver)
	p.ways = ui.NewFold(loc.T("write.other-ways"), s.otherWays())
	s.sendUI = p
	p.describe()
	p.questions()
	s.askMailProgram()

	blocks := []fyne.CanvasObject{ui.NewTitle(loc.T("write.send.title")), s.envelope()}
	for _, card := range []fyne.CanvasObject{s.patienceCard(), s.missingCard()} {
		if card != nil {
			blocks = append(blocks, card)
		}
	}
	if s.first == nil {
		s.first = p.open
	}
	blocks = append(blocks,
		ui.NewTightColumn(p.says, ui.NewFlowRow(p.open), p.status),
		p.after,
		p.ways,
		ui.NewFlowRow(ui.NewButton(loc.T("write.back"), func() { s.Back() })),
	)
	p.column = ui.NewScrollColumn(blocks...)
	return p.column
}

// envelope shows what is handed over, in two lines.
func (s *Screen) envelope() fyne.CanvasObject {
	loc, m := s.deps.Loc, s.draft.message()
	to := loc.T("write.review.nobody")
	if s.draft.To != "" {
		to = s.draft.To
	}
	return ui.NewCard(ui.Plain, "", loc.T("handover.label.to")+to+"\n"+loc.T("handover.label.subject")+m.Subject)
}

// askMailProgram finds out, off the UI goroutine, whether there is one. It asks
// with every visit: the help on this step may have led to a new one.
func (s *Screen) askMailProgram() {
	var program desktop.MailProgram
	s.deps.Background(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		program = s.deps.Desktop.MailProgram(ctx)
	}, func() {
		s.mail.known, s.mail.program = true, program
		if s.sendUI != nil {
			s.sendUI.describe()
		}
	})
}

func (s *Screen) planOptions() handover.Options {
	loc := s.deps.Loc.In(s.draft.Lang)
	return handover.Options{
		NoMailProgram: s.mail.known && s.mail.program.None(),
		PasteNotice:   s.deps.Loc.T("handover.paste." + string(s.deps.System)),
		Labels: handover.Labels{
			To: loc.T("handover.label.to"), Subject: loc.T("handover.label.subject"),
		},
	}
}

// describe says beforehand what the button does on this system.
func (p *sendStep) describe() {
	s, loc := p.s, p.s.deps.Loc
	fit := s.measure().Fit
	p.says.RemoveAll()
	p.says.Add(ui.NewBody(loc.T("handover.fit." + string(fit))))
	if s.draft.To == "" && fit != handover.WillBeCopied {
		p.says.Add(ui.NewCaption(loc.T("write.send.no-recipient")))
	}
	label := "write.send.open"
	if fit == handover.WillBeCopied {
		label = "write.send.copy"
	}
	p.open.SetText(loc.T(label))
	if len(s.obstacles(s.draft)) > 0 {
		p.open.Disable()
	} else {
		p.open.Enable()
	}
	p.refresh()
}

// refresh lays the step out again after something in it came or went.
func (p *sendStep) refresh() {
	if p.column != nil {
		p.column.Refresh()
	}
}

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
	if err := p.apply(casefile.HandOver); err != nil {
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
		p.byHand = true
		p.questions()
		return
	}
	p.byHand = false
	p.opening(url)
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
	if d := s.find(id); d != nil {
		if next, err := casefile.Apply(d.Case, casefile.NotOpened, s.deps.Now()); err == nil {
			s.deps.Cases.Put(next)
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
