package app

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

func english() look { return look{lang: locale.English, text: 100, width: 1000, height: 700} }

// TestPanicInBackground must not end the program before its work is saved.
func TestPanicInBackground(t *testing.T) {
	w := openWindow(t, english())
	caught := make(chan any, 1)
	w.OnPanic = func(value any, stack []byte) {
		if !strings.Contains(string(stack), "TestPanicInBackground") {
			t.Errorf("the stack does not say where:\n%s", stack)
		}
		caught <- value
	}

	w.inBackground(func() { panic("in the background") }, func() { t.Error("done after a panic") })

	select {
	case value := <-caught:
		if value != "in the background" {
			t.Errorf("%v", value)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("nobody was told")
	}
}

// TestGreeting: what matters most is said, and said once, also when the first
// page stood before it and when the language changes.
func TestGreeting(t *testing.T) {
	w := openWindow(t, english(), withLetter)
	report := filepath.Join(w.Store.Dir(), CrashReport)
	greet := func(crash string, notices ...store.Notice) string {
		w.greeted, w.CrashReport, w.Notices = false, crash, notices
		w.banner.Clear()
		w.greet()
		return w.banner.Text()
	}
	restored := store.Notice{Code: store.Restored, File: "document.aside-x.json"}

	if text := greet(report, restored); !strings.Contains(text, report) || !strings.Contains(text, restored.File) {
		t.Errorf("after a crash: %q", text)
	}
	if text := greet("", restored); !strings.Contains(text, restored.File) || strings.Contains(text, "crash") {
		t.Errorf("after a notice: %q", text)
	}
	if text := greet(""); !strings.Contains(text, "draft") {
		t.Errorf("with a draft: %q", text)
	}
	w.update(func(d *store.Document) { d.Settings.KeepNothing = true })
	if text := greet(report); !strings.Contains(text, "only the settings") {
		t.Errorf("after a crash that kept nothing: %q", text)
	}
	w.banner.Clear()
	w.greet()
	if text := w.banner.Text(); text != "" {
		t.Errorf("said twice: %q", text)
	}

	w.update(func(d *store.Document) { d.Settings.FirstRunDone = false })
	w.greeted, w.CrashReport, w.Notices = false, "", []store.Notice{restored}
	w.build()
	w.update(func(d *store.Document) { d.Settings.FirstRunDone = true })
	w.build()
	if text := w.banner.Text(); !strings.Contains(text, restored.File) {
		t.Errorf("behind the first page: %q", text)
	}
}
