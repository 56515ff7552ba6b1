package app

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

// screensDir is where ./dev screens wants the pictures.
var screensDir = flag.String("screens", "", "write a picture of every screen into this folder")

// view is one state of the window worth looking at.
type view struct {
	name    string
	prepare func(*store.Document)
	reach   func(*window)
}

func views() []view {
	step := func(n int) func(*window) {
		return func(w *window) {
			w.openCase("261123-7KQM")
			w.writer().Go(n)
		}
	}
	query := map[string]string{locale.Chinese: "账号被锁了怎么办", locale.English: "my acount is locked"}
	odd := map[string]string{locale.Chinese: "明天会下雨吗", locale.English: "will it rain tomorrow"}
	return append(slices.Concat(writeViews(), caseViews(), moreViews()), []view{
		{"01-first-run", func(d *store.Document) { d.Settings.FirstRunDone = false }, func(*window) {}},
		{"02-ask", nil, func(*window) {}},
		{"03-ask-answer", nil, func(w *window) { w.screens.ask.SetQuery(query[w.Loc.Lang()]) }},
		{"04-ask-nothing-fits", nil, func(w *window) { w.screens.ask.SetQuery(odd[w.Loc.Lang()]) }},
		{"05-ask-open", nil, func(w *window) { w.screens.ask.ShowArticle("clicked-link") }},
		{"06-write-purpose", withLetter, func(w *window) { w.open(writeScreen) }},
		{"07-write-facts", withLetter, step(1)},
		{"08-write-to", withLetter, step(2)},
		{"09-write-review", withLetter, step(3)},
		{"10-write-send", withLetter, step(4)},
		{"11-contacts-empty", nil, func(w *window) { w.open(contactsScreen) }},
		{"12-contacts", withLetter, func(w *window) { w.open(contactsScreen) }},
		{"13-settings", nil, func(w *window) { w.open(settingsScreen) }},
	}...)
}

// sizes of window and text in which every screen is looked at.
func looks(lang string) map[string]look {
	return map[string]look{
		"light":        {lang, "light", 100, 1000, 700},
		"dark":         {lang, "dark", 100, 1000, 700},
		"light-small":  {lang, "light", 100, 720, 520},
		"dark-200pct":  {lang, "dark", 200, 1000, 700},
		"light-200pct": {lang, "light", 200, 720, 520},
	}
}

// TestScreens draws every view and fails when one needs more room than the
// smallest window has. With -screens it leaves the pictures.
func TestScreens(t *testing.T) {
	for _, lang := range locale.Languages() {
		for name, l := range looks(lang) {
			for _, v := range views() {
				t.Run(fmt.Sprintf("%s/%s/%s", v.name, lang, name), func(t *testing.T) { drawView(t, v, name, l) })
			}
		}
	}
}

func drawView(t *testing.T, v view, name string, l look) {
	if v.prepare == nil {
		v.prepare = func(*store.Document) {}
	}
	w := openWindow(t, l, v.prepare)

	v.reach(w)

	least := w.win.Content().MinSize()
	if least.Width > 720 || least.Height > 520 {
		t.Errorf("needs %v, the smallest window is 720 x 520", least)
	}
	// The window of a test lays out only when its size changes.
	w.win.Resize(fyne.NewSize(l.width+1, l.height))
	w.win.Resize(fyne.NewSize(l.width, l.height))
	if *screensDir == "" {
		return // the golden pictures are drawn in any case
	}
	picture := w.win.Canvas().Capture()
	check(t, os.MkdirAll(*screensDir, 0o755))
	file, err := os.Create(filepath.Join(*screensDir, fmt.Sprintf("%s.%s.%s.png", v.name, l.lang, name)))
	check(t, err)
	check(t, png.Encode(file, picture))
	check(t, file.Close())
}
