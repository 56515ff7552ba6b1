package app

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// calmApp is Fyne's app with one answer of ours: whether things may move. Of
// all that Fyne animates the window uses only the cursor of a text field, which
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

type calmSettings struct {
	fyne.Settings
	still func() bool
}

// ShowAnimations is false when the system or the user wants things to stand
// still.
func (s calmSettings) ShowAnimations() bool { return !s.still() && s.Settings.ShowAnimations() }
