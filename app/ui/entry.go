package ui

import (
	"image/color"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
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
	hint string // the whole placeholder, of which PlaceHolder is what fits
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

// SetPlaceHolder sets what stands in the empty field. Where it does not fit it
// ends with an ellipsis: Fyne would cut it anywhere and show a scroll bar.
func (e *Entry) SetPlaceHolder(text string) {
	e.hint = text
	e.fitHint()
}

// Resize also fits the placeholder.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.fitHint()
}

func (e *Entry) fitHint() {
	shown := e.hint
	if width := e.Size().Width; width > 0 && shown != "" {
		shown = ""
		for _, s := range fitStretches([]stretch{{text: e.hint}}, width-e.insets(), textMeasurer(Em())) {
			shown += s.text
		}
	}
	if shown != e.PlaceHolder {
		e.Entry.SetPlaceHolder(shown)
	}
}

// insets is how much of the width is not the text's, as Fyne and entryRenderer
// lay an entry out.
func (e *Entry) insets() float32 {
	inset := 2*theme.InnerPadding() + 2*(theme.Size(theme.SizeNameInputBorder)+1)
	if e.Icon != nil {
		inset += theme.IconInlineSize() + theme.LineSpacing()
	}
	if e.ActionItem != nil {
		inset += e.ActionItem.MinSize().Width
	}
	return inset
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
	cover := &canvas.Rectangle{}
	cover.Hide()
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, cover: cover}
	r.wheel = newWheel(e, r.WidgetRenderer.Objects())
	// Fyne forgets the renderer of what was out of sight for a minute, and lays
	// out the new one only when the size changes.
	if size := e.self.Size(); !size.IsZero() {
		r.Layout(size)
	}
	return r
}

// entryRenderer adds the focus ring to Fyne's entry and mends what a line that
// is too long looks like there: it is drawn over the border, and a scroll bar
// across its feet.
type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	cover *canvas.Rectangle
	wheel *wheel
}

// Objects are the entry's, the cover and what turns the wheel.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.cover, r.wheel)
}

// Layout lays out the entry, its frame and the cover.
func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.wheel.Resize(size)
	for _, o := range r.WidgetRenderer.Objects() {
		if scroll, ok := o.(*container.Scroll); ok && !r.entry.MultiLine {
			inset := theme.Size(theme.SizeNameInputBorder) + 1
			scroll.Move(scroll.Position().AddXY(inset, 0))
			scroll.Resize(scroll.Size().SubtractWidthHeight(2*inset, 0))
		}
	}
	r.mark(size)
}

// Refresh draws all of it again.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.mark(r.entry.self.Size())
	canvas.Refresh(r.entry.self)
}

// frame lets Fyne's border draw the ground too, and the ring of the entry that
// has the focus. Every pixel inside a rounded rectangle is worked out, seen or
// not: with one of its own for each, the search field took most of the time in
// which a machine without a graphics card draws the window.
func (r *entryRenderer) frame(size fyne.Size) {
	objects := r.WidgetRenderer.Objects()
	ground, isGround := objects[0].(*canvas.Rectangle)
	border, isBorder := objects[1].(*canvas.Rectangle)
	if !isGround || !isBorder {
		return
	}
	border.FillColor, ground.FillColor = theme.Color(theme.ColorNameInputBackground), color.Transparent
	radius, width := theme.Size(theme.SizeNameInputRadius), theme.Size(theme.SizeNameInputBorder)
	if r.entry.mark.visible() {
		border.StrokeColor, border.StrokeWidth, border.CornerRadius = theme.Color(theme.ColorNameForeground), ringWidth, radius+ringWidth
		border.Move(fyne.NewPos(-ringWidth, -ringWidth))
		border.Resize(size.AddWidthHeight(2*ringWidth, 2*ringWidth))
	} else {
		border.StrokeWidth, border.CornerRadius = width, radius
		border.Move(fyne.NewSquareOffsetPos(width / 2))
		border.Resize(size.SubtractWidthHeight(width+.5, width+.5)) // as Fyne has it
	}
	border.Refresh()
}

func (r *entryRenderer) mark(size fyne.Size) {
	r.frame(size)

	pad := theme.Size(theme.SizeNameInnerPadding)
	long := !r.entry.MultiLine && fyne.MeasureText(r.entry.Text, Em(), fyne.TextStyle{}).Width > size.Width-2*pad
	setVisible(r.cover, long)
	if !long {
		return
	}
	border := theme.Size(theme.SizeNameInputBorder) + 1
	radius := max(0, theme.Size(theme.SizeNameInputRadius)-border)
	r.cover.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.cover.BottomLeftCornerRadius, r.cover.BottomRightCornerRadius = radius, radius
	height := theme.Size(theme.SizeNameScrollBarSmall) + 1
	r.cover.Move(fyne.NewPos(border, size.Height-border-height))
	r.cover.Resize(fyne.NewSize(size.Width-2*border, height))
	r.cover.Refresh()
}
