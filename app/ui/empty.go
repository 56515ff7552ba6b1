package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// EmptyState says what a screen will hold once there is something, and how to
// begin.
type EmptyState struct {
	widget.BaseWidget

	icon   fyne.ThemeIconName
	column *fyne.Container
}

// NewEmptyState returns an empty state; without a buttonText it has no button.
func NewEmptyState(icon fyne.ThemeIconName, title, text, buttonText string, tapped func()) *EmptyState {
	e := &EmptyState{icon: icon}
	objects := []fyne.CanvasObject{NewSubheading(title), NewBody(text)}
	if buttonText != "" {
		objects = append(objects, NewFlowRow(NewPrimary(buttonText, tapped)))
	}
	e.column = NewColumn(objects...)
	e.ExtendBaseWidget(e)
	return e
}

func (e *EmptyState) children() []fyne.CanvasObject { return []fyne.CanvasObject{e.column} }

// CreateRenderer is private to Fyne.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	r := &emptyRenderer{empty: e, image: newIconImage()}
	setIcon(r.image, e.icon, theme.ColorNamePlaceHolder)
	return r
}

type emptyRenderer struct {
	empty *EmptyState
	image *canvas.Image
}

// Layout puts a large icon above the column.
func (r *emptyRenderer) Layout(size fyne.Size) {
	side := S32() + S8()
	r.image.Resize(fyne.NewSquareSize(side))
	// The drawing has a margin of its own, which would move it off the edge.
	r.image.Move(fyne.NewPos(-S4(), S8()))
	y := side + S8() + S16()
	heightAt(r.empty.column, size.Width)
	r.empty.column.Move(fyne.NewPos(0, y))
	r.empty.column.Resize(fyne.NewSize(size.Width, r.empty.column.MinSize().Height))
}

// MinSize is the column's, and the icon.
func (r *emptyRenderer) MinSize() fyne.Size {
	return r.empty.column.MinSize().AddWidthHeight(0, S32()+S8()+S8()+S16())
}

// Objects are the icon and the column.
func (r *emptyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.image, r.empty.column}
}

// Destroy has nothing to free.
func (r *emptyRenderer) Destroy() {}

// Refresh takes the colour of the theme.
func (r *emptyRenderer) Refresh() {
	setIcon(r.image, r.empty.icon, theme.ColorNamePlaceHolder)
	r.Layout(r.empty.Size())
	r.empty.column.Refresh()
	canvas.Refresh(r.empty)
}
