package main_test

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// words are the texts of the window that a journey looks for, by language. A
// journey reads the window as a user does, so it breaks when they are missing.
type words struct {
	lang                                            string
	begin, query, title, write                      string
	summary, summaryText, account, accountText      string
	details, detailsText, contact, contactText      string
	next, addressLabel, domainLabel, keep, verified string
	open, question, sent, waiting                   string
	noProgram, copyAll, copied                      string
	other, language, settings, dark, restored, goOn string
	draftLabel                                      string
}

var chinese = words{
	lang: "zh", begin: "开始", query: "账号被锁了怎么办", title: "账户被锁了", write: "写邮件：",
	summary: "一句话概括", summaryText: "我的账户昨天被锁定了",
	account: "账户（", accountText: "user_20391",
	details: "事情经过", detailsText: "早上登录时提示“账户已锁定”，100% 确定密码没错 & 没有点过链接。",
	contact: "联系方式（", contactText: "zhang@example.com",
	next: "下一步", addressLabel: "邮箱地址", domainLabel: "再输入一遍 @ 后面的部分", keep: "保存这个地址", verified: "你在 ",
	open: "在我的邮件程序中打开", question: "邮件窗口打开了吗", sent: "是的，已经发出", waiting: "已发出",
	noProgram: "没有设置邮件程序", copyAll: "复制全部", copied: "已复制",
}

var english = words{
	lang: "en", begin: "Begin", query: "my acount is locked", title: "locked", write: "Write a message:",
	summary: "One sentence", summaryText: "My account has been locked since yesterday",
	account: "Account (", accountText: "user_20391",
	details: "What happened", detailsText: "At login it said \"locked\". I am 100% sure of my password & clicked no link + no ad.",
	contact: "Contact (", contactText: "anna@example.com",
	next: "Next", addressLabel: "Mail address", domainLabel: "Type the part after the @ once more", keep: "Keep this address", verified: "verified by you",
	open: "Open in my mail program", question: "Did a mail window open", sent: "Yes, I sent it", waiting: "Sent",
	noProgram: "No mail program", copyAll: "Copy everything", copied: "on the clipboard",
}

const supportAddress = "support@service.example.com"

// TestJourney goes the main way in the real window: a question, its answer, a
// letter about it, the recipient, the review, and the mail program, which
// records what it was given.
func TestJourney(t *testing.T) {
	for _, w := range []words{chinese, english} {
		t.Run(w.lang, func(t *testing.T) {
			r := newRig(t)
			r.registerMailProgram()
			r.start("--lang", w.lang)
			r.firstRun(w)
			r.askAndWrite(w)
			r.fillFacts(w)
			r.addRecipient(w)

			subject, body := r.reviewed(w)

			r.click(w.next)
			r.see(w.open)
			r.press(w.open)
			got := r.handedOver(1)
			if len(got) != 1 || len(got[0]) != 1 {
				t.Fatalf("the mail program was called with %q", got)
			}
			r.compareMailto(got[0][0], subject, body)
			r.see(w.question)
			r.press(w.sent)
			r.see(w.waiting)
			if out := r.output(); strings.Contains(out, "Error in Fyne call thread") {
				t.Errorf("a call came from a wrong goroutine:\n%s", out)
			}
			r.quit()
		})
	}
}

// TestJourneyWithoutMailProgram hands the letter over where there is none: the
// window says so, and the clipboard holds what the window says.
func TestJourneyWithoutMailProgram(t *testing.T) {
	for _, w := range []words{chinese, english} {
		t.Run(w.lang, func(t *testing.T) {
			r := newRig(t)
			r.start("--lang", w.lang)
			r.firstRun(w)
			r.askAndWrite(w)
			r.fillFacts(w)
			r.addRecipient(w)
			subject, body := r.reviewed(w)
			r.click(w.next)

			r.see(w.copyAll)
			r.press(w.copyAll)
			r.see(w.copied)

			copied := r.clipboard()
			for _, part := range []string{supportAddress, subject, body} {
				if !strings.Contains(copied, part) {
					t.Errorf("the clipboard does not hold %q:\n%s", part, copied)
				}
			}
			r.quit()
		})
	}
}

// firstRun leaves the first page.
func (r *rig) firstRun(w words) {
	r.t.Helper()
	r.press(w.begin)
	r.gone(w.begin)
}

// askAndWrite asks the question and starts the letter that its answer offers.
func (r *rig) askAndWrite(w words) {
	r.t.Helper()
	r.typeText(w.query)
	r.see(w.title)
	r.key("Return")
	r.press(w.write)
	r.see(w.summary)
}

func (r *rig) fillFacts(w words) {
	r.t.Helper()
	r.fill(w.summary, w.summaryText)
	r.fill(w.account, w.accountText)
	r.fill(w.details, w.detailsText)
	r.fill(w.contact, w.contactText)
	r.key("ctrl+Return")
}

// addRecipient keeps an address with its domain typed by hand, as the program
// wants it.
func (r *rig) addRecipient(w words) {
	r.t.Helper()
	r.see(w.addressLabel)
	r.fill(w.addressLabel, supportAddress)
	r.fill(w.domainLabel, "service.example.com")
	r.press(w.keep)
	r.see(w.verified)
	r.key("ctrl+Return")
}

// reviewed reads subject and body out of the review, as the user sees them.
func (r *rig) reviewed(w words) (subject, body string) {
	r.t.Helper()
	r.until("the review", func() bool {
		subject, body = "", ""
		for _, n := range r.tree() {
			switch {
			case strings.HasSuffix(n.Type, "ui.TextArea"):
				body = n.Text
			case strings.HasSuffix(n.Type, "ui.Entry") && subject == "":
				subject = n.Text
			}
		}
		return strings.Contains(body, w.accountText)
	})
	return subject, body
}

// compareMailto decodes the URL strictly and compares it with what was shown.
func (r *rig) compareMailto(raw, subject, body string) {
	r.t.Helper()
	rest, ok := strings.CutPrefix(raw, "mailto:")
	if !ok {
		r.t.Fatalf("not a mailto URL: %.60q", raw)
	}
	to, query, _ := strings.Cut(rest, "?")
	fields := map[string]string{}
	for _, part := range strings.Split(query, "&") {
		name, value, _ := strings.Cut(part, "=")
		// PathUnescape leaves "+" alone, as RFC 6068 wants.
		text, err := url.PathUnescape(value)
		r.must(err)
		fields[name] = text
	}
	if to, _ = url.PathUnescape(to); to != supportAddress {
		r.t.Errorf("recipient %q", to)
	}
	if fields["subject"] != subject {
		r.t.Errorf("subject %q, shown %q", fields["subject"], subject)
	}
	if got := strings.ReplaceAll(fields["body"], "\r\n", "\n"); got != body {
		r.t.Errorf("body\n%q\nshown\n%q", got, body)
	}
	if len(fields) != 2 {
		r.t.Errorf("fields %v", fields)
	}
}

// TestNothingIsLost switches language, theme and text size with half a letter
// typed, then kills the program: the draft is there.
func TestNothingIsLost(t *testing.T) {
	r := newRig(t)
	r.start("--lang", "en")
	r.firstRun(english)
	r.askAndWrite(english)
	r.fill(english.summary, english.summaryText)

	r.key("ctrl+comma")
	r.press("中文")
	r.see("设置")
	r.press("深色")
	r.key("ctrl+plus", "ctrl+plus")
	r.key("ctrl+2")
	r.see("账户被锁了")
	if n := r.field("一句话概括"); n.Text != english.summaryText {
		r.fail("the fact is lost: " + n.Text)
	}

	time.Sleep(2 * time.Second) // what is promised: at most this much is lost
	r.kill()
	r.start()
	r.see("的草稿还在")
	r.press("接着写")
	r.see("一句话概括")
	if n := r.field("一句话概括"); n.Text != english.summaryText {
		r.fail("the draft is lost: " + n.Text)
	}
	r.quit()
}
