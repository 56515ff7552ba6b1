package cases

import (
	"bytes"
	"fmt"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/export"
	"okpayhelp/internal/handover"
)

// export writes a case as files that others can read.
func (p *page) export() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	files := newFiles(p.s)
	return []fyne.CanvasObject{
		ui.NewBody(loc.T("cases.export.text")),
		ui.NewFlowRow(
			ui.NewButton(loc.T("cases.export.page"), func() {
				data, err := export.CasePage(p.file())
				files.save(p.c.Reference+".html", data, err)
			}),
			ui.NewButton(loc.T("cases.export.zip"), func() {
				var b bytes.Buffer
				err := export.Bundle(&b, p.file(), mail)
				files.save(p.c.Reference+".zip", b.Bytes(), err)
			}),
		),
		files.content,
	}
}

// file is the case with the words that an export needs.
func (p *page) file() export.File {
	deps, loc := p.s.deps, p.s.deps.Loc
	f := export.File{Case: p.c, Template: deps.Pack.Letters.Template(p.c.Template, loc.Lang()), Words: loc}
	if c, ok := deps.Contacts().Find(p.c.To); ok && !c.VerifiedOn.IsZero() {
		f.Found = loc.T("export.case.found", "Place", loc.T("contact.place."+string(c.FoundAt)),
			"Found", loc.Date(c.FoundOn), "Verified", loc.Date(c.VerifiedOn))
	}
	return f
}

// mail makes a mail file of a letter.
func mail(m casefile.Message) ([]byte, error) {
	message := handover.Message{Subject: m.Subject, Body: m.Body}
	if m.To != "" {
		message.To = []string{m.To}
	}
	var b bytes.Buffer
	if err := handover.WriteEML(&b, message); err != nil {
		return nil, fmt.Errorf("write mail file: %w", err)
	}
	return b.Bytes(), nil
}

// files saves what an export wrote, says where, and offers other places.
type files struct {
	s       *Screen
	status  *ui.Status
	after   *fyne.Container
	content *fyne.Container
}

func newFiles(s *Screen) *files {
	f := &files{s: s, status: ui.NewStatus(), after: ui.NewFlowRow()}
	f.content = ui.NewTightColumn(f.status, f.after)
	return f
}

func (f *files) save(name string, data []byte, err error) {
	loc, deps := f.s.deps.Loc, f.s.deps
	if err != nil {
		f.saved("", err)
		return
	}
	path, err := deps.Save(name, data)
	f.saved(path, err)
	if deps.Elsewhere != nil {
		f.after.Add(ui.NewButton(loc.T("cases.export.elsewhere"), func() { deps.Elsewhere(name, data, f.saved) }))
		f.after.Refresh()
	}
}

func (f *files) saved(path string, err error) {
	loc := f.s.deps.Loc
	f.after.RemoveAll()
	if err != nil {
		f.status.Error(loc.T("cases.export.failed"))
	} else {
		f.status.Success(loc.T("cases.export.saved", "Path", path))
		f.after.Add(ui.NewIconButton(ui.IconFolder, loc.T("cases.export.show"), func() { f.s.deps.ShowInFolder(path) }))
	}
	f.after.Refresh()
	f.s.scroll.Refresh()
}
