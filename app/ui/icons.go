package ui

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Our icons: assets/icons/<name>.svg, drawn on a grid of 24 with strokes of 2.
const (
	IconAsk       fyne.ThemeIconName = "ask"
	IconWrite     fyne.ThemeIconName = "write"
	IconContacts  fyne.ThemeIconName = "contacts"
	IconChecklist fyne.ThemeIconName = "checklist"
	IconCases     fyne.ThemeIconName = "cases"
	IconFees      fyne.ThemeIconName = "fees"
	IconSettings  fyne.ThemeIconName = "settings"
	IconSearch    fyne.ThemeIconName = "search"
	IconClear     fyne.ThemeIconName = "clear"
	IconBack      fyne.ThemeIconName = "back"
	IconForward   fyne.ThemeIconName = "forward"
	IconDown      fyne.ThemeIconName = "down"
	IconCopy      fyne.ThemeIconName = "copy"
	IconMail      fyne.ThemeIconName = "mail"
	IconPhone     fyne.ThemeIconName = "phone"
	IconChat      fyne.ThemeIconName = "chat"
	IconSave      fyne.ThemeIconName = "save"
	IconFolder    fyne.ThemeIconName = "folder"
	IconUndo      fyne.ThemeIconName = "undo"
	IconWarning   fyne.ThemeIconName = "warning"
	IconDanger    fyne.ThemeIconName = "danger"
	IconInfo      fyne.ThemeIconName = "info"
	IconSuccess   fyne.ThemeIconName = "success"
	IconError     fyne.ThemeIconName = "error"
	IconTick      fyne.ThemeIconName = "tick"
	IconCircle    fyne.ThemeIconName = "circle"
	IconCalendar  fyne.ThemeIconName = "calendar"
	IconAdd       fyne.ThemeIconName = "add"
	IconRemove    fyne.ThemeIconName = "remove"
	IconEdit      fyne.ThemeIconName = "edit"
	IconMenu      fyne.ThemeIconName = "menu"
	IconMore      fyne.ThemeIconName = "more"
	IconLink      fyne.ThemeIconName = "link"
	IconShield    fyne.ThemeIconName = "shield"
	IconQuestion  fyne.ThemeIconName = "question"
)

// icon is an SVG whose strokes take a colour of the theme. Fyne's own themed
// resources recolour fills only, and these icons are strokes.
type icon struct {
	name  string
	svg   []byte
	color fyne.ThemeColorName
}

var _ fyne.ThemedResource = (*icon)(nil)

// Name differs by colour, because painters keep pictures by name.
func (i *icon) Name() string { return fmt.Sprintf("%s-%s.svg", i.name, i.hex()) }

// Content is the picture in the colour that the theme has now.
func (i *icon) Content() []byte {
	return bytes.ReplaceAll(i.svg, []byte("currentColor"), []byte("#"+i.hex()))
}

// ThemeColorName is the colour that the icon takes.
func (i *icon) ThemeColorName() fyne.ThemeColorName { return i.color }

func (i *icon) hex() string {
	c, _ := color.NRGBAModel.Convert(theme.Color(i.color)).(color.NRGBA)
	return fmt.Sprintf("%02x%02x%02x", c.R, c.G, c.B)
}

// Icon returns an icon of the current theme in one of its colours.
func Icon(name fyne.ThemeIconName, colored fyne.ThemeColorName) fyne.Resource {
	res := theme.Icon(name)
	if own, ok := res.(*icon); ok {
		return &icon{name: own.name, svg: own.svg, color: colored}
	}
	return theme.NewColoredResource(res, colored)
}

// newIconImage returns an image for an icon; setIcon gives it its picture.
func newIconImage() *canvas.Image {
	img := &canvas.Image{FillMode: canvas.ImageFillContain}
	img.Hide()
	return img
}

// setIcon shows an icon in an image, or hides the image when name is empty.
func setIcon(img *canvas.Image, name fyne.ThemeIconName, colored fyne.ThemeColorName) {
	if name == "" {
		img.Hide()
		return
	}
	img.Resource = Icon(name, colored)
	img.Show()
	img.Refresh()
}
