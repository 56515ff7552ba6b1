package write

import (
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// sent is a world in which a letter was sent three hours ago.
func sent(t *testing.T) (w *world, first casefile.Case) {
	w = newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepSend)
	w.press("write.send.open")
	w.press("write.sent.yes")
	w.now = w.now.Add(3 * time.Hour)
	return w, w.the()
}

func TestTheSameCanBeSentAnyway(t *testing.T) {
	w, first := sent(t)
	w.ready(nil)
	w.screen.Go(stepSend)
	if !w.shows(first.Reference) || !w.button(w.says("write.send.open")).Disabled() {
		t.Fatal("the same letter goes out twice without a word")
	}
	w.press("casefile.similar.anyway")
	if w.button(w.says("write.send.open")).Disabled() {
		t.Error("cannot be sent anyway")
	}
}

func TestWaitingKeepsBothLetters(t *testing.T) {
	w, first := sent(t)
	w.ready(nil)
	w.screen.Go(stepReview)
	w.press("casefile.similar.wait")
	if w.screen.draft.ID != first.ID || w.screen.step != stepSend || len(w.cases) != 2 {
		t.Error("waiting does not show the earlier letter, or loses the new one")
	}
}

func TestFollowUpInstead(t *testing.T) {
	w, first := sent(t)
	w.ready(nil)
	w.screen.Go(stepReview)
	cursor := w.focused()
	w.press("casefile.similar.follow-up")
	d := w.screen.draft
	if d.ID != first.ID || d.State != casefile.Draft || !strings.Contains(d.message().Body, "2026-11-23") {
		t.Errorf("follow-up of %s:\n%s", d.ID, d.message().Body)
	}
	if len(w.screen.obstacles(d)) != 0 {
		t.Errorf("the follow-up is held up: %v", w.screen.obstacles(d))
	}
	if area, ok := cursor().(*ui.TextArea); !ok || area.Text != d.Facts["details"] {
		t.Errorf("no room for what is new: the cursor is in %T", cursor())
	}
	if !w.shows(w.says("write.follow-up", "Name", d.form.Name)) {
		t.Error("the follow-up looks like the first letter")
	}
}

func TestAnotherMatterIsNotHeldUp(t *testing.T) {
	w, _ := sent(t)
	w.ready(letter.Facts{
		letter.FactSummary: "Where is the newsletter setting?", letter.FactAccount: "other_7",
		"details": "Nothing arrives since spring and I would like to read about new things again.",
	})
	w.screen.Go(stepReview)
	if w.shows(w.says("casefile.similar.title")) {
		t.Error("another matter is called the same")
	}
}
