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

// chord is a key with those that are held down with it.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

// shortcut is something that keys do. The window binds its keys from this list
// and shows the same list to the user, so that the two cannot differ.
type shortcut struct {
	says  string // key of the sentence that says what it does
	name  string // for {{.Name}} in that sentence
	keys  []chord
	also  []chord // other keyboards send these for the same keys; not listed
	does  func()  // nil when what has the focus does it
	first bool    // also before the first page was left
}

// group is a part of the list of keys.
type group struct {
	title string // key of its heading
	list  []shortcut
}

// ctrl is Control, and Command on macOS.
const ctrl = fyne.KeyModifierShortcutDefault

func command(key fyne.KeyName) []chord { return []chord{{key: key, mod: ctrl}} }

func alone(keys ...fyne.KeyName) []chord {
	var list []chord
	for _, key := range keys {
		list = append(list, chord{key: key})
	}
	return list
}

// keyboard is every key of the program, in the order the list shows them.
func (w *window) keyboard() []group {
	back, forward := backKeys()
	shifted := ctrl | fyne.KeyModifierShift
	return []group{
		{"help.keys.find", append([]shortcut{
			{says: "help.key.search", keys: []chord{{fyne.KeyK, ctrl}, {fyne.KeyF, ctrl}}, does: w.search},
			{says: "help.key.slash", keys: alone(fyne.KeySlash), does: w.search},
		}, append(w.screenKeys(),
			shortcut{says: "help.key.settings", keys: command(fyne.KeyComma), does: func() { w.open(settingsScreen) }},
			shortcut{says: "help.key.back", keys: back, does: w.goBack},
			shortcut{says: "help.key.forward", keys: forward, does: w.goForward},
		)...)},
		{"help.keys.write", []shortcut{
			{says: "help.key.new", keys: command(fyne.KeyN), does: w.newLetter},
			{says: "help.key.next", keys: command(fyne.KeyReturn), also: command(fyne.KeyEnter), does: w.nextStep},
			{says: "help.key.save", keys: command(fyne.KeyS), does: w.saySaved},
		}},
		{"help.keys.move", []shortcut{
			{says: "help.key.tab", keys: []chord{{key: fyne.KeyTab}, {fyne.KeyTab, fyne.KeyModifierShift}}},
			{says: "help.key.press", keys: alone(fyne.KeySpace, fyne.KeyReturn)},
			{says: "help.key.list", keys: alone(fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn)},
			{says: "help.key.escape", keys: alone(fyne.KeyEscape), does: w.escape, first: true},
		}},
		{"help.keys.see", []shortcut{
			{
				says: "help.key.larger", keys: command(fyne.KeyPlus), also: []chord{{fyne.KeyEqual, ctrl}, {fyne.KeyEqual, shifted}},
				does: func() { w.zoom(1) }, first: true,
			},
			{says: "help.key.smaller", keys: command(fyne.KeyMinus), does: func() { w.zoom(-1) }, first: true},
			{says: "help.key.normal", keys: command(fyne.Key0), does: func() { w.zoom(0) }, first: true},
			{says: "help.key.help", keys: alone(fyne.KeyF1), does: w.help},
			{says: "help.key.keys", keys: []chord{{fyne.KeySlash, shifted}}, also: command(fyne.KeySlash), does: w.toggleKeys},
			{says: "help.key.quit", keys: command(fyne.KeyQ), does: w.close, first: true},
		}},
	}
}

// backKeys are those of browsers. Alt with arrows moves by words on macOS.
func backKeys() (back, forward []chord) {
	if runtime.GOOS == "darwin" {
		return command(fyne.KeyLeftBracket), command(fyne.KeyRightBracket)
	}
	return []chord{{fyne.KeyLeft, fyne.KeyModifierAlt}}, []chord{{fyne.KeyRight, fyne.KeyModifierAlt}}
}

// maxScreens is how many screens have a number.
const maxScreens = 5

// screenKeys number the screens by their place in the rail. Settings has a key
// of its own; Cases has a number when it is there.
func (w *window) screenKeys() []shortcut {
	var list []shortcut
	order := w.railOrder()
	for i := range maxScreens {
		s := shortcut{keys: command(fyne.KeyName(rune('1' + i))), does: func() { w.openNumber(i) }}
		if i < len(order) && order[i] != settingsScreen {
			s.says, s.name = "help.key.screen", w.Loc.T("app.rail."+string(order[i]))
		}
		list = append(list, s)
	}
	return list
}

func (w *window) openNumber(i int) {
	if order := w.railOrder(); i < len(order) && order[i] != settingsScreen {
		w.open(order[i])
	}
}

// bindKeys gives the keys to the window. What has the focus sees them first and
// passes on what it has no use for.
func (w *window) bindKeys() {
	c := w.win.Canvas()
	single := map[fyne.KeyName]func(){}
	for _, g := range w.keyboard() {
		for _, s := range g.list {
			if s.does == nil {
				continue
			}
			for _, k := range append(s.keys[:len(s.keys):len(s.keys)], s.also...) {
				if k.mod == 0 {
					single[k.key] = w.guarded(s)
					continue
				}
				run := w.guarded(s)
				c.AddShortcut(&desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod}, func(fyne.Shortcut) { run() })
			}
		}
	}
	slash := single[fyne.KeySlash]
	delete(single, fyne.KeySlash) // by its character: on many keyboards it needs Shift
	c.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if does := single[key.Name]; does != nil {
			does()
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if r == '/' || r == '、' { // the key of the slash while a Chinese keyboard is on
			slash()
		}
	})
}

// guarded does nothing on the first page, which has nothing to go to.
func (w *window) guarded(s shortcut) func() {
	return func() {
		if s.first || w.Store.Document().Settings.FirstRunDone {
			s.does()
		}
	}
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

func (w *window) search() {
	w.open(askScreen)
	w.screens.ask.FocusAll(w.win.Canvas())
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
	if to == w.Store.Document().Settings.TextSize {
		return // such as a key that is held down
	}
	w.update(func(d *store.Document) { d.Settings.TextSize = to })
	w.applyLook()
	w.screens.settings = nil
	if w.history.here.screen == settingsScreen {
		w.draw()
	}
}
