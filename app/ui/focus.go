package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ringWidth is the thickness of the focus ring, in Fyne's units (WCAG 2.2,
// 2.4.13 asks for two CSS pixels).
const ringWidth = 2

// ring is the mark of the focused widget: a line in the foreground colour,
// outside the widget by its own thickness, so that it is seen on a button of
// any colour.
type ring struct {
	rect *canvas.Rectangle
}

func newRing() ring {
	rect := &canvas.Rectangle{StrokeWidth: ringWidth}
	rect.Hide()
	return ring{rect}
}

// show draws or hides the ring around an object of the given size.
func (r ring) show(visible bool, size fyne.Size) {
	r.around(visible, fyne.NewPos(0, 0), size)
}

func (r ring) around(visible bool, at fyne.Position, size fyne.Size) {
	if !visible {
		r.rect.Hide()
		return
	}
	const gap = ringWidth
	r.rect.StrokeColor = theme.Color(theme.ColorNameForeground)
	r.rect.CornerRadius = theme.Size(theme.SizeNameInputRadius) + gap
	r.rect.Move(at.SubtractXY(gap, gap))
	r.rect.Resize(size.AddWidthHeight(2*gap, 2*gap))
	r.rect.Show()
	r.rect.Refresh()
}

// focusState is the part of a focusable widget that all of them share: whether
// it has the focus and whether the ring shows. A widget that was pressed with
// the mouse has the focus, so that Tab goes on from there, but no ring.
type focusState struct {
	focused bool
	pointer bool
}

func (s *focusState) gain() { s.focused = true }

func (s *focusState) lose() { s.focused, s.pointer = false, false }

func (s *focusState) visible() bool { return s.focused && !s.pointer }

// takeFocus gives a widget the focus because it was pressed with the mouse.
func (s *focusState) takeFocus(w fyne.Focusable, o fyne.CanvasObject) {
	s.pointer = true
	if c := canvasOf(o); c != nil {
		c.Focus(w)
	}
}

// canvasOf returns the canvas that an object is on, or nil. An object that was
// hidden while it had the focus is on none, but still gets the keys: they go to
// the one window of the program.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	if windows := app.Driver().AllWindows(); len(windows) == 1 && !o.Visible() {
		return windows[0].Canvas()
	}
	return nil
}

// passKey hands a key that a focused widget has no use for to the window: only
// Escape and the function keys, which mean the same everywhere. Fyne tells the
// window about keys only when nothing has the focus.
func passKey(o fyne.CanvasObject, key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
	default:
		return
	}
	if c := canvasOf(o); c != nil {
		if typed := c.OnTypedKey(); typed != nil {
			typed(key)
		}
	}
}

// passRune hands a character that a focused widget has no use for to the
// window, where the slash leads to the search.
func passRune(o fyne.CanvasObject, r rune) {
	if c := canvasOf(o); c != nil {
		if typed := c.OnTypedRune(); typed != nil {
			typed(r)
		}
	}
}

// passShortcut hands a shortcut that a focused widget has no use for to the
// window. Fyne gives it to the focused widget alone.
func passShortcut(o fyne.CanvasObject, shortcut fyne.Shortcut) {
	if c, ok := canvasOf(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

// isPress reports whether a key presses what has the focus. Space presses too,
// but by its character; see pressable.TypedRune.
func isPress(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
