package app

import (
	"math"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// calmApp is Fyne's app with two answers of ours: whether things may move, and how.
// Of all that Fyne animates the window uses only the cursor of a text field, which
// fades in and out; without animations it stands still.
//
// Fyne reads that from a file that all its programs share, which is not ours
// to change.
type calmApp struct {
	fyne.App
	still func() bool
}

// canBeStill tells whether the setting has an effect. On macOS Fyne relies on
// the settings being its own, so there the cursor goes on fading.
const canBeStill = runtime.GOOS != "darwin"

// calm makes Fyne ask still before it moves anything.
func calm(a fyne.App, still func() bool) {
	if canBeStill {
		fyne.SetCurrentApp(calmApp{a, still})
	}
}

// Settings are Fyne's, with ShowAnimations of ours.
func (a calmApp) Settings() fyne.Settings { return calmSettings{a.App.Settings(), a.still} }

// Driver is Fyne's, with a cursor that blinks instead of fading. A fade draws the
// whole window eight times a second, blinking twice, for as long as a field has
// the focus. On Windows Fyne draws while the window is being resized, and only
// with its own driver.
func (a calmApp) Driver() fyne.Driver {
	d, ok := a.App.Driver().(desktopDriver)
	if !ok || runtime.GOOS == "windows" {
		return a.App.Driver()
	}
	return blinkDriver{d}
}

// desktopDriver is what Fyne asks of its driver on a desktop.
type desktopDriver interface {
	fyne.Driver
	desktop.Driver
}

type blinkDriver struct{ desktopDriver }

// StartAnimation starts an animation that knows two states.
func (d blinkDriver) StartAnimation(a *fyne.Animation) {
	a.Curve = func(progress float32) float32 { return float32(math.Round(float64(progress))) }
	d.desktopDriver.StartAnimation(a)
}

type calmSettings struct {
	fyne.Settings
	still func() bool
}

// ShowAnimations is false when the system or the user wants things to stand
// still.
func (s calmSettings) ShowAnimations() bool { return !s.still() && s.Settings.ShowAnimations() }
