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
