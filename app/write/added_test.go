package write

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// focused follows where the screen puts the cursor.
func (w *world) focused() func() fyne.Focusable {
	w.screen.deps.Focus = func(f fyne.Focusable) { w.window.Canvas().Focus(f) }
	return w.window.Canvas().Focused
}

func TestCalculationJoinsTheLetter(t *testing.T) {
	w := newWorld(t, locale.English)
	cursor := w.focused()
	w.screen.Start("fees", letter.Facts{"details": "Why was it more than shown?", "topic": "transfer", "fee": "3 EUR"})
	id := w.screen.draft.ID
	opened := ""
	w.screen.OnFees = func(id string) { opened = id }
	w.press("write.facts.fees")
	if opened != id {
		t.Fatalf("the worksheet opens for %q", opened)
	}

	sheet := letter.Facts{"details": "You receive: 90 EUR\n", "topic": "exchange", "fee": "10 EUR", "amount": "100 EUR"}
	w.screen.Start("other", letter.Facts{}) // meanwhile elsewhere
	w.cases = nil
	if w.screen.Add(id, sheet) {
		t.Error("a letter that is gone got facts")
	}
	w.screen.Start("fees", letter.Facts{"details": "Why was it more than shown?", "topic": "transfer", "fee": "3 EUR"})
	id = w.screen.draft.ID
	for range 2 { // the second time changes nothing
		if !w.screen.Add(id, sheet) {
			t.Fatal("the letter is gone")
		}
	}

	facts := w.the().Facts
	if facts["details"] != "Why was it more than shown?\n\nYou receive: 90 EUR" ||
		facts["topic"] != "transfer" || facts["fee"] != "3 EUR" || facts["amount"] != "100 EUR" {
		t.Errorf("%q", facts)
	}
	area, ok := cursor().(*ui.TextArea)
	if !ok || !strings.Contains(area.Text, "You receive") || w.screen.step != stepFacts {
		t.Errorf("the cursor is in %T on step %d", cursor(), w.screen.step)
	}
	if ok && area.CursorRow == 0 {
		t.Error("the cursor stands before the text")
	}
}

func TestUnbegunLetterIsFoundAgain(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("other", letter.Facts{letter.FactSummary: "Where is my money?"})

	state := w.screen.State()
	w.screen.Restore(State{})
	w.screen.Restore(state)
	if d := w.screen.draft; d == nil || d.begun || d.Facts[letter.FactSummary] == "" {
		t.Fatalf("%+v", d)
	}

	w.screen.draft.set(letter.FactName, "Anna")
	w.Remove(state.Case)
	w.screen.Restore(state)
	if w.screen.draft != nil {
		t.Error("a deleted letter came back")
	}
}

func TestPrefilledFactsFollowToAnotherPurpose(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("fees", letter.Facts{letter.FactSummary: "The rate was odd", "topic": "exchange", "details": "It fell."}) // fees asks for no summary
	first := w.screen.draft.Reference

	w.screen.Go(stepPurpose)
	w.screen.choose("account-locked")
	d := w.screen.draft
	if d.Facts[letter.FactSummary] != "The rate was odd" || d.Facts["details"] != "It fell." || d.Facts["topic"] != "" ||
		d.Reference == first || d.Facts[letter.FactReference] != d.Reference || len(w.cases) != 0 {
		t.Errorf("%v, %d cases", d.Facts, len(w.cases))
	}

	d.set(letter.FactName, "Anna")
	w.screen.Go(stepPurpose)
	w.screen.choose("other")
	if w.screen.draft.Facts[letter.FactSummary] != "" || len(w.cases) != 1 {
		t.Errorf("a draft was taken along: %v", w.screen.draft.Facts)
	}
}

func TestFixGoesToTheField(t *testing.T) {
	w := newWorld(t, locale.English)
	cursor := w.focused()
	for _, id := range []string{letter.FactName, "details"} {
		w.ready(nil)
		delete(w.screen.draft.Facts, id)
		w.screen.Go(stepReview)
		w.press("write.settle")

		if w.screen.step != stepFacts || any(cursor()) != any(w.field(id).Control()) {
			t.Errorf("%s: the cursor is in %T on step %d", id, cursor(), w.screen.step)
		}
	}

	w.screen.Start("business", letter.Facts{})
	if _, ok := cursor().(*ui.Check); !ok {
		t.Errorf("a letter that begins with a choice begins in %T", cursor())
	}
	w.screen.Go(stepReview)
	w.window.Canvas().Unfocus()
	w.press("write.settle")
	if option, ok := cursor().(*ui.Check); !ok || option.Checked() {
		t.Errorf("a choice that is missing: the cursor is in %T", cursor())
	}
}
