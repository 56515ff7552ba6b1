package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ResultList is a list of results that scrolls. It is one stop for Tab; Up,
// Down, Home and End move the selection, Enter opens it. It is made for being
// filled anew with each key: rows are kept and drawn over.
type ResultList struct {
	widget.BaseWidget
	focusState

	onSelect func(i int)
	onOpen   func(i int)

	rows     []*resultRow
	used     int
	selected int
	captions bool
	box      *fyne.Container
	scroll   *container.Scroll
}

var (
	_ fyne.Focusable    = (*ResultList)(nil)
	_ fyne.Shortcutable = (*ResultList)(nil)
)

// NewResultList returns an empty list. onSelect is called when the user moves
// the selection, onOpen for Enter and for a click (which first selects).
func NewResultList(onSelect func(i int), onOpen func(i int)) *ResultList {
	l := &ResultList{onSelect: onSelect, onOpen: onOpen, selected: -1}
	l.box = container.New(&rowsLayout{})
	l.scroll = container.NewVScroll(l.box)
	l.ExtendBaseWidget(l)
	return l
}

// SetRows replaces the rows, selects none and goes to the top.
func (l *ResultList) SetRows(rows []Row) {
	l.selected = -1
	l.used = len(rows)
	l.captions = false
	for _, row := range rows {
		l.captions = l.captions || row.Caption.Text != ""
	}
	for len(l.rows) < len(rows) {
		l.rows = append(l.rows, newResultRow(l, len(l.rows)))
	}
	l.box.Objects = l.box.Objects[:0]
	for i, row := range rows {
		l.rows[i].row, l.rows[i].selected, l.rows[i].hovered = row, false, false
		l.box.Objects = append(l.box.Objects, l.rows[i])
	}
	l.scroll.ScrollToTop()
	l.arrange()
	canvas.Refresh(l)
}

// Len is the number of rows.
func (l *ResultList) Len() int { return l.used }

// Selected is the index of the selected row, -1 for none.
func (l *ResultList) Selected() int { return l.selected }

// Select selects a row, or none for -1, without calling anything.
func (l *ResultList) Select(i int) {
	if i < -1 || i >= l.used || i == l.selected {
		return
	}
	before := l.selected
	l.selected = i
	l.redraw(before)
	l.redraw(i)
	l.show(i)
}

// Step selects the row that is so many rows further down, or the last or first
// one, and reports it. Without a selection it begins at the first.
func (l *ResultList) Step(by int) {
	if l.used == 0 {
		return
	}
	to := 0
	if l.selected >= 0 {
		to = min(max(l.selected+by, 0), l.used-1)
	}
	l.choose(to)
}

// Open opens the selected row, or the first when none is selected.
func (l *ResultList) Open() {
	if l.used == 0 {
		return
	}
	if l.selected < 0 {
		l.choose(0)
	}
	if l.onOpen != nil {
		l.onOpen(l.selected)
	}
}

func (l *ResultList) choose(i int) {
	if i == l.selected {
		return
	}
	l.Select(i)
	if l.onSelect != nil {
		l.onSelect(i)
	}
}

func (l *ResultList) tapped(i int) {
	l.takeFocus(l, l)
	l.choose(i)
	l.Open()
}

func (l *ResultList) redraw(i int) {
	if i >= 0 && i < l.used {
		l.rows[i].selected = i == l.selected
		l.rows[i].Refresh()
	}
}

// show scrolls a row into view.
func (l *ResultList) show(i int) {
	if i < 0 {
		return
	}
	top := l.rows[i].Position().Y
	bottom := top + l.rows[i].Size().Height
	view := l.scroll.Size().Height
	switch {
	case top < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.scroll.Offset.Y+view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// Offset is how far the list is scrolled.
func (l *ResultList) Offset() float32 { return l.scroll.Offset.Y }

// SetOffset scrolls to an offset that Offset returned.
func (l *ResultList) SetOffset(y float32) { l.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

// FocusGained shows the ring on the selected row.
func (l *ResultList) FocusGained() {
	l.gain()
	if l.selected < 0 && l.used > 0 && !l.pointer {
		l.choose(0)
	}
	l.redraw(l.selected)
	reveal(l)
}

// FocusLost hides it.
func (l *ResultList) FocusLost() {
	l.lose()
	l.redraw(l.selected)
}

// TypedRune goes to the window.
func (l *ResultList) TypedRune(r rune) { passRune(l, r) }

// TypedShortcut goes to the window.
func (l *ResultList) TypedShortcut(shortcut fyne.Shortcut) { passShortcut(l, shortcut) }

// TypedKey moves the selection or opens it.
func (l *ResultList) TypedKey(key *fyne.KeyEvent) {
	l.pointer = false
	switch key.Name {
	case fyne.KeyUp:
		l.Step(-1)
	case fyne.KeyDown:
		l.Step(1)
	case fyne.KeyPageUp:
		l.Step(-l.page())
	case fyne.KeyPageDown:
		l.Step(l.page())
	case fyne.KeyHome:
		l.Step(-l.used)
	case fyne.KeyEnd:
		l.Step(l.used)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.Open()
	default:
		passKey(l, key)
	}
}

func (l *ResultList) page() int {
	if l.used == 0 {
		return 1
	}
	return max(1, int(l.scroll.Size().Height/l.rows[0].Size().Height)-1)
}

// Refresh draws all rows again.
func (l *ResultList) Refresh() {
	l.arrange()
	l.BaseWidget.Refresh()
}

func (l *ResultList) arrange() {
	size := l.Size()
	l.box.Resize(fyne.NewSize(size.Width, max(l.box.MinSize().Height, size.Height)))
	l.scroll.Refresh()
}

// CreateRenderer is private to Fyne.
func (l *ResultList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return widget.NewSimpleRenderer(l.scroll)
}

// rowsLayout puts rows under each other with 8 at the sides.
type rowsLayout struct{}

// Layout gives each row the height that it asks for.
func (*rowsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := S8()
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(S8(), y))
		o.Resize(fyne.NewSize(size.Width-2*S8(), height))
		y += height + S4()/2
	}
}

// MinSize leaves the width to the list.
func (*rowsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := 2 * S8()
	for _, o := range objects {
		height += o.MinSize().Height + S4()/2
	}
	return fyne.NewSize(0, height)
}
