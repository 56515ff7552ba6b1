package main

import (
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"okpayhelp/app"
	"okpayhelp/app/locale"
)

// flags are the choices of the command line.
type flags struct {
	dataDir, lang, pack, screen string
	version                     bool
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
