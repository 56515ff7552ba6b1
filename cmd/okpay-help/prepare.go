package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"fyne.io/fyne/v2"

	"okpayhelp/app"
	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

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
		Assets: app.Assets{RegularFont: assets.RegularFont, BoldFont: assets.BoldFont, Icons: assets.Icons, Locales: assets.Locales, Icon: fyne.NewStaticResource("app.png", icon)},
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
