package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over an entry and turns the wheel of the mouse for it. Fyne's entry
// has a scroll of its own, which takes the wheel also when there is nothing to
// scroll: a page of fields would stop as soon as a field comes under the pointer.
// Nothing else reaches the wheel, neither a click nor the pointer's form.
type wheel struct {
	widget.BaseWidget
	entry *Entry
	inner *container.Scroll // the entry's own; nil when it has none
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(entry *Entry, parts []fyne.CanvasObject) *wheel {
	w := &wheel{entry: entry}
	for _, o := range parts {
		if scroll, ok := o.(*container.Scroll); ok {
			w.inner = scroll
		}
	}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the text while there is any to move, else the page.
func (w *wheel) Scrolled(event *fyne.ScrollEvent) {
	if w.inner != nil && w.moves(event.Scrolled) {
		w.inner.Scrolled(event)
		return
	}
	for _, holder := range above(w.entry.self) {
		if page, ok := holder.(*ScrollColumn); ok {
			page.scroll.Scrolled(event)
			return
		}
	}
}

// moves reports whether the entry's own scroll would go anywhere.
func (w *wheel) moves(by fyne.Delta) bool {
	const hair = 1
	room := w.inner.Content.MinSize().Subtract(w.inner.Size())
	switch at := w.inner.Offset; {
	case by.DY > 0:
		return w.entry.MultiLine && at.Y > hair
	case by.DY < 0:
		return w.entry.MultiLine && at.Y < room.Height-hair
	case by.DX > 0:
		return at.X > hair
	default:
		return by.DX < 0 && at.X < room.Width-hair
	}
}

// CreateRenderer is private to Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
