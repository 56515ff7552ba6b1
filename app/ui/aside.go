package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewAside puts something beside the main content where there is room for
// both, and leaves it out where there is not: it must be help, never a need.
func NewAside(main *ScrollColumn, aside fyne.CanvasObject) fyne.CanvasObject {
	return container.New(asideLayout{}, main, NewScrollColumn(aside))
}

// asideEm is the width of what stands beside.
const asideEm = 19

type asideLayout struct{}

// Layout decides by the room that the main content would keep.
func (asideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	main, aside := objects[0], objects[1]
	width := float32(asideEm) * Em()
	fits := size.Width-width >= FieldEm*Em()
	setVisible(aside, fits)
	if !fits {
		width = 0
	}
	main.Move(fyne.NewPos(0, 0))
	main.Resize(fyne.NewSize(size.Width-width, size.Height))
	aside.Move(fyne.NewPos(size.Width-width, 0))
	aside.Resize(fyne.NewSize(width, size.Height))
}

// MinSize is the main content's.
func (asideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
