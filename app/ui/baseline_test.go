package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestEveryTextStandsOnOneLine draws a Latin letter alone, and after a space,
// which comes out of the Chinese face: a row of results sets both beside each
// other, and they must stand equally high.
func TestEveryTextStandsOnOneLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(newTestTheme(t))
	for _, size := range []float32{13, 15, 18, 24, 30} {
		for _, bold := range []bool{false, true} {
			alone, after := lowestInk(t, "H", size, bold), lowestInk(t, " H", size, bold)
			if alone != after {
				t.Errorf("at %v, bold %v: the letter ends at row %d alone, at row %d after a space", size, bold, alone, after)
			}
		}
	}
}

// lowestInk is the lowest row of pixels that a text leaves a mark in.
func lowestInk(t *testing.T, text string, size float32, bold bool) int {
	t.Helper()
	drawn := canvas.NewText(text, color.Black)
	drawn.TextSize, drawn.TextStyle = size, fyne.TextStyle{Bold: bold}
	win := test.NewTempWindow(t, drawn)
	win.SetPadded(false)
	picture := win.Canvas().Capture()
	paper := picture.At(0, 0)
	lowest := -1
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			if picture.At(x, y) != paper {
				lowest = y
			}
		}
	}
	if lowest < 0 {
		t.Fatalf("%q left no mark", text)
	}
	return lowest
}
