package app

import (
	"context"
	"errors"

	"okpayhelp/app/settings"
	"okpayhelp/app/ui"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/store"
)

// errNotShown says that the file manager could not be opened.
var errNotShown = errors.New("the folder could not be shown")

func (w *window) buildSettings() {
	kept := w.Store.Document().Settings
	values := settings.Values{
		Language: w.Loc.Lang(), Theme: kept.Theme, TextSize: kept.TextSize,
		KeepNothing: kept.KeepNothing, ReducedMotion: kept.ReducedMotion,
	}
	if values.Theme == "" {
		values.Theme = settings.ThemeSystem
	}
	s := settings.New(w.Loc, values, settings.About{
		Version: w.Version, DataDir: w.DataDir, Pack: w.packInfo(w.Pack, w.PackDir, 0), Works: w.works,
		Feedback: w.feedbackCount(), CanBeStill: canBeStill,
	})
	s.OnChange = w.setSettings
	s.Everything = w.everything()
	s.OnKeys = w.toggleKeys
	s.OnForget = w.forgetFeedback
	s.OnLookAtPack, s.OnUsePack, s.OnBrowse = w.lookAtPack, w.usePack, w.chooseFolder
	s.OnShowData = func() error {
		if w.Desktop.ShowInFolder(context.Background(), w.Store.Dir()) == desktop.Opened {
			return nil
		}
		return errNotShown
	}
	w.screens.settings = s
}

// setSettings keeps what was chosen and shows it at once.
func (w *window) setSettings(v settings.Values) {
	w.update(func(d *store.Document) {
		d.Settings.Theme, d.Settings.TextSize, d.Settings.KeepNothing = v.Theme, v.TextSize, v.KeepNothing
		d.Settings.ReducedMotion = v.ReducedMotion
		if v.Theme == settings.ThemeSystem {
			d.Settings.Theme = ""
		}
	})
	if v.Language != w.Loc.Lang() {
		w.setLanguage(v.Language)
		return
	}
	w.applyLook()
}

// setLanguage builds the window anew; what the user was writing stands in the
// store, and where they were in the history.
func (w *window) setLanguage(lang string) {
	w.update(func(d *store.Document) { d.Settings.Language = lang })
	w.Loc.SetLang(lang)
	w.remember()
	w.build()
}

// feedbackCount counts the answers that helped and those that did not.
func (w *window) feedbackCount() settings.Feedback {
	var f settings.Feedback
	for _, helped := range w.Store.Document().Feedback {
		if helped {
			f.Yes++
		} else {
			f.No++
		}
	}
	return f
}

// forgetFeedback forgets which answers helped, and offers to take that back.
func (w *window) forgetFeedback() {
	before := w.Store.Document().Feedback
	set := func(all map[string]bool) {
		w.update(func(d *store.Document) { d.Feedback = all })
		if s := w.screens.settings; s != nil {
			s.SetFeedback(w.feedbackCount())
		}
	}
	set(nil)
	w.banner.Say(w.Loc.T("settings.feedback.forgotten"), w.Loc.T("settings.undo"), func() { set(before) }, ui.BannerTime)
}
