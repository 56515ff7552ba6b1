package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/ui"
)

// newFirstFrame returns a pixel that calls drawn when it is painted for the
// first time: Fyne itself does not tell whether anything ever reached the
// screen.
func newFirstFrame(drawn func()) fyne.CanvasObject {
	called := false
	pixel := canvas.NewRaster(func(int, int) image.Image {
		if !called && drawn != nil {
			called = true
			drawn()
		}
		return image.NewAlpha(image.Rect(0, 0, 1, 1)) // one transparent pixel
	})
	pixel.Resize(fyne.NewSize(1, 1))
	return container.NewWithoutLayout(pixel)
}

// readFonts has Fyne read the fonts for plain text while the system makes the
// window: that takes as long as opening the display, and neither needs the other.
// Nothing may be measured until the channel closes: Fyne measures with one shaper.
func readFonts() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		fyne.MeasureText("A", ui.Em(), fyne.TextStyle{})
	}()
	return done
}

// behindFirstFrame calls fill when the window has drawn something; at once when
// it has, or when nobody waits for the first frame.
func (w *window) behindFirstFrame(fill func()) {
	if w.drawn || w.OnFirstFrame == nil {
		fill()
		return
	}
	w.waiting = append(w.waiting, fill)
}

func (w *window) fillWaiting() {
	waiting := w.waiting
	w.waiting = nil
	for _, fill := range waiting {
		fill()
	}
}
