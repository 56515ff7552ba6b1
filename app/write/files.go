package write

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
)

// files saves the letter, as a mail file that some programs open as a draft or
// as plain text. It goes to the user's documents; the line below says where,
// and offers another folder.
type files struct {
	s       *Screen
	status  *ui.Status
	after   *fyne.Container // what can be done with a file that was saved
	content *fyne.Container
}

func newFiles(s *Screen) *files {
	loc := s.deps.Loc
	f := &files{s: s, status: ui.NewStatus(), after: ui.NewTightColumn()}
	f.after.Hidden = true
	f.content = ui.NewTightColumn(
		ui.NewFlowRow(
			ui.NewIconButton(ui.IconSave, loc.T("write.save.eml"), func() { f.save(".eml", s.mailFile) }),
			ui.NewIconButton(ui.IconSave, loc.T("write.save.txt"), func() { f.save(".txt", s.textFile) }),
		),
		ui.NewCaption(loc.T("write.save.eml-why")),
		f.status,
		f.after,
	)
	return f
}

func (s *Screen) mailFile(m handover.Message) ([]byte, error) {
	var b bytes.Buffer
	if err := handover.WriteEML(&b, m); err != nil {
		return nil, fmt.Errorf("write mail file: %w", err)
	}
	return b.Bytes(), nil
}

func (s *Screen) textFile(m handover.Message) ([]byte, error) {
	text := handover.Text(m, s.planOptions().Labels)
	if s.deps.System == handover.Windows {
		text = "\uFEFF" + text // Notepad and older programs need the mark for UTF-8
	}
	return []byte(text), nil
}

// save writes the file among the user's documents.
func (f *files) save(extension string, write func(handover.Message) ([]byte, error)) {
	defer f.s.refresh()
	f.after.RemoveAll()
	f.after.Hidden = true
	m, ok := f.s.whole(f.status)
	if !ok {
		return
	}
	data, err := write(m)
	if err != nil {
		f.status.Error(refusal(f.s.deps.Loc, err))
		return
	}
	name := handover.SafeFileName(m.Subject) + extension
	path, err := f.s.deps.Save(name, data)
	if err != nil {
		f.status.Error(f.s.deps.Loc.T("write.save.failed"))
		f.offerElsewhere("", name, data)
		return
	}
	f.saved(path, name, data)
	f.s.sendUI.copied()
}

func (f *files) saved(path, name string, data []byte) {
	s, loc := f.s, f.s.deps.Loc
	f.status.Success(loc.T("write.saved", "Path", path))
	f.after.RemoveAll()
	f.after.Hidden = false
	row := ui.NewFlowRow(ui.NewIconButton(ui.IconFolder, loc.T("write.show-in-folder"), func() {
		f.ask(path, s.deps.Desktop.ShowInFolder)
	}))
	if filepath.Ext(name) == ".eml" {
		row.Add(ui.NewIconButton(ui.IconMail, loc.T("write.open-file"), func() {
			f.ask(path, s.deps.Desktop.OpenFile)
		}))
	}
	row.Add(ui.NewButton(loc.T("write.elsewhere"), func() {
		f.offerElsewhere(filepath.Dir(path), name, data)
		s.refresh()
	}))
	f.after.Add(row)
}

// ask has the system open something, off the UI goroutine, and says what came
// of it.
func (f *files) ask(path string, open func(context.Context, string) desktop.Outcome) {
	var outcome desktop.Outcome
	f.s.deps.Background(func() { outcome = open(context.Background(), path) }, func() {
		text := f.s.deps.Loc.T("write.saved", "Path", path) + "\n" + f.s.deps.Loc.T(outcome.FileKey())
		if outcome == desktop.Opened || outcome == desktop.StillRunning {
			f.status.Info(text)
		} else {
			f.status.Error(text)
		}
		f.s.refresh()
	})
}

// offerElsewhere asks for a folder in a line. Fyne's own dialog for folders
// looks like nothing the user knows.
func (f *files) offerElsewhere(dir, name string, data []byte) {
	s, loc := f.s, f.s.deps.Loc
	entry := ui.NewEntry()
	entry.SetText(dir)
	field := ui.NewField(loc.T("write.folder"), loc.T("write.folder-why"), entry)
	f.after.RemoveAll()
	f.after.Hidden = false
	f.after.Add(field)
	f.after.Add(ui.NewFlowRow(ui.NewButton(loc.T("write.folder-save"), func() {
		defer s.refresh()
		path, err := s.deps.SaveIn(strings.TrimSpace(entry.Text), name, data)
		if err != nil {
			field.SetError(loc.T("write.folder-failed"))
			return
		}
		f.saved(path, name, data)
	})))
	s.deps.Focus(entry)
}
