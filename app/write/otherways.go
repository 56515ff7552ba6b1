package write

import (
	"bytes"
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// otherWays are the ways that work without a mail program: copies, files, and
// the same facts for telephone, chat and web form.
func (s *Screen) otherWays() fyne.CanvasObject {
	ways := ui.NewTightColumn()
	status := ui.NewStatus()
	ways.Add(s.copies(status))
	ways.Add(s.files(status))
	ways.Add(status)
	ways.Add(s.scripts())
	return ways
}

// whole returns the letter when it may leave; a letter with gaps does not
// leave by the clipboard either.
func (s *Screen) whole(status *ui.Status) (handover.Message, bool) {
	if o := s.obstacles(s.draft); len(o) > 0 {
		status.Error(o[0].text)
		return handover.Message{}, false
	}
	m, _ := handover.Clean(s.draft.handoverMessage())
	return m, true
}

func (s *Screen) copies(status *ui.Status) fyne.CanvasObject {
	loc := s.deps.Loc
	button := func(key string, part func(handover.Message) string) *ui.Button {
		return ui.NewButton(loc.T("write.copy."+key), func() {
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

func (s *Screen) files(status *ui.Status) fyne.CanvasObject {
	loc := s.deps.Loc
	saved := ui.NewTightColumn()
	save := func(extension string, write func(handover.Message) ([]byte, error)) func() {
		return func() {
			m, ok := s.whole(status)
			if !ok {
				return
			}
			data, err := write(m)
			if err != nil {
				status.Error(loc.T("write.save.failed"))
				return
			}
			path, err := s.deps.Save(handover.SafeFileName(m.Subject)+extension, data)
			if err != nil {
				status.Error(loc.T("write.save.failed"))
				return
			}
			status.Success(loc.T("write.saved", "Path", path))
			saved.RemoveAll()
			saved.Add(ui.NewFlowRow(ui.NewButton(loc.T("write.show-in-folder"), func() {
				go s.deps.Desktop.ShowInFolder(context.Background(), path)
			})))
			saved.Refresh()
		}
	}
	eml := save(".eml", func(m handover.Message) ([]byte, error) {
		var b bytes.Buffer
		if err := handover.WriteEML(&b, m); err != nil {
			return nil, fmt.Errorf("write mail file: %w", err)
		}
		return b.Bytes(), nil
	})
	txt := save(".txt", func(m handover.Message) ([]byte, error) {
		text := handover.Text(m, s.planOptions().Labels)
		if s.deps.System == handover.Windows {
			text = "\uFEFF" + text // Notepad and older programs need the mark for UTF-8
		}
		return []byte(text), nil
	})
	return ui.NewTightColumn(
		ui.NewFlowRow(
			ui.NewButton(loc.T("write.save.eml"), eml),
			ui.NewButton(loc.T("write.save.txt"), txt),
		),
		ui.NewCaption(loc.T("write.save.eml-why")),
		saved,
	)
}

// scripts are the same facts for other channels. Gaps may show here: on the
// telephone they are a reminder, not a danger.
func (s *Screen) scripts() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	phone := d.mail.PhoneScript(d.Facts)
	block := ui.NewTightColumn(
		ui.NewSubheading(loc.T("write.phone")),
		ui.NewCopyRow("", phone, loc.T("write.copy"), func() { copyText(phone) }),
		ui.NewSubheading(loc.T("write.chat")),
		ui.NewCaption(loc.T("write.chat-why", "N", letter.ChatRunes)),
	)
	for _, text := range d.mail.ChatSnippets(d.Facts, letter.ChatRunes) {
		block.Add(ui.NewCopyRow("", text, loc.T("write.copy"), func() { copyText(text) }))
	}
	block.Add(ui.NewSubheading(loc.T("write.webform")))
	for _, v := range d.mail.WebForm(d.Facts) {
		block.Add(ui.NewCopyRow(v.Label, v.Value, loc.T("write.copy"), func() { copyText(v.Value) }))
	}
	return block
}

func copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }
