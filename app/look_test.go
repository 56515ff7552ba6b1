package app

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

// TestTextSizeLooksAsAfterAStart changes the text size back and forth in every
// screen: the window must look as if it had started with the last one.
func TestTextSizeLooksAsAfterAStart(t *testing.T) {
	size := fyne.NewSize(1000, 700)
	visit := func(w *window, id string) {
		w.banner.Clear()
		w.open(screenID(id))
		if id == string(writeScreen) {
			w.openCase("261123-7KQM")
		}
	}
	for _, lang := range []string{locale.English, locale.Chinese} {
		for _, id := range Screens() {
			fresh := openWindow(t, look{lang: lang, text: 150, width: 1000, height: 700}, withLetter)
			visit(fresh, id)
			fresh.win.Canvas().Unfocus()
			want := fresh.win.Canvas().Capture()

			w := openWindow(t, look{lang: lang, text: 100, width: 1000, height: 700}, withLetter)
			visit(w, id)
			w.win.Canvas().Capture()
			for _, percent := range []int{200, 110, 150} {
				w.update(func(d *store.Document) { d.Settings.TextSize = percent })
				w.applyLook()
				w.win.Resize(size)
			}
			w.screens.settings = nil // it shows the size as well
			w.draw()
			w.win.Canvas().Unfocus()

			if n := differ(want, w.win.Canvas().Capture()); n != 0 {
				t.Errorf("%s %s: %d pixels differ", lang, id, n)
			}
		}
	}
}

func differ(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
