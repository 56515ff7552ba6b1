package app

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ask"
	"okpayhelp/app/write"
)

// place is somewhere in the window that Back can lead to.
type place struct {
	screen screenID
	ask    ask.State
	write  write.State
}

// maxHistory bounds how far back Back leads.
const maxHistory = 100

// history is the way the user came, like a browser's.
type history struct {
	here          place
	back, forward []place
}

// went notes a new place; the way forward from the old one is gone.
func (h *history) went(p place) {
	if p == h.here {
		return
	}
	h.back = append(h.back, h.here)
	if len(h.back) > maxHistory {
		h.back = h.back[1:]
	}
	h.forward, h.here = nil, p
}

// step moves back (by true) or forward and reports whether it could.
func (h *history) step(back bool) bool {
	from, to := &h.back, &h.forward
	if !back {
		from, to = to, from
	}
	if len(*from) == 0 {
		return false
	}
	*to = append(*to, h.here)
	h.here = (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	return true
}

// went is called by a screen when the user moved inside it.
func (w *window) went(p place) {
	if w.history.here.screen == p.screen {
		w.history.went(p)
	}
}

// open shows a screen the way it was left.
func (w *window) open(id screenID) {
	w.remember()
	p := place{screen: id, ask: w.screens.ask.State(), write: w.screens.write.State()}
	w.show(p)
}

// remember brings what the screens show into the present place: typing moves
// nothing in the history, but must not be forgotten by it.
func (w *window) remember() {
	w.history.here.ask = w.screens.ask.State()
	w.history.here.write = w.screens.write.State()
}

// show goes to a place and puts the cursor where its screen begins.
func (w *window) show(p place) {
	w.history.went(p)
	w.draw()
}

// draw puts the screen of the present place into the shell.
func (w *window) draw() {
	s, canvas := &w.screens, w.win.Canvas()
	var content fyne.CanvasObject
	focus := func(fyne.Canvas) {}
	switch w.history.here.screen {
	case writeScreen:
		content, focus = s.write.Content(), s.write.Focus
	case contactsScreen:
		content = s.contacts.Content()
	case settingsScreen:
		content = s.settings.Content()
	default:
		content, focus = s.ask.Content(), s.ask.Focus
	}
	canvas.Unfocus()
	s.content.Objects = []fyne.CanvasObject{content}
	s.content.Refresh()
	w.mark(w.history.here.screen)
	focus(canvas)
}

// goBack and goForward walk the history and show each place as it was.
func (w *window) goBack()    { w.walk(true) }
func (w *window) goForward() { w.walk(false) }

func (w *window) walk(back bool) {
	w.remember()
	if !w.history.step(back) {
		return
	}
	here := w.history.here
	switch here.screen {
	case askScreen:
		w.screens.ask.Restore(here.ask)
	case writeScreen:
		w.screens.write.Restore(here.write)
	case contactsScreen, settingsScreen: // they hold nothing to go back to
	}
	w.draw()
}
