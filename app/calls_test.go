package app

import (
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

func TestCallShowsWhatItAsksFor(t *testing.T) {
	w := openWindow(t, look{lang: locale.Chinese, text: 100, width: 1000, height: 700})

	w.answer(Call{Query: "账户被锁"})
	if here := w.history.here; here.screen != askScreen || w.screens.ask.State().Article != "account-locked" {
		t.Errorf("shows %s %q", here.screen, w.screens.ask.State().Article)
	}
	w.answer(Call{Screen: "write"})
	if w.history.here.screen != writeScreen {
		t.Errorf("shows %s", w.history.here.screen)
	}
	for _, nothing := range []Call{{}, {Screen: "nowhere"}} {
		w.answer(nothing)
		if w.history.here.screen != writeScreen {
			t.Errorf("%v leads to %s", nothing, w.history.here.screen)
		}
	}
	w.goBack()
	if w.history.here.screen != askScreen || w.screens.ask.State().Query != "账户被锁" {
		t.Errorf("back leads to %s %q", w.history.here.screen, w.screens.ask.State().Query)
	}
}

// The first page cannot be skipped from outside; the question waits behind it.
func TestCallWaitsForTheFirstPage(t *testing.T) {
	w := openWindow(t, look{lang: locale.English, text: 100, width: 1000, height: 700},
		func(d *store.Document) { d.Settings.FirstRunDone = false })

	w.answer(Call{Query: "account locked"})
	w.update(func(d *store.Document) { d.Settings.FirstRunDone = true })
	w.build()

	if w.history.here.screen != askScreen || w.screens.ask.State().Query != "account locked" {
		t.Errorf("shows %s %q", w.history.here.screen, w.screens.ask.State().Query)
	}
}
