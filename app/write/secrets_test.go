package write

import (
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/internal/guard"
	"okpayhelp/internal/letter"
)

const card = "4111 1111 1111 1111"

func TestReplaceWhole(t *testing.T) {
	tests := []struct{ name, text, value, want string }{
		{"alone", "code 123.", "123", "code ***."},
		{"inside a number", "order 451230, code 123", "123", "order 451230, code ***"},
		{"inside a word", "abc1234", "123", "abc1234"},
		{"between Han", "安全码123谢谢", "123", "安全码***谢谢"},
		{"twice in a row", "123123", "123", "123123"},
		{"nothing", "abc", "", "abc"},
		{"broken text", "\xff123", "123", "\xff***"},
	}
	for _, test := range tests {
		if got := replaceWhole(test.text, test.value, "***"); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestShorten(t *testing.T) {
	for value, want := range map[string]string{
		"123": "1…", "Hunter2": "H…2", "4111111111111111": "41…1111", "密码是什么": "密…", "": "…",
	} {
		if got := shorten([]rune(value)); got != want {
			t.Errorf("shorten(%q) = %q, want %q", value, got, want)
		}
	}
}

func TestMaskUndoKeep(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{"details": "I paid with my card " + card + " and then it was locked."})
	w.screen.Go(stepReview)

	if !w.shows("41…1111") {
		t.Error("the card is not shown shortened")
	}
	if len(w.screen.obstacles(w.screen.draft)) != 1 {
		t.Fatalf("obstacles %v", w.screen.obstacles(w.screen.draft))
	}
	w.press("write.mask")
	c := w.the()
	if strings.Contains(c.Body+c.Facts["details"], "4111") || !strings.Contains(c.Body, "1111") || c.EditedBody {
		t.Errorf("masked: edited %v, facts %q", c.EditedBody, c.Facts["details"])
	}

	w.undo()
	if !strings.Contains(w.the().Body, card) {
		t.Error("Undo did not bring the number back")
	}
	w.press("write.keep")
	if !strings.Contains(w.the().Body, card) || len(w.screen.obstacles(w.screen.draft)) != 0 {
		t.Error("a number kept on purpose still stands in the way")
	}
	w.undo()
	if len(w.screen.obstacles(w.screen.draft)) != 1 {
		t.Error("Undo of keeping it did not ask again")
	}
}

func TestMaskInAnEditedText(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(nil)
	d.edit("My subject", "My own text with "+card+".")
	w.screen.Go(stepReview)

	w.press("write.mask")

	c := w.the()
	if strings.Contains(c.Body, "4111") || !strings.HasPrefix(c.Body, "My own text") || w.screen.draft.behind() {
		t.Errorf("masked to %q, behind %v", c.Body, w.screen.draft.behind())
	}
	w.undo()
	if w.the().Body != "My own text with "+card+"." {
		t.Errorf("Undo gave %q", w.the().Body)
	}
}

func TestUndoKeepsWhatWasTypedSince(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{"details": "I paid with my card " + card + "."})
	w.screen.Go(stepReview)
	w.press("write.mask")

	w.screen.Go(stepFacts)
	w.entry(letter.FactName).SetText("Another Name")
	w.undo()

	c := w.the()
	if c.Facts[letter.FactName] != "Another Name" || !strings.Contains(c.Facts["details"], card) {
		t.Errorf("after Undo: %v", c.Facts)
	}
}

func TestDecisionsOutliveTheScreen(t *testing.T) {
	w := newWorld(t, locale.English)
	w.ready(letter.Facts{"details": "I paid with my card " + card + "."})
	w.screen.Go(stepReview)
	w.press("write.keep")

	deps := w.screen.deps
	deps.Loc.SetLang(locale.Chinese)
	w.open(deps.Loc, deps.Pack, w.screen.State())

	if n := len(w.screen.obstacles(w.screen.draft)); n != 0 || w.screen.step != stepReview {
		t.Errorf("%d obstacles in step %d after the language changed", n, w.screen.step)
	}
}

func TestOwnPhoneNumberIsNoMistake(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(letter.Facts{letter.FactContact: "+49 30 901820"})
	d.kept = map[string]bool{}

	for _, s := range d.secrets() {
		if s.Kind == guard.Phone {
			t.Errorf("warns about the number that was given to be called: %q", s.value())
		}
	}
}

func TestScriptsDoNotGiveSecretsAway(t *testing.T) {
	w := newWorld(t, locale.English)
	d := w.ready(letter.Facts{"details": "I paid with my card " + card + "."})
	d.edit("Subject", "A text without any number.")
	w.screen.Go(stepSend)
	w.clipboard().SetContent("before")

	w.press("write.phone")
	for _, o := range w.objects() {
		if row, ok := o.(interface{ Value() string }); ok && strings.Contains(row.Value(), card) {
			w.pressIn(o, w.says("write.copy"))
		}
	}

	if got := w.clipboard().Content(); got != "before" {
		t.Errorf("copied %q", got)
	}
}
