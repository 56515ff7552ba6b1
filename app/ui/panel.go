package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// panel is a rounded field of colour with content inside.
type panel struct {
	widget.BaseWidget

	fill, border fyne.ThemeColorName // no border when empty
	content      fyne.CanvasObject
	padding      func() float32
	square       bool
}

func newPanel(fill, border fyne.ThemeColorName, content fyne.CanvasObject) *panel {
	p := &panel{fill: fill, border: border, content: content, padding: S16}
	p.ExtendBaseWidget(p)
	return p
}

func (p *panel) children() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer is private to Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &panelRenderer{panel: p, back: &canvas.Rectangle{}}
	r.paint()
	return r
}

type panelRenderer struct {
	panel *panel
	back  *canvas.Rectangle
}

// Layout puts the content inside the padding.
func (r *panelRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	pad := r.panel.padding()
	width := size.Width - 2*pad
	heightAt(r.panel.content, width)
	r.panel.content.Move(fyne.NewPos(pad, pad))
	r.panel.content.Resize(fyne.NewSize(width, size.Height-2*pad))
}

// MinSize is the content's and the padding.
func (r *panelRenderer) MinSize() fyne.Size {
	pad := r.panel.padding()
	return r.panel.content.MinSize().AddWidthHeight(2*pad, 2*pad)
}

// Objects are the field of colour and the content.
func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.panel.content}
}

// Destroy has nothing to free.
func (r *panelRenderer) Destroy() {}

// Refresh takes the colours of the theme.
func (r *panelRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
	r.Layout(r.panel.Size())
	r.panel.content.Refresh()
	canvas.Refresh(r.panel)
}

func (r *panelRenderer) paint() {
	r.back.FillColor = theme.Color(r.panel.fill)
	r.back.StrokeWidth = 0
	if r.panel.border != "" {
		r.back.StrokeColor = theme.Color(r.panel.border)
		r.back.StrokeWidth = 1
	}
	r.back.CornerRadius = theme.Size(theme.SizeNameCardRadius)
	if r.panel.square {
		r.back.CornerRadius = 0
	}
}
