package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"okpayhelp/assets"
)

// newTestTheme is the theme with the fonts and icons that are shipped.
func newTestTheme(t testing.TB) *Theme {
	t.Helper()
	th := NewTheme(assets.RegularFont, assets.BoldFont, assets.Icons)
	if th.regular == nil || th.bold == nil {
		t.Fatal("the fonts are not in assets/fonts")
	}
	return th
}

// begin starts an app in the light theme at a text size; parts are made after
// it, as in the program.
func begin(t *testing.T, percent int) {
	t.Helper()
	app := test.NewTempApp(t)
	th := newTestTheme(t)
	th.SetVariant(Light)
	th.SetScale(percent)
	app.Settings().SetTheme(th)
}

// show opens a window of the given size with the content.
func show(t *testing.T, width, height float32, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	content.Refresh()
	return w
}

// eachObject calls visit for every visible object under root with its absolute
// position.
func eachObject(root fyne.CanvasObject, at fyne.Position, visit func(o fyne.CanvasObject, at fyne.Position)) {
	if !root.Visible() {
		return
	}
	at = at.Add(root.Position())
	visit(root, at)
	var inner []fyne.CanvasObject
	switch root := root.(type) {
	case *fyne.Container:
		inner = root.Objects
	case *container.Scroll:
		inner = []fyne.CanvasObject{root.Content}
	case fyne.Widget:
		inner = test.WidgetRenderer(root).Objects()
	}
	for _, o := range inner {
		eachObject(o, at, visit)
	}
}

// texts are all texts that are drawn under an object.
func texts(root fyne.CanvasObject) []*canvas.Text {
	var found []*canvas.Text
	eachObject(root, fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			found = append(found, text)
		}
	})
	return found
}

// rings counts the focus rings that show under an object.
func rings(root fyne.CanvasObject) int {
	count := 0
	eachObject(root, fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if rect, ok := o.(*canvas.Rectangle); ok && rect.StrokeWidth == ringWidth && rect.StrokeColor == theme.Color(theme.ColorNameForeground) {
			count++
		}
	})
	return count
}
