package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MenuEntry is a line of a menu. Current puts a tick before it.
type MenuEntry struct {
	Text    string
	Icon    fyne.ThemeIconName
	Current bool
	Tapped  func()
}

// ShowMenu opens a menu below an object. Fyne's menu takes the arrow keys,
// Enter and Escape by itself.
func ShowMenu(below fyne.CanvasObject, entries ...MenuEntry) { showMenu(below, 0, entries) }

// showMenu opens a menu that is at least as wide as given.
func showMenu(below fyne.CanvasObject, width float32, entries []MenuEntry) {
	c := canvasOf(below)
	if c == nil {
		return
	}
	items := make([]*fyne.MenuItem, 0, len(entries))
	for _, entry := range entries {
		item := fyne.NewMenuItem(entry.Text, entry.Tapped)
		item.Checked = entry.Current
		if entry.Icon != "" {
			item.Icon = Icon(entry.Icon, theme.ColorNameForeground)
		}
		items = append(items, item)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	menu.ShowAtPosition(at.AddXY(0, below.Size().Height+S4()))
	if least := menu.MinSize(); width > least.Width {
		menu.Resize(fyne.NewSize(width, least.Height))
	}
}

// NewMenuButton returns a button that asks for its entries when it is pressed.
// With an empty text it is a small button with three dots, called name.
func NewMenuButton(text, name string, entries func() []MenuEntry) *Button {
	icon := IconDown
	if text == "" {
		icon = IconMore
	}
	var b *Button
	b = NewIconButton(icon, text, func() { ShowMenu(b, entries()...) })
	b.SetName(name)
	return b
}
