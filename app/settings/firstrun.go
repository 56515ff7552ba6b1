package settings

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
)

// FirstRun is the one page that a new user sees first: the language, what the
// program is not, and where things are kept. Everything on it can be skipped.
type FirstRun struct {
	// OnLanguage switches the language of the window.
	OnLanguage func(string)
	// OnDone leaves the page for good.
	OnDone func()

	begin *ui.Button
	root  fyne.CanvasObject
}

// NewFirstRun builds the page. service is what the help pack is about.
func NewFirstRun(loc *locale.Localizer, service, dataDir string) *FirstRun {
	f := &FirstRun{}
	f.begin = ui.NewPrimary(loc.T("settings.first.begin"), func() {
		if f.OnDone != nil {
			f.OnDone()
		}
	})
	f.root = ui.NewScrollColumn(
		ui.NewTitle(loc.T("settings.first.title")),
		ui.NewBody(loc.T("settings.first.text")),
		choice("中文 / English", "", locale.Languages(), []string{"中文", "English"}, loc.Lang(), func(lang string) {
			if f.OnLanguage != nil {
				f.OnLanguage(lang)
			}
		}),
		ui.NewCard(ui.Safety, loc.T("settings.first.not", "Name", service), loc.T("settings.first.not-text", "Name", service)),
		ui.NewCard(ui.Plain, loc.T("settings.first.kept"), loc.T("settings.first.kept-text", "Dir", dataDir)),
		ui.NewFlowRow(f.begin),
	)
	return f
}

// Content is what the shell shows.
func (f *FirstRun) Content() fyne.CanvasObject { return f.root }

// Focus puts the focus on the button that goes on, so that Space is enough.
func (f *FirstRun) Focus(c fyne.Canvas) { c.Focus(f.begin) }
