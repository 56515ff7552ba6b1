package app

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"okpayhelp/app/settings"
	"okpayhelp/app/ui"
	"okpayhelp/app/write"
	"okpayhelp/internal/store"
)

// shortcut is a key of the window with what it does.
type shortcut struct {
	key  fyne.KeyName
	mod  fyne.KeyModifier
	does func()
}

// shortcuts lists the keys of the window. Control is Command on macOS.
func (w *window) shortcuts() []shortcut {
	ctrl := fyne.KeyModifierShortcutDefault
	search := func() { w.open(askScreen); w.screens.ask.Focus(w.win.Canvas()) }
	list := []shortcut{
		{fyne.KeyK, ctrl, search},
		{fyne.KeyF, ctrl, search},
		{fyne.KeyN, ctrl, w.newLetter},
		{fyne.KeyS, ctrl, w.saySaved},
		{fyne.KeyReturn, ctrl, w.nextStep},
		{fyne.KeyEnter, ctrl, w.nextStep},
		{fyne.KeyPlus, ctrl, func() { w.zoom(1) }},
		{fyne.KeyEqual, ctrl, func() { w.zoom(1) }},
		{fyne.KeyEqual, ctrl | fyne.KeyModifierShift, func() { w.zoom(1) }},
		{fyne.KeyMinus, ctrl, func() { w.zoom(-1) }},
		{fyne.Key0, ctrl, func() { w.zoom(0) }},
		{fyne.KeyComma, ctrl, func() { w.open(settingsScreen) }},
		{fyne.KeyQ, ctrl, w.close},
		{fyne.KeyLeft, fyne.KeyModifierAlt, w.goBack},
		{fyne.KeyRight, fyne.KeyModifierAlt, w.goForward},
	}
	for i := range maxScreens {
		list = append(list, shortcut{fyne.KeyName(rune('1' + i)), ctrl, func() { w.openNumber(i) }})
	}
	if runtime.GOOS == "darwin" { // Alt with arrows moves by words there
		list = append(list,
			shortcut{fyne.KeyLeftBracket, ctrl, w.goBack}, shortcut{fyne.KeyRightBracket, ctrl, w.goForward})
	}
	return list
}

// maxScreens is how many screens have a number.
const maxScreens = 5

// openNumber opens a screen by its place in the rail. Settings has a key of
// its own.
func (w *window) openNumber(i int) {
	if order := w.railOrder(); i < len(order) && order[i] != settingsScreen {
		w.open(order[i])
	}
}

func (w *window) bindKeys() {
	c := w.win.Canvas()
	for _, s := range w.shortcuts() {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: s.key, Modifier: s.mod}, func(fyne.Shortcut) {
			if w.Store.Document().Settings.FirstRunDone || s.key == fyne.KeyQ {
				s.does()
			}
		})
	}
	c.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			w.escape()
		}
	})
}

// escape closes what lies over the screen, clears what can be cleared, then
// goes back.
func (w *window) escape() {
	switch over := w.win.Canvas().Overlays().Top(); {
	case over != nil: // a menu or a calendar
		over.Hide()
	case w.banner.Visible():
		w.banner.Clear()
	case w.history.here.screen == askScreen && w.screens.ask.Escape():
	case w.history.here.screen == checkScreen && w.checker().Escape():
	case w.history.here.screen == casesScreen && w.caseList().Escape():
	case w.history.here.screen == guideScreen && w.guide().Escape():
	default:
		w.goBack()
	}
}

func (w *window) newLetter() {
	w.open(writeScreen)
	w.writer().Restore(write.State{})
	w.moved(writeScreen, func(p *place) { p.write = write.State{} })
}

// saySaved answers the habit of pressing Ctrl+S: it was saved already.
func (w *window) saySaved() {
	if err := w.Store.Flush(); err != nil {
		return // saved has told the user why
	}
	w.banner.Say(w.Loc.T("app.saved"), "", nil, ui.BannerTime)
}

func (w *window) nextStep() {
	if w.history.here.screen == writeScreen {
		w.writer().Next()
	}
}

// zoom takes the next larger or smaller text size; 0 goes back to normal.
func (w *window) zoom(by int) {
	sizes := settings.TextSizes()
	at := 0
	for i, size := range sizes {
		if size <= w.Store.Document().Settings.TextSize {
			at = i
		}
	}
	to := sizes[0]
	if by != 0 {
		to = sizes[min(max(at+by, 0), len(sizes)-1)]
	}
	w.update(func(d *store.Document) { d.Settings.TextSize = to })
	w.applyLook()
	w.screens.settings = nil
	if w.history.here.screen == settingsScreen {
		w.draw()
	}
}
