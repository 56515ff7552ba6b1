package app

import (
	"time"

	"fyne.io/fyne/v2"
)

// later calls f on the UI goroutine after a while. A call that was stopped
// never comes, also when its time was just over: both happen on the UI
// goroutine.
func later(after time.Duration, f func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(after, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// afterwards is w.later for screens, which are built before a test can put
// another clock into its place.
func (w *window) afterwards(after time.Duration, f func()) (stop func()) { return w.later(after, f) }
