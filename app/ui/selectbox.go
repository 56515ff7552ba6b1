package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Select lets the user choose one of many options from a menu.
type Select struct {
	pressable

	// OnChanged is called when the user chose an option.
	OnChanged func(i int)

	options     []string
	placeholder string
	selected    int
	label       *Text
}

// NewSelect returns a menu of options with none chosen; the placeholder says
// what to choose.
func NewSelect(options []string, placeholder string, onChanged func(i int)) *Select {
	s := &Select{OnChanged: onChanged, options: options, placeholder: placeholder, selected: -1}
	s.label = NewBody(placeholder)
	s.setUp(s, s.open)
	s.onKey = s.key
	return s
}

// Selected is the index of the chosen option, -1 for none.
func (s *Select) Selected() int { return s.selected }

// Select chooses an option, or none for -1, without calling anything.
func (s *Select) Select(i int) {
	s.selected = i
	s.Refresh()
}

// SetOptions replaces the options and chooses none.
func (s *Select) SetOptions(options []string) {
	s.options = options
	s.Select(-1)
}

// AccessibilityLabel is the chosen option.
func (s *Select) AccessibilityLabel() string { return s.shownText() }

func (s *Select) shownText() string {
	if s.selected < 0 || s.selected >= len(s.options) {
		return s.placeholder
	}
	return s.options[s.selected]
}

func (s *Select) open() {
	entries := make([]MenuEntry, 0, len(s.options))
	for i, option := range s.options {
		entries = append(entries, MenuEntry{Text: option, Current: i == s.selected, Tapped: func() { s.choose(i) }})
	}
	showMenu(s, s.Size().Width, entries)
}

func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.options) || i == s.selected {
		return
	}
	s.Select(i)
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

func (s *Select) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		s.choose(s.selected + 1)
	case fyne.KeyUp:
		s.choose(s.selected - 1)
	default:
		return false
	}
	return true
}

// CreateRenderer is private to Fyne.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &selectRenderer{sel: s, box: &canvas.Rectangle{}, over: &canvas.Rectangle{}, arrow: newIconImage(), ring: newRing()}
	r.paint()
	return r
}

type selectRenderer struct {
	sel       *Select
	box, over *canvas.Rectangle
	arrow     *canvas.Image
	ring      ring
}

// Layout puts the words at the left and the arrow at the right.
func (r *selectRenderer) Layout(size fyne.Size) {
	icon, pad := theme.Size(theme.SizeNameInlineIcon), theme.Size(theme.SizeNameInnerPadding)
	r.box.Resize(size)
	r.over.Resize(size)
	r.arrow.Resize(fyne.NewSquareSize(icon))
	r.arrow.Move(fyne.NewPos(size.Width-icon-pad, (size.Height-icon)/2))
	width := size.Width - icon - 3*pad
	height := heightAt(r.sel.label, width)
	r.sel.label.Resize(fyne.NewSize(width, height))
	r.sel.label.Move(fyne.NewPos(pad, (size.Height-height)/2))
	r.ring.show(r.sel.visible(), size)
}

// MinSize is the words' at the width of the box.
func (r *selectRenderer) MinSize() fyne.Size {
	pad := theme.Size(theme.SizeNameInnerPadding)
	least := r.sel.label.MinSize()
	return least.AddWidthHeight(theme.Size(theme.SizeNameInlineIcon)+3*pad, 2*pad)
}

// NaturalWidth is the width of the longest option on one line.
func (s *Select) NaturalWidth() float32 {
	measure := textMeasurer(Em())
	width := measure(s.placeholder, false)
	for _, option := range s.options {
		width = max(width, measure(option, false))
	}
	return width + theme.Size(theme.SizeNameInlineIcon) + 3*theme.Size(theme.SizeNameInnerPadding)
}

// Objects are the box, the words, the arrow and the ring.
func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.sel.label, r.arrow, r.ring.rect}
}

// Destroy has nothing to free.
func (r *selectRenderer) Destroy() {}

// Refresh takes the choice and the colours again.
func (r *selectRenderer) Refresh() {
	r.paint()
	r.Layout(r.sel.Size())
	canvas.Refresh(r.sel)
}

func (r *selectRenderer) paint() {
	s := r.sel
	words := theme.ColorNameForeground
	if s.Disabled() || s.selected < 0 {
		words = theme.ColorNamePlaceHolder
	}
	r.box.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.box.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	r.box.StrokeWidth = theme.Size(theme.SizeNameInputBorder)
	radius := theme.Size(theme.SizeNameInputRadius)
	r.box.CornerRadius, r.over.CornerRadius = radius, radius
	setVisible(r.over, false)
	if over := s.overlayName(); over != "" {
		r.over.FillColor = theme.Color(over)
		r.over.Show()
	}
	s.label.color = words
	s.label.SetText(s.shownText())
	setIcon(r.arrow, IconDown, theme.ColorNameForeground)
	r.box.Refresh()
	r.over.Refresh()
}
