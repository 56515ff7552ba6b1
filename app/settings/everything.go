package settings

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// Everything is what the screen can do with all that the user made.
type Everything struct {
	// Count tells how much there is.
	Count func() Counts
	// OnExport saves a backup under a name among the user's documents and
	// returns where.
	OnExport func(name string) (string, error)
	// OnExportElsewhere asks for a folder and saves the backup there.
	OnExportElsewhere func(name string, saved func(string, error))
	// OnShowFile shows a file in its folder.
	OnShowFile func(path string)
	// OnImport asks for a backup and puts it in the place of everything; failed
	// is called with the reason, in words, when that was not possible.
	OnImport func(failed func(reason string))
	// OnErase erases everything. The screen is gone afterwards.
	OnErase func()
}

// Counts is how much there is to lose.
type Counts struct{ Letters, Contacts, Ticks int }

// all is the part of the screen for it. Erasing is the one thing in the window
// that asks first, because nothing can undo it.
type all struct {
	s       *Screen
	status  *ui.Status
	after   *fyne.Container // where a backup that was saved can be found
	ask     *fyne.Container
	content *fyne.Container
}

func newAll(s *Screen) *all {
	loc := s.loc
	a := &all{s: s, status: ui.NewStatus(), after: ui.NewFlowRow(), ask: ui.NewTightColumn()}
	a.ask.Hidden = true
	a.content = ui.NewTightColumn(
		ui.NewStrong(loc.T("settings.all.title")),
		ui.NewBody(loc.T("settings.all.text")),
		ui.NewFlowRow(
			ui.NewIconButton(ui.IconSave, loc.T("settings.all.save"), a.save),
			ui.NewButton(loc.T("settings.all.load"), a.load),
			ui.NewDanger(loc.T("settings.all.erase"), a.askToErase),
		),
		a.status, a.after, a.ask,
	)
	return a
}

func (a *all) save() {
	a.closeAsk()
	name := a.s.loc.T("settings.all.file") + ".json"
	a.saved(a.s.OnExport(name))
	a.after.Add(ui.NewButton(a.s.loc.T("settings.all.elsewhere"), func() { a.s.OnExportElsewhere(name, a.saved) }))
	a.refresh()
}

// saved says where the backup is.
func (a *all) saved(path string, err error) {
	loc := a.s.loc
	a.after.RemoveAll()
	if err != nil {
		a.status.Error(loc.T("settings.all.failed"))
	} else {
		a.status.Success(loc.T("settings.all.saved", "Path", path))
		a.after.Add(ui.NewIconButton(ui.IconFolder, loc.T("settings.all.show"), func() { a.s.OnShowFile(path) }))
	}
	a.refresh()
}

func (a *all) load() {
	a.closeAsk()
	a.s.OnImport(func(reason string) {
		a.after.RemoveAll()
		a.status.Error(reason)
		a.refresh()
	})
}

// askToErase says what would be lost, in place.
func (a *all) askToErase() {
	loc, n := a.s.loc, a.s.Count()
	a.status.Clear()
	a.after.RemoveAll()
	a.ask.Objects = []fyne.CanvasObject{ui.NewCard(ui.Danger, loc.T("settings.all.ask"),
		loc.T("settings.all.ask-text", "Letters", n.Letters, "Contacts", n.Contacts, "Ticks", n.Ticks),
		ui.NewFlowRow(
			ui.NewButton(loc.T("settings.all.ask-no"), a.closeAsk),
			ui.NewDanger(loc.T("settings.all.ask-yes"), func() { a.s.OnErase() }),
		))}
	a.ask.Hidden = false
	a.refresh()
}

func (a *all) closeAsk() {
	a.ask.RemoveAll()
	a.ask.Hidden = true
	a.refresh()
}

func (a *all) refresh() { a.s.root.Refresh() }
