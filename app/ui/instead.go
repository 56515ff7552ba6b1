package ui

import "fyne.io/fyne/v2"

// FocusInstead gives the focus to a widget that stands in for the one that was
// just pressed. Whoever pressed with a key sees the ring there; whoever used
// the mouse does not, but Tab goes on from there for both.
func FocusInstead(to fyne.Focusable) {
	o, ok := to.(fyne.CanvasObject)
	if !ok {
		return
	}
	c := canvasOf(o)
	if c == nil {
		return
	}
	from, ringed := c.Focused().(interface{ visible() bool })
	quiet, can := to.(interface {
		takeFocus(w fyne.Focusable, o fyne.CanvasObject)
	})
	if can && (!ringed || !from.visible()) {
		quiet.takeFocus(to, o)
		return
	}
	c.Focus(to)
}
