package write

import (
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
)

func TestUnsavedAddressStopsTheWayOn(t *testing.T) {
	w := newWorld(t, locale.English)
	cursor := w.focused()
	w.ready(nil)
	w.screen.Go(stepTo)
	w.form.typed = "help@service.example.com"

	w.press("write.next")
	if w.screen.step != stepTo || !w.form.refused || cursor() != w.form.entry {
		t.Fatalf("on step %d, refused %v, cursor in %T", w.screen.step, w.form.refused, cursor())
	}
	w.screen.Next() // Ctrl+Enter
	w.screen.turn(stepSend)
	if w.screen.step != stepTo {
		t.Fatalf("on step %d", w.screen.step)
	}
	w.screen.turn(stepFacts) // nothing is lost on the way back
	w.screen.turn(stepTo)
	w.form.typed = ""
	w.screen.Next()
	if w.screen.step != stepReview {
		t.Errorf("on step %d after it was cleared", w.screen.step)
	}
}

func TestOneVerifiedAddressIsChosen(t *testing.T) {
	w := newWorld(t, locale.English)
	cursor := w.focused()
	w.screen.Start("other", letter.Facts{})
	if w.screen.draft.To != support || len(w.cases) != 0 {
		t.Errorf("to %q, %d cases", w.screen.draft.To, len(w.cases))
	}
	w.screen.Go(stepTo)
	if option, ok := cursor().(*ui.Check); !ok || !option.Checked() {
		t.Errorf("the cursor is in %T", cursor())
	}

	w.odd = []string{"It looks like another one."}
	w.screen.Start("other", letter.Facts{})
	if w.screen.draft.To != "" {
		t.Error("an odd address was chosen")
	}
	w.odd = nil
	c, _ := contact.NewContact(contact.Email, "second@service.example.com", contact.Site, w.now)
	c, err := c.Verify("service.example.com", w.now)
	if err == nil {
		_, err = w.contacts.Add(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.screen.Start("other", letter.Facts{})
	if w.screen.draft.To != "" {
		t.Error("one of two addresses was chosen")
	}
}
