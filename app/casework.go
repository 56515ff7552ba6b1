package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/cases"
	"okpayhelp/app/contacts"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/store"
)

// minute is how often the window looks at the clock of the cases.
const minute = time.Minute

func (w *window) buildCases() {
	s := cases.New(cases.Deps{
		Loc: w.Loc, Pack: w.Pack, Cases: promptly{w.caseStore()}, Contacts: w.contacts, Check: w.inspect,
		Notify: func() bool { return w.Store.Document().Settings.Reminders },
		SetNotify: func(on bool) {
			w.update(func(d *store.Document) { d.Settings.Reminders = on })
		},
		Save: w.save, Elsewhere: w.saveElsewhere,
		ShowInFolder: func(path string) {
			w.background(func() { w.Desktop.ShowInFolder(context.Background(), path) }, func() {})
		},
		Banner: w.banner, Now: w.Now,
	}, w.history.here.cases)
	s.OnWrite = w.openCase
	s.OnContacts = func() { w.open(contactsScreen) }
	s.OnPlace = func(state cases.State) { w.moved(casesScreen, func(p *place) { p.cases = state }) }
	s.OnCases = func() {
		w.showDue()
		if s := w.screens.write; s != nil { // it may hold the letter of the case that changed
			s.Restore(s.State())
		}
	}
	w.screens.cases = s
}

func (w *window) buildGuide() {
	s := cases.NewGuide(cases.GuideDeps{
		Loc: w.Loc, Pack: w.Pack,
		NewCheck: func(label, why string, changed func(text, outcome string)) cases.SenderCheck {
			c := contacts.NewChecker(contacts.CheckDeps{Loc: w.Loc, All: w.contacts, Inspect: w.reasons}, label, why)
			c.OnChanged = func(text string, outcome contacts.Outcome) { changed(text, string(outcome)) }
			return c
		},
	}, w.history.here.guide)
	s.OnWrite = w.write
	s.OnOpen = w.follow
	s.OnDone = func() { w.open(askScreen) }
	s.OnPlace = func(state cases.GuideState) { w.moved(guideScreen, func(p *place) { p.guide = state }) }
	w.screens.guide = s
}

// openGuide goes on with the guide where it was left, or begins anew after an
// end.
func (w *window) openGuide() {
	w.open(guideScreen)
	if w.guide().Ended() {
		w.guide().Restore(cases.GuideState{})
		w.moved(guideScreen, func(p *place) { p.guide = cases.GuideState{} })
	}
}

// promptly is the store of the cases for a screen whose every change is worth
// saving at once.
type promptly struct{ caseStore }

// Put keeps a case and has it saved without delay.
func (c promptly) Put(k casefile.Case) {
	c.caseStore.Put(k)
	c.w.Store.SaveNow()
}

// followed reports whether there is a case to follow: one that has left the
// program at least once.
func followed(all []casefile.Case) bool {
	for _, c := range all {
		if c.State != casefile.Draft || len(c.Earlier) > 0 {
			return true
		}
	}
	return false
}

// showDue brings Cases into the rail with the first case, and shows how many
// of them wait for the user.
func (w *window) showDue() {
	w.fillRail()
	if item := w.rail[casesScreen]; item != nil {
		item.SetCount(casefile.CountDue(w.Store.Document().Cases, w.Now()))
	}
}

// watchClock looks at the cases now and then every minute. A computer that
// slept catches up when it wakes.
func (w *window) watchClock() {
	w.lookAtClock()
	w.later(minute, w.watchClock)
}

// lookAtClock moves on the cases whose time has passed and says so. The time of
// the look before decides what is news.
func (w *window) lookAtClock() {
	now := w.Now()
	before := w.looked
	w.looked = now
	all := w.Store.Document().Cases
	if casefile.Refresh(all, now) {
		w.update(func(d *store.Document) { casefile.Refresh(d.Cases, now) })
		w.Store.SaveNow()
		w.casesChanged()
	}
	w.showDue()
	if before.IsZero() {
		return // what was due already is told when the window opens
	}
	news := newlyDue(all, before, now)
	if len(news) == 0 {
		return
	}
	w.casesChanged()
	w.tellDue()
	if w.Store.Document().Settings.Reminders {
		for _, n := range news {
			w.app.SendNotification(fyne.NewNotification(w.Loc.T("cases.notification.title"),
				w.Loc.T("cases.notification."+n.key, "Reference", n.reference)))
		}
	}
}

// casesChanged draws the screens anew that show a case.
func (w *window) casesChanged() {
	if s := w.screens.cases; s != nil {
		s.Refresh()
	}
	if s := w.screens.write; s != nil && w.history.here.screen != writeScreen {
		s.Restore(s.State())
	}
}

// notice is a reason for a notification. It names the reference and nothing
// else: notifications show on locked screens.
type notice struct{ key, reference string }

// newlyDue lists what became due between two moments.
func newlyDue(all []casefile.Case, before, now time.Time) []notice {
	between := func(t time.Time) bool { return !t.IsZero() && t.After(before) && !t.After(now) }
	var news []notice
	for _, c := range all {
		switch {
		case !casefile.IsReference(c.Reference): // the window tells, the system must not
		case c.State == casefile.Due && between(c.Sent.Add(casefile.UsualTo)):
			news = append(news, notice{"due", c.Reference})
		case c.State != casefile.Closed && between(c.Reminder):
			news = append(news, notice{"reminder", c.Reference})
		}
	}
	return news
}

// tellDue says that cases need the user, and reports whether any do.
func (w *window) tellDue() bool {
	n := casefile.CountDue(w.Store.Document().Cases, w.Now())
	if n == 0 {
		return false
	}
	w.banner.Say(w.Loc.N("cases.due", n), w.Loc.T("cases.due.show"), func() {
		w.open(casesScreen)
		w.caseList().Restore(cases.State{})
	}, ui.BannerTime)
	return true
}
