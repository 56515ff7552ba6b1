package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Row is one result: what it is called, and in small what made it a result.
// Group, when not empty, is a heading above the row.
type Row struct {
	Title   Marked
	Caption Marked
	Group   string
}

func (r Row) same(other Row) bool {
	return r.Group == other.Group && r.Title.same(other.Title) && r.Caption.same(other.Caption)
}

// resultRow draws a Row. All rows have one height, apart from their heading.
type resultRow struct {
	widget.BaseWidget

	list     *ResultList
	index    int
	row      Row
	selected bool
	hovered  bool
}

var (
	_ fyne.Tappable     = (*resultRow)(nil)
	_ desktop.Hoverable = (*resultRow)(nil)
)

func newResultRow(list *ResultList, index int) *resultRow {
	r := &resultRow{list: list, index: index}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped chooses and opens the row.
func (r *resultRow) Tapped(*fyne.PointEvent) { r.list.tapped(r.index) }

// MouseIn marks the row.
func (r *resultRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.Refresh()
}

// MouseMoved does nothing.
func (r *resultRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut removes the mark.
func (r *resultRow) MouseOut() {
	r.hovered = false
	r.Refresh()
}

// AccessibilityLabel is the title.
func (r *resultRow) AccessibilityLabel() string { return r.row.Title.Text }

// AccessibilityRole is that of a button.
func (r *resultRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// groupHeight is the height of the heading above the row.
func (r *resultRow) groupHeight() float32 {
	if r.row.Group == "" {
		return 0
	}
	height := lineHeight(theme.SizeNameCaptionText) + S8() + S4()
	if r.index > 0 {
		height += S8()
	}
	return height
}

// height is the height of the row with its heading.
func (r *resultRow) height() float32 {
	height := lineHeight(theme.SizeNameText) + 2*S8()
	if r.list.captions {
		height += lineHeight(theme.SizeNameCaptionText)
	}
	return r.groupHeight() + height
}

func lineHeight(name fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("中A", theme.Size(name), fyne.TextStyle{}).Height
}

// CreateRenderer is private to Fyne.
func (r *resultRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	d := &resultRowRenderer{row: r, fill: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, ring: newRing()}
	d.draw(r.Size())
	return d
}

// drawnRow is all that the look of a row depends on. Measuring and cutting two
// lines of text is most of what a key press costs, and Fyne refreshes each row
// three times for one new list: a row that is to look as it does is left alone.
type drawnRow struct {
	row                        Row
	selected, hovered, focused bool
	size                       fyne.Size
	em                         float32
	text                       color.Color // stands for all colours of the theme
}

func (r *resultRow) drawn(size fyne.Size) drawnRow {
	return drawnRow{
		row: r.row, selected: r.selected, hovered: r.hovered, focused: r.selected && r.list.visible(),
		size: size, em: Em(), text: theme.Color(theme.ColorNameForeground),
	}
}

func (d drawnRow) same(other drawnRow) bool {
	return d.row.same(other.row) && d.selected == other.selected && d.hovered == other.hovered &&
		d.focused == other.focused && d.size == other.size && d.em == other.em && d.text == other.text
}

type resultRowRenderer struct {
	row                   *resultRow
	drawn                 drawnRow
	fill, bar             *canvas.Rectangle
	ring                  ring
	title, caption, group markedLine
	all                   []fyne.CanvasObject
}

// Layout draws the row at its new width.
func (d *resultRowRenderer) Layout(size fyne.Size) { d.draw(size) }

// MinSize leaves the width to the list.
func (d *resultRowRenderer) MinSize() fyne.Size { return fyne.NewSize(0, d.row.height()) }

// Objects are the fill, the bar of the selection, the texts and the ring.
func (d *resultRowRenderer) Objects() []fyne.CanvasObject { return d.all }

// Destroy has nothing to free.
func (d *resultRowRenderer) Destroy() {}

// Refresh draws the row again.
func (d *resultRowRenderer) Refresh() {
	if d.draw(d.row.Size()) {
		canvas.Refresh(d.row)
	}
}

// draw makes the row look as it should at a size, and reports whether there was
// anything to do.
func (d *resultRowRenderer) draw(size fyne.Size) bool {
	r := d.row
	next := r.drawn(size)
	if d.all != nil && d.drawn.same(next) {
		return false
	}
	d.drawn = next
	top := r.groupHeight()
	body := fyne.NewSize(size.Width, size.Height-top)
	d.drawFill(top, body)

	pad := S16()
	width := size.Width - pad - S8()
	d.group.used, d.caption.used = 0, 0
	if r.row.Group != "" {
		at := fyne.NewPos(pad, top-S4()-lineHeight(theme.SizeNameCaptionText))
		heading := Marked{Text: r.row.Group}
		d.group.draw(heading, at, width, theme.Size(theme.SizeNameCaptionText), theme.ColorNamePlaceHolder)
	}
	y := top + S8()
	d.title.draw(r.row.Title, fyne.NewPos(pad, y), width, Em(), theme.ColorNameForeground)
	if r.row.Caption.Text != "" {
		y += lineHeight(theme.SizeNameText)
		size := theme.Size(theme.SizeNameCaptionText)
		d.caption.draw(r.row.Caption, fyne.NewPos(pad, y), width, size, theme.ColorNamePlaceHolder)
	}

	d.all = append(d.all[:0], d.fill, d.bar)
	d.all = d.group.objects(d.all)
	d.all = d.title.objects(d.all)
	d.all = append(d.caption.objects(d.all), d.ring.rect)
	return true
}

func (d *resultRowRenderer) drawFill(top float32, body fyne.Size) {
	r := d.row
	d.fill.FillColor = color.Transparent
	switch {
	case r.selected:
		d.fill.FillColor = theme.Color(theme.ColorNameSelection)
	case r.hovered:
		d.fill.FillColor = theme.Color(theme.ColorNameHover)
	}
	d.fill.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
	d.fill.Move(fyne.NewPos(0, top))
	d.fill.Resize(body)
	d.fill.Refresh()

	setVisible(d.bar, r.selected)
	d.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	d.bar.CornerRadius = space(1.5)
	d.bar.Move(fyne.NewPos(S4()/2, top+S8()))
	d.bar.Resize(fyne.NewSize(space(3), body.Height-2*S8()))
	d.bar.Refresh()

	d.ring.around(d.drawn.focused, fyne.NewPos(ringWidth, top+ringWidth), body.SubtractWidthHeight(2*ringWidth, 2*ringWidth))
}
