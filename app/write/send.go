package write

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// mailProgramState is what is known of the user's mail program. It is asked
// for once a visit, because the question takes a moment.
type mailProgramState struct {
	asked, known bool
	program      desktop.MailProgram
}

// sendStep is the fifth step: one button that hands the letter over, and the
// questions after it.
type sendStep struct {
	s      *Screen
	open   *ui.Button
	says   *fyne.Container // what the button will do
	status *ui.Status
	after  *fyne.Container // the questions
}

func (s *Screen) send() fyne.CanvasObject {
	loc := s.deps.Loc
	step := &sendStep{s: s, says: ui.NewTightColumn(), status: ui.NewStatus(), after: ui.NewTightColumn()}
	step.open = ui.NewPrimary("", step.handOver)
	s.sendUI, s.first = step, step.open
	step.describe()
	step.questions()
	s.askMailProgram()

	blocks := []fyne.CanvasObject{ui.NewTitle(loc.T("write.send.title"))}
	if missing := s.missingCard(); missing != nil {
		blocks = append(blocks, missing)
	}
	blocks = append(blocks,
		ui.NewTightColumn(step.says, ui.NewFlowRow(step.open), step.status),
		step.after,
		ui.NewFold(loc.T("write.other-ways"), s.otherWays()),
		ui.NewFlowRow(ui.NewButton(loc.T("write.back"), func() { s.Back() })),
	)
	return ui.NewScrollColumn(blocks...)
}

// askMailProgram finds out, off the UI goroutine, whether there is one.
func (s *Screen) askMailProgram() {
	if s.mail.asked {
		return
	}
	s.mail.asked = true
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		program := s.deps.Desktop.MailProgram(ctx)
		fyne.Do(func() {
			s.mail.known, s.mail.program = true, program
			if s.sendUI != nil {
				s.sendUI.describe()
			}
		})
	}()
}

func (s *Screen) planOptions() handover.Options {
	loc := s.deps.Loc.In(s.draft.Lang)
	return handover.Options{
		NoMailProgram: s.mail.known && s.mail.program.None(),
		PasteNotice:   loc.T("handover.paste." + string(s.deps.System)),
		Labels: handover.Labels{
			To: loc.T("handover.label.to"), Subject: loc.T("handover.label.subject"),
		},
	}
}

// describe says beforehand what the button does on this system.
func (p *sendStep) describe() {
	s, loc := p.s, p.s.deps.Loc
	measured := handover.Measure(s.deps.System, s.draft.handoverMessage(), s.planOptions())
	p.says.RemoveAll()
	p.says.Add(ui.NewBody(loc.T("handover.fit." + string(measured.Fit))))
	if s.draft.To == "" {
		p.says.Add(ui.NewCaption(loc.T("write.send.no-recipient")))
	}
	label := loc.T("write.send.open")
	if measured.Fit == handover.WillBeCopied {
		label = loc.T("write.send.copy")
	}
	p.open.SetText(label)
	if len(s.obstacles(s.draft)) > 0 {
		p.open.Disable()
	} else {
		p.open.Enable()
	}
	p.says.Refresh()
}

// handOver carries out the plan: the text is safe on disk before any other
// program is called, and the clipboard holds what the window says it holds.
func (p *sendStep) handOver() {
	s, loc := p.s, p.s.deps.Loc
	if len(s.obstacles(s.draft)) > 0 {
		p.describe()
		return
	}
	plan, err := handover.Plan(s.deps.System, s.draft.handoverMessage(), s.planOptions())
	if err != nil {
		p.status.Error(refusal(loc, err))
		return
	}
	if err := s.deps.Flush(); err != nil {
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
		p.record(casefile.HandOver)
		return
	}
	p.opening(url)
}

// opening runs the system's opener without holding up the window.
func (p *sendStep) opening(url string) {
	s, loc := p.s, p.s.deps.Loc
	p.open.Disable()
	p.status.Info(loc.T("write.send.opening"))
	go func() {
		outcome := s.deps.Desktop.OpenMail(context.Background(), url)
		fyne.Do(func() {
			p.open.Enable()
			p.opened(outcome)
		})
	}()
}

func (p *sendStep) opened(outcome desktop.Outcome) {
	s, loc := p.s, p.s.deps.Loc
	text := loc.T(outcome.Key())
	switch outcome {
	case desktop.Opened, desktop.StillRunning:
		p.status.Success(text)
		p.record(casefile.HandOver)
	default:
		p.status.Error(text)
		if outcome == desktop.NoProgram {
			s.mail.known, s.mail.program = true, desktop.MailProgram{Known: true}
			p.describe()
		}
		p.help()
	}
}

// record notes an event of the case and asks what comes next.
func (p *sendStep) record(event casefile.Event) {
	s := p.s
	next, err := casefile.Apply(s.draft.Case, event, s.deps.Now())
	if err != nil {
		return // the buttons of another state were still on screen
	}
	s.draft.Case = next
	s.draft.save()
	s.changed()
	p.questions()
	s.mark()
}
