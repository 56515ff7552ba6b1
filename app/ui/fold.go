package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Fold is a heading that opens and closes what stands below it.
type Fold struct {
	widget.BaseWidget

	heading *Button
	content fyne.CanvasObject
	column  *fyne.Container
	fill    func() // makes the content when it is first seen; nil when it is there
}

// NewFold returns a closed fold.
func NewFold(title string, content fyne.CanvasObject) *Fold {
	f := &Fold{content: content}
	f.heading = NewIconButton(IconForward, title, func() { f.SetOpen(!f.Open()) })
	f.content.Hide()
	f.column = NewTightColumn(NewFlowRow(f.heading), content)
	f.ExtendBaseWidget(f)
	return f
}

// NewLazyFold returns a closed fold whose content is made when it is opened for
// the first time: for long lists of folds.
func NewLazyFold(title string, content func() fyne.CanvasObject) *Fold {
	stack := container.NewStack()
	f := NewFold(title, stack)
	f.fill = func() { stack.Objects = []fyne.CanvasObject{content()} }
	return f
}

// Open reports whether the content is shown.
func (f *Fold) Open() bool { return f.content.Visible() }

// SetOpen shows or hides the content.
func (f *Fold) SetOpen(open bool) {
	if open && f.fill != nil {
		f.fill()
		f.fill = nil
	}
	setVisible(f.content, open)
	icon := IconForward
	if open {
		icon = IconDown
	}
	f.heading.SetIcon(icon)
	f.Refresh()
}

func (f *Fold) children() []fyne.CanvasObject { return []fyne.CanvasObject{f.column} }

// CreateRenderer is private to Fyne.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return newWrap(f, f.column)
}
