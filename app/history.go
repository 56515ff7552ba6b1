package app

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ask"
	"okpayhelp/app/cases"
	"okpayhelp/app/checklist"
	"okpayhelp/app/contacts"
	"okpayhelp/app/fees"
	"okpayhelp/app/write"
)

// place is somewhere in the window that Back can lead to.
type place struct {
	screen    screenID
	ask       ask.State
	write     write.State
	contacts  contacts.State
	cases     cases.State
	guide     cases.GuideState
	checklist checklist.State
	fees      fees.State
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

// moved is called by a screen when the user went somewhere inside it; what the
// other screens show stays part of the place.
func (w *window) moved(on screenID, change func(*place)) {
	if w.history.here.screen != on {
		return
	}
	p := w.history.here
	change(&p)
	w.history.went(p)
}

// open shows a screen the way it was left.
func (w *window) open(id screenID) {
	w.remember()
	p := w.history.here
	p.screen = id
	w.show(p)
}

// remember brings what the screens show into the present place: typing moves
// nothing in the history, but must not be forgotten by it.
func (w *window) remember() {
	h := &w.history.here
	h.ask = w.screens.ask.State()
	if s := w.screens.write; s != nil {
		h.write = s.State()
	}
	if s := w.screens.contacts; s != nil {
		h.contacts = s.State()
	}
	if s := w.screens.cases; s != nil {
		h.cases = s.State()
	}
	if s := w.screens.guide; s != nil {
		h.guide = s.State()
	}
	if s := w.screens.checklist; s != nil {
		h.checklist = s.State()
	}
	if s := w.screens.fees; s != nil {
		h.fees = s.State()
	}
}

// show goes to a place and puts the cursor where its screen begins.
func (w *window) show(p place) {
	w.history.went(p)
	w.draw()
}

// draw puts the screen of the present place into the shell.
func (w *window) draw() {
	canvas := w.win.Canvas()
	var content fyne.CanvasObject
	focus := func(fyne.Canvas) {}
	switch w.history.here.screen {
	case writeScreen:
		content, focus = w.writer().Content(), w.writer().Focus
	case contactsScreen:
		content = w.addressBook().Content()
	case casesScreen:
		w.caseList().Refresh() // Write may have changed what it shows
		content, focus = w.caseList().Content(), w.caseList().Focus
	case guideScreen:
		content, focus = w.guide().Content(), w.guide().Focus
	case checkScreen:
		content, focus = w.checker().Content(), w.checker().Focus
	case feesScreen:
		content, focus = w.worksheet().Content(), w.worksheet().Focus
	case settingsScreen:
		content = w.preferences().Content()
	case keysScreen:
		content, focus = w.keyList()
	default:
		content, focus = w.screens.ask.Content(), w.screens.ask.Focus
	}
	canvas.Unfocus()
	w.screens.content.Objects = []fyne.CanvasObject{content}
	w.screens.content.Refresh()
	w.behindFirstFrame(func() { w.mark(w.history.here.screen) }) // its bold face takes as long to read as the regular one
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
		w.writer().Restore(here.write)
	case casesScreen:
		w.caseList().Restore(here.cases)
	case guideScreen:
		w.guide().Restore(here.guide)
	case checkScreen:
		w.checker().Restore(here.checklist)
	case feesScreen:
		w.worksheet().Restore(here.fees)
	case contactsScreen, settingsScreen, keysScreen: // they hold nothing to go back to
	}
	w.draw()
}
