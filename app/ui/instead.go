package ui

import "fyne.io/fyne/v2"

// FocusInstead gives the focus to a widget that stands in for the one that was
// just pressed. Whoever pressed with a key sees the ring there; whoever used
// the mouse does not, but Tab goes on from there for both. The widget may be
// new: the canvas is asked for of an object that is on it already.
func FocusInstead(on fyne.CanvasObject, to fyne.Focusable) {
	c := canvasOf(on)
	if c == nil || to == nil {
		return
	}
	from, ringed := c.Focused().(interface{ visible() bool })
	if quiet, can := to.(interface{ hideRing() }); can && (!ringed || !from.visible()) {
		quiet.hideRing()
	}
	c.Focus(to)
}

// hideRing treats the focus as if it had come by the mouse.
func (s *focusState) hideRing() { s.pointer = true }
