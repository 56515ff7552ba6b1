package app

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/cases"
	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/store"
)

func wide(lang string) look { return look{lang, "light", 100, 1000, 700} }

// sentAt is a document with a letter that was sent at a moment.
func sentAt(at time.Time) func(*store.Document) {
	return with(func(c *casefile.Case) {
		c.State, c.HandedOver, c.Sent = casefile.Waiting, at, at
	})
}

// notified wants a notification of the system, or none, while f runs. Fyne's
// test looks for it in its own app, around which the window has put another.
func notified(t *testing.T, w *window, n *fyne.Notification, f func()) {
	t.Helper()
	around := fyne.CurrentApp()
	fyne.SetCurrentApp(w.app)
	defer fyne.SetCurrentApp(around)
	test.AssertNotificationSent(t, n, f)
}

// TestCasesJoinTheRail hands a letter over: from then on there is a rail entry.
func TestCasesJoinTheRail(t *testing.T) {
	w := openWindow(t, wide(locale.English), withLetter)
	if slices.Contains(w.railOrder(), casesScreen) {
		t.Fatal("a draft is a case to follow")
	}

	c := w.Store.Document().Cases[0]
	handedOver(&c)
	promptly{w.caseStore()}.Put(c)
	w.showDue()

	if want := []screenID{askScreen, writeScreen, contactsScreen, checkScreen, casesScreen, settingsScreen}; !slices.Equal(w.railOrder(), want) {
		t.Errorf("rail %v", w.railOrder())
	}
	w.openNumber(4)
	if w.history.here.screen != casesScreen {
		t.Errorf("the fifth screen is %s", w.history.here.screen)
	}
}

// TestClock lets time pass while the window is open.
func TestClock(t *testing.T) {
	now := clock()
	w := openWindow(t, wide(locale.English), sentAt(now.Add(-47*time.Hour)))
	w.Now = func() time.Time { return now }
	w.update(func(d *store.Document) { d.Settings.Reminders = true })
	w.banner.Clear()
	w.lookAtClock()
	if w.banner.Text() != "" || w.rail[casesScreen].AccessibilityLabel() != "Cases" {
		t.Fatalf("too early: %q, %q", w.banner.Text(), w.rail[casesScreen].AccessibilityLabel())
	}

	now = now.Add(time.Hour)
	notified(t, w, fyne.NewNotification(w.Loc.T("cases.notification.title"),
		w.Loc.T("cases.notification.due", "Reference", "261123-7KQM")), w.lookAtClock)

	if got := w.Store.Document().Cases[0].State; got != casefile.Due {
		t.Errorf("state %s", got)
	}
	if w.banner.Text() != w.Loc.N("cases.due", 1) || w.rail[casesScreen].AccessibilityLabel() != "Cases (1)" {
		t.Errorf("banner %q, rail %q", w.banner.Text(), w.rail[casesScreen].AccessibilityLabel())
	}

	w.banner.Clear()
	now = now.Add(time.Minute)
	notified(t, w, nil, w.lookAtClock)
	if w.banner.Text() != "" {
		t.Error("it is said twice")
	}
}

// TestReminderComes sets a reminder for a moment that comes, with the system's
// notifications switched off.
func TestReminderComes(t *testing.T) {
	now := clock()
	w := openWindow(t, wide(locale.Chinese), sentAt(now), func(d *store.Document) {
		d.Cases[0].Reminder = now.Add(time.Hour)
	})
	w.Now = func() time.Time { return now }
	w.lookAtClock()

	now = now.Add(61 * time.Minute)
	w.banner.Clear()
	notified(t, w, nil, w.lookAtClock)

	if w.banner.Text() != w.Loc.N("cases.due", 1) {
		t.Errorf("banner %q", w.banner.Text())
	}
}

// TestCaseAndLetterAgree confirms on the page of the case while Write holds the
// same letter.
func TestCaseAndLetterAgree(t *testing.T) {
	w := openWindow(t, wide(locale.English), with(handedOver))
	w.openCase("261123-7KQM")
	w.open(casesScreen)
	w.caseList().Open("261123-7KQM")

	pressText(w, w.Loc.T("cases.confirm.yes"))
	w.open(writeScreen)
	w.saySaved() // Write must not bring its older state back

	if got := w.Store.Document().Cases[0].State; got != casefile.Waiting {
		t.Errorf("state %s", got)
	}
}

// TestGuideFromAnswer begins the guide where an answer offers it, and comes
// back by Back.
func TestGuideFromAnswer(t *testing.T) {
	for _, lang := range locale.Languages() {
		w := openWindow(t, wide(lang))
		w.screens.ask.ShowArticle("account-locked")
		pressText(w, w.Loc.T("ask.guide"))
		if w.history.here.screen != guideScreen || !w.rail[askScreen].Current() {
			t.Fatalf("at %s", w.history.here.screen)
		}

		w.guide().Restore(cases.GuideState{Mail: "no", Site: "locked", Reason: "missing", At: "write"})
		pressText(w, w.Loc.T("cases.guide.on.write"))

		d := w.Store.Document()
		if w.history.here.screen != writeScreen {
			t.Fatalf("at %s", w.history.here.screen)
		}
		if len(d.Cases) > 0 && d.Cases[0].Facts["tried"] == "" {
			t.Errorf("facts %v", d.Cases[0].Facts)
		}
		w.goBack()
		w.goBack()
		if w.history.here.screen == writeScreen {
			t.Errorf("back led to %s", w.history.here.screen)
		}
	}
}
