package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is a control of a form: what it is called above it, why it is asked
// below it, and what is wrong with it, if anything. It is at most 34 em wide.
type Field struct {
	widget.BaseWidget

	control fyne.CanvasObject
	label   *Text
	note    *Text
	why     *Text
	problem *Status
	advice  bool // the line is advice, not an error
	column  *fyne.Container
}

// NewField returns a field. why may be empty.
func NewField(label, why string, control fyne.CanvasObject) *Field {
	f := &Field{
		control: control, label: NewStrong(label), note: NewCaption(""), why: NewCaption(why),
		problem: NewStatus(),
	}
	f.note.Hidden = true
	f.why.Hidden = why == ""
	heading := NewFlowRow(f.label, f.note)
	f.column = container.New(&columnLayout{gap: S4, maxEm: FieldEm}, heading, control, f.problem, f.why)
	f.ExtendBaseWidget(f)
	return f
}

// Wide makes the field as wide as the column: for texts that are read, not only
// filled in. It returns the field.
func (f *Field) Wide() *Field {
	f.column.Layout = &columnLayout{gap: S4, maxEm: ColumnEm}
	return f
}

// SetNote puts a word beside the label: "optional".
func (f *Field) SetNote(note string) {
	f.note.Hidden = note == ""
	f.note.SetText(note)
	f.Refresh()
}

// SetLabel changes what the field is called.
func (f *Field) SetLabel(label string) {
	f.label.SetText(label)
	f.Refresh()
}

// SetWhy changes the line below the control.
func (f *Field) SetWhy(why string) {
	f.why.Hidden = why == ""
	f.why.SetText(why)
	f.Refresh()
}

// SetError says what is wrong; empty means nothing.
func (f *Field) SetError(text string) {
	f.advice = false
	if text == "" {
		f.problem.Clear()
	} else {
		f.problem.Error(text)
	}
	f.Refresh()
}

// Error is what was said to be wrong.
func (f *Field) Error() string {
	if f.advice {
		return ""
	}
	return f.problem.Text()
}

// SetAdvice says what is odd about an answer that may well be right; empty
// means nothing. It takes the place of an error.
func (f *Field) SetAdvice(text string) {
	f.SetError("")
	if f.advice = text != ""; f.advice {
		f.problem.Info(text)
		f.Refresh()
	}
}

// Control is the widget in the field.
func (f *Field) Control() fyne.CanvasObject { return f.control }

func (f *Field) children() []fyne.CanvasObject { return []fyne.CanvasObject{f.column} }

// CreateRenderer is private to Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	f.label.color = theme.ColorNameForeground
	return newWrap(f, f.column)
}
