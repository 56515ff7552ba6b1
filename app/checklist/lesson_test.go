package checklist

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/lesson"
)

// answer answers the example that is shown.
func (d *desk) answer(right bool) lesson.Example {
	d.t.Helper()
	e := d.s.course().Examples[d.s.state.example]
	if e.Phish == right {
		d.press("lessonui.phish")
	} else {
		d.press("lessonui.harmless")
	}
	return e
}

func TestLessonAllRight(t *testing.T) {
	d := open(t, locale.Chinese, 100, 1000, 700)
	d.press("lessonui.title")
	examples := d.s.course().Examples
	for i := range examples {
		d.wants("lessonui.where", "At", i+1, "Total", len(examples))

		e := d.answer(true)

		d.wants("lessonui.right")
		for _, clue := range e.Clues {
			if !strings.Contains(d.text(), clue.Text) {
				t.Errorf("%s: the clue %q is not shown", e.ID, clue.Text)
			}
		}
		if e.Address != "" && !slices.Contains(d.asked, [2]string{e.Address, e.Known}) {
			t.Errorf("%s: the address check was not asked", e.ID)
		}
		if i+1 < len(examples) {
			d.press("lessonui.next")
		}
	}
	d.press("lessonui.finish")
	d.wants("lessonui.all-right")
	d.press("lessonui.tick")
	d.s.Saved(nil)
	d.wants("checklistui.saved")
	if d.ticks[lessonItem].Status != checklist.Done {
		t.Errorf("ticks %v", d.ticks)
	}
}

func TestLessonMistakes(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	d.s.ShowLesson()
	for i := range d.s.course().Examples {
		right := i > 1 // the first is a trap, the second harmless
		d.answer(right)
		switch i {
		case 0:
			d.wants("lessonui.missed")
		case 1:
			d.wants("lessonui.too-careful")
		}
		d.s.page.(*lessonPage).goTo(i + 1)
	}

	d.wants("lessonui.score", "Right", 6, "Total", 8)
	if !strings.Contains(d.text(), d.loc.N("lessonui.score-missed", 1)) ||
		!strings.Contains(d.text(), d.loc.N("lessonui.score-careful", 1)) {
		t.Errorf("the score says\n%s", d.text())
	}
	d.press("lessonui.example", "N", 1, "Kind", d.loc.T("checklist.lesson.kind.mail"))
	d.wants("lessonui.missed")

	state := d.s.State()
	d.loc.SetLang(locale.Chinese)
	d.build(state)
	d.wants("lessonui.missed")
	d.s.page.(*lessonPage).restart()
	if got := lesson.Score(d.s.course(), d.s.state.answers); got.Answered != 0 || d.s.state.example != 0 {
		t.Errorf("after a restart: %+v", got)
	}
}

// TestLessonByKeyboard answers and goes on with Tab and Enter alone.
func TestLessonByKeyboard(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	d.s.ShowLesson()
	c := d.win.Canvas()
	enter := func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

	c.FocusNext()
	enter()
	d.wants("lessonui.right")
	enter() // on "Next example"

	d.wants("lessonui.where", "At", 2, "Total", 8)
	if c.Focused() != fyne.Focusable(d.s.page.(*lessonPage).back) {
		t.Error("Enter once more would answer")
	}
}

func TestMarked(t *testing.T) {
	e := lesson.Example{Show: "pay at a.example.evil now", Clues: []lesson.Clue{
		{Quote: "example.evil"}, {Quote: "a.example"}, {Quote: "absent"},
	}}

	got := marked(e, clueOrder(e))

	want := "pay at ②a.example③.evil now"
	if got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
	runes := []rune(got.Text)
	if len(got.Ranges) != 2 || string(runes[got.Ranges[0][0]:got.Ranges[0][1]]) != "②a.example" {
		t.Errorf("ranges %v", got.Ranges)
	}
}
