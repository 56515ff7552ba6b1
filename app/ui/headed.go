package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// NewHeaded puts a part that keeps its height above one that takes the rest.
// Tab comes to the upper one first, which container.NewBorder gets wrong: it
// puts its middle before its edges.
func NewHeaded(header, rest fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(header, nil, nil, nil), header, rest)
}
