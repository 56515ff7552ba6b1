package app

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

// watchedApp counts how often an object asks for the window to be drawn anew.
// Fyne's objects ask for it through the app, whenever they are moved or resized.
type watchedApp struct {
	fyne.App
	asked *int
}

func (a watchedApp) Driver() fyne.Driver { return watchedDriver{a.App.Driver(), a.asked} }

type watchedDriver struct {
	fyne.Driver
	asked *int
}

func (d watchedDriver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	return watchedCanvas{d.Driver.CanvasForObject(o), d.asked}
}

type watchedCanvas struct {
	fyne.Canvas
	asked *int
}

// SetDirty is what Fyne calls to have the next frame drawn.
func (c watchedCanvas) SetDirty() { *c.asked++ }

// TestNothingMovesWhenMeasured asks every object of every screen for its size,
// as Fyne does before each frame. One that moves something meanwhile has the
// next frame drawn, and so the window is drawn for ever.
func TestNothingMovesWhenMeasured(t *testing.T) {
	for _, v := range views() {
		for _, name := range []string{"light", "light-200pct"} {
			t.Run(v.name+"/"+name, func(t *testing.T) { measureView(t, v, looks(locale.Chinese)[name]) })
		}
	}
}

func measureView(t *testing.T, v view, l look) {
	if v.prepare == nil {
		v.prepare = func(*store.Document) {}
	}
	w := openWindow(t, l, v.prepare)
	v.reach(w)
	w.win.Resize(fyne.NewSize(l.width+1, l.height))
	w.win.Resize(fyne.NewSize(l.width, l.height))

	asked := 0
	before := fyne.CurrentApp()
	fyne.SetCurrentApp(watchedApp{before, &asked})
	defer fyne.SetCurrentApp(before)
	var movers []string
	measure := func() {
		for _, s := range slices.Backward(everything(w.win.Content())) { // parts before the whole
			before := asked
			s.object.MinSize()
			if kind := fmt.Sprintf("%T", s.object); asked != before && !slices.Contains(movers, kind) {
				movers = append(movers, kind)
			}
		}
	}
	measure()
	movers = nil // what had not been measured yet may have taken its place
	measure()
	if len(movers) > 0 {
		t.Errorf("moves something when it is measured: %v", movers)
	}
}
