// Package app is the window: it builds the screens, puts them into the shell,
// wires them to each other, and brings what the user makes to the store.
//
// All of it runs on Fyne's UI goroutine. Whatever has to wait (the mail
// program, the disk) runs in a goroutine of its own and comes back with
// fyne.Do. Screens know nothing of each other: shell.go is the only place
// where one leads to the next.
package app

import (
	"io/fs"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// ID names the program to the system; it must not change.
const ID = "org.okpayhelp.Assistant"

// Assets are the embedded fonts and folders that the window draws with.
type Assets struct {
	RegularFont, BoldFont []byte
	Icons, Locales        fs.FS
	Icon                  fyne.Resource
}

// Call is what a start asks of the window: a screen, or an answer to a question.
// The zero Call is a start without any wish.
type Call struct{ Screen, Query string }

// Options is what cmd hands over. All fields but Call and Calls are needed.
type Options struct {
	Assets Assets
	Loc    *locale.Localizer
	// OpenPack returns the help pack; it may have to wait for it, and is asked
	// when the window cannot be built any further without it.
	OpenPack func() *pack.Pack
	PackDir  string // where it comes from; "" is the built-in one
	// PackRefused is the folder whose pack the settings name but that cannot be
	// used; the built-in one stands in. Empty when there is none.
	PackRefused string
	Store       *store.Store
	Notices     []store.Notice // what opening the store found
	Desktop     *desktop.Desktop
	System      handover.System
	Version     string
	DataDir     string // as it is shown to the user

	// Call is what this start asks for, Calls brings what later ones do.
	Call  Call
	Calls <-chan Call
	// ForceLang says that the language was given on the command line: it
	// holds for this run and is not kept.
	ForceLang bool

	// CrashReport is the report of a crash that the user has not been told of;
	// empty when there is none.
	CrashReport string
	// OnPanic is called with a panic in a goroutine of the window's, and does
	// not return; see [CrashReport].
	OnPanic func(value any, stack []byte)

	Now func() time.Time
	// Later calls f on the UI goroutine after a while; nil uses the clock.
	Later func(after time.Duration, f func()) (stop func())
	// OnFirstFrame is called when the window has drawn something.
	OnFirstFrame func()
	// End ends the program when its window is closed and all is saved; it does
	// not return. With nil Fyne ends its loop, and Run returns.
	End func()
}

// The size of the window at the first start.
const (
	firstWidth  = 1000
	firstHeight = 700
)

// Run opens the window and returns when it is closed.
func Run(o Options) {
	a := app.NewWithID(ID)
	w := newWindow(a, o)
	go w.listen()
	w.watchClock()
	w.win.ShowAndRun()
}

// window is the one window of the program.
type window struct {
	Options
	Pack  *pack.Pack
	app   fyne.App
	win   fyne.Window
	theme *ui.Theme

	banner  *ui.Banner
	shell   *ui.Shell
	rail    map[screenID]*ui.RailItem
	screens screens
	railed  int       // how many screens the rail shows
	looked  time.Time // when the clock of the cases was last looked at
	history history
	index   *searcher
	colours string // the theme that Fyne was told of
	greeted bool   // what there was to say at the start has been said
	era     int    // counts how often everything was replaced or erased
	// background does work off the UI goroutine and calls done on it.
	background func(work, done func())
	// later calls f on the UI goroutine after a while, unless stopped.
	later func(after time.Duration, f func()) (stop func())
	// waiting is what the first frame is not to wait for.
	waiting []func()
	drawn   bool
}

func newWindow(a fyne.App, o Options) *window {
	w := &window{
		Options: o, app: a, theme: ui.NewTheme(o.Assets.RegularFont, o.Assets.BoldFont, o.Assets.Icons),
	}
	w.background, w.later = w.inBackground, later
	w.forgetFolder() // the program may have been closed over a dialog
	if o.Later != nil {
		w.later = o.Later
	}
	calm(a, func() bool { return o.Store.Document().Settings.ReducedMotion })
	w.applyLook()
	fonts := readFonts()
	w.win = a.NewWindow(w.Loc.T("app.title"))
	w.win.SetPadded(false)
	w.behindFirstFrame(func() { // decoding it takes as long as drawing the frame
		a.SetIcon(o.Assets.Icon)
		w.win.SetIcon(o.Assets.Icon)
	})
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.close)
	w.Pack = w.OpenPack()
	w.index = newSearcher(w.Pack)
	w.Store.OnSaved(w.saved)
	w.history.here = place{screen: w.startScreen()}
	w.history.here.ask.Query = o.Call.Query
	<-fonts
	w.build()
	w.bindKeys()
	settings := w.Store.Document().Settings
	width, height := settings.Width, settings.Height
	if width <= 0 || height <= 0 {
		width, height = firstWidth, firstHeight
	}
	w.win.Resize(fyne.NewSize(width, height))
	return w
}

// applyLook hands theme and text size to Fyne; every widget draws itself anew.
func (w *window) applyLook() {
	settings := w.Store.Document().Settings
	switch settings.Theme {
	case "light":
		w.theme.SetVariant(ui.Light)
	case "dark":
		w.theme.SetVariant(ui.Dark)
	default:
		w.theme.SetVariant(ui.System)
	}
	w.theme.SetScale(settings.TextSize)
	if w.win == nil || w.colours != settings.Theme {
		w.colours = settings.Theme
		w.app.Settings().SetTheme(w.theme)
		return
	}
	// For another size of text it is enough to draw all of it again. With every
	// SetTheme Fyne 2.8 reads the fonts anew, and its text engine never lets go
	// of those of before: 9 MB each time.
	w.win.Content().Refresh()
	for _, over := range w.win.Canvas().Overlays().List() {
		over.Refresh()
	}
}

// close keeps the size of the window, saves, and ends the program. A document
// that cannot be saved keeps the window open once, with the reason.
func (w *window) close() {
	size := w.win.Canvas().Size()
	w.update(func(d *store.Document) {
		d.Settings.Width, d.Settings.Height = size.Width, size.Height
	})
	if err := w.Store.Flush(); err != nil && !w.warned() {
		return
	}
	if w.End != nil {
		w.win.Hide() // gone at once, whatever is still to be put away
		w.End()
	}
	w.win.Close()
}

// warned tells the user that closing now loses something; the second time it
// lets them go.
func (w *window) warned() bool {
	if w.banner.Text() == w.Loc.T("app.not-saved") {
		return true
	}
	w.banner.Say(w.Loc.T("app.not-saved"), "", nil, 0)
	return false
}
