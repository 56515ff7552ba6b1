package write

import (
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

func TestSeveralDrafts(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{letter.FactSummary: "The first matter"})
	w.ready(letter.Facts{letter.FactSummary: "The second matter"})
	w.screen.Go(stepPurpose)

	if !w.shows("The first matter") || !w.shows("The second matter") || !w.shows("23 November 2026 10:02") {
		t.Fatal("the list does not tell two drafts apart")
	}
	w.press("write.delete")
	if len(w.cases) != 1 {
		t.Fatalf("%d drafts left", len(w.cases))
	}
	w.undo()
	if len(w.cases) != 2 || !w.shows("The first matter") || !w.shows("The second matter") {
		t.Error("Undo did not bring the draft back")
	}
	w.press("write.continue")
	if w.screen.step != stepFacts || w.screen.draft == nil {
		t.Error("the draft does not open")
	}
}

func TestGivingUpAFollowUpKeepsWhatWasSent(t *testing.T) {
	w, first := sent(t)
	w.screen.followUp(first.ID)
	w.screen.Go(stepPurpose)

	w.press("casefile.action.drop-writing")
	if c := w.the(); c.State != casefile.Waiting || c.Body != first.Body {
		t.Fatalf("state %s after giving up the follow-up", c.State)
	}
	w.undo()

	if c := w.the(); c.State != casefile.Draft || len(c.Earlier) != 1 {
		t.Errorf("state %s, %d earlier letters after Undo", c.State, len(c.Earlier))
	}
}

func TestDeletedDraftDoesNotComeBack(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(nil)
	w.screen.Go(stepPurpose)
	w.press("write.delete")

	w.screen.Go(stepReview)
	w.screen.Restore(State{Case: d.ID, Step: stepReview})

	if w.screen.step != stepPurpose || len(w.cases) != 0 {
		t.Errorf("step %d, %d cases", w.screen.step, len(w.cases))
	}
}

func TestPreparedLetterIsAskedAbout(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(nil)
	next, err := casefile.Apply(d.Case, casefile.HandOver, w.now)
	if err != nil {
		t.Fatal(err)
	}
	w.Put(next)

	w.screen.Open(d.ID)

	if w.screen.step != stepSend || !w.shows(w.says("write.sent.question")) {
		t.Error("opening it does not ask whether it was sent")
	}
}

func TestClosedWithoutAWord(t *testing.T) {
	w := newWorld(t, locale.English)
	c := w.ready(nil).Case
	for _, e := range []casefile.Event{casefile.HandOver, casefile.Close} {
		var err error
		if c, err = casefile.Apply(c, e, w.now); err != nil {
			t.Fatal(err)
		}
	}
	w.Put(c)

	w.screen.Open(c.ID)

	if !w.shows(c.Reference) || w.shows("0001") || w.shows("sent on") {
		t.Error("says when it was sent, and nobody knows that")
	}
}

func TestRecipientChosenBeforehand(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.StartTo(support)
	if !w.shows(support) {
		t.Error("the list of purposes does not say whom it will go to")
	}

	w.screen.Start("complaint", nil)

	if w.screen.draft.To != support {
		t.Errorf("goes to %q", w.screen.draft.To)
	}
}
