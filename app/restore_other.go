//go:build !windows

package app

import "fyne.io/fyne/v2"

// restore has nothing to do here: the window manager brings a minimised window
// back when it gets the focus.
func restore(fyne.Window) {}
