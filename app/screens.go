package app

import (
	"context"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"okpayhelp/app/ask"
	"okpayhelp/app/cases"
	"okpayhelp/app/checklist"
	"okpayhelp/app/contacts"
	"okpayhelp/app/fees"
	"okpayhelp/app/settings"
	"okpayhelp/app/write"
	ticks "okpayhelp/internal/checklist"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/lookalike"
	"okpayhelp/internal/store"
)

// screens are built when they are first opened, so that the first frame waits
// for none but its own, and built anew with the language.
type screens struct {
	ask       *ask.Screen
	write     *write.Screen
	contacts  *contacts.Screen
	cases     *cases.Screen
	guide     *cases.Guide
	checklist *checklist.Screen
	fees      *fees.Screen
	settings  *settings.Screen
	content   *fyne.Container

	typedAddress contacts.Typed // in the form of the letter's recipient; outlives the screens
}

// built returns a screen, making it first where it was not needed yet.
func built[S any](screen **S, build func()) *S {
	if *screen == nil {
		build()
	}
	return *screen
}

func (w *window) writer() *write.Screen { return built(&w.screens.write, w.buildWrite) }
func (w *window) addressBook() *contacts.Screen {
	return built(&w.screens.contacts, w.buildContacts)
}
func (w *window) caseList() *cases.Screen    { return built(&w.screens.cases, w.buildCases) }
func (w *window) guide() *cases.Guide        { return built(&w.screens.guide, w.buildGuide) }
func (w *window) checker() *checklist.Screen { return built(&w.screens.checklist, w.buildChecklist) }
func (w *window) worksheet() *fees.Screen    { return built(&w.screens.fees, w.buildFees) }
func (w *window) preferences() *settings.Screen {
	return built(&w.screens.settings, w.buildSettings)
}

// tellSaved passes on that the disk has what the memory has.
func (w *window) tellSaved() {
	if s := w.screens.write; s != nil {
		s.Saved()
	}
	if s := w.screens.checklist; s != nil && w.Store.Saved() && !w.Store.Document().Settings.KeepNothing {
		s.Saved(nil)
	}
}

func (w *window) buildChecklist() {
	s := checklist.New(checklist.Deps{
		Loc: w.Loc, Pack: w.Pack, Banner: w.banner, Now: w.Now,
		Ticks:   func() map[string]ticks.Tick { return w.Store.Document().Ticks },
		SetTick: w.setTick, SetTicks: w.setTicks,
		Inspect: func(address, known string) []string {
			var compare []lookalike.Known
			if known != "" {
				compare = []lookalike.Known{{Address: known}}
			}
			return w.inWords(lookalike.Inspect(address, compare, w.Pack.Brand))
		},
		Save: w.save, Elsewhere: w.saveElsewhere, Choose: w.chooseFile,
		ShowInFolder: func(path string) {
			w.background(func() { w.Desktop.ShowInFolder(context.Background(), path) }, func() {})
		},
	}, w.history.here.checklist)
	s.OnArticle = w.openArticle
	s.OnOpen = w.follow
	s.OnPlace = func(state checklist.State) {
		w.moved(checkScreen, func(p *place) { p.checklist = state })
	}
	w.screens.checklist = s
}

func (w *window) buildFees() {
	s := fees.New(fees.Deps{Loc: w.Loc, Pack: w.Pack, Banner: w.banner}, w.history.here.fees)
	s.OnWrite = w.write
	s.OnAdd = func(id string, facts letter.Facts) {
		w.open(writeScreen)
		if !w.writer().Add(id, facts) { // it was sent or deleted meanwhile
			w.writer().Start(fees.Purpose, facts)
		}
	}
	s.OnReturn = func(id string) {
		w.open(writeScreen)
		w.writer().Open(id)
	}
	s.OnArticle = w.openArticle
	w.screens.fees = s
}

// openFees shows the worksheet, for an open letter or for none ("").
func (w *window) openFees(id string) {
	w.open(feesScreen)
	w.worksheet().SetLetter(id)
	w.worksheet().Focus(w.win.Canvas())
}

// setTick notes one item of the checklist and returns how to take it back.
func (w *window) setTick(id string, tick ticks.Tick) func() {
	before, had := w.Store.Document().Ticks[id]
	w.update(func(d *store.Document) {
		if d.Ticks == nil {
			d.Ticks = map[string]ticks.Tick{}
		}
		d.Ticks[id] = tick
	})
	w.Store.SaveNow()
	return func() {
		w.update(func(d *store.Document) {
			delete(d.Ticks, id)
			if had {
				d.Ticks[id] = before
			}
		})
		w.Store.SaveNow()
	}
}

func (w *window) setTicks(all map[string]ticks.Tick) func() {
	before := w.Store.Document().Ticks
	w.update(func(d *store.Document) { d.Ticks = all })
	w.Store.SaveNow()
	return func() {
		w.update(func(d *store.Document) { d.Ticks = before })
		w.Store.SaveNow()
	}
}

// saveElsewhere asks for a folder; the name of the file stays safe.
func (w *window) saveElsewhere(name string, data []byte, saved func(string, error)) {
	choose := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			saved("", err)
		case folder != nil:
			saved(desktop.SaveText(folder.Path(), name, data))
		}
	}, w.win)
	w.showDialog(choose)
}

// chooseFolder asks for a folder to read.
func (w *window) chooseFolder(chosen func(dir string)) {
	choose := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			chosen(folder.Path())
		}
	}, w.win)
	w.showDialog(choose)
}

// chooseFile asks for a file to read.
func (w *window) chooseFile(chosen func(io.ReadCloser, error)) {
	choose := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if file != nil || err != nil {
			chosen(file, err)
		}
	}, w.win)
	w.showDialog(choose)
}

// showDialog opens a dialog among the user's documents.
func (w *window) showDialog(choose *dialog.FileDialog) {
	if dir, err := desktop.DocumentsDir(); err == nil { // else it begins where Fyne likes
		if uri, err := storage.ListerForURI(storage.NewFileURI(dir)); err == nil {
			choose.SetLocation(uri)
		}
	}
	choose.SetOnClosed(w.forgetFolder)
	choose.Show()
}

// lastFolder is where Fyne 2.8 notes the folder that a dialog showed last, in a
// file of its own beside our folder.
const lastFolder = "fyne:fileDialogLastFolder"

// forgetFolder takes that note away: neither "keep nothing" nor "erase
// everything" would reach it, and a dialog of ours begins elsewhere anyway.
func (w *window) forgetFolder() {
	if w.app.Preferences().String(lastFolder) != "" {
		w.app.Preferences().RemoveValue(lastFolder)
	}
}
