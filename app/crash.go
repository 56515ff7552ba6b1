package app

import (
	"context"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"okpayhelp/internal/desktop"
)

// The names of crash reports in the data folder. A report has the first name
// until a window has come up that tells of it: one crash is told once.
const (
	CrashReportNew = "crash.new.txt"
	CrashReport    = "crash.txt"
)

// guard belongs first into every goroutine of ours, deferred: a panic would
// otherwise end the program on the spot, with half a second of the user's work
// unsaved and its words, which may hold theirs, on the terminal. The UI
// goroutine is guarded by whoever called [Run].
func (w *window) guard() {
	if r := recover(); r != nil {
		if w.OnPanic == nil {
			panic(r)
		}
		w.OnPanic(r, debug.Stack())
	}
}

// inBackground does work that has to wait off the UI goroutine, and calls done
// on it afterwards.
func (w *window) inBackground(work, done func()) {
	go func() {
		defer w.guard()
		work()
		fyne.Do(done)
	}()
}

// crashTold is what the banner says about a crash of last time; empty when
// there was none.
func (w *window) crashTold() string {
	if w.CrashReport == "" {
		return ""
	}
	key := "crash.told"
	if w.Store.Document().Settings.KeepNothing {
		key = "crash.told-nothing"
	}
	return w.Loc.T(key, "File", w.CrashReport)
}

// showReport opens the report in the program that the user has for text, and
// says so when that is not possible; the banner has named the file.
func (w *window) showReport() {
	path := w.CrashReport
	var outcome desktop.Outcome
	w.background(
		func() { outcome = w.Desktop.OpenFile(context.Background(), path) },
		func() {
			if outcome != desktop.Opened && outcome != desktop.StillRunning {
				w.banner.Say(w.Loc.T(outcome.FileKey())+"\n"+path, "", nil, 0)
			}
		},
	)
}
