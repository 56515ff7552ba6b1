package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Check is a box to tick with words that wrap. NewToggle and the items of
// Choice are the same with other marks.
type Check struct {
	pressable

	// OnChanged is called when the user ticked or cleared the box, and by
	// SetChecked when that changes it.
	OnChanged func(checked bool)

	checked bool
	round   bool // one of several, as in a Choice
	label   *Text
	hint    *Text
}

// NewCheck returns an empty box.
func NewCheck(label string, onChanged func(checked bool)) *Check {
	c := newCheck(label)
	c.OnChanged = onChanged
	c.setUp(c, func() { c.SetChecked(!c.checked) })
	return c
}

func newCheck(label string) *Check {
	c := &Check{label: NewBody(label), hint: NewCaption("")}
	c.hint.Hidden = true
	return c
}

// Checked reports whether the box is ticked.
func (c *Check) Checked() bool { return c.checked }

// SetChecked ticks or clears the box.
func (c *Check) SetChecked(checked bool) {
	if checked == c.checked {
		return
	}
	c.checked = checked
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(checked)
	}
}

// SetCheckedQuietly ticks or clears the box without calling OnChanged.
func (c *Check) SetCheckedQuietly(checked bool) {
	c.checked = checked
	c.Refresh()
}

// SetLabel changes the words.
func (c *Check) SetLabel(label string) {
	c.label.SetText(label)
	c.Refresh()
}

// SetHint puts a line in small below the words; empty removes it.
func (c *Check) SetHint(hint string) {
	c.hint.Hidden = hint == ""
	c.hint.SetText(hint)
	c.Refresh()
}

// Label is the words.
func (c *Check) Label() string { return c.label.Text() }

// AccessibilityLabel is the words.
func (c *Check) AccessibilityLabel() string { return c.label.Text() }

// CreateRenderer is private to Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{
		check: c, back: &canvas.Rectangle{}, box: &canvas.Rectangle{}, dot: &canvas.Rectangle{},
		tick: newIconImage(), ring: newRing(),
	}
	r.paint()
	return r
}

type checkRenderer struct {
	check    *Check
	back     *canvas.Rectangle // the mark of the pointer
	box, dot *canvas.Rectangle
	tick     *canvas.Image
	ring     ring
}

func (r *checkRenderer) indent() float32 { return r.side() + S8() }

func (r *checkRenderer) side() float32 { return theme.Size(theme.SizeNameInlineIcon) }

// Layout puts the box beside the first line.
func (r *checkRenderer) Layout(size fyne.Size) {
	c := r.check
	side, line := r.side(), lineHeight(theme.SizeNameText)
	top := S8() + (line-side)/2
	r.box.Resize(fyne.NewSquareSize(side))
	r.box.Move(fyne.NewPos(0, top))
	inner := side - space(10)
	r.dot.Resize(fyne.NewSquareSize(inner))
	r.dot.Move(fyne.NewPos((side-inner)/2, top+(side-inner)/2))
	r.tick.Resize(fyne.NewSquareSize(side - space(4)))
	r.tick.Move(fyne.NewPos(space(2), top+space(2)))

	width := size.Width - r.indent()
	y := S8()
	for _, text := range []*Text{c.label, c.hint} {
		if !text.Visible() {
			continue
		}
		height := heightAt(text, width)
		text.Resize(fyne.NewSize(width, height))
		text.Move(fyne.NewPos(r.indent(), y))
		y += height
	}
	r.back.Move(fyne.NewPos(-S4(), 0))
	r.back.Resize(size.AddWidthHeight(2*S4(), 0))
	r.ring.around(c.visible(), fyne.NewPos(-S4(), 0), size.AddWidthHeight(2*S4(), 0))
}

// MinSize is the words' and the box.
func (r *checkRenderer) MinSize() fyne.Size {
	size := r.check.label.MinSize()
	if r.check.hint.Visible() {
		hint := r.check.hint.MinSize()
		size.Width = max(size.Width, hint.Width)
		size.Height += hint.Height
	}
	size.Height = max(size.Height, r.side())
	return size.AddWidthHeight(r.indent(), 2*S8())
}

// NaturalWidth is the width with the words on one line.
func (c *Check) NaturalWidth() float32 {
	width := c.label.NaturalWidth()
	if c.hint.Visible() {
		width = max(width, c.hint.NaturalWidth())
	}
	return width + theme.Size(theme.SizeNameInlineIcon) + S8()
}

// Objects are the box with its mark, the words and the ring.
func (r *checkRenderer) Objects() []fyne.CanvasObject {
	c := r.check
	return []fyne.CanvasObject{r.back, r.box, r.dot, r.tick, c.label, c.hint, r.ring.rect}
}

// Destroy has nothing to free.
func (r *checkRenderer) Destroy() {}

// Refresh takes state and colours again.
func (r *checkRenderer) Refresh() {
	r.paint()
	r.Layout(r.check.Size())
	r.check.label.Refresh()
	r.check.hint.Refresh()
	canvas.Refresh(r.check)
}

func (r *checkRenderer) paint() {
	c := r.check
	r.back.FillColor = color.Transparent
	r.back.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
	if over := c.overlayName(); over != "" {
		r.back.FillColor = theme.Color(over)
	}
	mark := theme.ColorNamePrimary
	c.label.color = theme.ColorNameForeground
	if c.Disabled() {
		mark = theme.ColorNameDisabled
		c.label.color = theme.ColorNameDisabled
	}
	r.box.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.box.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	r.box.StrokeWidth = theme.Size(theme.SizeNameInputBorder)
	r.box.CornerRadius = space(5)
	r.dot.Hide()
	r.tick.Hide()
	if c.round {
		r.box.CornerRadius = r.side() / 2
		r.dot.CornerRadius = r.side() / 2
		r.dot.FillColor = theme.Color(mark)
	}
	if c.checked {
		r.box.StrokeColor = theme.Color(mark)
		switch {
		case c.round:
			r.dot.Show()
		default:
			r.box.FillColor = theme.Color(mark)
			setIcon(r.tick, IconTick, theme.ColorNameForegroundOnPrimary)
		}
	}
	for _, o := range []fyne.CanvasObject{r.back, r.box, r.dot} {
		o.Refresh()
	}
}
