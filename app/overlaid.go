package app

import "fyne.io/fyne/v2"

// overlaid lays its objects over each other; only the first one asks for room.
type overlaid struct{}

// Layout gives every object all of the room.
func (overlaid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// MinSize is that of the first object.
func (overlaid) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
