package write

import (
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
)

func TestSaveAndElsewhere(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepSend)
	w.press("write.other-ways")

	w.press("write.save.eml")
	w.press("write.show-in-folder")
	w.press("write.open-file")
	if len(w.saved) != 1 || len(w.shown) != 2 || !strings.HasPrefix(w.shown[0], "show /documents/") {
		t.Fatalf("saved %d, shown %q", len(w.saved), w.shown)
	}
	w.press("write.elsewhere")
	folder := w.folder()
	folder.SetText("/missing")
	w.press("write.folder-save")
	if len(w.saved) != 1 || !w.shows(w.says("write.folder-failed")) {
		t.Error("a folder that is not there is not told")
	}
	folder.SetText(" /stick ")
	w.press("write.folder-save")
	if len(w.saved) != 2 || !w.shows("/stick/") {
		t.Errorf("saved %d files", len(w.saved))
	}
}

func (w *world) folder() *ui.Entry {
	w.t.Helper()
	for _, o := range w.objects() {
		if e, ok := o.(*ui.Entry); ok {
			return e
		}
	}
	w.t.Fatal("no entry for a folder")
	return nil
}
