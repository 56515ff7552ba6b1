package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ScrollColumn is a column with margins that scrolls, and that scrolls by
// itself to what gains the focus.
type ScrollColumn struct {
	widget.BaseWidget

	column *fyne.Container
	margin *marginLayout
	framed *fyne.Container
	scroll *container.Scroll
}

// NewScrollColumn returns a scrolling column of blocks.
func NewScrollColumn(objects ...fyne.CanvasObject) *ScrollColumn {
	return newScroll(NewColumn(objects...))
}

// NewScroll returns any content, with the margins of a screen, that scrolls.
func NewScroll(content *fyne.Container) *ScrollColumn { return newScroll(content) }

func newScroll(column *fyne.Container) *ScrollColumn {
	s := &ScrollColumn{column: column}
	s.margin = &marginLayout{}
	s.framed = container.New(s.margin, column)
	s.scroll = container.NewVScroll(s.framed)
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces the blocks and goes back to the top.
func (s *ScrollColumn) Set(objects ...fyne.CanvasObject) {
	s.Replace(objects...)
	s.scroll.ScrollToTop()
}

// Replace replaces the blocks and stays where it is.
func (s *ScrollColumn) Replace(objects ...fyne.CanvasObject) {
	s.column.Objects = objects
	s.Refresh()
}

// Column is the container of the blocks. After changing it, call Refresh.
func (s *ScrollColumn) Column() *fyne.Container { return s.column }

// Offset is how far the column is scrolled.
func (s *ScrollColumn) Offset() float32 { return s.scroll.Offset.Y }

// SetOffset scrolls to an offset that Offset returned.
func (s *ScrollColumn) SetOffset(y float32) { s.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

// Reveal scrolls as little as needed to show an object of the column.
func (s *ScrollColumn) Reveal(o fyne.CanvasObject) { s.reveal(o, o) }

// reveal shows an object with what belongs to it, or the object alone where
// there is no room for the whole. What is higher than the view stays as it is
// when some of it is seen: the user may just have clicked into it.
func (s *ScrollColumn) reveal(whole, o fyne.CanvasObject) {
	view := s.scroll.Size().Height
	if whole.Size().Height+2*S8() > view {
		whole = o
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(whole).Y - driver.AbsolutePositionForObject(s.scroll).Y - S8()
	bottom := top + whole.Size().Height + 2*S8()
	higher := bottom-top > view
	switch {
	case higher && top < view-2*Em() && bottom > 2*Em():
	case higher, top < 0:
		s.SetOffset(max(0, s.Offset()+top))
	case bottom > view:
		s.SetOffset(s.Offset() + bottom - view)
	}
}

// Refresh lays the blocks out again.
func (s *ScrollColumn) Refresh() {
	s.arrange(s.Size())
	s.BaseWidget.Refresh()
}

func (s *ScrollColumn) arrange(size fyne.Size) {
	s.column.Refresh()
	s.fit(size)
	s.scroll.Refresh()
}

// fit gives the column its width before the scroll asks for its height. What
// does not fit can be scrolled a little further than its end: a banner may lie
// over the lower edge.
func (s *ScrollColumn) fit(size fyne.Size) {
	s.margin.room = 0
	height := heightAt(s.framed, size.Width)
	if height > size.Height {
		s.margin.room = 4 * Em()
		height += s.margin.room
	}
	s.framed.Resize(fyne.NewSize(size.Width, max(height, size.Height)))
	s.scroll.Resize(size)
}

func (s *ScrollColumn) children() []fyne.CanvasObject { return s.column.Objects }

// CreateRenderer is private to Fyne.
func (s *ScrollColumn) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &scrollRenderer{s}
}

type scrollRenderer struct{ scroll *ScrollColumn }

// Layout gives the column its width and the scroll its view.
func (r *scrollRenderer) Layout(size fyne.Size) { r.scroll.fit(size) }

// MinSize is a few lines: the rest scrolls.
func (r *scrollRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.scroll.framed.MinSize().Width, 4*Em())
}

// Objects is the scroll.
func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scroll.scroll}
}

// Destroy has nothing to free.
func (r *scrollRenderer) Destroy() {}

// Refresh draws the scroll again.
func (r *scrollRenderer) Refresh() { r.scroll.scroll.Refresh() }

// marginLayout puts 24 around a column, 16 where there is little room.
type marginLayout struct {
	width float32
	room  float32 // below the content
}

func (m *marginLayout) margin() float32 {
	if m.width > 0 && m.width < LabelFromEm*Em() {
		return S16()
	}
	return S24()
}

// Layout places the content inside the margin.
func (m *marginLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m.width = size.Width
	margin := m.margin()
	for _, o := range objects {
		width := size.Width - 2*margin
		o.Move(fyne.NewPos(margin, margin))
		o.Resize(fyne.NewSize(width, heightAt(o, width)))
	}
}

// MinSize is the content's and the margin.
func (m *marginLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(2*m.margin(), 2*m.margin()+m.room)
}
