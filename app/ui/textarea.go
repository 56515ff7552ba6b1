package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// TextArea is an entry of several lines that grows with its text, between a
// smallest and a largest number of rows, and then scrolls. Tab leaves it (Fyne's
// own would insert a tab and be a trap for the keyboard); Ctrl+Tab inserts one.
type TextArea struct {
	Entry

	caret            leftAt
	minRows, maxRows int
	rows             int
}

var _ fyne.Tabbable = (*TextArea)(nil)

// NewTextArea returns a text area of three to twelve rows.
func NewTextArea() *TextArea {
	t := &TextArea{minRows: 3, maxRows: 12, rows: 3}
	t.MultiLine = true
	t.init(t)
	t.Wrapping = fyne.TextWrapWord
	t.SetMinRowsVisible(t.rows)
	return t
}

// SetRows sets the smallest and the largest number of rows shown.
func (t *TextArea) SetRows(smallest, largest int) {
	t.minRows, t.maxRows = max(1, smallest), max(smallest, largest)
	t.fit()
}

// AcceptsTab is false, so that Tab goes to the next widget.
func (t *TextArea) AcceptsTab() bool { return false }

// TypedShortcut inserts a tab for Ctrl+Tab.
func (t *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	if s, ok := shortcut.(*desktop.CustomShortcut); ok &&
		s.KeyName == fyne.KeyTab && s.Modifier == fyne.KeyModifierControl {
		t.TypedRune('\t')
		return
	}
	t.typedShortcut(shortcut)
}

// CreateRenderer is private to Fyne.
func (t *TextArea) CreateRenderer() fyne.WidgetRenderer {
	return &textAreaRenderer{WidgetRenderer: t.Entry.CreateRenderer(), area: t}
}

// textAreaRenderer fits the height to the text with each refresh. A method
// Refresh of TextArea would not do: Fyne's entry calls its own after typing.
type textAreaRenderer struct {
	fyne.WidgetRenderer
	area *TextArea
}

// Refresh fits the height and draws the text.
func (r *textAreaRenderer) Refresh() {
	r.area.fit()
	r.WidgetRenderer.Refresh()
}

// Resize fits the height to the text at the new width.
func (t *TextArea) Resize(size fyne.Size) {
	if t.Size() == size {
		return
	}
	t.Entry.Resize(size)
	t.fit()
}

// fit counts the rows of the text and sets the height by them.
func (t *TextArea) fit() {
	rows := min(max(t.countRows(), t.minRows), t.maxRows)
	if rows != t.rows {
		t.rows = rows
		t.SetMinRowsVisible(rows)
	}
}

func (t *TextArea) countRows() int {
	width := t.Size().Width - 2*theme.Size(theme.SizeNameInnerPadding)
	if width <= 0 {
		return strings.Count(t.Text, "\n") + 1
	}
	rows := len(breakLines([]run{{text: t.Text}}, width, textMeasurer(Em())))
	if strings.HasSuffix(t.Text, "\n") {
		rows++ // the cursor can stand in the empty row below
	}
	return rows
}
