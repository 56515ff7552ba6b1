package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// seen is one object that the window shows, with where it is.
type seen struct {
	object fyne.CanvasObject
	at     fyne.Position // in the window
	size   fyne.Size
	// above are the objects that hold it, the window's content first.
	above []fyne.CanvasObject
}

func (s seen) right() float32  { return s.at.X + s.size.Width }
func (s seen) bottom() float32 { return s.at.Y + s.size.Height }

// overlaps reports whether two objects share more than a hair.
func (s seen) overlaps(o seen, hair float32) bool {
	return s.at.X+hair < o.right() && o.at.X+hair < s.right() && s.at.Y+hair < o.bottom() && o.at.Y+hair < s.bottom()
}

// scrolledBy is the innermost part around an object that scrolls; nil when none
// does.
func (s seen) scrolledBy() *container.Scroll {
	for i := len(s.above) - 1; i >= 0; i-- {
		if scroll, ok := s.above[i].(*container.Scroll); ok {
			return scroll
		}
	}
	return nil
}

// everything lists what the content of a window shows, in the order of Tab.
func everything(content fyne.CanvasObject) []seen {
	var list []seen
	var walk func(o fyne.CanvasObject, at fyne.Position, above []fyne.CanvasObject)
	walk = func(o fyne.CanvasObject, at fyne.Position, above []fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		list = append(list, seen{o, at, o.Size(), above})
		var children []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			children = o.Objects
		case fyne.Widget:
			children = test.WidgetRenderer(o).Objects()
		}
		inside := append(above[:len(above):len(above)], o)
		for _, child := range children {
			walk(child, at, inside)
		}
	}
	walk(content, fyne.Position{}, nil)
	return list
}
