package app

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"

	"okpayhelp/app/settings"
	"okpayhelp/assets"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// title is that of the window. It names the service when the help pack is not
// the one that the program is named after.
func (w *window) title() string {
	if w.PackDir == "" {
		return w.Loc.T("app.title")
	}
	return w.Loc.T("app.title-pack", "Name", w.Pack.Title(w.Loc.Lang()))
}

// speakPack changes to a language that the help pack has, and reports whether it
// had to: half of a window in another language helps nobody. What the user
// chose is kept for other packs.
func (w *window) speakPack() bool {
	if len(w.Pack.Languages) == 0 || slices.Contains(w.Pack.Languages, w.Loc.Lang()) {
		return false
	}
	w.Loc.SetLang(w.Pack.Languages[0])
	return true
}

// packInfo describes a help pack in the language of the window.
func (w *window) packInfo(p *pack.Pack, dir string, problems int) settings.PackInfo {
	lang := w.Loc.Lang()
	if len(p.Languages) > 0 && !slices.Contains(p.Languages, lang) {
		lang = p.Languages[0]
	}
	return settings.PackInfo{
		Dir: dir, Name: p.Title(lang), Date: w.Loc.Date(p.ContentDate),
		Articles: len(p.Library.Articles(lang)), Letters: len(p.Letters.Templates(lang)), Items: len(p.Checklists[lang].Items()),
		Problems: problems,
	}
}

// lookAtPack checks a folder thoroughly, off the UI goroutine.
func (w *window) lookAtPack(dir string, told func(settings.PackInfo, string)) {
	var (
		p        *pack.Pack
		problems []pack.Problem
		err      error
	)
	w.background(func() { p, problems, err = pack.Check(os.DirFS(dir)) }, func() {
		if err != nil {
			told(settings.PackInfo{}, w.packRefused(err))
			return
		}
		told(w.packInfo(p, dir, len(problems)), "")
	})
}

// packRefused says why a folder is not opened as a pack.
func (w *window) packRefused(err error) string {
	var r *pack.Refusal
	if errors.As(err, &r) {
		return w.Loc.T("checklist.pack."+r.Code, "File", r.File)
	}
	return w.Loc.T("checklist.pack.unreadable", "File", "")
}

// usePack changes the help pack, now and for the next starts. The window is
// built anew; ways back into the other pack's answers are forgotten, everything
// that the user made stays.
func (w *window) usePack(dir string) {
	fsys := assets.Pack
	if dir != "" {
		fsys = os.DirFS(dir)
	}
	p, _, err := pack.Open(fsys)
	if err != nil {
		w.banner.Say(w.packRefused(err), "", nil, 0)
		return
	}
	w.update(func(d *store.Document) { d.Settings.PackDir = dir })
	w.Pack, w.PackDir, w.index = p, dir, newSearcher(p)
	if chosen := w.Store.Document().Settings.Language; chosen != "" {
		w.Loc.SetLang(chosen)
	}
	w.history = history{here: place{screen: settingsScreen}}
	w.build()
}

// works lists what others made, as the module graph had it when the program was
// written.
func (w *window) works() []settings.Work {
	var list []struct{ Name, Version, Licence, Text string }
	data, err := fs.ReadFile(assets.Licences, "index.json")
	if err != nil || json.Unmarshal(data, &list) != nil {
		return nil // both are part of the program; a test reads them
	}
	var works []settings.Work
	for _, item := range list {
		works = append(works, settings.Work{Name: item.Name, Version: item.Version, Licence: item.Licence, Text: func() string {
			text, err := fs.ReadFile(assets.Licences, item.Text)
			if err != nil {
				return ""
			}
			return string(text)
		}})
	}
	return works
}
