package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that can be pressed has in common: the focus
// with its ring, the pointer, Space and Enter. A widget embeds it, calls setUp
// and draws hovered, pressed and visible().
type pressable struct {
	widget.DisableableWidget
	focusState

	self    fyne.Widget
	onPress func()
	// onKey sees keys first and says whether it used them.
	onKey   func(name fyne.KeyName) bool
	hovered bool
	pressed bool
}

var (
	_ fyne.Focusable    = (*pressable)(nil)
	_ fyne.Tappable     = (*pressable)(nil)
	_ fyne.Disableable  = (*pressable)(nil)
	_ fyne.Shortcutable = (*pressable)(nil)
	_ desktop.Hoverable = (*pressable)(nil)
	_ desktop.Mouseable = (*pressable)(nil)
)

func (p *pressable) setUp(self fyne.Widget, onPress func()) {
	p.self, p.onPress = self, onPress
	p.ExtendBaseWidget(self)
}

// Press does what a click does, if it is enabled.
func (p *pressable) Press() {
	if !p.Disabled() && p.onPress != nil {
		p.onPress()
	}
}

// Tapped is called by Fyne for a mouse click.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if p.Disabled() {
		return
	}
	if focus, ok := p.self.(fyne.Focusable); ok {
		p.takeFocus(focus, p.self)
	}
	p.Press()
}

// TypedKey presses on Enter. Space presses by its character, see TypedRune.
func (p *pressable) TypedKey(key *fyne.KeyEvent) {
	switch {
	case p.onKey != nil && p.onKey(key.Name):
	case isPress(key):
		p.pointer = false
		p.Press()
	default:
		passKey(p.self, key)
	}
}

// TypedRune presses on Space. Its character comes after its key: a press by the
// key could move the focus into a text, which would then get the blank.
func (p *pressable) TypedRune(r rune) {
	if r == ' ' {
		p.pointer = false
		p.Press()
		return
	}
	passRune(p.self, r)
}

// TypedShortcut goes to the window.
func (p *pressable) TypedShortcut(shortcut fyne.Shortcut) { passShortcut(p.self, shortcut) }

// FocusGained shows the ring.
func (p *pressable) FocusGained() {
	p.gain()
	p.self.Refresh()
	reveal(p.self)
}

// FocusLost hides it.
func (p *pressable) FocusLost() {
	p.lose()
	p.self.Refresh()
}

// MouseIn marks it.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.self.Refresh()
}

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut removes the mark.
func (p *pressable) MouseOut() {
	p.hovered, p.pressed = false, false
	p.self.Refresh()
}

// MouseDown shows that the press was felt.
func (p *pressable) MouseDown(*desktop.MouseEvent) {
	p.pressed = !p.Disabled()
	p.self.Refresh()
}

// MouseUp ends the press.
func (p *pressable) MouseUp(*desktop.MouseEvent) {
	p.pressed = false
	p.self.Refresh()
}

// AccessibilityRole is that of a button.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// overlayName is the tint for the state of the pointer, empty for none.
func (p *pressable) overlayName() fyne.ThemeColorName {
	switch {
	case p.Disabled():
		return ""
	case p.pressed:
		return theme.ColorNamePressed
	case p.hovered:
		return theme.ColorNameHover
	default:
		return ""
	}
}
