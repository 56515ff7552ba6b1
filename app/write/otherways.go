package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// otherWays are the ways that work without a mail program: copies, files, and
// the same facts for telephone, chat and web form.
func (s *Screen) otherWays() fyne.CanvasObject {
	status := ui.NewStatus()
	return ui.NewTightColumn(s.copies(status), status, newFiles(s).content, s.scripts(ui.NewStatus()))
}

// whole returns the letter when it may leave; a letter with gaps does not
// leave by the clipboard either.
func (s *Screen) whole(status *ui.Status) (handover.Message, bool) {
	if o := s.obstacles(s.draft); len(o) > 0 {
		status.Error(o[0].text)
		return handover.Message{}, false
	}
	m, _ := handover.Clean(s.draft.outgoing())
	return m, true
}

// copies are the letter and its parts for the clipboard.
func (s *Screen) copies(status *ui.Status) fyne.CanvasObject {
	loc := s.deps.Loc
	button := func(key string, part func(handover.Message) string) *ui.Button {
		return ui.NewIconButton(ui.IconCopy, loc.T("write.copy."+key), func() {
			defer s.refresh()
			m, ok := s.whole(status)
			if !ok {
				return
			}
			text := part(m)
			if text == "" {
				status.Info(loc.T("write.copy.empty"))
				return
			}
			fyne.CurrentApp().Clipboard().SetContent(text)
			status.Success(loc.T("write.copied." + key))
			if key == "all" || key == "body" {
				s.sendUI.copied()
			}
		})
	}
	return ui.NewFlowRow(
		button("all", func(m handover.Message) string { return handover.Text(m, s.planOptions().Labels) }),
		button("address", func(m handover.Message) string {
			if len(m.To) == 0 {
				return ""
			}
			return m.To[0]
		}),
		button("subject", func(m handover.Message) string { return m.Subject }),
		button("body", func(m handover.Message) string { return m.Body }),
	)
}

// refresh lays the shown step out again: a status line came or went.
func (s *Screen) refresh() {
	for _, o := range s.body.Objects {
		o.Refresh()
	}
}

// scripts are the same facts for other channels, each behind a heading. Gaps
// may show here: on the telephone they are a reminder, not a danger.
func (s *Screen) scripts(status *ui.Status) fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	phone := ui.NewTightColumn(s.copyRow("", d.mail.PhoneScript(d.Facts), status))
	chat := ui.NewTightColumn(ui.NewCaption(loc.T("write.chat-why", "N", letter.ChatRunes)))
	for _, text := range d.mail.ChatSnippets(d.Facts, letter.ChatRunes) {
		chat.Add(s.copyRow("", text, status))
	}
	form := ui.NewTightColumn(ui.NewCaption(loc.T("write.webform-why")))
	for _, v := range d.mail.WebForm(d.Facts) {
		form.Add(s.copyRow(v.Label, v.Value, status))
	}
	return ui.NewTightColumn(
		status,
		ui.NewFold(loc.T("write.phone"), phone),
		ui.NewFold(loc.T("write.chat"), chat),
		ui.NewFold(loc.T("write.webform"), form),
	)
}

// copyRow copies a text unless there is a secret in it that the user has not
// decided to keep: a chat window is no safer than a mail.
func (s *Screen) copyRow(label, text string, status *ui.Status) fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	said := ui.NewStatus()
	row := ui.NewCopyRow(label, text, loc.T("write.copy"), func() {
		defer s.refresh()
		if n := blocking(d.secretsIn(text)); n > 0 {
			said.Error(loc.N("write.secrets", n))
			return
		}
		fyne.CurrentApp().Clipboard().SetContent(text)
		said.Success(loc.T("write.copied"))
	})
	return ui.NewStack(row, said)
}
