package write

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/letter"
)

// pressIn presses a button inside an object.
func (w *world) pressIn(o fyne.CanvasObject, text string) {
	w.t.Helper()
	for _, inner := range test.LaidOutObjects(o) {
		if b, ok := inner.(*ui.Button); ok && b.Text == text {
			b.Press()
			return
		}
	}
	w.t.Fatalf("no button %q inside", text)
}

func TestHandOverAsksAndBelieves(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepSend)

	w.press("write.send.open")
	if len(w.opened) != 1 || !strings.HasPrefix(w.opened[0], "mailto:support@") && !strings.HasPrefix(w.opened[0], "mailto:support%40") {
		t.Fatalf("opened %q", w.opened)
	}
	if w.the().State != casefile.HandedOver || !w.shows(w.says("write.opened.question")) || !w.shows(w.says("write.sent.question")) {
		t.Fatalf("state %s", w.the().State)
	}
	w.press("write.sent.not-yet")
	if w.the().State != casefile.HandedOver || !w.shows(w.says("write.sent.later")) {
		t.Error("not yet is not the end of it")
	}
	w.press("write.sent.yes")
	if c := w.the(); c.State != casefile.Waiting || !c.Sent.Equal(w.now) {
		t.Errorf("state %s, sent %v", c.State, c.Sent)
	}
	w.screen.Go(stepFacts)
	if w.screen.step != stepSend {
		t.Error("a letter that was sent can still be changed")
	}
	if w.screen.top.Visible() {
		t.Error("the steps of a letter that was sent look as if they led somewhere")
	}
	w.press("write.another")
	if !w.screen.top.Visible() {
		t.Error("the next letter has no steps")
	}
}

func TestNothingOpenedGivesHelp(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepSend)
	w.press("write.send.open")

	w.press("write.opened.no")

	if w.the().State != casefile.Draft || !w.shows(w.says(desktop.MailSetups()[0].Title)) || !w.shows(w.says("write.help.copy")) {
		t.Errorf("state %s, no help", w.the().State)
	}
}

func TestFailuresKeepTheDraft(t *testing.T) {
	for _, outcome := range []desktop.Outcome{desktop.NoProgram, desktop.Failed, desktop.MissingOpener} {
		w := newWorld(t, locale.English)
		w.outcome = outcome
		w.ready(nil)
		w.screen.Go(stepSend)

		w.press("write.send.open")

		if w.the().State != casefile.Draft || !w.shows(w.says(outcome.Key())) {
			t.Errorf("%s: state %s", outcome, w.the().State)
		}
	}
	w := newWorld(t, locale.English)
	w.flushFails = true
	w.ready(nil)
	w.screen.Go(stepSend)
	w.press("write.send.open")
	if len(w.opened) != 0 || !w.shows(w.says("write.send.not-saved")) {
		t.Error("a program was opened before the text was safe")
	}
}

func TestFailureIsToldWhereverTheUserIs(t *testing.T) {
	w := newWorld(t, locale.English)
	w.outcome = desktop.Failed
	w.ready(nil)
	w.screen.Go(stepSend)
	w.slow = true
	w.press("write.send.open")
	if w.the().State != casefile.HandedOver {
		t.Fatal("a crash now would forget that the letter was handed over")
	}

	w.screen.Go(stepFacts)
	w.entry(letter.FactName).SetText("Another Name")
	w.answers[len(w.answers)-1]()
	w.entry(letter.FactName).SetText("Yet Another")

	c := w.the()
	if c.State != casefile.Draft || c.Facts[letter.FactName] != "Yet Another" {
		t.Errorf("state %s, name %q", c.State, c.Facts[letter.FactName])
	}
	if got := w.screen.deps.Banner.Text(); got != w.says(desktop.Failed.Key()) {
		t.Errorf("the banner says %q", got)
	}
}

func TestWithoutMailProgramTheButtonCopies(t *testing.T) {
	w := newWorld(t, locale.English)
	w.program = desktop.MailProgram{Known: true}
	w.ready(nil)
	w.screen.Go(stepSend)

	w.press("write.send.copy")

	if text := w.clipboard().Content(); !strings.Contains(text, support) || !strings.Contains(text, w.the().Body) {
		t.Errorf("the clipboard holds %q", text)
	}
	if len(w.opened) != 0 || w.the().State != casefile.HandedOver {
		t.Errorf("opened %q, state %s", w.opened, w.the().State)
	}
}

func TestNewMailProgramIsNoticed(t *testing.T) {
	w := newWorld(t, locale.English)
	w.program = desktop.MailProgram{Known: true}
	w.ready(nil)
	w.screen.Go(stepSend)
	w.button(w.says("write.send.copy"))

	w.program.Name = "mail"
	w.screen.Go(stepReview)
	w.screen.Go(stepSend)

	w.button(w.says("write.send.open"))
}

func TestLongLetterIsPasted(t *testing.T) {
	w := newWorld(t, locale.Chinese)
	w.ready(letter.Facts{"details": strings.Repeat("转账一直没有到账，我想知道钱在哪里。\n", 300)})
	w.screen.Go(stepSend)
	if !w.shows(w.says("handover.fit.will-be-pasted")) {
		t.Error("what will happen is not said beforehand")
	}

	w.press("write.send.open")

	if w.clipboard().Content() != w.the().Body || len(w.opened) != 1 || len(w.opened[0]) > 2000 {
		t.Errorf("%d characters on the clipboard, URL of %d bytes", len(w.clipboard().Content()), len(w.opened[0]))
	}
	if !w.shows(w.says("write.send.paste")) {
		t.Error("nobody says that it has to be pasted")
	}
}

func TestCopyingByHandIsAskedAboutToo(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepSend)
	w.press("write.other-ways")
	w.press("write.copy.address")
	if w.the().State != casefile.Draft {
		t.Fatal("copying the address alone counts as handing over")
	}

	w.press("write.copy.body")
	if w.the().State != casefile.HandedOver || w.shows(w.says("write.opened.question")) {
		t.Errorf("state %s; a mail window is asked for: %v", w.the().State, w.shows(w.says("write.opened.question")))
	}
	w.press("write.sent.draft")

	if w.the().State != casefile.Draft || w.shows(w.says("write.sent.question-copied")) {
		t.Errorf("state %s after keeping it as a draft", w.the().State)
	}
}

func TestUnfinishedLetterDoesNotLeave(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{"details": " "})
	w.screen.Go(stepSend)
	w.clipboard().SetContent("before")

	if !w.button(w.says("write.send.open")).Disabled() {
		t.Error("the button can be pressed")
	}
	w.screen.sendUI.handOver()
	w.press("write.other-ways")
	w.press("write.copy.all")
	w.press("write.save.eml")

	if len(w.opened)+len(w.saved) != 0 || w.clipboard().Content() != "before" {
		t.Errorf("left: %q %v %q", w.opened, w.saved, w.clipboard().Content())
	}
}

func TestOddRecipientNeedsASecondYes(t *testing.T) {
	w := newWorld(t, locale.English)
	w.odd = []string{"it imitates another"}
	w.ready(nil)
	w.screen.Go(stepSend)
	if !w.button(w.says("write.send.open")).Disabled() {
		t.Fatal("a letter to an odd address leaves without a question")
	}

	w.screen.Go(stepTo)
	w.tick(w.says("write.to.confirm"), true)
	w.screen.Go(stepSend)

	if w.button(w.says("write.send.open")).Disabled() {
		t.Error("the second yes is not enough")
	}
}

func TestButtonWaitsForWhatItWillDo(t *testing.T) {
	w := newWorld(t, locale.English)
	w.slow, w.program = true, desktop.MailProgram{Known: true}
	cursor := w.focused()
	w.ready(nil)
	w.screen.Go(stepSend)
	if !w.screen.sendUI.open.Disabled() || !w.shows(w.says("write.send.looking")) {
		t.Fatal("the button promises what is not known")
	}
	if len(w.answers) != 1 {
		t.Fatalf("asked %d times", len(w.answers))
	}

	w.answers[0]()

	if !w.shows(w.says("write.send.title-copy")) || !w.shows(w.says("write.send.no-program")) {
		t.Error("nothing says that there is no mail program")
	}
	if cursor() != w.screen.sendUI.open {
		t.Errorf("the cursor is in %T", cursor())
	}
	w.press("write.send.copy")
	if c := w.the(); !c.ByHand() || c.State != casefile.HandedOver {
		t.Errorf("copied, but noted as %+v", c.Timeline)
	}
	w.screen.Open(w.the().ID)
	if !w.shows(w.says("write.sent.question-copied")) || w.shows(w.says("write.opened.question")) {
		t.Error("a copied letter is asked about as if a window had opened")
	}
}
