package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewEvenRow puts objects of equal width beside each other where each can be at
// least leastEm text sizes wide, and under each other where there is less room.
func NewEvenRow(leastEm float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&evenLayout{leastEm: leastEm}, objects...)
}

// evenLayout remembers the width it was given, to know its height.
type evenLayout struct{ leastEm, width float32 }

// columns is how many objects stand in a row.
func (e *evenLayout) columns(count int) int {
	least := e.leastEm * Em()
	if e.width <= 0 || float32(count)*least+float32(count-1)*S8() > e.width {
		return 1
	}
	return max(1, count)
}

// Layout gives all objects of a row the height of the tallest.
func (e *evenLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	objects = visible(objects)
	columns := e.columns(len(objects))
	width := (size.Width - float32(columns-1)*S8()) / float32(columns)
	y := float32(0)
	for from := 0; from < len(objects); from += columns {
		row := objects[from:min(from+columns, len(objects))]
		height := float32(0)
		for _, o := range row {
			height = max(height, heightAt(o, width))
		}
		for i, o := range row {
			o.Move(fyne.NewPos(float32(i)*(width+S8()), y))
			o.Resize(fyne.NewSize(width, height))
		}
		y += height + S8()
	}
}

// MinSize is the widest object's width and the height of all rows.
func (e *evenLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = visible(objects)
	columns := e.columns(len(objects))
	var size fyne.Size
	for from := 0; from < len(objects); from += columns {
		height := float32(0)
		for _, o := range objects[from:min(from+columns, len(objects))] {
			least := o.MinSize()
			size.Width = max(size.Width, least.Width)
			height = max(height, least.Height)
		}
		size.Height += height + S8()
	}
	size.Height = max(0, size.Height-S8())
	return size
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			list = append(list, o)
		}
	}
	return list
}
