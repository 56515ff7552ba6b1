package main_test

import (
	"fmt"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// TestJourneyByKeyboard goes the main way without the mouse: the first page,
// a question, its answer, the letter, the recipient and the mail program.
func TestJourneyByKeyboard(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			r.registerMailProgram()
			r.start("--lang", g.lang)

			r.see(g.says("settings.first.begin"))
			r.key("space")
			r.gone(g.says("settings.first.begin"))
			r.typeText(g.query)
			r.see(g.title)
			r.key("Return")
			r.pressByKey(g.says("ask.action.letter"))
			r.fillFactsByKey(g)
			r.addRecipientByKey(g)
			subject, body := r.reviewed(g)
			r.key("ctrl+Return")
			r.pressByKey(g.says("write.send.open"))

			got := r.handedOver(1)
			if len(got) != 1 || len(got[0]) != 1 {
				t.Fatalf("the mail program was called with %q", got)
			}
			r.compareMailto(got[0][0], subject, body)
			r.pressByKey(g.says("write.sent.yes"))
			r.see(g.says("write.waiting-text"))
			r.listOfKeys(g)
			r.quit()
		})
	}
}

// tabTo presses Tab until what has the focus is what is looked for. A control
// that Tab passes by, or a place that it cannot leave, ends the test.
func (r *rig) tabTo(what string, is func(focused node) bool) {
	r.t.Helper()
	const most = 80
	for range most {
		for _, n := range r.tree() {
			if n.Focus && is(n) {
				if !n.Shown {
					r.settle() // the screen scrolls to it
				}
				return
			}
		}
		r.key("Tab")
	}
	r.fail(fmt.Sprintf("%d times Tab did not lead to %s", most, what))
}

// pressByKey goes to a button and presses it by Space.
func (r *rig) pressByKey(text string) {
	r.t.Helper()
	r.await(text)
	r.tabTo(text, func(n node) bool { return strings.HasSuffix(n.Type, "ui.Button") && strings.Contains(n.Text, text) })
	r.key("space")
}

// await waits until something is in the window, in sight or not.
func (r *rig) await(text string) {
	r.t.Helper()
	r.until(fmt.Sprintf("%q", text), func() bool { return len(r.all(text)) > 0 })
}

// fillByKey goes to the field below a label and types into it.
func (r *rig) fillByKey(label, text string) {
	r.t.Helper()
	r.await(label)
	r.tabTo(label, func(node) bool { return r.field(label).Focus })
	r.typeText(text)
	r.until(label+" to hold "+text, func() bool { return r.field(label).Text == text })
	if !r.field(label).Shown {
		r.fail("what is typed into " + label + " is out of sight")
	}
}

func (r *rig) fillFactsByKey(g *guide) {
	r.t.Helper()
	for _, f := range []struct{ id, text string }{
		{letter.FactSummary, g.summary},
		{letter.FactAccount, g.account},
		{"details", g.what},
		{letter.FactName, g.name},
		{letter.FactContact, g.person},
	} {
		r.fillByKey(g.asks(f.id), f.text)
	}
	r.key("ctrl+Return")
}

func (r *rig) addRecipientByKey(g *guide) {
	r.t.Helper()
	r.fillByKey(g.says("contacts.form.address.email"), supportAddress)
	r.fillByKey(g.says("contacts.form.domain.email"), "service.example.com")
	r.pressByKey(g.says("contacts.form.keep"))
	r.await(g.says("write.to.verified"))
	r.key("ctrl+Return")
}

// listOfKeys looks at the list of keys and leaves it, with the focus wherever
// it is.
func (r *rig) listOfKeys(g *guide) {
	r.t.Helper()
	r.key("ctrl+question")
	r.see(g.says("help.keys.title"))
	r.key("Escape")
	r.gone(g.says("help.keys.title"))
	r.key("F1")
	r.see(g.loc.T("app.rail.ask"))
	r.until("the answer about writing", func() bool { return len(r.all(g.says("ask.helped"))) > 0 })
	r.key("alt+Left")
	r.await(g.says("write.waiting-text"))
}
