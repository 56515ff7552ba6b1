package main_test

import (
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// at starts the next program at a moment of a made-up week.
func (r *rig) at(t time.Time) {
	r.setenv("TZ", "UTC")
	r.setenv("OKPAY_HELP_NOW", t.Format(time.RFC3339))
}

// TestJourneyPatience goes the long way: find the address, add and verify it,
// write, hand over, say that it was sent, wait, and follow up two days later
// with a letter that names the first.
func TestJourneyPatience(t *testing.T) {
	monday := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			r.registerMailProgram()
			r.at(monday)
			r.start("--lang", g.lang)
			r.firstRun(g)
			r.findAddress(g)
			r.writeToIt(g)
			_, body := r.reviewed(g)
			r.handOverFromReview(g, 1)
			if strings.Contains(body, monday.Format(time.DateOnly)) {
				t.Errorf("the first letter speaks of an earlier one:\n%s", body)
			}
			reference := r.sayItWasSent(g, monday)
			r.quit()

			r.at(monday.Add(49*time.Hour + 10*time.Minute))
			r.start("--lang", g.lang)
			r.seeDue(g)
			r.followUp(g)
			_, body = r.reviewed(g)
			if !strings.Contains(body, reference) || !strings.Contains(body, monday.Format(time.DateOnly)) {
				t.Errorf("the follow-up does not name %s of %s:\n%s", reference, monday.Format(time.DateOnly), body)
			}
			got := r.handOverFromReview(g, 2)
			if last := got[1][0]; !strings.Contains(last, reference) || !strings.HasPrefix(last, "mailto:"+supportAddress) {
				t.Errorf("the mail program was given %.120q", last)
			}
			if out := r.output(); strings.Contains(out, "Error in Fyne call thread") {
				t.Errorf("a call came from a wrong goroutine:\n%s", out)
			}
			r.quit()
		})
	}
}

// findAddress walks the finder and adds what it leads to.
func (r *rig) findAddress(g *guide) {
	r.t.Helper()
	r.key("ctrl+3")
	r.see(g.says("contacts.finder"))
	for _, step := range []string{"site", "menu", "page"} {
		r.reveal(g.says("contacts.finder." + step + "-text"))
		r.press(g.says("contacts.finder.mark-found"))
	}
	r.until("the cursor in the form", func() bool { return r.field(g.says("contacts.form.address.email")).Focus })
	r.fill(g.says("contacts.form.address.email"), supportAddress)
	r.fill(g.says("contacts.form.domain.email"), "service.example.com")
	r.press(g.says("contacts.form.keep"))
	r.reveal(g.says("contacts.verified"))
}

// writeToIt begins a letter to the new contact and goes as far as the review.
func (r *rig) writeToIt(g *guide) {
	r.t.Helper()
	r.press(g.says("contacts.write"))
	r.see(g.says("write.purpose.title"))
	r.press(g.form.Name)
	r.see(g.asks(letter.FactSummary))
	r.fillFacts(g)
	r.see(g.says("write.to.verified"))
	r.key("ctrl+Return")
}

// handOverFromReview opens the mail program for the n-th time.
func (r *rig) handOverFromReview(g *guide, n int) [][]string {
	r.t.Helper()
	r.key("ctrl+Return")
	r.press(g.says("write.send.open"))
	return r.handedOver(n)
}

// sayItWasSent confirms on the page of the case, reads how long to wait, and
// returns the reference.
func (r *rig) sayItWasSent(g *guide, sent time.Time) (reference string) {
	r.t.Helper()
	r.see(g.says("write.sent.question"))
	r.key("ctrl+5")
	r.see(g.loc.T("cases.group.confirm"))
	r.press(g.summary)
	r.press(g.says("cases.confirm.yes"))
	r.see(g.says("casefile.state.waiting"))
	r.see(g.loc.Date(sent.Add(48 * time.Hour)))
	for _, part := range []string{"24", "48", g.loc.Clock(sent)[:3]} {
		if len(r.find(part)) == 0 {
			r.fail("the time left is told without " + part)
		}
	}
	if len(r.find(g.says("cases.row.due"))) > 0 {
		r.t.Error("the letter is due at once")
	}
	for _, word := range strings.Fields(r.see(g.form.Name + " · ").Text) {
		if strings.HasPrefix(word, sent.Format("060102-")) {
			reference = word
		}
	}
	if reference == "" {
		r.fail("the case shows no reference")
	}
	return reference
}

// seeDue finds the case where the window says that it needs its user.
func (r *rig) seeDue(g *guide) {
	r.t.Helper()
	r.see(g.loc.N("cases.due", 1))
	r.until("the count on the rail", func() bool {
		rail := r.find(g.says("app.rail.cases"))
		for _, n := range r.find("1") {
			if n.Text == "1" && n.X < 140 && len(rail) > 0 && n.Y > rail[0].Y-20 && n.Y < rail[0].Y+40 {
				return true
			}
		}
		return false
	})
	r.key("ctrl+5")
	r.see(g.loc.T("cases.group.due"))
}

func (r *rig) followUp(g *guide) {
	r.t.Helper()
	r.press(g.summary)
	r.see(g.says("casefile.state.due"))
	r.press(g.says("casefile.action.follow-up"))
	r.see(g.asks(letter.FactSummary))
	r.key("ctrl+Return")
	r.see(g.says("write.to.verified"))
	r.key("ctrl+Return")
}
