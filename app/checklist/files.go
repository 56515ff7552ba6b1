package checklist

import (
	"errors"
	"io"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/export"
	"okpayhelp/internal/handover"
)

// files is the part for copies: to keep, to print, to move to another
// computer, and to bring back.
type files struct {
	s       *Screen
	status  *ui.Status
	after   *fyne.Container // where a file that was saved can be found
	content *fyne.Container
}

func newFiles(s *Screen) *files {
	loc := s.deps.Loc
	f := &files{s: s, status: ui.NewStatus(), after: ui.NewFlowRow()}
	buttons := ui.NewFlowRow(
		ui.NewButton(loc.T("checklistui.files.print"), func() { f.save(".html", f.page) }),
		ui.NewButton(loc.T("checklistui.files.json"), func() { f.save(".json", f.copyJSON) }),
		ui.NewButton(loc.T("checklistui.files.md"), func() { f.save(".md", f.copyMarkdown) }),
		ui.NewButton(loc.T("checklistui.files.import"), f.choose),
		ui.NewDanger(loc.T("checklistui.files.clear"), f.clear),
	)
	f.content = ui.NewTightColumn(ui.NewBody(loc.T("checklistui.files.text")), buttons, f.status, f.after)
	return f
}

func (f *files) page() ([]byte, error) {
	return export.ChecklistPage(f.s.list(), f.s.deps.Ticks(), f.s.deps.Loc)
}

func (f *files) copyJSON() ([]byte, error) { return checklist.ExportJSON(f.s.deps.Ticks()) }

func (f *files) copyMarkdown() ([]byte, error) {
	loc := f.s.deps.Loc
	heading := checklist.Heading{Title: loc.T("checklist.export.title"), Other: loc.T("checklist.export.other")}
	return []byte(checklist.ExportMarkdown(f.s.list(), f.s.deps.Ticks(), heading)), nil
}

// save writes a copy among the user's documents, says where, and offers other
// places.
func (f *files) save(extension string, write func() ([]byte, error)) {
	loc, deps := f.s.deps.Loc, f.s.deps
	name := handover.SafeFileName(loc.T("checklist.export.title")) + extension
	data, err := write()
	if err != nil {
		f.saved("", err)
		return
	}
	path, err := deps.Save(name, data)
	f.saved(path, err)
	if err == nil && extension == ".html" {
		f.status.Success(loc.T("checklistui.files.printing", "Path", path))
	}
	if deps.Elsewhere != nil {
		f.after.Add(ui.NewButton(loc.T("checklistui.files.elsewhere"), func() { deps.Elsewhere(name, data, f.saved) }))
		f.refresh()
	}
}

func (f *files) saved(path string, err error) {
	loc := f.s.deps.Loc
	f.after.RemoveAll()
	if err != nil {
		f.status.Error(loc.T("checklistui.files.failed"))
	} else {
		f.status.Success(loc.T("checklistui.files.saved", "Path", path))
		f.after.Add(ui.NewIconButton(ui.IconFolder, loc.T("checklistui.files.show"), func() { f.s.deps.ShowInFolder(path) }))
	}
	f.refresh()
}

func (f *files) refresh() { f.s.page.content().Refresh() }

func (f *files) choose() {
	f.s.deps.Choose(func(r io.ReadCloser, err error) {
		if err != nil {
			f.fail(f.s.deps.Loc.T("checklist.import." + checklist.ImportUnreadable))
			return
		}
		defer func() { _ = r.Close() }() // it was only read
		f.bring(r)
	})
}

// bring adds what a file holds. Nothing changes when any of it is wrong.
func (f *files) bring(r io.Reader) {
	loc, deps := f.s.deps.Loc, f.s.deps
	imported, err := checklist.Import(r)
	var refused *checklist.ImportError
	switch {
	case errors.As(err, &refused):
		f.fail(loc.Map("checklist.import."+refused.Code, refused.Args))
		return
	case err != nil:
		f.fail(loc.T("checklist.import." + checklist.ImportUnreadable))
		return
	}
	have := deps.Ticks()
	merged := checklist.Merge(have, imported)
	changed := 0
	for id, tick := range merged {
		if old, ok := have[id]; !ok || old != tick {
			changed++
		}
	}
	f.after.RemoveAll()
	if changed == 0 {
		f.status.Info(loc.T("checklistui.files.nothing-new"))
		f.refresh()
		return
	}
	f.replace(merged, loc.N("checklistui.files.imported", changed))
}

// clear takes all ticks away, and offers them back.
func (f *files) clear() {
	f.after.RemoveAll()
	if len(f.s.deps.Ticks()) == 0 {
		f.status.Info(f.s.deps.Loc.T("checklistui.files.nothing-to-clear"))
		f.refresh()
		return
	}
	f.replace(map[string]checklist.Tick{}, f.s.deps.Loc.T("checklistui.files.cleared"))
}

func (f *files) replace(ticks map[string]checklist.Tick, said string) {
	undo := f.s.deps.SetTicks(ticks)
	f.status.Success(said)
	f.s.deps.Banner.Say(said, f.s.deps.Loc.T("checklistui.undo"), func() {
		undo()
		f.status.Info(f.s.deps.Loc.T("checklistui.undone"))
		f.s.page.update()
	}, ui.BannerTime)
	f.s.page.update()
}

func (f *files) fail(text string) {
	f.after.RemoveAll()
	f.status.Error(text)
	f.refresh()
}
