// Command okpay-help is the window of OKPay Help Assistant.
//
// It reads its flags, finds the data folder, opens help pack and store, and
// hands all of that to package app. Words after the flags are a question that
// is asked at once.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/spf13/pflag"

	"okpayhelp/app"
	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/pack"
)

// Set by the build; see the script dev.
var version, commit, date = "dev", "unknown", "unknown"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errw io.Writer) int {
	builtIn := loadBuiltIn()
	loc, err := locale.New(assets.Locales, desktop.SystemLanguage())
	if err != nil {
		fmt.Fprintln(errw, err)
		return 1
	}
	f, words, err := parse(loc, args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		fmt.Fprint(out, usage(loc))
		return 0
	case err != nil:
		fmt.Fprintln(errw, loc.T("cli.wrong-use", "Reason", err.Error()))
		return 2
	case f.version:
		fmt.Fprintf(out, "okpay-help %s (commit %s, %s)\n", version, commit, date)
		return 0
	}
	if !hasDisplay() {
		fmt.Fprintln(errw, loc.T("cli.no-display"))
		return 1
	}
	return open(loc, f, builtIn, app.Call{Screen: f.screen, Query: strings.Join(words, " ")}, args, errw)
}

// open shows the window, or has the one that is open already show what is
// asked for.
func open(loc *locale.Localizer, f flags, builtIn func() *pack.Pack, call app.Call, args []string, errw io.Writer) int {
	dir, err := desktop.DataDir(f.dataDir)
	if err != nil {
		fmt.Fprintln(errw, loc.T("cli.no-data-dir", "Reason", err.Error()))
		return 1
	}
	first, passed, err := join(dir, call)
	if passed {
		return 0
	}
	if err != nil {
		fmt.Fprintln(errw, loc.T("cli.alone", "Reason", err.Error()))
	}
	options, err := prepare(loc, dir, f, builtIn)
	if err != nil {
		first.close()
		fmt.Fprintln(errw, err)
		return 1
	}
	options.Call, options.Calls = call, first.calls
	box := newBlackBox(dir, loc, options.Store, errw, args)
	box.release = sync.OnceFunc(func() {
		box.close()
		first.close()
		_ = options.Store.Close() // closing the window tried to save; nobody is there to tell
	})
	defer box.release()
	options.End = func() {
		box.release()
		os.Exit(0)
	}
	endWhenAsked(options.End)
	options.CrashReport, options.OnPanic = box.report(), box.crashed
	return show(options, args, box.errw, box)
}

// show runs the window. Fyne panics without a display that it can use, and
// hangs without OpenGL; both end in one sentence. Any other panic is a crash.
func show(options app.Options, args []string, errw io.Writer, box *blackBox) (code int) {
	drawn := false
	watch := newDisplayWatch(args, errw, func() { fmt.Fprintln(errw, options.Loc.T("cli.no-gl")) })
	watch.release = box.release // nothing was written yet
	log.SetOutput(watch)
	forgetName := nameWindow()
	options.OnFirstFrame = func() {
		drawn = true
		forgetName()
		watch.drawn()
		box.told()
	}
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		stack := debug.Stack()
		if !drawn && fromDisplay(stack) {
			watch.failed()
		}
		box.crashed(r, stack)
	}()
	preferX11()
	app.Run(options)
	watch.drawn()
	return 0
}
