package write

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// mailProgramState is what is known of the user's mail program.
type mailProgramState struct {
	asked   bool // the system has not answered yet
	known   bool
	program desktop.MailProgram
}

// sendStep is the fifth step: one button that hands the letter over, and the
// questions after it.
type sendStep struct {
	s      *Screen
	title  *ui.Text
	open   *ui.Button
	says   *fyne.Container // what the button will do
	status *ui.Status
	after  *fyne.Container // the questions
	ways   *ui.Fold
	column *ui.ScrollColumn
}

func (s *Screen) send() fyne.CanvasObject {
	loc := s.deps.Loc
	if s.draft.sent() {
		return s.waiting()
	}
	p := &sendStep{s: s, title: ui.NewTitle(""), says: ui.NewTightColumn(), status: ui.NewStatus(), after: ui.NewTightColumn()}
	p.open = ui.NewPrimary("", p.handOver)
	p.ways = ui.NewFold(loc.T("write.other-ways"), s.otherWays())
	s.sendUI = p
	s.askMailProgram()
	p.describe()
	p.questions()

	blocks := []fyne.CanvasObject{p.title, s.envelope()}
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
// when a letter is opened, so that the hand-over knows, and with every visit
// there: the help on that step may have led to a new one.
func (s *Screen) askMailProgram() {
	if s.mail.asked {
		return
	}
	s.mail.asked = true
	var program desktop.MailProgram
	s.deps.Background(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		program = s.deps.Desktop.MailProgram(ctx)
	}, func() {
		s.mail = mailProgramState{known: true, program: program}
		if s.sendUI != nil {
			s.sendUI.found()
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

// found brings the button in line with the answer. It gets the cursor that it
// could not have before, unless the user has moved it meanwhile.
func (p *sendStep) found() {
	waited := p.open.Disabled()
	p.describe()
	canvas := fyne.CurrentApp().Driver().CanvasForObject(p.open)
	if waited && !p.open.Disabled() && canvas != nil && canvas.Focused() == nil {
		p.s.deps.Focus(p.open)
	}
}

// describe says beforehand what the button does on this system. While that is
// not known it does nothing: one that changes its meaning would be pressed for
// the other.
func (p *sendStep) describe() {
	s, loc := p.s, p.s.deps.Loc
	title, label, says := "write.send.title", "write.send.open", "write.send.looking"
	fit := s.measure().Fit
	if s.mail.known {
		says = "handover.fit." + string(fit)
	}
	if s.mail.known && fit == handover.WillBeCopied {
		title, label = "write.send.title-copy", "write.send.copy"
		if s.mail.program.None() {
			says = "write.send.no-program"
		}
	}
	p.title.SetText(loc.T(title))
	p.says.RemoveAll()
	p.says.Add(ui.NewBody(loc.T(says)))
	if s.draft.To == "" && s.mail.known && fit != handover.WillBeCopied {
		p.says.Add(ui.NewCaption(loc.T("write.send.no-recipient")))
	}
	p.open.SetText(loc.T(label))
	if !s.mail.known || len(s.obstacles(s.draft)) > 0 {
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
