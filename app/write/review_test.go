package write

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// text is the area of the review that holds the body.
func (w *world) text() *ui.TextArea {
	w.t.Helper()
	for _, o := range w.objects() {
		if a, ok := o.(*ui.TextArea); ok {
			return a
		}
	}
	w.t.Fatal("no text")
	return nil
}

func (w *world) clipboard() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }

func TestEditedTextStaysWhenFactsChange(t *testing.T) {
	for _, keepNothing := range []bool{false, true} {
		w := newWorld(t, locale.English)
		w.keepNothing = keepNothing
		w.ready(nil)
		w.screen.Go(stepReview)
		w.text().SetText("My own words.")
		w.screen.Go(stepFacts)
		w.entry(letter.FactAccount).SetText("another_account")
		w.screen.Go(stepReview)

		if w.text().Text != "My own words." || !w.shows(w.says("write.behind")) {
			t.Fatalf("the text is %q, told %v", w.text().Text, w.shows(w.says("write.behind")))
		}
		w.press("write.behind-use")
		if !strings.Contains(w.text().Text, "another_account") || w.the().EditedBody {
			t.Errorf("the new text is %q", w.text().Text)
		}
		w.undo()
		if w.text().Text != "My own words." || w.the().Body != "My own words." {
			t.Errorf("Undo gave %q", w.text().Text)
		}
		w.press("write.behind-keep")
		if w.shows(w.says("write.behind")) || w.text().Text != "My own words." {
			t.Error("keeping the own text does not settle it")
		}
	}
}

func TestEditedTextIsKnownAfterRestart(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(nil)
	d.edit("Subject", "My own words.")
	w.cases[0].Facts[letter.FactAccount] = "another_account"

	deps := w.screen.deps
	w.open(deps.Loc, deps.Pack, State{Case: d.ID, Step: stepReview})

	if !w.shows(w.says("write.behind")) || w.text().Text != "My own words." {
		t.Error("what the text was made of is forgotten")
	}
}

func TestTypedSecretIsFoundWhenTypingPauses(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(nil)
	w.screen.Go(stepReview)

	w.text().SetText("My password is Hunter2!x")
	before := w.shows("H…")
	w.pause()

	if before || !w.shows("H…") {
		t.Errorf("shown while typing %v, after %v", before, w.shows("H…"))
	}
}

func TestAdviceNeverBlocks(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{letter.FactSummary: "WHY IS MY ACCOUNT LOCKED!!!"})
	w.screen.Go(stepReview)

	if !w.shows(w.says("write.advice")) || !w.shows(w.says("write.attach")) {
		t.Error("no advice on tone, or on what to attach")
	}
	if o := w.screen.obstacles(w.screen.draft); len(o) != 0 {
		t.Errorf("advice blocks: %v", o)
	}
}

func TestMissingLeadsToItsStep(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{"details": " "})
	w.screen.Go(stepReview)

	w.press("write.settle")

	if w.screen.step != stepFacts || w.field("details").Error() == "" {
		t.Errorf("led to step %d, error %q", w.screen.step, w.field("details").Error())
	}
}
