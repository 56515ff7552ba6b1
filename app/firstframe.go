package app

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
		return image.NewUniform(color.Transparent)
	})
	pixel.SetMinSize(fyne.NewSize(1, 1))
	return pixel
}
