package ui

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// RailItem is an entry of the rail: an icon, a word and, when there is one, the
// number of things that are due.
type RailItem struct {
	pressable

	icon    fyne.ThemeIconName
	label   *Text
	count   int
	current bool
	bottom  bool
}

// NewRailItem returns an entry that leads to a screen.
func NewRailItem(icon fyne.ThemeIconName, label string, tapped func()) *RailItem {
	i := &RailItem{icon: icon, label: NewBody(label)}
	i.setUp(i, tapped)
	return i
}

// AtBottom puts the entry at the lower end of the rail and returns it.
func (i *RailItem) AtBottom() *RailItem {
	i.bottom = true
	return i
}

// SetCurrent marks the entry of the screen that is shown.
func (i *RailItem) SetCurrent(current bool) {
	i.current = current
	i.Refresh()
}

// Current reports whether the entry is marked.
func (i *RailItem) Current() bool { return i.current }

// SetCount shows a number; zero shows none.
func (i *RailItem) SetCount(n int) {
	i.count = n
	i.Refresh()
}

// Label is the word.
func (i *RailItem) Label() string { return i.label.Text() }

// AccessibilityLabel is the word and the number.
func (i *RailItem) AccessibilityLabel() string { return i.menuText() }

func (i *RailItem) menuText() string {
	if i.count == 0 {
		return i.Label()
	}
	return i.Label() + " (" + strconv.Itoa(i.count) + ")"
}

// CreateRenderer is private to Fyne.
func (i *RailItem) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	r := &railItemRenderer{
		item: i, fill: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, image: newIconImage(),
		badge: &canvas.Rectangle{}, number: &canvas.Text{}, ring: newRing(),
	}
	r.paint()
	return r
}

type railItemRenderer struct {
	item             *RailItem
	fill, bar, badge *canvas.Rectangle
	image            *canvas.Image
	number           *canvas.Text
	ring             ring
}

// Layout puts bar, icon, word and number beside each other.
func (r *railItemRenderer) Layout(size fyne.Size) {
	icon := theme.Size(theme.SizeNameInlineIcon)
	r.fill.Resize(size)
	r.bar.Move(fyne.NewPos(0, S8()))
	r.bar.Resize(fyne.NewSize(space(3), size.Height-2*S8()))
	x := S8() + S4()
	r.image.Resize(fyne.NewSquareSize(icon))
	r.image.Move(fyne.NewPos(x, (size.Height-icon)/2))
	x += icon + S8()
	room := size.Width - x - S8()

	if r.item.count > 0 {
		number := r.number.MinSize() // bold, and measuring it reads that font: not before there is one
		side := max(number.Width+S8(), number.Height)
		r.badge.Resize(fyne.NewSize(side, number.Height))
		r.badge.CornerRadius = number.Height / 2
		r.badge.Move(fyne.NewPos(size.Width-S8()-side, (size.Height-number.Height)/2))
		r.number.Resize(number)
		r.number.Move(r.badge.Position().AddXY((side-number.Width)/2, 0))
		room -= side + S4()
	}
	height := heightAt(r.item.label, room)
	r.item.label.Resize(fyne.NewSize(room, height))
	r.item.label.Move(fyne.NewPos(x, (size.Height-height)/2))
	r.ring.show(r.item.visible(), size)
}

// MinSize leaves the width to the rail.
func (r *railItemRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.item.label.MinSize().Height+2*theme.Size(theme.SizeNameInnerPadding))
}

// Objects are the fill, the bar, the icon, the word, the number and the ring.
func (r *railItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.bar, r.image, r.item.label, r.badge, r.number, r.ring.rect}
}

// Destroy has nothing to free.
func (r *railItemRenderer) Destroy() {}

// Refresh takes state and colours again.
func (r *railItemRenderer) Refresh() {
	r.paint()
	r.Layout(r.item.Size())
	r.item.label.Refresh()
	canvas.Refresh(r.item)
}

func (r *railItemRenderer) paint() {
	i := r.item
	words := theme.ColorNameForeground
	r.fill.FillColor = color.Transparent
	r.fill.CornerRadius = theme.Size(theme.SizeNameButtonRadius)
	switch {
	case i.current:
		r.fill.FillColor = theme.Color(theme.ColorNameSelection)
	case i.overlayName() != "":
		r.fill.FillColor = theme.Color(i.overlayName())
	}
	mark := words
	if i.current {
		mark = theme.ColorNamePrimary
	}
	setIcon(r.image, i.icon, mark)
	i.label.color = words
	if i.label.bold != i.current {
		i.label.bold = i.current
		i.label.SetText(i.label.Text())
	}
	setVisible(r.bar, i.current)
	r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	r.bar.CornerRadius = space(1.5)
	setVisible(r.badge, i.count > 0)
	setVisible(r.number, i.count > 0)
	r.badge.FillColor = theme.Color(theme.ColorNamePrimary)
	r.number.Text = strconv.Itoa(i.count)
	r.number.TextSize = theme.Size(theme.SizeNameCaptionText)
	r.number.TextStyle.Bold = true
	r.number.Color = theme.Color(theme.ColorNameForegroundOnPrimary)
	for _, o := range []fyne.CanvasObject{r.fill, r.bar, r.badge, r.number} {
		o.Refresh()
	}
}
