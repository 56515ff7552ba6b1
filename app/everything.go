package app

import (
	"context"
	"errors"
	"io"

	"okpayhelp/app/settings"
	"okpayhelp/app/ui"
	"okpayhelp/internal/store"
)

// everything wires what the settings can do with all that the user made.
func (w *window) everything() settings.Everything {
	return settings.Everything{
		Count: func() settings.Counts {
			d := w.Store.Document()
			return settings.Counts{Letters: len(d.Cases), Contacts: len(d.Contacts), Ticks: len(d.Ticks)}
		},
		OnExport: func(name string) (string, error) {
			data, err := w.Store.Backup()
			if err != nil {
				return "", err
			}
			return w.save(name, data)
		},
		OnExportElsewhere: func(name string, saved func(string, error)) {
			data, err := w.Store.Backup()
			if err != nil {
				saved("", err)
				return
			}
			w.saveElsewhere(name, data, saved)
		},
		OnShowFile: func(path string) {
			w.background(func() { w.Desktop.ShowInFolder(context.Background(), path) }, func() {})
		},
		OnImport: func(failed func(string)) {
			w.chooseFile(func(file io.ReadCloser, err error) {
				if reason := w.bring(file, err); reason != "" {
					failed(reason)
				}
			})
		},
		OnErase: w.erase,
	}
}

// bring puts a backup in the place of everything and offers to take that back.
// When it cannot, it returns the reason in words.
func (w *window) bring(file io.ReadCloser, err error) string {
	if err != nil {
		return w.Loc.T("settings.all.unreadable")
	}
	data, err := io.ReadAll(io.LimitReader(file, store.MaxDocument+1))
	_ = file.Close() // it was only read
	if err != nil {
		return w.Loc.T("settings.all.unreadable")
	}
	before := w.Store.Document()
	var refused *store.SaveError
	if err := w.Store.Restore(data); errors.As(err, &refused) {
		return w.Loc.T("store.save." + refused.Code)
	}
	w.Store.SaveNow()
	w.startOver(settingsScreen)
	w.banner.Say(w.Loc.T("settings.all.loaded"), w.Loc.T("settings.undo"), func() {
		w.update(func(d *store.Document) { *d = before })
		w.Store.SaveNow()
		w.startOver(settingsScreen)
	}, ui.BannerTime)
	return ""
}

// erase removes all that the user made, in the folder and in the window, and
// begins with the first page. Should something in the folder resist, the
// window stays and says so.
func (w *window) erase() {
	w.forgetFolder()
	err := w.Store.EraseEverything(CrashReportNew, CrashReport)
	if err == nil {
		w.startOver(askScreen)
		return
	}
	w.update(func(d *store.Document) { d.Settings.FirstRunDone = true })
	w.startOver(settingsScreen)
	w.banner.Say(w.Loc.T("store.save."+store.NotErased), w.Loc.T("app.try-again"), w.erase, 0)
}

// startOver builds the window anew from the document alone. What was typed, and
// the way that the user came, are forgotten; what a screen of before still has
// to do (the mail program may be opening) reaches the document no more.
func (w *window) startOver(at screenID) {
	w.era++
	w.history = history{here: place{screen: at}}
	w.screens = screens{}
	if lang := w.Store.Document().Settings.Language; lang != "" {
		w.Loc.SetLang(lang)
	}
	w.applyLook()
	w.build()
}
