package app

import (
	"io/fs"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// clock is the moment at which all tests and pictures take place.
func clock() time.Time { return time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC) }

// look is how a window is drawn.
type look struct {
	lang, theme   string
	text          int // per cent
	width, height float32
}

// openWindow builds the real window on Fyne's test driver: real help pack, real
// store in a throw-away folder, first run done.
func openWindow(t testing.TB, l look, prepare ...func(*store.Document)) *window {
	t.Helper()
	return openWith(t, assets.Locales, l, prepare...)
}

// openWith is openWindow with other sentences.
func openWith(t testing.TB, sentences fs.FS, l look, prepare ...func(*store.Document)) *window {
	t.Helper()
	loc, err := locale.New(sentences, l.lang)
	check(t, err)
	p, problems, err := pack.Open(assets.Pack)
	check(t, err)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	kept, notices, err := store.Open(t.TempDir())
	check(t, err)
	t.Cleanup(func() { _ = kept.Close() })
	check(t, kept.Update(func(d *store.Document) error {
		d.Settings.FirstRunDone, d.Settings.Language = true, l.lang
		d.Settings.Theme, d.Settings.TextSize = l.theme, l.text
		for _, change := range prepare {
			change(d)
		}
		return nil
	}))
	check(t, kept.Flush())
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w := newWindow(a, Options{
		Assets: Assets{RegularFont: assets.RegularFont, BoldFont: assets.BoldFont, Icons: assets.Icons, Locales: assets.Locales},
		Loc:    loc, OpenPack: func() *pack.Pack { return p }, Store: kept, Notices: notices,
		Desktop: desktop.New(), System: handover.Linux, Version: "1.0", Now: clock,
		Later:   func(time.Duration, func()) func() { return func() {} },
		DataDir: "~/.config/okpay-help",
	})
	// Fyne's test driver calls back on whatever goroutine asks, so nothing may
	// come from the disk, the system or a timer while a test looks at the window.
	kept.OnSaved(nil)
	w.background = func(_, done func()) { done() } // as if it had found nothing out
	t.Cleanup(func() { w.banner.Clear() })
	w.win.Resize(fyne.NewSize(l.width, l.height))
	return w
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// withLetter is a document with a contact and a letter that is nearly ready.
func withLetter(d *store.Document) {
	c, err := contact.NewContact(contact.Email, "support@service.example.com", contact.ContactPage, clock())
	if err == nil {
		c, err = c.Verify("service.example.com", clock())
	}
	if err == nil {
		_, err = d.Contacts.Add(c)
	}
	if err != nil {
		panic(err)
	}
	d.Cases = []casefile.Case{letterCase(d.Settings.Language)}
}

func letterCase(lang string) casefile.Case {
	c := casefile.Case{
		ID: "261123-7KQM", Reference: "261123-7KQM", Template: "account-locked", Lang: lang,
		State: casefile.Draft, Created: clock(), Updated: clock(), To: "support@service.example.com",
	}
	c.Facts = letter.Facts{
		letter.FactReference: c.Reference, letter.FactRole: letter.RolePersonal,
		letter.FactSummary: "My account has been locked since yesterday", letter.FactAccount: "user_20391",
		letter.FactContact: "anna@example.com", letter.FactName: "Anna Example",
		"details": "I typed my password as always and read: account locked. I clicked no link.",
	}
	if lang == locale.Chinese {
		c.Facts[letter.FactSummary] = "我的账户从昨天起被锁定了"
		c.Facts["details"] = "早上像平时一样登录，页面提示账户已锁定。我没有点过任何链接。"
		c.Facts[letter.FactName] = "张小明"
	}
	return c
}
