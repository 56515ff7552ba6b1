package app

import (
	"time"

	"okpayhelp/app/cases"
	"okpayhelp/app/contacts"
	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/store"
)

// caseViews are the states of Contacts, Cases and the guide.
func caseViews() []view {
	first := "261120-3HJK" // the case that is due
	panel := func(id string, p cases.Panel) func(*window) {
		return func(w *window) {
			w.open(casesScreen)
			w.caseList().Restore(cases.State{Case: id, Panel: p})
		}
	}
	guide := func(g cases.GuideState) func(*window) {
		return func(w *window) {
			w.open(guideScreen)
			w.guide().Restore(g)
		}
	}
	locked := cases.GuideState{Mail: "yes", Sender: "OKPay <support@okpay-help.example.com>", Outcome: "odd", Site: "locked"}
	end := locked
	end.At, end.Reason, end.Follow = "write", "identity", "still"
	asking := locked
	asking.At = "sender"
	return []view{
		{"11a-contacts-finding", withFinder, func(w *window) { w.open(contactsScreen) }},
		{"12a-contacts-all", withContacts, func(w *window) { w.open(contactsScreen) }},
		{"12b-contacts-change", withContacts, func(w *window) {
			w.open(contactsScreen)
			pressText(w, w.Loc.T("contacts.edit"))
		}},
		{"12c-contacts-check", withLetter, func(w *window) {
			w.open(contactsScreen)
			w.addressBook()
			w.history.here.contacts = contacts.State{Check: "https://okpay.com.example.net/login", Kept: true}
			w.screens.contacts = nil
			w.draw()
		}},
		{"14-cases", withCases, func(w *window) { w.open(casesScreen) }},
		{"14a-cases-empty", nil, func(w *window) { w.open(casesScreen) }},
		{"15-case-due", withCases, panel(first, cases.NoPanel)},
		{"15a-case-waiting", withCases, panel("261122-MQ7R", cases.NoPanel)},
		{"15b-case-confirm", withCases, panel("261123-9TWX", cases.NoPanel)},
		{"15c-case-phone", withCases, panel(first, cases.PhonePanel)},
		{"15d-case-reply", withCases, panel(first, cases.ReplyPanel)},
		{"15e-case-remind", withCases, panel("261122-MQ7R", cases.RemindPanel)},
		{"15f-case-export", withCases, panel(first, cases.ExportPanel)},
		{"15g-case-early", withCases, panel("261122-MQ7R", cases.EarlyPanel)},
		{"15h-case-replied", withCases, panel("261115-4FGH", cases.NoPanel)},
		{"16-guide", nil, func(w *window) { w.open(guideScreen) }},
		{"16a-guide-sender", withLetter, guide(asking)},
		{"16b-guide-reason", nil, guide(cases.GuideState{Mail: "no", Site: "locked", At: "reason"})},
		{"16c-guide-write", nil, guide(end)},
		{"16d-guide-not-locked", nil, guide(cases.GuideState{Mail: "yes", Site: "open", At: "not-locked"})},
	}
}

// withFinder has looked at three places in vain.
func withFinder(d *store.Document) {
	d.Finder = map[string]string{"site": store.Found, "menu": store.Found, "page": store.NotFound}
}

// withContacts has an aged address, one with a warning, and a number.
func withContacts(d *store.Document) {
	old := clock().Add(-100 * 24 * time.Hour)
	d.Contacts = contact.Notebook{
		{
			ID: "c1", Address: "support@service.example.com", Kind: contact.Email, Domain: "service.example.com",
			FoundAt: contact.ContactPage, FoundOn: old, Trust: contact.Verified, VerifiedOn: old,
		},
		{
			ID: "c2", Address: "help@service-desk.example.net", Kind: contact.Email, Domain: "service-desk.example.net",
			FoundAt: contact.Social, FoundOn: clock(), Trust: contact.New,
		},
		{
			ID: "c3", Address: "+00 1234 5678", Kind: contact.Phone, FoundAt: contact.Site, FoundOn: clock(),
			Trust: contact.Verified, VerifiedOn: clock(),
		},
	}
}

// withCases has a case in every state.
func withCases(d *store.Document) {
	withContacts(d)
	lang := d.Settings.Language
	words := map[string][2]string{
		"261120-3HJK": {"My transfer of last week has not arrived", "上周的转账还没有到账"},
		"261122-MQ7R": {"My account has been locked since yesterday", "我的账户从昨天起被锁定了"},
		"261123-9TWX": {"The fee is higher than what was shown", "实际手续费比显示的高"},
		"261123-7KQM": {"How can our shop accept payments?", "我们的网店怎样接入收款？"},
		"261115-4FGH": {"A payment failed, the money is gone", "付款失败，钱却扣了"},
		"261101-6BCD": {"Please stop the newsletter", "请停止发送新闻邮件"},
	}
	add := func(id, template string, events ...casefile.Event) {
		c := letterCase(lang)
		c.ID, c.Reference, c.Template = id, id, template
		c.Facts[letter.FactReference] = id
		c.Facts[letter.FactSummary] = words[id][0]
		if lang == locale.Chinese {
			c.Facts[letter.FactSummary] = words[id][1]
		}
		c.Subject, c.Body = c.Facts[letter.FactSummary]+" ["+id+"]", c.Facts["details"]
		began, _ := time.ParseInLocation("060102", id[:6], time.UTC)
		at := began.Add(9 * time.Hour)
		c.Created, c.Updated = at, at
		c.Timeline = []casefile.Entry{{At: at, Event: casefile.Created}}
		for _, e := range events {
			at = at.Add(20 * time.Minute)
			if e == casefile.TimePassed {
				at = at.Add(casefile.UsualTo)
			}
			next, err := casefile.Apply(c, e, at)
			if err != nil {
				panic(err)
			}
			c = next
		}
		d.Cases = append(d.Cases, c)
	}
	sent := []casefile.Event{casefile.HandOver, casefile.MarkSent}
	add("261120-3HJK", "money-late", append(sent, casefile.TimePassed)...)
	add("261122-MQ7R", "account-locked", sent...)
	add("261123-9TWX", "fees", casefile.HandOver)
	add("261123-7KQM", "business")
	add("261115-4FGH", "payment-failed", append(sent, casefile.Answered)...)
	add("261101-6BCD", "news", append(sent, casefile.Close)...)
}
