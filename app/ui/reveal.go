package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// parent is a widget of this package that other widgets stand in. Fyne keeps no
// way from an object to what holds it.
type parent interface {
	children() []fyne.CanvasObject
}

// reveal scrolls every ScrollColumn around an object so far that the object is
// seen. Widgets call it when they gain the focus.
func reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	roots := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
	for _, root := range roots {
		if revealIn(root, o) {
			return
		}
	}
}

// revealIn reports whether the object is somewhere under root, and scrolls on
// the way back.
func revealIn(root, o fyne.CanvasObject) bool {
	if root == nil || !root.Visible() {
		return false
	}
	if root == o {
		return true
	}
	for _, child := range childrenOf(root) {
		if !revealIn(child, o) {
			continue
		}
		if scroll, ok := root.(*ScrollColumn); ok {
			scroll.Reveal(o)
		}
		return true
	}
	return false
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case parent:
		return o.children()
	default:
		return nil
	}
}
