package write

import (
	"errors"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// questions asks what only the user can know: whether a mail window opened,
// and whether they pressed send. Without an answer the letter stays a draft
// that was handed over, and is asked about again.
func (p *sendStep) questions() {
	s, loc := p.s, p.s.deps.Loc
	p.after.RemoveAll()
	switch s.draft.State {
	case casefile.HandedOver:
		p.after.Add(ui.NewCard(ui.Plain, loc.T("write.sent.question"),
			loc.T("write.sent.text", "When", loc.DateTime(s.draft.HandedOver)),
			ui.NewFlowRow(
				ui.NewButton(loc.T("write.sent.yes"), func() { p.record(casefile.MarkSent) }),
				ui.NewButton(loc.T("write.sent.not-yet"), func() { p.status.Info(loc.T("write.sent.later")) }),
				ui.NewButton(loc.T("write.sent.nothing"), func() {
					p.record(casefile.NotOpened)
					p.help()
				}),
			)))
	case casefile.Waiting, casefile.Due:
		left := casefile.TimeLeft(s.draft.Case, s.deps.Now())
		p.after.Add(ui.NewCard(ui.Plain, loc.T("write.waiting"),
			loc.T("write.waiting-text", "Sent", loc.DateTime(s.draft.Sent), "To", loc.DateTime(left.To)),
			ui.NewFlowRow(ui.NewButton(loc.T("write.another"), func() {
				s.draft = nil
				s.Go(stepPurpose)
			}))))
	case casefile.Draft, casefile.Replied, casefile.Closed: // nothing to ask
	}
	p.after.Refresh()
}

// help says how to set up a mail program here, and that copying works anyway.
func (p *sendStep) help() {
	loc := p.s.deps.Loc
	p.after.RemoveAll()
	text := ""
	setups := desktop.MailSetups()
	for i, key := range setups[0].Steps {
		if i > 0 {
			text += "\n"
		}
		text += loc.T(key)
	}
	p.after.Add(ui.NewCard(ui.Plain, loc.T(setups[0].Title), text))
	p.after.Add(ui.NewCaption(loc.T("write.help.copy")))
	p.after.Refresh()
}

// refusal puts the reason why a letter may not leave into words.
func refusal(loc *locale.Localizer, err error) string {
	var r *handover.Refusal
	if errors.As(err, &r) {
		return loc.Map("handover.refused."+r.Code, r.Args)
	}
	return loc.T("write.send.failed")
}
