package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewColumn stacks blocks 16 apart in one column at most 42 em wide. Fyne's own
// labels and rich texts are moved by their inset, so that every block has the
// same left edge.
func NewColumn(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: S16, maxEm: ColumnEm}, objects...)
}

// NewTightColumn stacks what belongs together 8 apart, as wide as it is given.
func NewTightColumn(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: S8}, objects...)
}

// NewStack stacks lines of one thing 4 apart, as wide as it is given.
func NewStack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: S4}, objects...)
}

// columnLayout gives each object its width first and asks for its height then.
type columnLayout struct {
	gap   func() float32
	maxEm float32 // no limit when 0
}

// Layout stacks the visible objects.
func (c *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width
	if c.maxEm > 0 {
		width = min(width, c.maxEm*Em())
	}
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		inset := insetOf(o)
		height := heightAt(o, width+2*inset)
		o.Move(fyne.NewPos(-inset, y-inset))
		o.Resize(fyne.NewSize(width+2*inset, height))
		y += height - 2*inset + c.gap()
	}
}

// MinSize is the height at the widths that the objects have.
func (c *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	count := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		inset := insetOf(o)
		least := o.MinSize()
		size.Width = max(size.Width, least.Width-2*inset)
		size.Height += least.Height - 2*inset
		count++
	}
	if count > 1 {
		size.Height += float32(count-1) * c.gap()
	}
	return size
}

// heightAt gives an object a width and returns the height that it then needs.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

// insetOf is the empty space that Fyne's text widgets have on every side.
func insetOf(o fyne.CanvasObject) float32 {
	switch o.(type) {
	case *widget.Label, *widget.RichText, *widget.Hyperlink:
		return theme.Size(theme.SizeNameInnerPadding)
	default:
		return 0
	}
}
