package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/settings"
	"okpayhelp/app/ui"
	"okpayhelp/examples"
	"okpayhelp/internal/store"
)

// exampleFolder is the example pack as a folder on the disk.
func exampleFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "pack")
	check(t, os.CopyFS(dir, examples.Quillmoor))
	return dir
}

// lookAt returns what the window tells about a folder.
func lookAt(w *window, dir string) (info settings.PackInfo, reason string) {
	w.background = func(work, done func()) { work(); done() }
	w.lookAtPack(dir, func(i settings.PackInfo, r string) { info, reason = i, r })
	return info, reason
}

func TestAnotherHelpPack(t *testing.T) {
	for _, lang := range []string{locale.English, locale.Chinese} {
		w := openWindow(t, look{lang: lang, text: 100, width: 1000, height: 700}, withLetter)
		dir := exampleFolder(t)

		info, reason := lookAt(w, dir)
		if reason != "" || info.Articles != 4 || info.Letters != 2 || info.Items != 3 || info.Problems != 0 {
			t.Errorf("%+v, %q", info, reason)
		}
		w.usePack(dir)

		if kept := w.Store.Document().Settings.PackDir; kept != dir {
			t.Errorf("kept %q", kept)
		}
		if !strings.Contains(w.win.Title(), "Quillmoor") {
			t.Errorf("title %q", w.win.Title())
		}
		if hits := w.index.search(lang, "quillmoor", 3); len(hits) == 0 {
			t.Error("nothing of the new pack is found")
		}
		if size := w.rail[askScreen].Size(); size.Width == 0 {
			t.Error("the rail of the new window is empty")
		}
		// A letter of a purpose that the pack does not have is still there.
		w.update(func(d *store.Document) { d.Cases[0].Template = "complaint" })
		// Every screen can be opened, also with what was written before, and the
		// name of the other service is gone.
		for _, id := range w.railOrder() {
			w.open(id)
		}
		w.open(askScreen)
		w.openCase(w.Store.Document().Cases[0].ID)
		w.usePack("")
		if w.PackDir != "" || w.Store.Document().Settings.PackDir != "" || strings.Contains(w.win.Title(), "Quillmoor") {
			t.Errorf("not back: %q, %q", w.PackDir, w.win.Title())
		}
	}
}

// A pack in one language takes the window with it, and gives it back.
func TestPackInOneLanguage(t *testing.T) {
	w := openWindow(t, look{lang: locale.Chinese, text: 100, width: 1000, height: 700})
	dir := exampleFolder(t)
	for _, name := range []string{"articles/zh-Hans", "checklist/zh-Hans.yaml", "letters/zh-Hans.yaml", "lessons/zh-Hans.yaml"} {
		check(t, os.RemoveAll(filepath.Join(dir, filepath.FromSlash(name))))
	}
	manifest := "name: {en: Quillmoor Pay}\nlanguages: [en]\nbrand: [quillmoor]\ncontent-date: 2026-11-23\n"
	check(t, os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte(manifest), 0o600))

	w.usePack(dir)
	if w.Loc.Lang() != locale.English || !strings.Contains(w.banner.Text(), "only in English") {
		t.Errorf("speaks %s: %q", w.Loc.Lang(), w.banner.Text())
	}
	w.setLanguage(locale.Chinese)
	if w.Loc.Lang() != locale.English {
		t.Error("speaks a language that the pack does not have")
	}
	w.usePack("")
	if w.Loc.Lang() != locale.Chinese {
		t.Errorf("the choice of the user is forgotten: %s", w.Loc.Lang())
	}
}

func TestNoHelpPack(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700})

	for _, dir := range []string{t.TempDir(), filepath.Join(t.TempDir(), "gone")} {
		if _, reason := lookAt(w, dir); reason == "" {
			t.Error("no reason is given")
		}
		w.usePack(dir)
		if w.PackDir != "" || w.Store.Document().Settings.PackDir != "" {
			t.Error("a folder that is none was taken")
		}
	}
}

// A pack that is gone must not keep anybody from starting.
func TestRefusedPackIsTold(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700})
	w.PackRefused = "/media/stick/pack"

	if told := w.noticesTold(); !strings.Contains(told, w.PackRefused) {
		t.Errorf("told %q", told)
	}
}

func TestWorksCanBeRead(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700})

	works := w.works()
	if len(works) < 30 {
		t.Fatalf("only %d works", len(works))
	}
	for _, work := range works {
		if work.Licence == "" || len(work.Text()) < 200 {
			t.Errorf("%s: %q, %d bytes", work.Name, work.Licence, len(work.Text()))
		}
	}
	fold := ui.NewLazyFold("x", func() fyne.CanvasObject { return ui.NewBody(works[0].Text()) })
	fold.SetOpen(true)
	if fold.MinSize().Height < 100 {
		t.Errorf("nothing is shown: %v", fold.MinSize())
	}
}
