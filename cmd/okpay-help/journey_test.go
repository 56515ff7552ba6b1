package main_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// guide knows the words of the window in one language, so that a journey can
// find its way by them, and what its user types.
type guide struct {
	t    *testing.T
	loc  *locale.Localizer
	form *letter.Template

	lang, query, title                   string
	summary, account, what, name, person string
}

func newGuide(t *testing.T, lang string) *guide {
	t.Helper()
	g := &guide{
		t: t, lang: "en", query: "my acount is locked", title: "locked",
		summary: "My account has been locked since yesterday", account: "user_20391",
		what: "At login it said \"locked\". I am 100% sure of my password & clicked no link + no ad.",
		name: "Anna Example", person: "anna@example.com",
	}
	if lang == locale.Chinese {
		g = &guide{
			t: t, lang: "zh", query: "账号被锁了怎么办", title: "账户被锁",
			summary: "我的账户昨天被锁定了", account: "user_20391",
			what: "早上登录时提示“账户已锁定”，100% 确定密码没错 & 没有点过链接。",
			name: "张小明", person: "zhang@example.com",
		}
	}
	var err error
	if g.loc, err = locale.New(assets.Locales, lang); err != nil {
		t.Fatal(err)
	}
	p, _, err := pack.Open(assets.Pack)
	if err != nil {
		t.Fatal(err)
	}
	g.form = p.Letters.Template("account-locked", lang)
	return g
}

// says is a sentence of the window, up to its first placeholder.
func (g *guide) says(key string) string {
	g.t.Helper()
	if !g.loc.Has(key) {
		g.t.Fatalf("no sentence %s", key)
	}
	text, _, _ := strings.Cut(g.loc.T(key), "<no value>")
	return text
}

// asks is the label of a fact, as the form writes it.
func (g *guide) asks(id string) string {
	g.t.Helper()
	f, ok := g.form.Field(id)
	if !ok {
		g.t.Fatalf("the letter asks for no %s", id)
	}
	key := "write.optional"
	if f.Required {
		key = "write.required"
	}
	return g.loc.T(key, "Label", f.Label)
}

const supportAddress = "support@service.example.com"

// TestJourney goes the main way in the real window: a question, its answer, a
// letter about it, the recipient, the review, and the mail program, which
// records what it was given.
func TestJourney(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			r.registerMailProgram()
			r.start("--lang", g.lang)
			r.firstRun(g)
			r.askAndWrite(g)
			r.fillFacts(g)
			r.addRecipient(g)

			subject, body := r.reviewed(g)

			r.key("ctrl+Return")
			r.see(g.says("write.send.open"))
			r.press(g.says("write.send.open"))
			got := r.handedOver(1)
			if len(got) != 1 || len(got[0]) != 1 {
				t.Fatalf("the mail program was called with %q", got)
			}
			r.compareMailto(got[0][0], subject, body)
			r.see(g.says("write.sent.question"))
			r.press(g.says("write.sent.yes"))
			r.see(g.says("write.waiting-text"))
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
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			r.start("--lang", g.lang)
			r.firstRun(g)
			r.askAndWrite(g)
			r.fillFacts(g)
			r.addRecipient(g)
			subject, body := r.reviewed(g)
			r.key("ctrl+Return")

			r.see(g.says("write.send.copy"))
			r.press(g.says("write.send.copy"))
			r.see(g.says("write.send.copied"))

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

// firstRun leaves the first page. A click into a window that is still being
// mapped can be lost, as it can for a user, who then clicks again.
func (r *rig) firstRun(g *guide) {
	r.t.Helper()
	begin := g.says("settings.first.begin")
	for range 3 {
		r.press(begin)
		for range 40 {
			if len(r.find(begin)) == 0 {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
	}
	r.gone(begin)
}

// askAndWrite asks the question and starts the letter that its answer offers.
func (r *rig) askAndWrite(g *guide) {
	r.t.Helper()
	r.typeText(g.query)
	r.see(g.title)
	r.key("Return")
	r.press(g.says("ask.action.letter"))
	r.see(g.asks(letter.FactSummary))
}

func (r *rig) fillFacts(g *guide) {
	r.t.Helper()
	r.fill(g.asks(letter.FactSummary), g.summary)
	r.fill(g.asks(letter.FactAccount), g.account)
	r.fill(g.asks("details"), g.what)
	r.fill(g.asks(letter.FactName), g.name)
	r.fill(g.asks(letter.FactContact), g.person)
	r.key("ctrl+Return")
}

// addRecipient keeps an address with its domain typed by hand, as the program
// wants it.
func (r *rig) addRecipient(g *guide) {
	r.t.Helper()
	r.see(g.says("contacts.form.address.email"))
	r.fill(g.says("contacts.form.address.email"), supportAddress)
	r.fill(g.says("contacts.form.domain.email"), "service.example.com")
	r.press(g.says("contacts.form.keep"))
	r.see(g.says("write.to.verified"))
	r.key("ctrl+Return")
}

// reviewed reads subject and body out of the review, as the user sees them.
func (r *rig) reviewed(g *guide) (subject, body string) {
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
		return strings.Contains(body, g.account)
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
	r, en, zh := newRig(t), newGuide(t, locale.English), newGuide(t, locale.Chinese)
	r.start("--lang", en.lang)
	r.firstRun(en)
	r.askAndWrite(en)
	r.fill(en.asks(letter.FactSummary), en.summary)

	r.key("ctrl+comma")
	r.press("中文")
	r.see(zh.says("settings.title"))
	r.press(zh.says("settings.theme.dark"))
	r.key("ctrl+plus", "ctrl+plus")
	r.key("ctrl+2")
	r.see(zh.title)
	if n := r.field(zh.asks(letter.FactSummary)); n.Text != en.summary {
		r.fail("the fact is lost: " + n.Text)
	}

	time.Sleep(2 * time.Second) // what is promised: at most this much is lost
	r.kill()
	r.start()
	r.press(zh.says("app.restored-open"))
	r.see(zh.asks(letter.FactSummary))
	if n := r.field(zh.asks(letter.FactSummary)); n.Text != en.summary {
		r.fail("the draft is lost: " + n.Text)
	}
	r.quit()
}
