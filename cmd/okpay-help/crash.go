package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"okpayhelp/app"
	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

// rawName is the file that the Go runtime itself writes when it ends the
// program: a panic in a goroutine that is not ours, a fault in the graphics
// driver. No code of ours runs then; the next start makes a report of it.
const rawName = "crash.raw"

// maxRaw bounds what is read of it: many goroutines make a long list.
const maxRaw = 1 << 20

// The times of an end by a crash.
const (
	// flushTime is how long saving may take: a lock may be held for ever by
	// what crashed.
	flushTime = 5 * time.Second
	// leastLife is how long the program must have run to be started again
	// after a crash. One that crashes at once would do so for ever.
	leastLife = 10 * time.Second
)

// A blackBox sees to it that a crash loses no work and leaves a report without
// a word of the user's. It belongs to the one program that holds the data
// folder.
type blackBox struct {
	dir     string
	loc     *locale.Localizer
	store   *store.Store
	errw    io.Writer
	args    []string // of this start, for the next one
	release func()   // gives the data folder free
	aloud   func()   // undoes hush
	started time.Time

	once sync.Once
}

// newBlackBox makes a report of what a crash of last time left behind, and
// listens for the next one. Where the folder cannot be written there is no
// report; that is no reason not to start.
func newBlackBox(dir string, loc *locale.Localizer, kept *store.Store, errw io.Writer, args []string) *blackBox {
	b := &blackBox{dir: dir, loc: loc, store: kept, errw: errw, args: args, aloud: func() {}, started: time.Now()}
	b.readRaw()
	f, err := createNew(b.path(rawName))
	if err != nil {
		return b
	}
	if debug.SetCrashOutput(f, debug.CrashOptions{}) == nil { // it keeps a descriptor of its own
		b.errw, b.aloud = hush(errw)
	}
	_ = f.Close()
	return b
}

func (b *blackBox) path(name string) string { return filepath.Join(b.dir, name) }

// createNew makes a file that only this user can read. What has its name is
// removed first, a link as such.
func createNew(path string) (*os.File, error) {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
}

// readRaw turns what the runtime wrote into a report. The file goes: unlike
// the report, it may hold words of the user's.
func (b *blackBox) readRaw() {
	info, err := os.Lstat(b.path(rawName))
	if err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return
	}
	if f, err := os.Open(b.path(rawName)); err == nil {
		raw, _ := io.ReadAll(io.LimitReader(f, maxRaw)) // half a stack is better than none
		_ = f.Close()
		_ = b.write("", raw, info.ModTime())
	}
	_ = os.Remove(b.path(rawName))
}

// report is the report that the user has not been told of, under the name it
// will have then; empty when there is none.
func (b *blackBox) report() string {
	info, err := os.Lstat(b.path(app.CrashReportNew))
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return b.path(app.CrashReport)
}

// told notes that a window has come up that tells of the report.
func (b *blackBox) told() {
	_ = os.Rename(b.path(app.CrashReportNew), b.path(app.CrashReport)) // at worst it is told again
}

// close stops listening at the regular end.
func (b *blackBox) close() {
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = os.Remove(b.path(rawName))
}

// crashed ends the program after a panic: the work is saved, the report is
// written, and a program that ran for a while starts again, so that the user
// reads what happened in a window. It does not return.
func (b *blackBox) crashed(value any, stack []byte) {
	b.once.Do(func() {
		written := b.write(reason(value), stack, time.Now()) == nil
		saved := within(flushTime, b.store.Flush)
		b.say(saved, written)
		b.close()
		_ = within(flushTime, func() error { b.release(); return nil })
		if time.Since(b.started) >= leastLife {
			b.aloud()
			startAgain(b.args)
		}
		os.Exit(2)
	})
	select {} // another goroutine crashed first and is ending the program
}

// within reports whether f succeeded in time. What f holds up stays behind; the
// program is ending.
func within(limit time.Duration, f func() error) bool {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err == nil
	case <-time.After(limit):
		return false
	}
}

func (b *blackBox) say(saved, written bool) {
	key := "crash.stopped"
	if !saved {
		key = "crash.stopped-unsaved"
	}
	fmt.Fprintln(b.errw, b.loc.T(key))
	if written {
		fmt.Fprintln(b.errw, b.loc.T("crash.report-in", "File", b.path(app.CrashReportNew)))
	}
}

// write writes the report, in place of an older one.
func (b *blackBox) write(why string, stack []byte, at time.Time) error {
	f, err := createNew(b.path(app.CrashReportNew))
	if err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	fmt.Fprintf(f, "%s\n\nversion: %s (commit %s, %s)\nsystem: %s/%s, %s\ntime: %s\n",
		b.loc.T("crash.intro"), version, commit, date,
		runtime.GOOS, runtime.GOARCH, runtime.Version(), at.UTC().Format(time.RFC3339))
	if why != "" {
		fmt.Fprintf(f, "reason: %s\n", why)
	}
	fmt.Fprintf(f, "\n%s", withoutWords(stack))
	return f.Close()
}
