package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CopyRow is a value that can be copied, with what it is above it.
type CopyRow struct {
	widget.BaseWidget

	OnCopy func()

	label, value *Text
	button       *Button
	row          *fyne.Container
}

// NewCopyRow returns a row with a copy button. The caller copies the value and
// says so in a status line.
func NewCopyRow(label, value, buttonText string, onCopy func()) *CopyRow {
	c := &CopyRow{OnCopy: onCopy, label: NewCaption(label), value: NewBody(value).SetSelectable()}
	c.button = NewIconButton(IconCopy, buttonText, func() { call(c.OnCopy) })
	c.row = NewBeside(nil, NewStack(c.label, c.value), c.button)
	c.ExtendBaseWidget(c)
	return c
}

// SetValue changes the value.
func (c *CopyRow) SetValue(value string) {
	c.value.SetText(value)
	c.Refresh()
}

// Value is what is shown.
func (c *CopyRow) Value() string { return c.value.Text() }

func (c *CopyRow) children() []fyne.CanvasObject { return []fyne.CanvasObject{c.row} }

// CreateRenderer is private to Fyne.
func (c *CopyRow) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newWrap(c, c.row)
}
