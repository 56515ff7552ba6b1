package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a line of text to type into. Enter never does anything by itself,
// because input methods use it to accept what was composed and on some systems
// the key arrives here too.
type Entry struct {
	widget.Entry

	// OnBlur is called when the focus leaves.
	OnBlur func()
	// OnFocus is called when the focus arrives.
	OnFocus func()
	// OnEscape is called for Escape; without it the window gets the key.
	OnEscape func()
	// OnKey sees every key before the entry does and says whether it used it.
	OnKey func(name fyne.KeyName) bool
	// OnShortcut sees every shortcut that the entry has no use for and says
	// whether it used it; otherwise the window gets it.
	OnShortcut func(shortcut fyne.Shortcut) bool

	self fyne.Widget
	mark focusState
}

// NewEntry returns an entry of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.init(e)
	return e
}

func (e *Entry) init(self fyne.Widget) {
	e.self = self
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(self)
}

// FocusGained shows the ring.
func (e *Entry) FocusGained() {
	e.mark.gain()
	e.Entry.FocusGained()
	reveal(e.self)
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost hides it.
func (e *Entry) FocusLost() {
	e.mark.lose()
	e.Entry.FocusLost()
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// TypedKey offers the key to OnKey and OnEscape first.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case e.OnKey != nil && e.OnKey(key.Name):
	case key.Name == fyne.KeyEscape && e.OnEscape != nil:
		e.OnEscape()
	case key.Name == fyne.KeyEscape:
		passKey(e.self, key)
	default:
		e.Entry.TypedKey(key)
		passKey(e.self, key)
	}
}

// TypedShortcut passes on what the entry does not use.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	switch {
	case ownShortcut(shortcut):
		e.Entry.TypedShortcut(shortcut)
	case e.OnShortcut != nil && e.OnShortcut(shortcut):
	default:
		passShortcut(e.self, shortcut)
	}
}

// ownShortcut reports whether Fyne's entry has a meaning for a shortcut:
// clipboard, undo, and moving or deleting by words.
func ownShortcut(shortcut fyne.Shortcut) bool {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok {
		return true
	}
	byWord := fyne.KeyModifierShortcutDefault
	if runtime.GOOS == "darwin" {
		byWord = fyne.KeyModifierAlt
	}
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		return custom.Modifier == byWord || custom.Modifier == byWord|fyne.KeyModifierShift ||
			runtime.GOOS == "darwin" && custom.Modifier == fyne.KeyModifierSuper
	case fyne.KeyBackspace, fyne.KeyDelete:
		return custom.Modifier == byWord
	default:
		return false
	}
}

// CreateRenderer is private to Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return withRing(e.Entry.CreateRenderer(), e.self, &e.mark)
}

// ringed adds the focus ring to a widget of Fyne's.
type ringed struct {
	fyne.WidgetRenderer
	widget fyne.CanvasObject
	mark   *focusState
	ring   ring
}

func withRing(inner fyne.WidgetRenderer, w fyne.CanvasObject, mark *focusState) *ringed {
	return &ringed{WidgetRenderer: inner, widget: w, mark: mark, ring: newRing()}
}

// Objects are the widget's and the ring.
func (r *ringed) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.ring.rect)
}

// Layout lays out the widget and the ring.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.show(r.mark.visible(), size)
}

// Refresh draws both again.
func (r *ringed) Refresh() {
	r.WidgetRenderer.Refresh()
	r.ring.show(r.mark.visible(), r.widget.Size())
	canvas.Refresh(r.widget)
}
