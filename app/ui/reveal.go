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
// seen, with the label and the words of its field. Widgets call it when they
// gain the focus.
func reveal(o fyne.CanvasObject) {
	whole := o
	for _, holder := range above(o) {
		switch holder := holder.(type) {
		case *Field:
			whole = holder
		case *ScrollColumn:
			holder.reveal(whole, o)
		}
	}
}

// above lists what holds an object that is shown, innermost first.
func above(o fyne.CanvasObject) []fyne.CanvasObject {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		if holders, found := holdersIn(root, o); found {
			return holders
		}
	}
	return nil
}

func holdersIn(root, o fyne.CanvasObject) (holders []fyne.CanvasObject, found bool) {
	if root == nil || !root.Visible() {
		return nil, false
	}
	if root == o {
		return nil, true
	}
	for _, child := range childrenOf(root) {
		if holders, found := holdersIn(child, o); found {
			return append(holders, root), true
		}
	}
	return nil, false
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
