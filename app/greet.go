package app

import (
	"strings"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
)

// greet says once, when the window has come up, what the user should know. The
// banner has room for one thing: the most important comes first, and what has
// a place of its own in the window (letters) comes last. The first page has no
// banner; what there is to say waits behind it.
func (w *window) greet() {
	if w.greeted {
		return
	}
	w.greeted = true
	crash, notices := w.crashTold(), w.noticesTold()
	switch {
	case crash != "":
		w.banner.Say(strings.TrimSpace(crash+"\n"+notices), w.Loc.T("crash.show"), w.showReport, 0)
	case notices != "":
		w.banner.Say(notices, "", nil, 0)
	case w.askAboutUnsent():
	case w.tellDue():
	default:
		w.tellRestored()
	}
}

// noticesTold is what was found wrong when the data was opened.
func (w *window) noticesTold() string {
	var lines []string
	for _, n := range w.Notices {
		lines = append(lines, w.Loc.T("store.notice."+n.Code, "File", n.File))
	}
	if w.PackRefused != "" {
		lines = append(lines, w.Loc.T("settings.pack.refused", "Dir", w.PackRefused))
	}
	return strings.Join(lines, "\n")
}

// ordered lists the letters, those that matter now first.
func (w *window) ordered() []casefile.Case {
	return casefile.Ordered(w.Store.Document().Cases, w.Now())
}

// askAboutUnsent comes back to letters that were handed over and never
// confirmed: they are the ones that people believe to be sent. It reports
// whether there is one.
func (w *window) askAboutUnsent() bool {
	for _, c := range w.ordered() {
		if c.State == casefile.HandedOver {
			w.banner.Say(w.Loc.T("app.unsent", "When", w.Loc.DateTime(c.HandedOver)), w.Loc.T("app.unsent-open"),
				func() { w.openCase(c.ID) }, 0)
			return true
		}
	}
	return false
}

// tellRestored says that a draft from last time is still there.
func (w *window) tellRestored() {
	for _, c := range w.ordered() {
		if c.State == casefile.Draft {
			w.banner.Say(w.Loc.T("app.restored", "When", w.Loc.DateTime(c.Updated)), w.Loc.T("app.restored-open"),
				func() { w.openCase(c.ID) }, ui.BannerTime)
			return
		}
	}
}
