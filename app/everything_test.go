package app

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/store"
)

// pressButton taps the shown button with a text.
func pressButton(t *testing.T, w *window, text string) {
	t.Helper()
	if b := buttonOf(w.win.Content(), text); b != nil {
		b.OnTapped()
		return
	}
	t.Fatalf("there is no button %q", text)
}

func buttonOf(o fyne.CanvasObject, text string) *ui.Button {
	if o == nil || !o.Visible() {
		return nil
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *ui.Button:
		if o.Text == text {
			return o
		}
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		if b := buttonOf(child, text); b != nil {
			return b
		}
	}
	return nil
}

// holds reports which files of a folder hold any of the texts.
func holds(t *testing.T, dir string, texts ...string) []string {
	t.Helper()
	var found []string
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		check(t, err)
		for _, text := range texts {
			if bytes.Contains(data, []byte(text)) {
				found = append(found, entry.Name()+": "+text)
			}
		}
	}
	return found
}

// TestErase asks once, in place, and then leaves nothing: not in the folder,
// not in the window, and not in a screen that still had something to do.
func TestErase(t *testing.T) {
	w := openWindow(t, english(), withLetter)
	words := []string{"locked", "user_20391", "anna@example.com", "support@service.example.com"}
	report := filepath.Join(w.Store.Dir(), CrashReport)
	check(t, os.WriteFile(report, []byte("a report"), 0o600))
	if len(holds(t, w.Store.Dir(), words...)) == 0 {
		t.Fatal("there is nothing to erase")
	}
	w.openCase("261123-7KQM")
	w.open(askScreen)
	w.screens.ask.SetQuery("locked out")
	before := w.caseStore()
	w.open(settingsScreen)

	pressButton(t, w, w.Loc.T("settings.all.erase"))
	pressButton(t, w, w.Loc.T("settings.all.ask-no"))
	if buttonOf(w.win.Content(), w.Loc.T("settings.all.ask-yes")) != nil {
		t.Error("still asking")
	}
	pressButton(t, w, w.Loc.T("settings.all.erase"))
	if len(w.Store.Document().Cases) != 1 {
		t.Fatal("erased without having been asked to")
	}
	pressButton(t, w, w.Loc.T("settings.all.ask-yes"))

	if buttonOf(w.win.Content(), w.Loc.T("settings.first.begin")) == nil {
		t.Error("the first page is not shown")
	}
	before.Put(letterCase("en")) // such as the mail program's answer, a little later
	before.Remove("261123-7KQM")()
	w.goBack()
	w.close()
	if diff := cmp.Diff(0, len(w.Store.Document().Cases)); diff != "" {
		t.Error("something came back")
	}
	if found := holds(t, w.Store.Dir(), words...); found != nil {
		t.Errorf("still there: %v", found)
	}
	if _, err := os.Stat(report); err == nil {
		t.Error("the crash report is still there")
	}
}

// TestEraseThatFails says so and can be tried again.
func TestEraseThatFails(t *testing.T) {
	w := openWindow(t, english(), withLetter)
	inTheWay := filepath.Join(w.Store.Dir(), "document.aside-x.json")
	check(t, os.MkdirAll(filepath.Join(inTheWay, "inside"), 0o700))

	w.erase()

	if text := w.banner.Text(); text != w.Loc.T("store.save.not-erased") {
		t.Errorf("the banner says %q", text)
	}
	if len(w.Store.Document().Cases) != 0 {
		t.Error("the letter is still in the window")
	}
	check(t, os.RemoveAll(inTheWay))
	pressButton(t, w, w.Loc.T("app.try-again"))
	if buttonOf(w.win.Content(), w.Loc.T("settings.first.begin")) == nil {
		t.Error("the first page is not shown")
	}
}

// TestNoFolderStaysBehind opens a dialog, whose folder Fyne notes outside ours.
func TestNoFolderStaysBehind(t *testing.T) {
	w := openWindow(t, english())
	noted := func() string { return w.app.Preferences().String(lastFolder) }
	w.app.Preferences().SetString(lastFolder, "")
	w.chooseFolder(func(string) {})
	if noted() == "" {
		t.Fatal("Fyne notes it elsewhere now, or not at all")
	}
	w.erase()
	if noted() != "" {
		t.Errorf("%q is still there", noted())
	}
}

// TestBackup saves, erases, loads, and takes the loading back.
func TestBackup(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	w := openWindow(t, english(), withLetter, func(d *store.Document) { d.Settings.PackDir = "/elsewhere" })
	full := w.Store.Document()
	w.open(settingsScreen)
	pressButton(t, w, w.Loc.T("settings.all.save"))
	files, _ := filepath.Glob(filepath.Join(home, "*", "*.json"))
	more, _ := filepath.Glob(filepath.Join(home, "*.json"))
	files = append(files, more...)
	if len(files) != 1 {
		t.Fatalf("saved %v", files)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read it: %v, %v", info.Mode(), err)
	}
	w.erase()
	w.update(func(d *store.Document) { d.Settings.FirstRunDone, d.Recent = true, []string{"fees-overview"} })
	w.startOver(settingsScreen)
	meanwhile := w.Store.Document()

	file, err := os.Open(files[0])
	check(t, err)
	if reason := w.bring(file, nil); reason != "" {
		t.Fatal(reason)
	}
	full.Settings.PackDir = ""                                                     // a matter of this computer
	full.Contacts[0].Trust, full.Contacts[0].VerifiedOn = contact.New, time.Time{} // nobody typed it here
	if diff := cmp.Diff(full, w.Store.Document()); diff != "" {
		t.Error(diff)
	}
	pressButton(t, w, w.Loc.T("settings.undo"))
	if diff := cmp.Diff(meanwhile, w.Store.Document()); diff != "" {
		t.Error(diff)
	}
}

// reader is a file that somebody chose.
type reader struct {
	io.Reader
	err error
}

func (r reader) Close() error { return nil }

func (r reader) Read(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	return r.Reader.Read(p)
}

// zeros is a file without an end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// TestWhatIsNoBackup is refused in words, and nothing has changed.
func TestWhatIsNoBackup(t *testing.T) {
	w := openWindow(t, english(), withLetter)
	before := w.Store.Document()
	for name, test := range map[string]struct {
		file   io.ReadCloser
		err    error
		reason string
	}{
		"nothing":       {reader{Reader: strings.NewReader("")}, nil, "store.save.not-a-backup"},
		"another file":  {reader{Reader: strings.NewReader("%PDF-1.7")}, nil, "store.save.not-a-backup"},
		"a later one":   {reader{Reader: strings.NewReader(`{"version":9}`)}, nil, "store.save.newer-backup"},
		"without end":   {reader{Reader: zeros{}}, nil, "store.save.backup-too-big"},
		"unreadable":    {reader{err: errors.New("no")}, nil, "settings.all.unreadable"},
		"not to be had": {nil, errors.New("no"), "settings.all.unreadable"},
	} {
		if got := w.bring(test.file, test.err); got != w.Loc.T(test.reason) {
			t.Errorf("%s: %q", name, got)
		}
		if diff := cmp.Diff(before, w.Store.Document()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
