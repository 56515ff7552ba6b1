package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ProgressLine is a thin bar that fills from the left. Say the same in words
// beside it.
type ProgressLine struct {
	widget.BaseWidget

	value float32
}

// NewProgressLine returns an empty bar.
func NewProgressLine() *ProgressLine {
	p := &ProgressLine{}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue fills the bar, from 0 to 1.
func (p *ProgressLine) SetValue(value float64) {
	p.value = float32(min(max(value, 0), 1))
	p.Refresh()
}

// Value is how full the bar is, from 0 to 1.
func (p *ProgressLine) Value() float64 { return float64(p.value) }

// CreateRenderer is private to Fyne.
func (p *ProgressLine) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &progressRenderer{progress: p, track: &canvas.Rectangle{}, bar: &canvas.Rectangle{}}
	r.paint()
	return r
}

type progressRenderer struct {
	progress   *ProgressLine
	track, bar *canvas.Rectangle
}

// Layout fills the track by the value.
func (r *progressRenderer) Layout(size fyne.Size) {
	r.track.Resize(size)
	r.bar.Resize(fyne.NewSize(size.Width*r.progress.value, size.Height))
}

// MinSize is a thin line.
func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(4*Em(), space(6)) }

// Objects are the track and the bar.
func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.bar}
}

// Destroy has nothing to free.
func (r *progressRenderer) Destroy() {}

// Refresh takes the colours of the theme.
func (r *progressRenderer) Refresh() {
	r.paint()
	r.Layout(r.progress.Size())
	canvas.Refresh(r.progress)
}

func (r *progressRenderer) paint() {
	r.track.FillColor = theme.Color(theme.ColorNameSeparator)
	r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	r.track.CornerRadius, r.bar.CornerRadius = space(3), space(3)
	r.track.Refresh()
	r.bar.Refresh()
}
