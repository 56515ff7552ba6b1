package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/store"
)

// writeViews are the states of a letter that take more than going to a step.
func writeViews() []view {
	at := func(n int) func(*window) {
		return func(w *window) {
			w.openCase("261123-7KQM")
			w.screens.write.Go(n)
		}
	}
	return []view{
		{"07a-write-errors", with(func(c *casefile.Case) {
			c.Facts["contact"], c.Facts[letter.FactSummary] = "anna", ""
		}), func(w *window) { at(2)(w); w.screens.write.Go(1) }},
		{"07b-write-calendar", withLetter, func(w *window) {
			w.write("payment-failed", letter.Facts{letter.FactSummary: "x"})
			pressIcon(w, ui.IconCalendar)
		}},
		{"09a-write-findings", with(func(c *casefile.Case) {
			c.Facts["details"] += " 4111 1111 1111 1111, password: Hunter2!x"
		}), at(3)},
		{"09b-write-behind", with(func(c *casefile.Case) {
			c.Body, c.EditedBody, c.EditedFrom = "My own words.", true, "other"
		}), at(3)},
		{"09c-write-again", withTwice, at(3)},
		{"10a-write-incomplete", with(func(c *casefile.Case) { delete(c.Facts, "details") }), at(4)},
		{"10b-write-after", with(handedOver), at(4)},
		{"10c-write-help", with(handedOver), func(w *window) {
			at(4)(w)
			pressText(w, w.Loc.T("write.opened.no"))
		}},
		{"10d-write-ways", withLetter, func(w *window) {
			at(4)(w)
			pressText(w, w.Loc.T("write.other-ways"))
			pressText(w, w.Loc.T("write.copy.all"))
			pressText(w, w.Loc.T("write.phone"))
		}},
		{"10e-write-waiting", with(func(c *casefile.Case) {
			handedOver(c)
			c.State, c.Sent = casefile.Waiting, clock().Add(-3*time.Hour)
		}), at(4)},
	}
}

// with is a document whose letter was changed.
func with(change func(*casefile.Case)) func(*store.Document) {
	return func(d *store.Document) {
		withLetter(d)
		change(&d.Cases[0])
	}
}

func handedOver(c *casefile.Case) {
	c.State, c.HandedOver = casefile.HandedOver, clock().Add(-3*time.Hour)
}

// withTwice has sent the same letter three hours before.
func withTwice(d *store.Document) {
	withLetter(d)
	first := letterCase(d.Settings.Language)
	handedOver(&first)
	first.ID, first.Reference, first.Subject = "261123-ABCD", "261123-ABCD", first.Facts[letter.FactSummary]
	first.State, first.Sent = casefile.Waiting, first.HandedOver
	d.Cases = append(d.Cases, first)
}

// pressText presses the button with a text, wherever it is scrolled to.
func pressText(w *window, text string) {
	press(w, func(b *ui.Button) bool { return b.Text == text })
}

func pressIcon(w *window, icon fyne.ThemeIconName) {
	press(w, func(b *ui.Button) bool { return b.Icon == icon })
}

func press(w *window, is func(*ui.Button) bool) {
	for _, o := range test.LaidOutObjects(w.win.Content()) {
		if b, ok := o.(*ui.Button); ok && b.Visible() && is(b) {
			b.Press()
			return
		}
	}
}
