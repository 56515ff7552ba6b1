package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// TickItem is a step to tick off, with a small menu for the states other than
// done and open.
type TickItem struct {
	widget.BaseWidget

	check *Check
	row   *fyne.Container
}

// NewTickItem returns an item. The menu is left out when entries is nil;
// menuName says what it is called.
func NewTickItem(text string, onChanged func(done bool), menuName string, entries func() []MenuEntry) *TickItem {
	t := &TickItem{check: NewCheck(text, onChanged)}
	var menu fyne.CanvasObject
	if entries != nil {
		menu = NewMenuButton("", menuName, entries)
	}
	t.row = NewBeside(nil, t.check, menu)
	t.ExtendBaseWidget(t)
	return t
}

// SetDone ticks or clears the item without calling onChanged.
func (t *TickItem) SetDone(done bool) { t.check.SetCheckedQuietly(done) }

// Done reports whether the item is ticked.
func (t *TickItem) Done() bool { return t.check.Checked() }

// SetHint says in small what state the item is in; empty removes it.
func (t *TickItem) SetHint(hint string) {
	t.check.SetHint(hint)
	t.Refresh()
}

// Check is the box itself, to give it the focus.
func (t *TickItem) Check() *Check { return t.check }

func (t *TickItem) children() []fyne.CanvasObject { return []fyne.CanvasObject{t.row} }

// CreateRenderer is private to Fyne.
func (t *TickItem) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return newWrap(t, t.row)
}
