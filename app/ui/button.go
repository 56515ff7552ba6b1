package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// buttonKind is how much a button asks for attention.
type buttonKind int

const (
	kindPlain   buttonKind = iota
	kindPrimary            // the one main action of a screen
	kindDanger             // takes something away; never the loudest
	kindQuiet              // no fill: icons in a row, links
)

// Button is pressed by mouse, Space or Enter. Its words wrap when it is given
// less room than they need, so that none are cut at large text sizes.
type Button struct {
	pressable

	Text     string
	Icon     fyne.ThemeIconName
	OnTapped func()

	name    string // what the button is called where it has no words
	kind    buttonKind
	leading bool // words at the left edge instead of in the middle
	label   *Text
}

// NewButton returns a button for an ordinary action.
func NewButton(text string, tapped func()) *Button {
	return newButton(kindPlain, "", text, tapped)
}

// NewPrimary returns the button of the main action; a screen has one.
func NewPrimary(text string, tapped func()) *Button {
	return newButton(kindPrimary, "", text, tapped)
}

// NewIconButton returns an ordinary button with an icon before its words. With
// an empty text it is the icon alone, without a fill.
func NewIconButton(icon fyne.ThemeIconName, text string, tapped func()) *Button {
	kind := kindPlain
	if text == "" {
		kind = kindQuiet
	}
	return newButton(kind, icon, text, tapped)
}

// NewDanger returns a button for an action that takes something away.
func NewDanger(text string, tapped func()) *Button {
	return newButton(kindDanger, "", text, tapped)
}

// NewLink returns a button that looks like a link: its words begin at the left
// edge of the column.
func NewLink(text string, tapped func()) *Button {
	b := newButton(kindQuiet, "", text, tapped)
	b.leading = true
	b.label.align = fyne.TextAlignLeading
	return b
}

func newButton(kind buttonKind, icon fyne.ThemeIconName, text string, tapped func()) *Button {
	b := &Button{Text: text, Icon: icon, OnTapped: tapped, kind: kind}
	b.label = newText(text, theme.SizeNameText, theme.ColorNameForeground, kind == kindPrimary)
	b.label.align = fyne.TextAlignCenter
	b.setUp(b, func() { call(b.OnTapped) })
	return b
}

// SetText changes the words.
func (b *Button) SetText(text string) {
	b.Text = text
	b.Refresh()
}

// SetIcon changes the icon; an empty name removes it.
func (b *Button) SetIcon(icon fyne.ThemeIconName) {
	b.Icon = icon
	b.Refresh()
}

// SetName says what a button without words is called.
func (b *Button) SetName(name string) { b.name = name }

// AccessibilityLabel is the words or the name.
func (b *Button) AccessibilityLabel() string {
	if b.Text != "" {
		return b.Text
	}
	return b.name
}

// NaturalWidth is the width of the button with its words on one line.
func (b *Button) NaturalWidth() float32 {
	b.label.runs[0].text = b.Text
	width := 2 * b.padX()
	if b.Text != "" {
		width += b.label.NaturalWidth()
	}
	if b.Icon != "" {
		width += theme.Size(theme.SizeNameInlineIcon)
		if b.Text != "" {
			width += S8()
		}
	}
	return width
}

func (b *Button) padX() float32 {
	switch {
	case b.Text == "":
		return theme.Size(theme.SizeNameInnerPadding)
	case b.kind == kindQuiet && b.Icon == "":
		return S4()
	default:
		return space(14)
	}
}

func (b *Button) padY() float32 { return theme.Size(theme.SizeNameInnerPadding) - S4()/4 }

// colors are the names of the words' and the fill's colour; an empty fill is
// none.
func (b *Button) colors() (words, fill fyne.ThemeColorName) {
	switch {
	case b.Disabled() && b.kind == kindQuiet:
		return theme.ColorNameDisabled, ""
	case b.Disabled():
		return theme.ColorNameDisabled, theme.ColorNameDisabledButton
	case b.kind == kindPrimary:
		return theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary
	case b.kind == kindDanger:
		return theme.ColorNameError, theme.ColorNameButton
	case b.kind == kindQuiet && b.Text != "":
		return theme.ColorNamePrimary, ""
	case b.kind == kindQuiet:
		return theme.ColorNameForeground, ""
	default:
		return theme.ColorNameForeground, theme.ColorNameButton
	}
}

// CreateRenderer is private to Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{button: b, fill: &canvas.Rectangle{}, over: &canvas.Rectangle{}, icon: newIconImage(), ring: newRing()}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button     *Button
	fill, over *canvas.Rectangle
	icon       *canvas.Image
	ring       ring
}

// Layout puts icon and words in the middle.
func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.fill.Resize(size)
	r.over.Resize(size)
	r.ring.show(b.visible(), size)

	iconSize, gap := float32(0), float32(0)
	if b.Icon != "" {
		iconSize = theme.Size(theme.SizeNameInlineIcon)
		if b.Text != "" {
			gap = S8()
		}
	}
	room := size.Width - 2*b.padX() - iconSize - gap
	width := min(b.label.NaturalWidth(), room)
	if b.Text == "" {
		width = 0
	}
	b.label.Resize(fyne.NewSize(width, b.label.Size().Height))
	height := b.label.MinSize().Height
	b.label.Resize(fyne.NewSize(width, height))

	x := (size.Width - iconSize - gap - width) / 2
	if b.leading {
		x = b.padX()
	}
	r.icon.Resize(fyne.NewSquareSize(iconSize))
	r.icon.Move(fyne.NewPos(x, (size.Height-iconSize)/2))
	b.label.Move(fyne.NewPos(x+iconSize+gap, (size.Height-height)/2))
}

// MinSize is the width of the longest word that has to stay on one line, at
// most twelve text sizes, and the height at the width that the button has.
func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	natural := b.NaturalWidth()
	height := theme.Size(theme.SizeNameInlineIcon)
	if b.Text != "" {
		height = max(height, b.label.MinSize().Height)
	}
	return fyne.NewSize(min(natural, minButtonEm*Em()), height+2*b.padY())
}

// minButtonEm is the width, in text sizes, above which the words of a button
// may wrap.
const minButtonEm = 16

// Objects are the fill, the mark of the pointer, the icon, the words, the ring.
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.over, r.icon, r.button.label, r.ring.rect}
}

// Destroy has nothing to free.
func (r *buttonRenderer) Destroy() {}

// Refresh takes words, icon and colours again.
func (r *buttonRenderer) Refresh() {
	b := r.button
	words, fill := b.colors()
	radius := theme.Size(theme.SizeNameButtonRadius)
	r.fill.CornerRadius, r.over.CornerRadius = radius, radius
	r.fill.FillColor, r.over.FillColor = color.Transparent, color.Transparent
	if fill != "" {
		r.fill.FillColor = theme.Color(fill)
	}
	if over := b.overlayName(); over != "" {
		r.over.FillColor = b.overlay(over)
	}
	setIcon(r.icon, b.Icon, words)
	b.label.color = words
	b.label.Hidden = b.Text == ""
	b.label.SetText(b.Text)
	r.Layout(b.Size())
	r.fill.Refresh()
	r.over.Refresh()
	canvas.Refresh(b)
}

// overlay is the mark of the pointer. The tints of the theme are of the primary
// colour, which would not be seen on it.
func (b *Button) overlay(name fyne.ThemeColorName) color.Color {
	if b.kind == kindPrimary {
		c, _ := color.NRGBAModel.Convert(theme.Color(theme.ColorNameForegroundOnPrimary)).(color.NRGBA)
		_, _, _, alpha := theme.Color(name).RGBA()
		c.A = uint8(alpha >> 8)
		return c
	}
	return theme.Color(name)
}
