package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TwoPane shows a list and what was chosen in it beside each other, or, where
// there is no room for both, one of them.
type TwoPane struct {
	widget.BaseWidget

	// OnNarrowChanged is called after the panes went from two to one or back.
	OnNarrowChanged func(narrow bool)

	list, detail fyne.CanvasObject
	line         *canvas.Rectangle
	narrow       bool
	showDetail   bool
}

// NewTwoPane returns the two panes.
func NewTwoPane(list, detail fyne.CanvasObject) *TwoPane {
	p := &TwoPane{list: list, detail: detail, line: &canvas.Rectangle{}}
	p.ExtendBaseWidget(p)
	return p
}

// Narrow reports whether there is one pane only.
func (p *TwoPane) Narrow() bool { return p.narrow }

// DetailShown reports which pane is in front when there is only one.
func (p *TwoPane) DetailShown() bool { return p.showDetail }

// ShowDetail chooses the pane in front for when there is only one. It is called
// with each key that is typed: what stays as it is is not drawn again.
func (p *TwoPane) ShowDetail(show bool) {
	if show == p.showDetail {
		return
	}
	p.showDetail = show
	if p.narrow {
		p.Refresh()
	}
}

func (p *TwoPane) children() []fyne.CanvasObject { return []fyne.CanvasObject{p.list, p.detail} }

// CreateRenderer is private to Fyne.
func (p *TwoPane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &twoPaneRenderer{p}
}

type twoPaneRenderer struct{ pane *TwoPane }

// Layout decides between one pane and two.
func (r *twoPaneRenderer) Layout(size fyne.Size) {
	p := r.pane
	em := Em()
	// The breakpoint is the window's: the rail and its line are gone from it.
	narrow := size.Width < TwoPaneEm*em-RailEm*em-1
	changed := narrow != p.narrow
	p.narrow = narrow
	setVisible(p.list, !narrow || !p.showDetail)
	setVisible(p.detail, !narrow || p.showDetail)
	setVisible(p.line, !narrow)
	if narrow {
		for _, o := range p.children() {
			o.Move(fyne.NewPos(0, 0))
			o.Resize(size)
		}
	} else {
		width := min(max(size.Width*0.36, ListMinEm*em), ListMaxEm*em)
		p.list.Move(fyne.NewPos(0, 0))
		p.list.Resize(fyne.NewSize(width, size.Height))
		p.line.FillColor = theme.Color(theme.ColorNameSeparator)
		p.line.Move(fyne.NewPos(width, 0))
		p.line.Resize(fyne.NewSize(1, size.Height))
		p.detail.Move(fyne.NewPos(width+1, 0))
		p.detail.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	}
	if changed && p.OnNarrowChanged != nil {
		p.OnNarrowChanged(narrow)
	}
}

// MinSize is the larger of the two: one pane always has to be enough.
func (r *twoPaneRenderer) MinSize() fyne.Size {
	return r.pane.list.MinSize().Max(r.pane.detail.MinSize())
}

// Objects are the panes and the line between them.
func (r *twoPaneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pane.list, r.pane.line, r.pane.detail}
}

// Destroy has nothing to free.
func (r *twoPaneRenderer) Destroy() {}

// Refresh lays the panes out again.
func (r *twoPaneRenderer) Refresh() {
	r.pane.line.FillColor = theme.Color(theme.ColorNameSeparator)
	r.pane.line.Refresh()
	r.Layout(r.pane.Size())
	r.pane.list.Refresh()
	r.pane.detail.Refresh()
	canvas.Refresh(r.pane)
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible == o.Visible() {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
