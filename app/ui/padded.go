package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewPadded puts space around an object, in the order of CSS: top, right,
// bottom, left. One space alone is for all sides. An object that is hidden
// takes no room, and neither does the space around it.
func NewPadded(content fyne.CanvasObject, spaces ...func() float32) *fyne.Container {
	p := &paddedLayout{}
	for side := range p.space {
		p.space[side] = spaces[min(side, len(spaces)-1)]
	}
	return container.New(p, content)
}

type paddedLayout struct{ space [4]func() float32 }

func (p *paddedLayout) insets() (top, right, bottom, left float32) {
	return p.space[0](), p.space[1](), p.space[2](), p.space[3]()
}

// Layout gives the object what the space leaves.
func (p *paddedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, right, bottom, left := p.insets()
	for _, o := range objects {
		o.Move(fyne.NewPos(left, top))
		o.Resize(fyne.NewSize(max(0, size.Width-left-right), max(0, size.Height-top-bottom)))
	}
}

// MinSize is the object's and the space.
func (p *paddedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top, right, bottom, left := p.insets()
	for _, o := range objects {
		if o.Visible() {
			return o.MinSize().AddWidthHeight(left+right, top+bottom)
		}
	}
	return fyne.Size{}
}
