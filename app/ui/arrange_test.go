package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestEvenRow(t *testing.T) {
	begin(t, 100)
	long := NewOption("Title", "A text that is long enough to need several lines where there is little room for it.", nil)
	short := NewOption("Title", "", nil)
	row := NewEvenRow(18, long, short)

	show(t, 600, 400, NewScrollColumn(row))

	if short.Position().Y != 0 || short.Position().X <= long.Position().X {
		t.Errorf("wide: the second stands at %v", short.Position())
	}
	if long.Size() != short.Size() {
		t.Errorf("sizes differ: %v, %v", long.Size(), short.Size())
	}

	show(t, 400, 400, NewScrollColumn(row))
	if short.Position().X != 0 || short.Position().Y < long.Size().Height {
		t.Errorf("narrow: the second stands at %v", short.Position())
	}
	if row.MinSize().Height < long.MinSize().Height+short.MinSize().Height {
		t.Error("narrow: no room for both")
	}
}

func TestSideBySide(t *testing.T) {
	for _, c := range []struct {
		percent int
		width   float32
		beside  bool
	}{{100, 865, true}, {100, 585, false}, {200, 865, false}, {200, 1700, true}} {
		begin(t, c.percent)
		form, outcome := NewField("Amount", "Why", NewEntry()), NewCard(Plain, "Outcome", "Text")
		both := NewSideBySide(form, outcome)

		show(t, c.width, 600, NewScroll(NewTightColumn(both)))

		if beside := outcome.Position().X > 0; beside != c.beside {
			t.Errorf("%v: outcome at %v", c, outcome.Position())
		}
		right := outcome.Position().X + outcome.Size().Width
		if right > both.Size().Width || form.Size().Width > both.Size().Width {
			t.Errorf("%v: wider than the %v there are", c, both.Size().Width)
		}
	}
}

func TestScrollToWhatWasNeverDrawn(t *testing.T) {
	begin(t, 100)
	column := NewScrollColumn(NewBody("first"))
	show(t, 400, 300, column)
	last := NewCheck("last", nil)
	objects := []fyne.CanvasObject{}
	for range 40 {
		objects = append(objects, NewBody("between"))
	}
	column.Replace(append(objects, NewTightColumn(last), NewBody("end"))...)

	column.ScrollInto(last)
	into := column.Offset()
	if into == 0 {
		t.Fatal("not scrolled")
	}
	column.ScrollInto(last)
	if column.Offset() != into {
		t.Error("scrolled although it is in sight")
	}
	column.SetOffset(0)
	column.ScrollTo(objects[10])
	top := column.Offset()
	column.ScrollInto(objects[10])
	if top == 0 || column.Offset() != top {
		t.Errorf("offset %v, then %v", top, column.Offset())
	}
}

func TestFocusInstead(t *testing.T) {
	begin(t, 100)
	first, second := NewButton("first", nil), NewButton("second", nil)
	root := NewTightColumn(first, second)
	w := show(t, 400, 300, root)

	first.Tapped(&fyne.PointEvent{})
	FocusInstead(root, second)
	if w.Canvas().Focused() != fyne.Focusable(second) || rings(root) != 0 {
		t.Error("after the mouse: no focus, or a ring")
	}

	w.Canvas().Unfocus()
	w.Canvas().Focus(first)
	FocusInstead(root, second)
	if w.Canvas().Focused() != fyne.Focusable(second) || rings(root) != 1 {
		t.Error("after the keyboard: no focus, or no ring")
	}
}

func TestMarkedText(t *testing.T) {
	begin(t, 100)

	text := NewMarkedText(Marked{Text: "one two three", Ranges: [][2]int{{4, 7}}})

	if text.Text() != "one two three" || len(text.runs) != 3 || !text.runs[1].bold || text.runs[0].bold {
		t.Errorf("runs %+v", text.runs)
	}
	if NewMarkedText(Marked{}).Text() != "" {
		t.Error("nothing is something")
	}
}
