package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// startedDriver keeps the last animation that it was to start.
type startedDriver struct {
	desktopDriver
	started *fyne.Animation
}

func (d *startedDriver) StartAnimation(a *fyne.Animation) { d.started = a }

type appOnDriver struct {
	fyne.App
	driver fyne.Driver
}

func (a appOnDriver) Driver() fyne.Driver { return a.driver }

// TestCursorBlinks holds that an animation has two states: each other one would
// be a frame of the whole window.
func TestCursorBlinks(t *testing.T) {
	test.NewTempApp(t)
	drawn := &startedDriver{}
	d := calmApp{App: appOnDriver{fyne.CurrentApp(), drawn}}.Driver()
	if _, ok := d.(blinkDriver); !ok {
		t.Skip("this system has Fyne's own driver")
	}
	d.StartAnimation(&fyne.Animation{Curve: fyne.AnimationLinear})
	for progress, want := range map[float32]float32{0: 0, 0.2: 0, 0.49: 0, 0.51: 1, 0.8: 1, 1: 1} {
		if got := drawn.started.Curve(progress); got != want {
			t.Errorf("at %v: %v, want %v", progress, got, want)
		}
	}
}
