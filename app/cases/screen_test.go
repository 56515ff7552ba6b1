package cases

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
)

func TestListOrder(t *testing.T) {
	d := open(t, locale.English,
		begun(t, "draft"), begun(t, "closed", casefile.HandOver, casefile.Close),
		sent(t, "waiting"), begun(t, "handed", casefile.HandOver),
		begun(t, "replied", casefile.HandOver, casefile.MarkSent, casefile.Answered))
	due := sent(t, "due")
	due.Sent = start().Add(-3 * 24 * time.Hour)
	due.State = casefile.Due
	d.Put(due)
	d.s.Refresh()

	last := -1
	for _, id := range []string{"due", "handed", "waiting", "draft", "replied"} {
		at := strings.Index(d.text(), "Summary "+id)
		if at <= last {
			t.Errorf("%s is not below the one before:\n%s", id, d.text())
		}
		last = at
	}
	if strings.Contains(d.text(), "Summary closed") {
		t.Error("the closed case is not folded away")
	}
	d.wants(d.loc.T("cases.group.due"), "The usual reply time ends on 25 November 2026 at 10:00",
		"The usual reply time ended yesterday at 10:00")
}

func TestEmpty(t *testing.T) {
	d := open(t, locale.Chinese)

	d.wants(d.loc.T("cases.empty"))
}

// TestWaitingIsTheLoudest looks for the main button: while the reply time runs
// there is none.
func TestWaitingIsTheLoudest(t *testing.T) {
	for _, lang := range locale.Languages() {
		d := open(t, lang, sent(t, "a"))
		d.s.Open("a")
		d.wants(d.loc.T("casefile.state.waiting"))

		d.act(casefile.ActFollowUp)
		if len(d.wrote) != 0 {
			t.Fatal("a follow-up was begun without a word")
		}
		d.wants(d.loc.T("cases.panel.early"))
		d.press(d.loc.T("casefile.action.wait"))
		if d.s.state.Panel != NoPanel || d.kept[0].State != casefile.Waiting {
			t.Errorf("after waiting: %+v", d.s.state)
		}

		d.act(casefile.ActFollowUp)
		d.press(d.loc.T("cases.early.anyway"))
		if c := d.kept[0]; c.State != casefile.Draft || len(c.Earlier) != 1 || !slices.Equal(d.wrote, []string{"a"}) {
			t.Errorf("after following up: %s, wrote %v", c.State, d.wrote)
		}
	}
}

func TestConfirm(t *testing.T) {
	d := open(t, locale.English, begun(t, "a", casefile.HandOver))
	d.s.Open("a")

	d.press(d.loc.T("cases.confirm.not-yet"))
	if d.kept[0].State != casefile.HandedOver {
		t.Fatalf("not yet made it %s", d.kept[0].State)
	}
	d.press(d.loc.T("cases.confirm.yes"))
	if c := d.kept[0]; c.State != casefile.Waiting || !c.Sent.Equal(start()) {
		t.Fatalf("yes made it %s at %v", c.State, c.Sent)
	}
	d.wants("until then", "on 25 November 2026 at 10:00")
	if d.changes == 0 {
		t.Error("nobody was told")
	}
}

func TestNoWindowOpened(t *testing.T) {
	d := open(t, locale.English, begun(t, "a", casefile.HandOver))
	d.s.Open("a")

	d.press(d.loc.T("cases.confirm.nothing"))

	if d.kept[0].State != casefile.Draft {
		t.Errorf("state %s", d.kept[0].State)
	}
	d.press(d.loc.T("casefile.action.write"))
	if !slices.Equal(d.wrote, []string{"a"}) {
		t.Errorf("wrote %v", d.wrote)
	}
}

func TestReply(t *testing.T) {
	d := open(t, locale.Chinese, sent(t, "a"))
	d.s.Open("a")
	d.act(casefile.ActReply)

	d.press(d.loc.T("cases.reply.keep"))
	d.wants(d.loc.T("cases.nothing-typed"))

	d.typeIn("请点击 https://okpay-login.example 解锁")
	d.wants(d.loc.T("cases.reply.odd"), "it imitates")
	d.build(d.s.State()) // another language, half typed
	d.wants(d.loc.T("cases.reply.odd"))
	d.press(d.loc.T("cases.reply.keep"))

	if c := d.kept[0]; c.State != casefile.Replied || len(c.Replies) != 1 {
		t.Fatalf("%s with %d replies", c.State, len(c.Replies))
	}
	d.wants(d.loc.T("casefile.state.replied"), d.loc.T("casefile.event.replied"))
}

func TestPhone(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	d.s.Open("a")
	d.act(casefile.ActPhone)
	d.wants(d.loc.T("cases.phone.none"), "Summary a", "2026-11-23")

	d.book = contact.Notebook{{ID: "c1", Address: "+00 123", Kind: contact.Phone, Trust: contact.New}}
	d.s.Refresh()
	d.wants("+00 123", d.loc.T("cases.phone.unverified"))
	d.typeIn("Spoke to Kim, case 17")
	d.press(d.loc.T("cases.phone.keep"))

	if e := d.kept[0].Timeline; e[len(e)-1].Event != casefile.Spoke || e[len(e)-1].Note != "Spoke to Kim, case 17" {
		t.Errorf("timeline %+v", e)
	}
	d.wants("Spoke to Kim, case 17")
}

func TestReminder(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	d.s.Open("a")
	d.act(casefile.ActRemind)

	for _, wrong := range []string{"tomorrow", "2026-13-01", "2026-11-22", ""} {
		d.typeIn(wrong)
		d.press(d.loc.T("cases.remind.set"))
		if !d.kept[0].Reminder.IsZero() {
			t.Fatalf("%q was taken", wrong)
		}
	}
	d.typeIn("2026-11-28")
	d.press(d.loc.T("cases.remind.set"))
	if want := time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC); !d.kept[0].Reminder.Equal(want) {
		t.Fatalf("reminder %v", d.kept[0].Reminder)
	}
	d.wants("on 28 November 2026 at 09:00")

	d.press(d.loc.T("cases.remind.ics"))
	if ics := string(d.files["a.ics"]); !strings.Contains(ics, "DTSTART:20261128T090000Z") {
		t.Errorf("calendar %q", ics)
	}
	d.wants(d.loc.T("cases.export.saved", "Path", "/documents/a.ics"))
	d.press(d.loc.T("cases.remind.off"))
	if !d.kept[0].Reminder.IsZero() {
		t.Fatal("the reminder is still there")
	}
	d.press(d.loc.T("cases.undo"))
	if d.kept[0].Reminder.IsZero() {
		t.Error("undo did not bring it back")
	}

	d.now = start().Add(6 * 24 * time.Hour)
	d.s.Escape()
	d.wants(d.loc.T("cases.group.due"), "You asked to be reminded yesterday at 09:00")
}

func TestCloseUndoReopen(t *testing.T) {
	d := open(t, locale.Chinese, sent(t, "a"))
	d.s.Open("a")

	d.act(casefile.ActClose)
	if d.kept[0].State != casefile.Closed {
		t.Fatalf("state %s", d.kept[0].State)
	}
	d.press(d.loc.T("cases.undo"))
	if c := d.kept[0]; c.State != casefile.Waiting || len(c.Timeline) != 3 {
		t.Fatalf("after undo: %s, %v", c.State, c.Timeline)
	}

	d.act(casefile.ActClose)
	d.now = d.now.Add(time.Minute)
	d.act(casefile.ActReopen)
	d.press(d.loc.T("cases.undo")) // too late: something else happened since
	if c := d.kept[0]; c.State != casefile.Waiting || len(c.Timeline) != 5 {
		t.Errorf("after reopening: %s, %v", c.State, c.Timeline)
	}
}

func TestDropFollowUp(t *testing.T) {
	d := open(t, locale.English, begun(t, "a", casefile.HandOver, casefile.MarkSent, casefile.FollowUp))
	d.s.Open("a")
	d.wants(d.loc.T("cases.message-sent", "N", 1, "When", "today at 09:00"))

	d.act(casefile.ActDropWriting)
	if c := d.kept[0]; c.State != casefile.Waiting || len(c.Earlier) != 0 {
		t.Fatalf("after dropping: %s", c.State)
	}
	d.press(d.loc.T("cases.undo"))
	if d.kept[0].State != casefile.Draft {
		t.Errorf("after undo: %s", d.kept[0].State)
	}
}

func TestRemove(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	d.s.Open("a")

	d.press(d.loc.T("cases.remove"))
	if len(d.kept) != 0 || d.s.state.Case != "" {
		t.Fatalf("kept %v, at %+v", d.kept, d.s.state)
	}
	d.press(d.loc.T("cases.undo"))
	if len(d.kept) != 1 {
		t.Error("undo did not bring it back")
	}
	d.wants("Summary a")
}

func TestExport(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	d.book = contact.Notebook{{
		ID: "c1", Address: "support@service.example.com", Kind: contact.Email, FoundAt: contact.ContactPage,
		FoundOn: start(), Trust: contact.Verified, VerifiedOn: start(),
	}}
	d.s.Open("a")
	d.act(casefile.ActExport)

	d.press(d.loc.T("cases.export.page"))
	d.press(d.loc.T("cases.export.zip"))

	page := string(d.files["a.html"])
	for _, part := range []string{"Summary a", "Body a", "user_20391", d.loc.T("contact.place.contact-page")} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
	if !strings.HasPrefix(string(d.files["a.zip"]), "PK") {
		t.Errorf("the zip is %.20q", d.files["a.zip"])
	}
	d.wants(d.loc.T("cases.export.saved", "Path", "/documents/a.zip"), d.loc.T("cases.export.show"))

	d.saveErr = errors.New("disk full")
	d.press(d.loc.T("cases.export.page"))
	d.wants(d.loc.T("cases.export.failed"))
}

func TestNotify(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	d.s.Open("a")
	d.act(casefile.ActRemind)

	walk(d.win.Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*ui.Check); ok {
			c.SetChecked(true)
		}
	})

	if !d.notify {
		t.Error("notifications are still off")
	}
}

// TestActions goes through every state: each next step of the domain has a
// button or an entry, and none fails.
func TestActions(t *testing.T) {
	paths := map[casefile.State][]casefile.Event{
		casefile.Draft:      nil,
		casefile.HandedOver: {casefile.HandOver},
		casefile.Waiting:    {casefile.HandOver, casefile.MarkSent},
		casefile.Replied:    {casefile.HandOver, casefile.Answered},
		casefile.Closed:     {casefile.HandOver, casefile.Close},
	}
	for state, events := range paths {
		c := begun(t, "a", events...)
		for _, action := range casefile.Next(c) {
			d := open(t, locale.English, c)
			d.s.Open("a")
			does := newPage(d.s, c).does(action)
			if silent := action == casefile.ActWait || action == casefile.ActConfirm; (does == nil) != silent {
				t.Errorf("%s: %s has no way", state, action)
				continue
			}
			if does != nil {
				does()
			}
		}
	}
}

func TestEscape(t *testing.T) {
	d := open(t, locale.English, sent(t, "a"))
	var places []State
	d.s.OnPlace = func(s State) { places = append(places, s) }
	d.s.Open("a")
	d.s.show(NotePanel)

	if !d.s.Escape() || d.s.state.Panel != NoPanel || d.s.state.Case != "a" {
		t.Errorf("first escape: %+v", d.s.state)
	}
	if !d.s.Escape() || d.s.state.Case != "" {
		t.Errorf("second escape: %+v", d.s.state)
	}
	if d.s.Escape() {
		t.Error("a third one did something")
	}
	if len(places) != 2 || places[0].Case != "a" || places[1].Case != "" {
		t.Errorf("places %+v", places)
	}
}

func TestWhen(t *testing.T) {
	loc, _ := words(t, locale.English)
	late := time.Date(2026, 11, 23, 23, 30, 0, 0, time.UTC)
	tests := []struct {
		in   time.Duration
		want string
	}{
		{0, "today at 23:30"},
		{time.Hour, "tomorrow at 00:30"},
		{25 * time.Hour, "on 25 November 2026 at 00:30"},
		{-23 * time.Hour, "today at 00:30"},
		{-24 * time.Hour, "yesterday at 23:30"},
		{-48 * time.Hour, "on 21 November 2026 at 23:30"},
	}
	for _, tt := range tests {
		if got := when(loc, late.Add(tt.in), late); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestCopiedLetterSaysSo(t *testing.T) {
	d := open(t, locale.English, begun(t, "a", casefile.CopyOut))
	d.s.Open("a")
	d.wants(d.loc.T("casefile.state.copied"), d.loc.T("casefile.event.copied"))
	for _, o := range test.LaidOutObjects(d.s.Content()) {
		if b, ok := o.(*ui.Button); ok && b.Text == d.loc.T("cases.confirm.nothing") {
			t.Error("asks about a window that was never opened")
		}
	}
}
