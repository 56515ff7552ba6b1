package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Option is a whole card that can be pressed: what it leads to, and one line
// of what that is for.
type Option struct {
	pressable

	title, text *Text
	column      *fyne.Container
}

// NewOption returns an option.
func NewOption(title, text string, tapped func()) *Option {
	o := &Option{title: NewStrong(title), text: NewCaption(text)}
	o.text.Hidden = text == ""
	o.column = NewStack(o.title, o.text)
	o.setUp(o, tapped)
	return o
}

// AccessibilityLabel is both texts.
func (o *Option) AccessibilityLabel() string { return o.title.Text() + ". " + o.text.Text() }

// String is the title, for tests.
func (o *Option) String() string { return o.title.Text() }

func (o *Option) children() []fyne.CanvasObject { return []fyne.CanvasObject{o.column} }

// CreateRenderer is private to Fyne.
func (o *Option) CreateRenderer() fyne.WidgetRenderer {
	o.ExtendBaseWidget(o)
	r := &optionRenderer{option: o, back: &canvas.Rectangle{}, over: &canvas.Rectangle{}, ring: newRing()}
	r.paint()
	return r
}

type optionRenderer struct {
	option     *Option
	back, over *canvas.Rectangle
	ring       ring
}

// Layout puts the words inside the card.
func (r *optionRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.over.Resize(size)
	r.ring.show(r.option.visible(), size)
	width := size.Width - 2*S16()
	height := heightAt(r.option.column, width)
	r.option.column.Move(fyne.NewPos(S16(), S8()))
	r.option.column.Resize(fyne.NewSize(width, height))
}

// MinSize is the words' and the padding.
func (r *optionRenderer) MinSize() fyne.Size {
	return r.option.column.MinSize().AddWidthHeight(2*S16(), 2*S8())
}

// Objects are the card, the mark of the pointer, the words and the ring.
func (r *optionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.over, r.option.column, r.ring.rect}
}

// Destroy has nothing to free.
func (r *optionRenderer) Destroy() {}

// Refresh takes state and colours again.
func (r *optionRenderer) Refresh() {
	r.paint()
	r.Layout(r.option.Size())
	r.option.column.Refresh()
	canvas.Refresh(r.option)
}

func (r *optionRenderer) paint() {
	r.back.FillColor = theme.Color(ColorSurface)
	r.back.CornerRadius = theme.Size(theme.SizeNameCardRadius)
	r.over.FillColor = color.Transparent
	r.over.CornerRadius = r.back.CornerRadius
	if name := r.option.overlayName(); name != "" {
		r.over.FillColor = theme.Color(name)
	}
}
