package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ask"
)

// listen carries out what later starts of the program ask for, until there can
// be none any more.
func (w *window) listen() {
	defer w.guard()
	for call := range w.Calls {
		fyne.Do(func() { w.answer(call) })
	}
}

// answer brings the window to the front and shows what was asked for. What the
// user was at stays behind it in the history; before the first page is done, it
// waits behind that.
func (w *window) answer(call Call) {
	p := place{screen: askScreen, ask: ask.State{Query: call.Query}}
	switch {
	case call.Query == "" && !slices.Contains(Screens(), call.Screen):
	case !w.Store.Document().Settings.FirstRunDone:
		if call.Query == "" {
			p.screen = screenID(call.Screen)
		}
		w.history.here = p
	case call.Query == "":
		w.open(screenID(call.Screen))
	default:
		w.remember()
		p.write = w.history.here.write
		w.show(p)
		w.screens.ask.SetQuery(call.Query)
	}
	restore(w.win)
	w.win.RequestFocus()
}
