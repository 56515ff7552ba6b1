package write

import (
	"strconv"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
)

// questions asks what only the user can know: whether a mail window opened,
// and whether they pressed send. Without an answer the letter stays prepared
// but not sent, and is asked about again at the next start.
func (p *sendStep) questions() {
	s, loc := p.s, p.s.deps.Loc
	p.after.RemoveAll()
	if s.draft.State != casefile.HandedOver {
		p.refresh()
		return
	}
	byHand, said := s.draft.ByHand(), "write.sent.text"
	if byHand {
		said = "write.sent.text-copied"
	}
	sent := []fyne.CanvasObject{
		ui.NewBody(loc.T(said, "When", loc.DateTime(s.draft.HandedOver))),
		ui.NewFlowRow(
			ui.NewButton(loc.T("write.sent.yes"), func() { p.record(casefile.MarkSent) }),
			ui.NewButton(loc.T("write.sent.not-yet"), func() {
				p.status.Info(loc.T("write.sent.later"))
				p.refresh()
			}),
			ui.NewButton(loc.T("write.sent.draft"), func() {
				p.status.Clear()
				p.record(casefile.NotSent)
			}),
		),
	}
	if byHand {
		p.after.Add(ui.NewCard(ui.Plain, loc.T("write.sent.question-copied"), "", sent...))
	} else {
		opened := []fyne.CanvasObject{
			ui.NewFlowRow(ui.NewButton(loc.T("write.opened.no"), func() {
				p.status.Clear()
				p.record(casefile.NotOpened)
				p.help()
			})),
			ui.NewStrong(loc.T("write.sent.question")),
		}
		p.after.Add(ui.NewCard(ui.Plain, loc.T("write.opened.question"), loc.T("write.opened.text"), append(opened, sent...)...))
	}
	p.refresh()
}

// copied notes that the letter was taken away by hand, and asks about it.
func (p *sendStep) copied() {
	p.record(casefile.CopyOut)
}

// help says how to set up a mail program on this desktop, and on others, and
// that copying works anyway.
func (p *sendStep) help() {
	loc := p.s.deps.Loc
	p.after.RemoveAll()
	setups := desktop.MailSetups()
	others := ui.NewTightColumn()
	for i, setup := range setups {
		text := ""
		for n, key := range setup.Steps {
			text += line(text, strconv.Itoa(n+1)+". "+loc.T(key))
		}
		card := ui.NewCard(ui.Plain, loc.T(setup.Title), text)
		if i == 0 {
			p.after.Add(card)
			continue
		}
		others.Add(card)
	}
	p.after.Add(ui.NewBody(loc.T("write.help.copy")))
	p.after.Add(ui.NewFold(loc.T("write.help.others"), others))
	p.refresh()
}

// record notes an event of the case and asks what comes next.
func (p *sendStep) record(event casefile.Event) {
	s := p.s
	_ = p.apply(event) // a disk that is full is told of by the store
	if s.draft.sent() {
		s.show(stepSend)
		return
	}
	p.questions()
	s.mark()
}

// apply notes an event of the case and brings it to the disk at once. An event
// that cannot happen any more changes nothing: its button was still on screen.
func (p *sendStep) apply(event casefile.Event) error {
	s := p.s
	if next, err := casefile.Apply(s.draft.Case, event, s.deps.Now()); err == nil {
		s.draft.Case = next
	}
	s.draft.save()
	s.changed()
	return s.deps.Flush()
}

// heading names a letter that is out of the user's hands; one that was closed
// without a word was perhaps never sent.
func (s *Screen) heading(d *draft) string {
	if d.Sent.IsZero() {
		return d.form.Name + " · " + d.Reference
	}
	return s.deps.Loc.T("write.waiting-sent", "Name", d.form.Name, "Reference", d.Reference,
		"When", s.deps.Loc.DateTime(d.Sent))
}

// waiting takes the place of the hand-over once the letter is sent: when an
// answer can be expected, and what to do until then.
func (s *Screen) waiting() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	text := s.timeLeft(d.Case)
	if d.State == casefile.Waiting {
		text += "\n" + loc.T("write.waiting-text")
	}
	buttons := ui.NewFlowRow()
	if casefile.Can(d.Case, casefile.FollowUp) && d.State == casefile.Due {
		again := ui.NewPrimary(loc.T("casefile.action.follow-up"), func() { s.followUp(d.ID) })
		s.first = again
		buttons.Add(again)
	}
	buttons.Add(s.choice(loc.T("write.another"), func() {
		s.draft = nil
		s.Go(stepPurpose)
	}))
	status := ui.NewStatus()
	blocks := []fyne.CanvasObject{
		ui.NewTitle(loc.T("casefile.state." + string(d.State))),
		ui.NewBody(s.heading(d)),
		ui.NewBody(text),
		buttons,
		ui.NewFold(loc.T("write.waiting-faster"), ui.NewTightColumn(status, s.scripts(status))),
	}
	return ui.NewScrollColumn(blocks...)
}
