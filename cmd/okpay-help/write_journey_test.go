package main_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// keep looks into the document on disk: what a crash would leave.
func (r *rig) keep() []casefile.Case {
	r.t.Helper()
	data, err := os.ReadFile(r.path("data-dir/document.json"))
	if os.IsNotExist(err) {
		return nil
	}
	r.must(err)
	var document struct{ Cases []casefile.Case }
	r.must(json.Unmarshal(data, &document))
	return document.Cases
}

// begin starts the program in a data folder that the test can read, past its
// first page, and opens the letter of the guide.
func (r *rig) begin(g *guide) {
	r.t.Helper()
	r.start("--lang", g.lang, "--data-dir", r.path("data-dir"), "--screen", "write")
	r.firstRun(g)
	r.press(g.form.Name)
	r.see(g.asks(letter.FactSummary))
}

// leave ends the program the way a user does. Nothing may have touched the
// window from a wrong goroutine until then.
func (r *rig) leave() {
	r.t.Helper()
	if out := r.output(); strings.Contains(out, "Error in Fyne call thread") {
		r.t.Errorf("a call came from a wrong goroutine:\n%s", out)
	}
	r.quit()
}

// longText is an account of what happened that no mailto link carries: in
// Chinese, because one character takes nine bytes there and a form takes 8,000
// characters.
func longText() string {
	line := "第二次付款又被拒绝了，页面只说“稍后再试”，100% 没有点过链接 & 没改过密码 + 没换过手机。"
	lines := make([]string, 120)
	for i := range lines {
		lines[i] = strconv.Itoa(i+1) + ". " + line
	}
	return strings.Join(lines, "\n")
}

// TestJourneyLongLetter hands over a letter that is too long for a link: the
// window says so beforehand, the mail that opens asks to paste, and the
// clipboard holds every character.
func TestJourneyLongLetter(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			g.what = longText()
			r.registerMailProgram()
			r.begin(g)
			r.pasteFacts(g)
			r.addRecipient(g)
			subject, body := r.reviewed(g)
			r.key("ctrl+Return")

			r.see(g.says("handover.fit." + string(handover.WillBePasted)))
			r.press(g.says("write.send.open"))
			got := r.handedOver(1)

			if !strings.Contains(body, g.what) {
				t.Errorf("the text is not whole: %d of %d characters", len(body), len(g.what))
			}
			r.compareMailto(got[0][0], subject, g.loc.T("handover.paste.linux"))
			if copied := r.clipboard(); copied != body {
				t.Errorf("the clipboard holds %d bytes, the text has %d", len(copied), len(body))
			}
			r.see(g.says("write.send.paste"))
			r.leave()
		})
	}
}

// pasteFacts fills the form like fillFacts, with a long text by the clipboard.
func (r *rig) pasteFacts(g *guide) {
	r.t.Helper()
	r.fill(g.asks(letter.FactSummary), g.summary)
	r.fill(g.asks(letter.FactAccount), g.account)
	r.pasteInto(g.asks("details"), g.what)
	r.fill(g.asks(letter.FactName), g.name)
	r.fill(g.asks(letter.FactContact), g.person)
	r.key("ctrl+Return")
}

// pasteInto fills a field by the clipboard.
func (r *rig) pasteInto(label, text string) {
	r.t.Helper()
	r.fill(label, "")
	r.paste(text)
	r.until(label+" to hold the text", func() bool { return r.field(label).Text == text })
}

// TestJourneySecret writes a letter with a card number: it is masked, brought
// back by Undo, and at last kept on purpose, and only then does it leave.
func TestJourneySecret(t *testing.T) {
	const number = "4111 1111 1111 1111"
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			g.what += " " + number
			r.registerMailProgram()
			r.begin(g)
			r.fillFacts(g)
			r.addRecipient(g)
			if _, body := r.reviewed(g); !strings.Contains(body, number) {
				t.Fatalf("the text does not hold the number: %q", body)
			}

			r.see("41…1111")
			r.key("ctrl+Return")
			r.reveal(g.says("write.send.open"))
			if !r.disabled(g.says("write.send.open")) {
				r.fail("a letter with a card number can be handed over")
			}
			r.press(g.says("write.settle"))
			r.press(g.says("write.mask"))
			r.until("the number to be masked", func() bool { return !strings.Contains(r.body(), "4111") })
			if !strings.Contains(r.body(), "1111") {
				r.fail("the last four digits are gone too")
			}
			r.press(g.says("write.undo"))
			r.until("the number to come back", func() bool { return strings.Contains(r.body(), number) })
			r.press(g.says("write.keep"))
			r.gone("41…1111")
			subject, body := r.reviewed(g)
			r.key("ctrl+Return")
			r.press(g.says("write.send.open"))

			r.compareMailto(r.handedOver(1)[0][0], subject, body)
			r.leave()
		})
	}
}

// disabled reports whether the button with a text cannot be pressed.
func (r *rig) disabled(text string) bool {
	for _, n := range r.tree() {
		if n.Text == text && n.Disabled {
			return true
		}
	}
	return false
}

// body is the text of the review.
func (r *rig) body() string {
	for _, n := range r.tree() {
		if strings.HasSuffix(n.Type, "ui.TextArea") {
			return n.Text
		}
	}
	return ""
}

// TestJourneyAbandoned hands a letter over, never says whether it was sent, and
// comes back: the next start asks, and remembers the answer.
func TestJourneyAbandoned(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, lang)
			r.registerMailProgram()
			r.begin(g)
			r.fillFacts(g)
			r.addRecipient(g)
			r.reviewed(g)
			r.key("ctrl+Return")
			r.press(g.says("write.send.open"))
			r.handedOver(1)
			r.see(g.says("write.sent.question"))
			r.kill()

			r.start("--lang", g.lang, "--data-dir", r.path("data-dir"))
			r.see(g.says("app.unsent"))
			r.press(g.says("app.unsent-open"))
			r.press(g.says("write.sent.yes"))
			r.see(g.says("write.waiting-text"))
			r.leave()

			if cases := r.keep(); len(cases) != 1 || cases[0].State != casefile.Waiting {
				t.Errorf("kept %+v", cases)
			}
			r.start("--lang", g.lang, "--data-dir", r.path("data-dir"))
			if found := r.find(g.says("app.unsent")); len(found) > 0 {
				t.Error("asks again although it was answered")
			}
			r.leave()
		})
	}
}

// TestKilledWhileTyping ends the program the hard way at random moments while a
// script types, and starts it again: what was typed more than two seconds
// before is there, and the program always starts. OKPAY_HELP_KILLS says how
// often.
func TestKilledWhileTyping(t *testing.T) {
	kills := 12
	if n, err := strconv.Atoi(os.Getenv("OKPAY_HELP_KILLS")); err == nil {
		kills = n
	}
	r, g := newRig(t), newGuide(t, locale.English)
	r.begin(g)
	worst := time.Duration(0)
	for i := range kills {
		r.fill(g.asks("details"), "round "+strconv.Itoa(i)+" ")
		lost := r.typeAndKill(i).lost(r.kept())
		worst = max(worst, lost)
		if lost > 2*time.Second {
			t.Errorf("kill %d lost %v of typing", i+1, lost)
		}
		r.start("--data-dir", r.path("data-dir"))
		r.press(g.says("app.restored-open"))
		r.see(g.asks(letter.FactSummary))
	}
	t.Logf("%d kills, at most %v of typing lost", kills, worst.Round(time.Millisecond))
}

// typing is what a script typed, and when each word was begun.
type typing struct {
	words []string
	at    []time.Time
	end   time.Time
}

// lost is how long before the end the first word was typed that is not kept.
func (y typing) lost(text string) time.Duration {
	for i, word := range y.words {
		if !strings.Contains(text, word) {
			return y.end.Sub(y.at[i])
		}
	}
	return 0
}

// typeAndKill types numbered words until a random moment, up to four seconds
// away, and kills the program then, in the middle of a word as well.
func (r *rig) typeAndKill(round int) typing {
	r.t.Helper()
	var y typing
	stop := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for n := 0; ; n++ {
			select {
			case <-stop:
				return
			default:
			}
			word := "r" + strconv.Itoa(round) + "w" + strconv.Itoa(n) + "."
			y.words, y.at = append(y.words, word), append(y.at, time.Now())
			r.x("type", "--delay", "12", word+" ")
		}
	}()
	time.Sleep(time.Duration(300+rand.IntN(3700)) * time.Millisecond)
	r.kill()
	y.end = time.Now()
	close(stop)
	<-done
	return y.until(y.end)
}

// until leaves out the words that were typed when nobody listened any more.
func (y typing) until(end time.Time) typing {
	for i, at := range y.at {
		if at.After(end) {
			return typing{y.words[:i], y.at[:i], end}
		}
	}
	return y
}

// kept is the text that the disk has; nothing when the first was not saved yet.
func (r *rig) kept() string {
	r.t.Helper()
	cases := r.keep()
	if len(cases) == 0 {
		return ""
	}
	return cases[0].Facts["details"]
}
