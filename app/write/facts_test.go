package write

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// field finds the field of a fact on the screen by the beginning of its label.
func (w *world) field(id string) *ui.Field {
	w.t.Helper()
	f, ok := w.screen.draft.form.Field(id)
	if !ok {
		w.t.Fatalf("no field %s", id)
	}
	for _, o := range w.objects() {
		if field, ok := o.(*ui.Field); ok && len(fieldTexts(field)) > 0 {
			for _, key := range []string{"write.required", "write.optional"} {
				if fieldTexts(field)[0] == w.says(key, "Label", f.Label) {
					return field
				}
			}
		}
	}
	w.t.Fatalf("%s is not shown", id)
	return nil
}

func fieldTexts(f *ui.Field) []string {
	var texts []string
	for _, o := range test.LaidOutObjects(f) {
		if t, ok := o.(*ui.Text); ok {
			texts = append(texts, t.Text())
		}
	}
	return texts
}

func (w *world) entry(id string) *ui.Entry {
	w.t.Helper()
	e, ok := w.field(id).Control().(*ui.Entry)
	if !ok {
		w.t.Fatalf("%s is no entry", id)
	}
	return e
}

func TestADraftBeginsWithItsFirstFact(t *testing.T) {
	w := newWorld(t, locale.English)

	w.screen.Start("account-locked", nil)
	if len(w.cases) != 0 {
		t.Fatal("an empty draft was kept")
	}
	w.screen.Go(stepTo)
	w.screen.Go(stepFacts)
	w.entry(letter.FactSummary).SetText("Locked")

	c := w.the()
	if c.State != casefile.Draft || c.Facts[letter.FactSummary] != "Locked" || c.Body == "" {
		t.Errorf("kept %+v", c)
	}
}

func TestSavedLine(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("account-locked", nil)
	if w.screen.kept.Text() != "" {
		t.Errorf("says %q before anything was typed", w.screen.kept.Text())
	}

	w.entry(letter.FactSummary).SetText("Locked")
	saving := w.screen.kept.Text()
	w.screen.Saved()

	if saving != w.says("write.kept.saving") || w.screen.kept.Text() != "Saved 10:02" {
		t.Errorf("said %q, then %q", saving, w.screen.kept.Text())
	}
	w.keepNothing = true
	w.entry(letter.FactSummary).SetText("Locked again")
	w.screen.Saved()
	if w.screen.kept.Text() != w.says("write.kept.nothing") {
		t.Errorf("says %q while nothing is kept", w.screen.kept.Text())
	}
}

func TestErrorsShowOnLeaving(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("account-locked", nil)
	entry, field := w.entry(letter.FactContact), w.field(letter.FactContact)

	entry.SetText("anna")
	if field.Error() != "" {
		t.Fatal("an error while typing")
	}
	entry.FocusLost()
	if field.Error() != w.says("letter.problem.contact") {
		t.Fatalf("after leaving: %q", field.Error())
	}
	entry.SetText("anna@example.com")
	if field.Error() != "" {
		t.Errorf("the error stays though it is mended: %q", field.Error())
	}
	empty := w.entry(letter.FactName)
	empty.FocusLost()
	if w.field(letter.FactName).Error() != "" {
		t.Error("an empty field is called missing while the form is being filled")
	}
	w.screen.Next()
	w.screen.Back()
	if w.field(letter.FactName).Error() == "" {
		t.Error("what is missing does not show after the form was left")
	}
}

func TestOddNumberIsAdvice(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("payment-failed", nil)

	for text, remark := range map[string]bool{"the one from Monday": true, "none shown": false} {
		w.entry(letter.FactTransaction).SetText(text)
		w.entry(letter.FactTransaction).FocusLost()

		f := w.field(letter.FactTransaction)
		if f.Error() != "" || w.shows("does not look like a number") != remark {
			t.Errorf("%s: error %q, shown %q", text, f.Error(), fieldTexts(f))
		}
	}
}

func TestRememberedIdentity(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("account-locked", nil)
	w.entry(letter.FactName).SetText("An")
	if w.identity != nil {
		t.Fatal("remembered without being asked to")
	}

	w.tick(w.says("write.remember"), true)
	w.entry(letter.FactName).SetText("Anna")
	w.entry(letter.FactContact).SetText("anna@example.com")
	want := letter.Facts{letter.FactName: "Anna", letter.FactContact: "anna@example.com"}
	if diff := cmp.Diff(want, w.identity); diff != "" {
		t.Fatalf("what was typed after the tick is not remembered:\n%s", diff)
	}

	w.screen.Start("complaint", nil)
	if got := w.entry(letter.FactName).Text; got != "Anna" {
		t.Errorf("the next letter begins with the name %q", got)
	}
	w.tick(w.says("write.remember"), false)
	w.screen.Start("complaint", nil)
	if got := w.entry(letter.FactName).Text; got != "" || w.identity != nil {
		t.Errorf("still remembers %q, %v", got, w.identity)
	}
}

// tick sets the check box with a label.
func (w *world) tick(label string, on bool) {
	w.t.Helper()
	for _, o := range w.objects() {
		if c, ok := o.(*ui.Check); ok && c.Label() == label {
			c.SetChecked(on)
			return
		}
	}
	w.t.Fatalf("no check box %q", label)
}

func TestAnswersFollowWhenTypingPauses(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("account-locked", nil)
	title := w.screen.deps.Pack.Library.Article("stay-safe", locale.English).Title

	for _, text := range []string{"s", "sa", "safe"} {
		w.entry(letter.FactSummary).SetText(text)
	}
	if len(w.queries) != 0 {
		t.Fatalf("searched with every key: %q", w.queries)
	}
	w.pause()

	if diff := cmp.Diff([]string{"safe"}, w.queries); diff != "" {
		t.Errorf("searched for (-want +got):\n%s", diff)
	}
	w.button(title)
}

func TestLetterLanguageIsItsOwn(t *testing.T) {
	w := newWorld(t, locale.Chinese)
	d := w.ready(nil)
	w.screen.Go(stepFacts)

	d.speak(locale.English, w.screen.deps.Pack.Letters.Template(d.Template, locale.English))
	w.screen.Go(stepReview)

	english := w.screen.deps.Pack.Letters.Template(d.Template, locale.English).Draft(d.Facts)
	if got := w.the(); got.Body != english.Body || got.Lang != locale.English {
		t.Errorf("the letter is not English:\n%s", got.Body)
	}
	if !w.shows(w.says("write.review.title")) {
		t.Error("the window does not stay Chinese")
	}
}

func TestAmountAndCurrency(t *testing.T) {
	w := newWorld(t, locale.English)
	w.screen.Start("payment-failed", letter.Facts{"amount": "120.50 EUR"})
	var entries []*ui.Entry
	for _, o := range test.LaidOutObjects(w.field("amount")) {
		if e, ok := o.(*ui.Entry); ok {
			entries = append(entries, e)
		}
	}
	if len(entries) != 2 || entries[0].Text != "120.50" || entries[1].Text != "EUR" {
		t.Fatalf("the amount is shown in %d parts", len(entries))
	}

	form := &form{}
	entries[1].SetText("c")
	offered := form.currencyMenu(entries[1])
	offered[1].Tapped()

	if len(offered) != 3 || w.the().Facts["amount"] != "120.50 CAD" {
		t.Errorf("offered %d, kept %q", len(offered), w.the().Facts["amount"])
	}
}
