package app

import (
	"time"

	"okpayhelp/app/fees"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/store"
)

// moreViews are the states of Checklist and Fees, and the list of keys.
func moreViews() []view {
	check := func(show func(*window)) func(*window) {
		return func(w *window) {
			w.open(checkScreen)
			show(w)
		}
	}
	return []view{
		{"17-checklist", withTicks, func(w *window) { w.open(checkScreen) }},
		{"17a-checklist-item", withTicks, check(func(w *window) { w.checker().ShowItem("two-factor") })},
		{"17b-lesson", nil, check(func(w *window) { w.checker().ShowLesson() })},
		{"17c-lesson-answered", nil, check(func(w *window) {
			w.checker().ShowLesson()
			pressText(w, w.Loc.T("lessonui.phish"))
		})},
		{"17d-incident", nil, check(func(w *window) { w.checker().ShowIncident() })},
		{"18-fees", nil, func(w *window) { w.open(feesScreen) }},
		{"18a-fees-results", nil, func(w *window) {
			w.open(feesScreen)
			w.worksheet().Restore(fees.State{Compare: true, Values: fees.Values{
				Amount: "1250", Fee: "12.50", Offered: "0.90", Reference: "0.92", OtherFee: "20", OtherOffered: "0.915",
			}})
		}},
		{"18b-fees-errors", nil, func(w *window) {
			w.open(feesScreen)
			w.worksheet().Restore(fees.State{Values: fees.Values{Amount: "1,2,3", Fee: "ten", Offered: "0"}})
		}},
		{"19-keys", withCases, func(w *window) {
			w.banner.Clear()
			w.toggleKeys()
		}},
	}
}

// withTicks has done two things, left one for later and cannot do another.
func withTicks(d *store.Document) {
	day := clock().Add(-48 * time.Hour)
	d.Ticks = map[string]checklist.Tick{
		"strong-password":   {Status: checklist.Done, On: day},
		"update-device":     {Status: checklist.Done, On: day},
		"unique-password":   {Status: checklist.NotNow, On: day},
		"security-software": {Status: checklist.NotAvailable, On: day},
	}
}
