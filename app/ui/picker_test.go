package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func press(p *picker, at fyne.Position) {
	event := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	event.Position = at
	p.MouseDown(event)
}

func drag(p *picker, to fyne.Position) {
	event := &fyne.DragEvent{}
	event.Position = to
	p.Dragged(event)
}

func TestTextIsSelectedWithTheMouse(t *testing.T) {
	begin(t, 100)
	text := NewBody("账户被锁定了 one two three four five six seven eight nine ten\nlast").SetSelectable()
	w := show(t, 200, 300, NewColumn(text))
	if len(text.layout.lines) < 3 {
		t.Fatalf("only %d lines", len(text.layout.lines))
	}

	press(text.picker, fyne.NewPos(31, 5))
	drag(text.picker, fyne.NewPos(1000, 1000))

	want := "被锁定了 one two three four five six seven eight nine ten\nlast"
	if got := text.picker.SelectedText(); got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
	if w.Canvas().Focused() != text.picker {
		t.Fatal("the copy shortcut would go elsewhere")
	}

	text.picker.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q", got)
	}

	w.Canvas().Unfocus()
	if got := text.picker.SelectedText(); got != "" {
		t.Errorf("%q stays selected", got)
	}
}

func TestTextIsSelectedBackwards(t *testing.T) {
	begin(t, 100)
	text := NewBody("账户被锁定了").SetSelectable()
	show(t, 400, 100, NewColumn(text))

	press(text.picker, fyne.NewPos(59, 5))
	drag(text.picker, fyne.NewPos(16, 5))

	if got := text.picker.SelectedText(); got != "户被锁" {
		t.Errorf("selected %q", got)
	}
}

func TestDoubleClickSelectsAWord(t *testing.T) {
	begin(t, 100)
	text := NewBody("账户 locked，现在").SetSelectable()
	show(t, 400, 100, NewColumn(text))

	text.picker.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(50, 5)})

	if got := text.picker.SelectedText(); got != "locked" {
		t.Errorf("selected %q", got)
	}
}

func TestTextIsNoStopForTab(t *testing.T) {
	begin(t, 100)
	text, button := NewBody("账户").SetSelectable(), NewButton("b", nil)
	w := show(t, 400, 100, NewColumn(text, button))

	w.Canvas().(interface{ FocusNext() }).FocusNext()

	if w.Canvas().Focused() != button {
		t.Errorf("Tab went to %T", w.Canvas().Focused())
	}
}
