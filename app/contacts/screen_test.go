package contacts

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/store"
)

func TestNext(t *testing.T) {
	found, not := store.Found, store.NotFound
	tests := []struct {
		name   string
		done   map[string]string
		want   int
		gaveUp bool
	}{
		{"nothing yet", nil, 0, false},
		{"the site", map[string]string{"site": found}, 1, false},
		{"no site: nothing else helps", map[string]string{"site": not}, 0, false},
		{"the link", map[string]string{"site": found, "menu": found}, 2, false},
		{"no link: the page is passed over", map[string]string{"site": found, "menu": not}, 3, false},
		{"not on the page", map[string]string{"site": found, "menu": found, "page": not}, 3, false},
		{"found on the page", map[string]string{"site": found, "menu": found, "page": found}, 5, false},
		{"found out of order", map[string]string{"faq": found}, 0, false},
		{"not in the answers", map[string]string{"site": found, "menu": not, "faq": not}, 4, false},
		{"nowhere", map[string]string{"site": found, "menu": not, "faq": not, "social": not}, 5, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, gaveUp := next(tt.done)

			if got != tt.want || gaveUp != tt.gaveUp {
				t.Errorf("next %d, gave up %v", got, gaveUp)
			}
		})
	}
}

func TestFinder(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			d := open(t, lang)
			d.wants("contacts.finder.site-note-text")
			d.press("contacts.finder.copy")
			if got := fyne.CurrentApp().Clipboard().Content(); got != "OKPay官网" {
				t.Errorf("copied %q", got)
			}

			d.press("contacts.finder.mark-found")
			for _, word := range []string{"联系我们", "支持", "Contact us", "Support"} {
				if !strings.Contains(d.text(), word) {
					t.Errorf("%q is not among what to look for", word)
				}
			}
			d.press("contacts.finder.mark-not-found")
			d.press("contacts.finder.mark-not-found") // the answers
			d.wants("contacts.finder.social-note-text")
			d.press("contacts.finder.mark-found")

			if d.s.mail.place != contact.Social {
				t.Errorf("the form names %q", d.s.mail.place)
			}
			d.wants("contact.warning.social")
			if d.win.Canvas().Focused() != fyne.Focusable(d.s.mail.address) {
				t.Error("the cursor is not in the form")
			}
			want := map[string]string{"site": store.Found, "menu": store.NotFound, "faq": store.NotFound, "social": store.Found}
			if !maps.Equal(d.done, want) {
				t.Errorf("kept %v", d.done)
			}

			d.press("contacts.finder.restart")
			if len(d.done) != 0 {
				t.Errorf("after starting again: %v", d.done)
			}
			d.press("contacts.undo")
			if !maps.Equal(d.done, want) {
				t.Errorf("after undo: %v", d.done)
			}
		})
	}
}

func TestAddAndVerify(t *testing.T) {
	d := open(t, locale.English)
	f := d.s.mail

	f.address.SetText("support@service.example.com")
	f.domain.SetText("service.example.org")
	f.keep()
	if f.domainField.Error() == "" || len(d.book) != 0 {
		t.Fatalf("a wrong domain: %q, %v", f.domainField.Error(), d.book)
	}

	f.domain.SetText("service.example.com")
	f.keep()
	if len(d.book) != 1 || d.book[0].Trust != contact.Verified {
		t.Fatalf("kept %+v", d.book)
	}
	d.wants("contacts.verified", "Date", d.loc.Date(clock()))
	if d.shows("contacts.finder.text") {
		t.Error("the finder is still open")
	}
	d.press("contacts.write")
	if !slices.Equal(d.wrote, []string{"support@service.example.com"}) {
		t.Errorf("wrote to %v", d.wrote)
	}
}

func TestOddAddressNeedsReason(t *testing.T) {
	d := open(t, locale.Chinese)
	f := d.s.mail

	f.address.SetText("support@okpay-login.example")
	f.domain.SetText("okpay-login.example")
	d.wants("contacts.warning")
	f.keep()
	if f.reasonField.Error() == "" || len(d.book) != 0 {
		t.Fatalf("kept without a reason: %v", d.book)
	}

	f.reason.SetText("官网上就是这样写的")
	f.keep()
	if len(d.book) != 1 || !d.book[0].Warned || d.book[0].Trust != contact.Verified {
		t.Fatalf("kept %+v", d.book)
	}
	d.wants("contacts.override", "Reason", "官网上就是这样写的")
}

func TestAgedContact(t *testing.T) {
	old := clock().Add(-contact.RecheckAfter)
	d := open(t, locale.English, mail("c1", "support@service.example.com", old))

	if want := d.loc.N("contacts.recheck", 1); !strings.Contains(d.text(), want) {
		t.Fatalf("no %q in\n%s", want, d.text())
	}
	d.press("contacts.recheck-show")
	d.each(func(o fyne.CanvasObject) {
		if f, ok := o.(*ui.Field); ok {
			if e, ok := f.Control().(*ui.Entry); ok && e.Visible() {
				e.SetText("service.example.com")
			}
		}
	})
	d.press("contacts.verify")

	if !d.book[0].Usable(clock()) {
		t.Errorf("still %+v", d.book[0])
	}
	if strings.Contains(d.text(), d.loc.N("contacts.recheck", 1)) {
		t.Error("the line is still there")
	}
}

func TestChangedDomain(t *testing.T) {
	before := mail("c1", "support@service.example.com", clock())
	d := open(t, locale.English, before)
	d.press("contacts.edit")
	e := d.s.book.editing

	e.address.SetText("help@service.example.com")
	if d.shows("contacts.edit-domain") {
		t.Error("a warning although the domain stays")
	}
	e.address.SetText("support@service-desk.example.net")
	d.wants("contact.warning.changed-domain", "From", "service.example.com", "To", "service-desk.example.net")
	d.press("contacts.edit-anyway")

	if c := d.book[0]; c.Trust != contact.New || c.Address != "support@service-desk.example.net" {
		t.Errorf("changed %+v", c)
	}
	if d.deps.Banner.Text() != d.loc.T("contacts.edited-unverified", "Address", "support@service-desk.example.net") {
		t.Errorf("banner %q", d.deps.Banner.Text())
	}
	d.press("contacts.undo")
	if d.book[0] != before {
		t.Errorf("after undo %+v", d.book[0])
	}
}

func TestRemove(t *testing.T) {
	d := open(t, locale.English, mail("c1", "support@service.example.com", clock()))

	d.press("contacts.remove")
	if len(d.book) != 0 || !d.shows("contacts.finder.site-text") {
		t.Errorf("after removing the last: %v\n%s", d.book, d.text())
	}
	d.press("contacts.undo")
	if len(d.book) != 1 || d.shows("contacts.finder.site-text") {
		t.Errorf("after undo: %v\n%s", d.book, d.text())
	}
}

func TestCheck(t *testing.T) {
	tests := []struct {
		name, text, key string
		want            Outcome
	}{
		{"nothing", "  ", "", NotChecked},
		{"an imitation", "OKPay <support@okpay-login.example>", "contacts.check.odd", Odd},
		{"anybody's mail", "someone@gmail.com", "contacts.check.mild", Odd},
		{"nothing odd", "https://go.dev/help", "contacts.check.none-text", NoWarning},
		{"a verified address", "Support <support@service.example.com>", "contacts.check.none", Known},
	}
	for _, lang := range locale.Languages() {
		d := open(t, lang, mail("c1", "support@service.example.com", clock()))
		for _, tt := range tests {
			t.Run(lang+"/"+tt.name, func(t *testing.T) {
				var got Outcome
				d.s.check.OnChanged = func(_ string, outcome Outcome) { got = outcome }
				d.s.check.SetText("x") // a change, also to what stood there
				d.s.check.SetText(tt.text)

				if got != tt.want {
					t.Errorf("outcome %q", got)
				}
				if tt.key != "" {
					d.t = t
					d.wants(tt.key)
				}
			})
		}
	}
}

// TestNeverSafe reads what a check can say: at best that nothing was found.
func TestNeverSafe(t *testing.T) {
	for lang, words := range map[string][]string{locale.English: {"safe", "secure"}, locale.Chinese: {"安全", "放心"}} {
		d := open(t, lang)
		for _, key := range d.loc.Keys(lang) {
			if !strings.HasPrefix(key, "contacts.check") {
				continue
			}
			for _, word := range words {
				if strings.Contains(strings.ToLower(d.loc.T(key)), word) {
					t.Errorf("%s says %q: %s", key, word, d.loc.T(key))
				}
			}
		}
	}
}

// TestRebuild makes the screen anew with half a form filled in.
func TestRebuild(t *testing.T) {
	d := open(t, locale.English)
	d.s.mail.address.SetText("support@service")
	d.s.mail.setPlace(contact.FAQ)
	d.s.check.SetText("okpay.example")
	d.s.folds[2].SetOpen(true)

	d.loc.SetLang(locale.Chinese)
	d.build(d.s.State())

	if got := d.s.mail.typed(); got.Address != "support@service" || got.Place != contact.FAQ {
		t.Errorf("typed %+v", got)
	}
	if d.s.check.Text() != "okpay.example" || !d.s.folds[2].Open() {
		t.Errorf("check %q, phone form open %v", d.s.check.Text(), d.s.folds[2].Open())
	}
	d.wants("contacts.title")
}
