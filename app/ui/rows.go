package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewFlowRow puts objects beside each other, 8 apart, and goes on in the next
// line where there is no more room, so that no button is cut at large sizes.
func NewFlowRow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flowLayout{}, objects...)
}

// natural is an object that says how wide it would be with all its words on one
// line.
type natural interface{ NaturalWidth() float32 }

func naturalWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case natural:
		return o.NaturalWidth()
	case *fyne.Container:
		if flow, ok := o.Layout.(*flowLayout); ok {
			return flow.natural(o.Objects)
		}
	}
	return o.MinSize().Width
}

// natural is the width of all objects in one line.
func (f *flowLayout) natural(objects []fyne.CanvasObject) float32 {
	width := -S8()
	for _, o := range objects {
		if o.Visible() {
			width += naturalWidth(o) + S8()
		}
	}
	return max(0, width)
}

// flowLayout remembers the width it was given, to know its height.
type flowLayout struct{ width float32 }

// Layout fills line after line.
func (f *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.flow(objects, size.Width, true)
}

// MinSize is the width of the widest object and the height of all lines.
func (f *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		if o.Visible() {
			least.Width = max(least.Width, o.MinSize().Width)
		}
	}
	width := f.width
	if width <= 0 {
		width = 1e6
	}
	least.Height = f.flow(objects, width, false)
	return least
}

// flow works out the lines, gives the objects their places if it is to, and
// returns the height that they take. Moving an object is drawing the window
// anew: asked for its size only, a row that moves things is drawn for ever.
func (f *flowLayout) flow(objects []fyne.CanvasObject, width float32, place bool) float32 {
	type spot struct {
		object fyne.CanvasObject
		x      float32
		size   fyne.Size
	}
	x, y, rowHeight := float32(0), float32(0), float32(0)
	row := []spot{}
	closeRow := func() {
		for _, s := range row {
			if place {
				s.object.Resize(s.size)
				s.object.Move(fyne.NewPos(s.x, y+(rowHeight-s.size.Height)/2))
			}
		}
		if len(row) > 0 {
			y += rowHeight + S8()
		}
		row, x, rowHeight = row[:0], 0, 0
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		w := min(naturalWidth(o), width)
		if x > 0 && x+w > width {
			closeRow()
		}
		size := fyne.NewSize(w, heightAt(o, w))
		row = append(row, spot{o, x, size})
		x += w + S8()
		rowHeight = max(rowHeight, size.Height)
	}
	closeRow()
	return max(0, y-S8())
}

// NewBeside puts an object that keeps its size at the left, or at the right, of
// one that takes the rest. Either may be nil.
func NewBeside(left, rest, right fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{}
	b := &besideLayout{left: left, rest: rest, right: right}
	for _, o := range []fyne.CanvasObject{left, rest, right} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(b, objects...)
}

// besideLayout aligns the three at the top line of the one in the middle.
type besideLayout struct{ left, rest, right fyne.CanvasObject }

// Layout gives the outer ones their size and the middle the rest.
func (b *besideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, width := float32(0), size.Width
	if shown(b.left) {
		w := naturalWidth(b.left)
		height := heightAt(b.left, w)
		b.left.Resize(fyne.NewSize(w, height))
		b.left.Move(fyne.NewPos(0, b.middle(height)))
		x = w + S8()
		width -= x
	}
	if shown(b.right) {
		w := naturalWidth(b.right)
		height := heightAt(b.right, w)
		b.right.Resize(fyne.NewSize(w, height))
		b.right.Move(fyne.NewPos(size.Width-w, b.middle(height)))
		width -= w + S8()
	}
	if shown(b.rest) {
		height := heightAt(b.rest, width)
		b.rest.Resize(fyne.NewSize(width, height))
		b.rest.Move(fyne.NewPos(x, max(0, b.middle(height))))
	}
}

// middle is where an object of a height stands so that its middle is level with
// that of the tallest.
func (b *besideLayout) middle(height float32) float32 {
	return max(0, (b.MinSize(nil).Height-height)/2)
}

// MinSize is the sum of the widths and the largest height.
func (b *besideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	count := 0
	for _, o := range []fyne.CanvasObject{b.left, b.rest, b.right} {
		if !shown(o) {
			continue
		}
		least := o.MinSize()
		if o != b.rest {
			least.Width = max(least.Width, naturalWidth(o))
		}
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
		count++
	}
	if count > 1 {
		size.Width += float32(count-1) * S8()
	}
	return size
}

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

// Separator is a line one unit thick.
type Separator struct {
	widget.BaseWidget
}

// NewSeparator returns a line that separates parts.
func NewSeparator() *Separator {
	s := &Separator{}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is private to Fyne.
func (s *Separator) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &separatorRenderer{separator: s, line: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type separatorRenderer struct {
	separator *Separator
	line      *canvas.Rectangle
}

// Layout draws the line in the middle.
func (r *separatorRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, (size.Height-1)/2))
	r.line.Resize(fyne.NewSize(size.Width, 1))
}

// MinSize is one unit high.
func (r *separatorRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Objects is the line.
func (r *separatorRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

// Destroy has nothing to free.
func (r *separatorRenderer) Destroy() {}

// Refresh takes the colour of the theme.
func (r *separatorRenderer) Refresh() {
	r.line.FillColor = theme.Color(theme.ColorNameSeparator)
	r.Layout(r.separator.Size())
	canvas.Refresh(r.separator)
}
