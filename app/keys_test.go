package app

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/store"
)

// hit presses keys as the desktop does: a single key goes to what has the focus,
// otherwise to the window. Shortcuts go to the window at once: what has the
// focus cannot pass them on, because the canvas of Fyne's test driver hides that
// it takes any. The journeys press them in the real window.
func hit(t *testing.T, w *window, k chord) {
	t.Helper()
	c := w.win.Canvas()
	if k.mod != 0 {
		bare(t, c).TypedShortcut(&desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod})
		return
	}
	typed, runes := c.OnTypedKey(), c.OnTypedRune()
	if f := c.Focused(); f != nil {
		typed, runes = f.TypedKey, f.TypedRune
	}
	typed(&fyne.KeyEvent{Name: k.key})
	switch k.key {
	case fyne.KeySlash:
		runes('/')
	case fyne.KeySpace:
		runes(' ')
	}
}

// bare is the canvas inside the one of the test driver, which takes no keys.
func bare(t *testing.T, c fyne.Canvas) fyne.Shortcutable {
	t.Helper()
	inner, ok := reflect.ValueOf(c).Elem().FieldByName("WindowlessCanvas").Interface().(fyne.Shortcutable)
	if !ok {
		t.Fatal("Fyne's test canvas has changed")
	}
	return inner
}

// after is what has to be true when keys were pressed somewhere.
var after = map[string]func(w *window) bool{
	"help.key.search": func(w *window) bool {
		return w.history.here.screen == askScreen && isSearch(w.win.Canvas().Focused())
	},
	"help.key.slash": func(w *window) bool {
		return w.history.here.screen == askScreen && isSearch(w.win.Canvas().Focused())
	},
	"help.key.settings": func(w *window) bool { return w.history.here.screen == settingsScreen },
	"help.key.back":     func(w *window) bool { return w.history.here.screen == askScreen },
	"help.key.new": func(w *window) bool {
		return w.history.here.screen == writeScreen && w.writer().State().Step == 0 && w.writer().State().Case == ""
	},
	"help.key.next":    func(w *window) bool { return w.history.here.screen != writeScreen || w.writer().State().Step > 0 },
	"help.key.save":    func(w *window) bool { return w.banner.Text() == w.Loc.T("app.saved") },
	"help.key.escape":  func(w *window) bool { return w.history.here.screen == askScreen },
	"help.key.larger":  func(w *window) bool { return w.Store.Document().Settings.TextSize == 150 },
	"help.key.smaller": func(w *window) bool { return w.Store.Document().Settings.TextSize == 110 },
	"help.key.normal":  func(w *window) bool { return w.Store.Document().Settings.TextSize == 100 },
	"help.key.keys":    func(w *window) bool { return w.history.here.screen == keysScreen },
	"help.key.help":    func(w *window) bool { return w.history.here.ask.Article != "" || w.history.here.screen == keysScreen },
}

func isSearch(f fyne.Focusable) bool { _, ok := f.(*ui.SearchEntry); return ok }

// TestKeys presses every key of the list on every screen, with the focus on
// nothing, on a button and in a field, and looks at what happened.
func TestKeys(t *testing.T) {
	screens := []screenID{
		askScreen, writeScreen, contactsScreen, checkScreen, casesScreen, guideScreen, feesScreen, settingsScreen,
	}
	for _, screen := range screens {
		for _, in := range []string{"nothing", "button", "field"} {
			t.Run(string(screen)+"/"+in, func(t *testing.T) { everyKey(t, screen, in) })
		}
	}
}

func everyKey(t *testing.T, screen screenID, in string) {
	l := look{lang: locale.English, theme: "light", text: 125, width: 1000, height: 700}
	w := openWindow(t, l, withCases, func(d *store.Document) { d.Cases = d.Cases[:4] })
	for _, g := range w.keyboard() {
		for _, s := range g.list {
			is, known := after[s.says]
			number := s.says == "help.key.screen"
			if s.does == nil || !known && !number {
				continue
			}
			for _, k := range append(s.keys, s.also...) {
				if in != "nothing" && k.mod != 0 || in == "field" && k.key == fyne.KeySlash {
					continue // in a field the slash is a character
				}
				restart(w, screen)
				focusOn(w, in)
				hit(t, w, k)
				if number {
					want := w.Loc.T("app.rail." + string(w.history.here.screen))
					if s.name != want {
						t.Errorf("%s opened %s, not %s", w.keyName(k), want, s.name)
					}
				} else if !is(w) {
					t.Errorf("%s (%s) on %s: now on %+v", w.keyName(k), w.Loc.T(s.says, "Name", s.name), screen, w.history.here.screen)
				}
			}
		}
	}
}

// restart goes to a screen as if the window had just been opened.
func restart(w *window, screen screenID) {
	w.update(func(d *store.Document) { d.Settings.TextSize = 125 })
	w.banner.Clear()
	w.history = history{here: place{screen: askScreen}}
	w.build()
	if screen == writeScreen {
		w.openCase("261123-7KQM")
		w.history.back = w.history.back[:1] // the list of letters is a place of its own
		return
	}
	w.open(screen)
}

// focusOn gives the focus to something of the screen.
func focusOn(w *window, in string) {
	c := w.win.Canvas()
	c.Unfocus()
	if in == "nothing" {
		return
	}
	for _, o := range test.LaidOutObjects(w.screens.content) {
		f, ok := o.(fyne.Focusable)
		if d, can := o.(fyne.Disableable); !ok || !o.Visible() || can && d.Disabled() {
			continue
		}
		_, button := o.(*ui.Button)
		_, field := o.(*ui.Entry)
		if in == "button" && button || in == "field" && field {
			c.Focus(f)
			return
		}
	}
}

// TestListOfKeys compares the page with what is bound: every key that does
// something is on it, in words, in both languages.
func TestListOfKeys(t *testing.T) {
	for _, lang := range locale.Languages() {
		w := openWindow(t, look{lang: lang, text: 100, width: 1000, height: 700}, withCases)
		w.banner.Clear() // Escape closes it first
		hit(t, w, chord{fyne.KeySlash, ctrl | fyne.KeyModifierShift})
		shown := strings.Join(windowTexts(w.screens.content), "\n")
		for _, g := range w.keyboard() {
			for _, s := range g.list {
				if s.says == "" {
					continue
				}
				for _, part := range []string{w.keyNames(s.keys), w.Loc.T(s.says, "Name", s.name)} {
					if !strings.Contains(shown, part) {
						t.Errorf("%s: the list does not say %q", lang, part)
					}
				}
			}
		}
		for _, part := range []string{"Ctrl+?", "Ctrl+5", "F1", "Esc", w.Loc.T("app.rail.cases")} {
			if !strings.Contains(shown, part) {
				t.Errorf("%s: no %q in %s", lang, part, shown)
			}
		}
		hit(t, w, chord{key: fyne.KeyEscape})
		if w.history.here.screen != askScreen {
			t.Errorf("Escape leads to %s", w.history.here.screen)
		}
	}
}

// windowTexts are the texts below an object.
func windowTexts(o fyne.CanvasObject) []string {
	var list []string
	for _, o := range test.LaidOutObjects(o) {
		if text, ok := o.(*ui.Text); ok && o.Visible() {
			list = append(list, text.Text())
		}
	}
	return list
}

func TestHelpFitsTheScreen(t *testing.T) {
	l := look{lang: locale.English, text: 100, width: 1000, height: 700}
	for screen, want := range map[screenID]string{
		writeScreen: "write-well", contactsScreen: "find-address", checkScreen: "stay-safe",
		casesScreen: "waiting-reply", guideScreen: "account-locked", feesScreen: "fees-overview",
	} {
		w := openWindow(t, l)
		w.open(screen)
		hit(t, w, chord{key: fyne.KeyF1})
		if here := w.history.here; here.screen != askScreen || here.ask.Article != want {
			t.Errorf("%s: F1 opened %q on %s", screen, here.ask.Article, here.screen)
		}
		if w.Pack.Library.Article(want, l.lang) == nil {
			t.Errorf("the help pack has no %s", want)
		}
		w.goBack()
		if w.history.here.screen != screen {
			t.Errorf("%s: Back leads to %s", screen, w.history.here.screen)
		}
	}
	for _, screen := range []screenID{askScreen, settingsScreen} {
		w := openWindow(t, l)
		w.open(screen)
		hit(t, w, chord{key: fyne.KeyF1})
		if w.history.here.screen != keysScreen {
			t.Errorf("%s: F1 leads to %s", screen, w.history.here.screen)
		}
	}
}

// TestKeysOfTheFirstPage finds that only what helps to read it is bound there.
func TestKeysOfTheFirstPage(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700},
		func(d *store.Document) { d.Settings.FirstRunDone = false })
	for _, k := range []chord{{fyne.KeyN, ctrl}, {fyne.KeyComma, ctrl}, {key: fyne.KeyF1}, {key: fyne.KeyEscape}} {
		hit(t, w, k)
	}
	if w.history.here.screen != askScreen || w.Store.Document().Settings.FirstRunDone {
		t.Error("a key left the first page")
	}
	hit(t, w, chord{fyne.KeyPlus, ctrl})
	if got := w.Store.Document().Settings.TextSize; got != 110 {
		t.Errorf("text size %d", got)
	}
	hit(t, w, chord{key: fyne.KeySpace})
	if !w.Store.Document().Settings.FirstRunDone {
		t.Error("Space does not begin")
	}
}

// TestNothingMovesWhenAsked looks at the answer that Fyne acts on.
func TestNothingMovesWhenAsked(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700})
	for _, still := range []bool{false, true} {
		w.update(func(d *store.Document) { d.Settings.ReducedMotion = still })
		if got := fyne.CurrentApp().Settings().ShowAnimations(); got && still {
			t.Error("Fyne may still move things")
		}
	}
}

func TestFeedbackIsShownAndForgotten(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700})
	w.open(settingsScreen)
	w.feedback("two-factor", true)
	w.feedback("updates", false)
	w.feedback("founded", true)
	if want := w.Loc.T("settings.feedback", "Yes", 2, "No", 1); !strings.Contains(strings.Join(windowTexts(w.screens.content), "\n"), want) {
		t.Errorf("Settings does not say %q", want)
	}
	pressText(w, w.Loc.T("settings.feedback.forget"))
	if n := len(w.Store.Document().Feedback); n != 0 {
		t.Errorf("%d answers are kept", n)
	}
	pressText(w, w.Loc.T("settings.undo"))
	if n := len(w.Store.Document().Feedback); n != 3 {
		t.Errorf("Undo brought back %d", n)
	}
}
