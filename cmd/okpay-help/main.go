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
	"io/fs"
	"log"
	"os"
	"runtime/debug"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/spf13/pflag"

	"okpayhelp/app"
	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// Set by the build; see the script dev.
var version, commit, date = "dev", "unknown", "unknown"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// flags are the choices of the command line.
type flags struct {
	dataDir, lang, pack, screen string
	version                     bool
}

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
	defer first.close()
	if err != nil {
		fmt.Fprintln(errw, loc.T("cli.alone", "Reason", err.Error()))
	}
	options, err := prepare(loc, dir, f, builtIn)
	if err != nil {
		fmt.Fprintln(errw, err)
		return 1
	}
	options.Call, options.Calls = call, first.calls
	box := newBlackBox(dir, loc, options.Store, errw, args)
	defer box.close()
	box.release = func() {
		box.close()
		first.close()
		_ = options.Store.Close()
	}
	options.CrashReport, options.OnPanic = box.report(), box.crashed
	return show(options, args, box.errw, box)
}

func parse(loc *locale.Localizer, args []string) (flags, []string, error) {
	var f flags
	set := pflag.NewFlagSet("okpay-help", pflag.ContinueOnError)
	set.Usage = func() {}
	set.StringVar(&f.dataDir, "data-dir", "", "")
	set.StringVar(&f.lang, "lang", "", "")
	set.StringVar(&f.pack, "pack", "", "")
	set.StringVar(&f.screen, "screen", "", "")
	set.BoolVar(&f.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return f, nil, err
	}
	if f.lang != "" {
		lang, ok := locale.Normalize(f.lang)
		if !ok {
			return f, nil, errors.New(loc.T("cli.unknown-language", "Lang", f.lang))
		}
		f.lang = lang
	}
	if f.screen != "" && !strings.Contains(" "+strings.Join(app.Screens(), " ")+" ", " "+f.screen+" ") {
		return f, nil, errors.New(loc.T("cli.unknown-screen", "Screen", f.screen, "Known", strings.Join(app.Screens(), ", ")))
	}
	return f, set.Args(), nil
}

func usage(loc *locale.Localizer) string {
	return loc.T("cli.window-usage", "Screens", strings.Join(app.Screens(), "|")) + "\n"
}

// prepare opens everything that the window works with. Its errors are words
// for the user.
func prepare(loc *locale.Localizer, dir string, f flags, builtIn func() *pack.Pack) (app.Options, error) {
	kept, notices, err := store.Open(dir)
	if errors.Is(err, store.ErrInUse) {
		return app.Options{}, errors.New(loc.T("cli.in-use", "Dir", dir))
	} else if err != nil {
		return app.Options{}, errors.New(loc.T("cli.no-data-dir", "Reason", err.Error()))
	}
	settings := kept.Document().Settings
	switch {
	case f.lang != "":
		loc.SetLang(f.lang)
	case settings.Language != "":
		loc.SetLang(settings.Language)
	}
	packDir, refused := f.pack, ""
	if packDir == "" {
		packDir = settings.PackDir
	}
	open, err := openPack(loc, packDir, builtIn)
	switch {
	case err != nil && f.pack == "": // the folder was fine when it was chosen
		open, packDir, refused = builtIn, "", packDir
	case err != nil:
		return app.Options{}, err
	}
	icon, err := fs.ReadFile(assets.Icons, "app.png")
	if err != nil {
		return app.Options{}, fmt.Errorf("read icon: %w", err)
	}
	return app.Options{
		Assets: app.Assets{Fonts: assets.Fonts, Icons: assets.Icons, Locales: assets.Locales, Icon: fyne.NewStaticResource("app.png", icon)},
		Loc:    loc, OpenPack: open, PackDir: packDir, PackRefused: refused, Store: kept, Notices: notices,
		Desktop: desktop.New(), System: handover.ThisSystem(),
		Version: version, DataDir: dir, Now: clock(os.Getenv(nowVariable)),
	}, nil
}

// loadBuiltIn reads the built-in pack beside everything else that a start has to
// do; the function that it returns waits for it.
func loadBuiltIn() func() *pack.Pack {
	ready := make(chan *pack.Pack, 1)
	go func() {
		p, _, err := pack.Open(assets.Pack)
		if err != nil {
			panic(err) // it is part of the program, and tests open it
		}
		ready <- p
	}()
	return sync.OnceValue(func() *pack.Pack { return <-ready })
}

// openPack returns how to get the help pack: the one in dir, which may be
// refused, or the built-in one.
func openPack(loc *locale.Localizer, dir string, builtIn func() *pack.Pack) (func() *pack.Pack, error) {
	if dir == "" {
		return builtIn, nil
	}
	p, _, err := pack.Open(os.DirFS(dir))
	if err != nil {
		return nil, errors.New(loc.T("cli.bad-pack", "Dir", dir, "Reason", err.Error()))
	}
	return func() *pack.Pack { return p }, nil
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
