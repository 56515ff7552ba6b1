package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// linkSpot is the part of a text that can be pressed: it underlines the words
// of a link, and it takes the focus, but only once for a link that goes over
// several lines.
type linkSpot struct {
	widget.BaseWidget
	focusState

	target  string
	label   string
	first   bool
	hovered bool
	onLink  func(string)
}

var (
	_ fyne.Focusable      = (*linkSpot)(nil)
	_ fyne.Disableable    = (*linkSpot)(nil)
	_ fyne.Tappable       = (*linkSpot)(nil)
	_ desktop.Cursorable  = (*linkSpot)(nil)
	_ desktop.Hoverable   = (*linkSpot)(nil)
	_ fyne.WidgetRenderer = (*linkRenderer)(nil)
)

func newLinkSpot() *linkSpot {
	l := &linkSpot{}
	l.ExtendBaseWidget(l)
	return l
}

func (l *linkSpot) set(target, label string, first bool, onLink func(string)) {
	l.target, l.label, l.first, l.onLink = target, label, first, onLink
	l.Refresh()
}

// Disabled keeps the second line of a link out of the Tab order.
func (l *linkSpot) Disabled() bool { return !l.first }

// Enable is there for fyne.Disableable.
func (l *linkSpot) Enable() {}

// Disable is there for fyne.Disableable.
func (l *linkSpot) Disable() {}

// Tapped follows the link.
func (l *linkSpot) Tapped(*fyne.PointEvent) {
	if l.onLink != nil {
		l.onLink(l.target)
	}
}

// FocusGained shows the ring.
func (l *linkSpot) FocusGained() {
	l.gain()
	l.Refresh()
	reveal(l)
}

// FocusLost hides it.
func (l *linkSpot) FocusLost() {
	l.lose()
	l.Refresh()
}

// TypedRune follows the link on Space, as all that can be pressed does.
func (l *linkSpot) TypedRune(r rune) {
	if r == ' ' {
		l.Tapped(nil)
		return
	}
	passRune(l, r)
}

// TypedKey follows the link on Enter.
func (l *linkSpot) TypedKey(key *fyne.KeyEvent) {
	if isPress(key) {
		l.Tapped(nil)
		return
	}
	passKey(l, key)
}

// Cursor is the hand.
func (l *linkSpot) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn makes the underline strong.
func (l *linkSpot) MouseIn(*desktop.MouseEvent) {
	l.hovered = true
	l.Refresh()
}

// MouseMoved does nothing.
func (l *linkSpot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut makes the underline thin again.
func (l *linkSpot) MouseOut() {
	l.hovered = false
	l.Refresh()
}

// AccessibilityLabel is the words of the link.
func (l *linkSpot) AccessibilityLabel() string { return l.label }

// AccessibilityRole is that of a link.
func (l *linkSpot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer is private to Fyne.
func (l *linkSpot) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{link: l, under: &canvas.Rectangle{}, ring: newRing()}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link  *linkSpot
	under *canvas.Rectangle
	ring  ring
}

// Layout draws the line under the words.
func (r *linkRenderer) Layout(size fyne.Size) {
	thick := float32(1)
	if r.link.hovered {
		thick = 2
	}
	r.under.Move(fyne.NewPos(0, size.Height-S4()/2-thick))
	r.under.Resize(fyne.NewSize(size.Width, thick))
	r.ring.show(r.link.visible(), size)
}

// MinSize is nothing: the text gives the spot its size.
func (r *linkRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Objects are the underline and the ring.
func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.under, r.ring.rect}
}

// Destroy has nothing to free.
func (r *linkRenderer) Destroy() {}

// Refresh takes the colours of the theme.
func (r *linkRenderer) Refresh() {
	r.under.FillColor = theme.Color(theme.ColorNameHyperlink)
	r.under.Refresh()
	r.Layout(r.link.Size())
	canvas.Refresh(r.link)
}
