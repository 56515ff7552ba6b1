package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// CardKind is what a card is for; it decides colours and icon.
type CardKind int

// The kinds of cards.
const (
	Plain  CardKind = iota // things that belong together
	Safety                 // a note that keeps people safe
	Danger                 // a warning of harm
)

func (k CardKind) colors() (fill, border, text fyne.ThemeColorName) {
	switch k {
	case Safety:
		return ColorSafetyFill, ColorSafetyBorder, ColorSafetyText
	case Danger:
		return ColorDangerFill, ColorDangerBorder, ColorDangerText
	default:
		return ColorSurface, "", theme.ColorNameForeground
	}
}

func (k CardKind) icon() fyne.ThemeIconName {
	switch k {
	case Safety:
		return IconShield
	case Danger:
		return IconDanger
	default:
		return ""
	}
}

// Card is a note of its own colour, with an icon and a title that say what it
// is without the colour.
type Card struct {
	widget.BaseWidget

	title, text *Text
	body        *fyne.Container
	panel       *panel
}

// NewCard returns a card. Title or text may be empty; what else is given stands
// below them.
func NewCard(kind CardKind, title, text string, extra ...fyne.CanvasObject) *Card {
	fill, border, color := kind.colors()
	c := &Card{title: NewStrong(title), text: NewBody(text).SetSelectable()}
	c.title.color, c.text.color = color, color
	c.title.Hidden, c.text.Hidden = title == "", text == ""
	c.body = NewTightColumn(append([]fyne.CanvasObject{c.title, c.text}, extra...)...)
	content := fyne.CanvasObject(c.body)
	if kind.icon() != "" {
		content = newIconBeside(kind.icon(), color, c.body)
	}
	c.panel = newPanel(fill, border, content)
	c.ExtendBaseWidget(c)
	return c
}

// SetText replaces title and text.
func (c *Card) SetText(title, text string) {
	c.title.Hidden, c.text.Hidden = title == "", text == ""
	c.title.SetText(title)
	c.text.SetText(text)
	c.Refresh()
}

func (c *Card) children() []fyne.CanvasObject { return []fyne.CanvasObject{c.panel} }

// CreateRenderer is private to Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newWrap(c, c.panel)
}

// wrap is the renderer of a widget that is one other object.
type wrap struct {
	widget  fyne.Widget
	content fyne.CanvasObject
}

func newWrap(w fyne.Widget, content fyne.CanvasObject) *wrap { return &wrap{w, content} }

// Layout gives the object all the room.
func (r *wrap) Layout(size fyne.Size) { r.content.Resize(size) }

// MinSize is the object's.
func (r *wrap) MinSize() fyne.Size { return r.content.MinSize() }

// Objects is the one object.
func (r *wrap) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// Destroy has nothing to free.
func (r *wrap) Destroy() {}

// Refresh draws the object again.
func (r *wrap) Refresh() {
	r.content.Refresh()
	canvas.Refresh(r.widget)
}

// iconBeside is an icon at the first line of a content.
type iconBeside struct {
	widget.BaseWidget

	icon    fyne.ThemeIconName
	color   fyne.ThemeColorName
	content fyne.CanvasObject
}

func newIconBeside(icon fyne.ThemeIconName, color fyne.ThemeColorName, content fyne.CanvasObject) *iconBeside {
	i := &iconBeside{icon: icon, color: color, content: content}
	i.ExtendBaseWidget(i)
	return i
}

func (i *iconBeside) set(icon fyne.ThemeIconName, color fyne.ThemeColorName) {
	i.icon, i.color = icon, color
	i.Refresh()
}

func (i *iconBeside) children() []fyne.CanvasObject { return []fyne.CanvasObject{i.content} }

// CreateRenderer is private to Fyne.
func (i *iconBeside) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	r := &iconBesideRenderer{beside: i, image: newIconImage()}
	setIcon(r.image, i.icon, i.color)
	return r
}

type iconBesideRenderer struct {
	beside *iconBeside
	image  *canvas.Image
}

func (r *iconBesideRenderer) indent() float32 {
	if r.beside.icon == "" {
		return 0
	}
	return theme.Size(theme.SizeNameInlineIcon) + S8()
}

// Layout puts the icon at the left of the first line.
func (r *iconBesideRenderer) Layout(size fyne.Size) {
	icon := theme.Size(theme.SizeNameInlineIcon)
	r.image.Resize(fyne.NewSquareSize(icon))
	r.image.Move(fyne.NewPos(0, (lineHeight(theme.SizeNameText)-icon)/2))
	indent := r.indent()
	heightAt(r.beside.content, size.Width-indent)
	r.beside.content.Move(fyne.NewPos(indent, 0))
	r.beside.content.Resize(fyne.NewSize(size.Width-indent, size.Height))
}

// MinSize is the content's, and the icon.
func (r *iconBesideRenderer) MinSize() fyne.Size {
	least := r.beside.content.MinSize().AddWidthHeight(r.indent(), 0)
	return least.Max(fyne.NewSize(0, theme.Size(theme.SizeNameInlineIcon)))
}

// Objects are the icon and the content.
func (r *iconBesideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.image, r.beside.content}
}

// Destroy has nothing to free.
func (r *iconBesideRenderer) Destroy() {}

// Refresh takes the colour of the theme.
func (r *iconBesideRenderer) Refresh() {
	setIcon(r.image, r.beside.icon, r.beside.color)
	r.Layout(r.beside.Size())
	r.beside.content.Refresh()
	canvas.Refresh(r.beside)
}
