package app

import (
	"strings"
	"testing"

	"okpayhelp/app/fees"
	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// The worksheet has no place on the rail: it opens from answers, from what is
// sought, and from a letter about what something costs.

func TestWorksheetFromWhatIsSought(t *testing.T) {
	queries := map[string]string{locale.Chinese: "提现要多少手续费", locale.English: "how much does withdrawing cost"}
	for lang, query := range queries {
		w := openWindow(t, look{lang, "light", 100, 1000, 700})
		w.screens.ask.SetQuery(query)
		var list *ui.ResultList
		for _, s := range everything(w.win.Content()) {
			if l, ok := s.object.(*ui.ResultList); ok {
				list = l
			}
		}

		list.Step(1)
		list.Open()

		if w.history.here.screen != feesScreen {
			t.Errorf("%s: the row below the answer led to %s", lang, w.history.here.screen)
		}
	}
}

func TestWorksheetFromLetter(t *testing.T) {
	w := openWindow(t, look{locale.English, "light", 100, 720, 520})
	link := func() *ui.Button {
		for _, s := range everything(w.win.Content()) {
			if b, ok := s.object.(*ui.Button); ok && b.Text == w.Loc.T("write.facts.fees") {
				return b
			}
		}
		return nil
	}

	w.write("account-locked", letter.Facts{})
	if link() != nil {
		t.Error("a letter about a locked account leads to the worksheet")
	}
	w.write("fees", letter.Facts{"details": "Why was the fee higher than shown?"})
	link().Press()
	if w.history.here.screen != feesScreen {
		t.Fatalf("the link leads to %s", w.history.here.screen)
	}

	w.open(writeScreen)
	for _, s := range everything(w.win.Content()) {
		if area, ok := s.object.(*ui.TextArea); ok && area.Text == "Why was the fee higher than shown?" {
			return
		}
	}
	t.Error("the letter did not wait")
}

func TestWorksheetAddsToItsLetter(t *testing.T) {
	w := openWindow(t, look{locale.English, "light", 100, 1000, 700})
	press := func(key string) {
		t.Helper()
		for _, s := range everything(w.win.Content()) {
			if b, ok := s.object.(*ui.Button); ok && b.Text == w.Loc.T(key) {
				b.Press()
				return
			}
		}
		t.Fatalf("no button %s", key)
	}
	w.write("fees", letter.Facts{"details": "Why was the fee higher than shown?", "topic": "transfer"})
	id := w.writer().State().Case

	press("write.facts.fees")
	press("feesui.return")
	if state := w.writer().State(); w.history.here.screen != writeScreen || state.Case != id || state.Step != 1 {
		t.Fatalf("back on %s at %+v", w.history.here.screen, state)
	}
	press("write.facts.fees")
	w.goBack()
	if state := w.writer().State(); w.history.here.screen != writeScreen || state.Case != id {
		t.Fatalf("Back leads to %s at %+v", w.history.here.screen, state)
	}
	press("write.facts.fees")
	sheet := w.worksheet().State()
	sheet.Values = fees.Values{Amount: "100", Currency: "EUR", Fee: "2", Offered: "1.1", Target: "USD"}
	w.worksheet().Restore(sheet)
	press("feesui.add")

	all := w.Store.Document().Cases
	if len(all) != 1 || all[0].ID != id || w.history.here.screen != writeScreen {
		t.Fatalf("%d letters, on %s", len(all), w.history.here.screen)
	}
	details := all[0].Facts["details"]
	if !strings.HasPrefix(details, "Why was the fee higher than shown?\n\n") || all[0].Facts["topic"] != "transfer" {
		t.Errorf("%q", all[0].Facts)
	}

	w.openFees("") // from an answer it belongs to no letter
	press("feesui.write")
}
