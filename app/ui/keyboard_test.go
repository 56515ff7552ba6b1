package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// focusables are one of each part that takes the focus.
func focusables(pressed func()) map[string]fyne.Focusable {
	return map[string]fyne.Focusable{
		"button":      NewButton("Do it", pressed),
		"primary":     NewPrimary("Do it", pressed),
		"danger":      NewDanger("Do it", pressed),
		"icon button": NewIconButton(IconCopy, "", pressed),
		"link":        NewLink("Do it", pressed),
		"check":       NewCheck("Do it", func(bool) { pressed() }),
		"choice":      NewChoice([]string{"Do it"}, func(int) { pressed() }).items[0],
		"rail item":   NewRailItem(IconAsk, "Do it", pressed),
		"step":        NewStepHeader([]string{"Do it"}, func(int) { pressed() }).steps[0],
		"option":      NewOption("Do it", "", pressed),
	}
}

func TestFocusIsSeen(t *testing.T) {
	begin(t, 100)
	list := focusables(func() {})
	list["entry"] = NewEntry()
	list["text area"] = NewTextArea()
	list["search"] = NewSearchEntry("", "")
	list["select"] = NewSelect([]string{"a"}, "choose", nil)
	for name, part := range list {
		o, _ := part.(fyne.CanvasObject)
		w := show(t, 400, 200, NewColumn(o, NewButton("other", nil)))
		if n := rings(o); n != 0 {
			t.Errorf("%s: %d rings without the focus", name, n)
		}
		w.Canvas().Focus(part)
		if n := rings(o); n != 1 {
			t.Errorf("%s: %d rings with the focus", name, n)
		}
		w.Canvas().Unfocus()
		if n := rings(o); n != 0 {
			t.Errorf("%s: %d rings after the focus left", name, n)
		}
	}
}

func TestFocusByMouseShowsNoRing(t *testing.T) {
	begin(t, 100)
	button := NewButton("Do it", nil)
	w := show(t, 400, 200, button)

	test.Tap(button)

	if w.Canvas().Focused() != button {
		t.Error("Tab would begin at the top again")
	}
	if rings(button) != 0 {
		t.Error("a ring after a click")
	}
}

func TestSpaceAndEnterPress(t *testing.T) {
	begin(t, 100)
	count := 0
	for name, part := range focusables(func() { count++ }) {
		show(t, 400, 200, part.(fyne.CanvasObject))
		count = 0
		part.TypedRune(' ')
		if count != 1 {
			t.Errorf("%s: Space pressed it %d times", name, count)
		}
	}
	for name, part := range focusables(func() { count++ }) {
		show(t, 400, 200, part.(fyne.CanvasObject))
		count = 0
		part.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if count != 1 {
			t.Errorf("%s: Enter pressed it %d times", name, count)
		}
	}
}

func TestDisabledIsNotPressed(t *testing.T) {
	begin(t, 100)
	button := NewButton("Do it", func() { t.Error("pressed") })
	button.Disable()
	show(t, 400, 200, button)

	test.Tap(button)
	button.TypedRune(' ')
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestTextAreaIsNoTrapForTab(t *testing.T) {
	begin(t, 100)
	area := NewTextArea()
	if area.AcceptsTab() {
		t.Fatal("Tab would insert a tab")
	}
	show(t, 400, 200, area)

	area.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl})

	if area.Text != "\t" {
		t.Errorf("Ctrl+Tab made %q", area.Text)
	}
}

func TestKeysThatAWidgetDoesNotUseGoToTheWindow(t *testing.T) {
	begin(t, 100)
	for name, part := range map[string]fyne.Focusable{
		"button": NewButton("b", nil), "entry": NewEntry(), "area": NewTextArea(), "list": NewResultList(nil, nil),
	} {
		w := show(t, 400, 200, part.(fyne.CanvasObject))
		var got []fyne.KeyName
		w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { got = append(got, key.Name) })

		for _, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyDown, fyne.KeyA} {
			part.TypedKey(&fyne.KeyEvent{Name: key})
		}

		if len(got) != 2 || got[0] != fyne.KeyF1 || got[1] != fyne.KeyEscape {
			t.Errorf("%s: the window got %v", name, got)
		}
	}
}

func TestEntryHooks(t *testing.T) {
	begin(t, 100)
	entry := NewEntry()
	var log []string
	entry.OnFocus = func() { log = append(log, "focus") }
	entry.OnBlur = func() { log = append(log, "blur") }
	entry.OnEscape = func() { log = append(log, "escape") }
	entry.OnKey = func(name fyne.KeyName) bool { return name == fyne.KeyUp }
	entry.OnShortcut = func(s fyne.Shortcut) bool { log = append(log, s.ShortcutName()); return true }
	w := show(t, 400, 200, entry)

	w.Canvas().Focus(entry)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.Canvas().Unfocus()

	want := []string{"focus", "escape", "CustomDesktop:Control+K", "blur"}
	if len(log) != len(want) {
		t.Fatalf("got %v, want %v", log, want)
	}
	for i := range want {
		if log[i] != want[i] {
			t.Errorf("got %v, want %v", log, want)
		}
	}
	if entry.Text != "" {
		t.Errorf("the text became %q", entry.Text)
	}
}

func TestSearchEntry(t *testing.T) {
	begin(t, 100)
	search := NewSearchEntry("say what happened", "clear")
	var log []string
	search.OnSearch = func(text string) { log = append(log, "search "+text) }
	search.OnUp = func() { log = append(log, "up") }
	search.OnDown = func() { log = append(log, "down") }
	search.OnOpen = func() { log = append(log, "open") }
	search.OnLeave = func() { log = append(log, "leave") }
	w := show(t, 400, 200, search)
	w.Canvas().Focus(search)

	search.TypedRune('a')
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn} {
		search.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if search.Text != "a" {
		t.Errorf("the keys made %q of the text", search.Text)
	}
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})

	want := []string{"search a", "down", "up", "open", "search ", "leave"}
	if len(log) != len(want) {
		t.Fatalf("got %q, want %q", log, want)
	}
	for i := range want {
		if log[i] != want[i] {
			t.Errorf("got %q, want %q", log, want)
		}
	}
}

// TestPlaceHolderEndsWithAnEllipsis makes a field narrow and wide again.
func TestPlaceHolderEndsWithAnEllipsis(t *testing.T) {
	begin(t, 200)
	search := NewSearchEntry("Say what happened, in your own words", "clear")
	w := show(t, 400, 200, search)
	short := search.PlaceHolder
	if !strings.HasPrefix(short, "Say what") || !strings.HasSuffix(short, ellipsis) {
		t.Errorf("in a narrow field it is %q", short)
	}
	if room := search.Size().Width - search.insets(); textMeasurer(Em())(short, false) > room {
		t.Errorf("%q does not fit into %v", short, room)
	}
	w.Resize(fyne.NewSize(1200, 200))
	if search.PlaceHolder != "Say what happened, in your own words" {
		t.Errorf("in a wide field it is %q", search.PlaceHolder)
	}
}

func TestResultListKeys(t *testing.T) {
	begin(t, 100)
	var selected, opened []int
	list := NewResultList(func(i int) { selected = append(selected, i) }, func(i int) { opened = append(opened, i) })
	list.SetRows([]Row{{Title: Marked{Text: "a"}}, {Title: Marked{Text: "b"}}, {Title: Marked{Text: "c"}, Group: "g"}})
	w := show(t, 400, 300, list)

	w.Canvas().Focus(list)
	for _, key := range []fyne.KeyName{
		fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn,
	} {
		list.TypedKey(&fyne.KeyEvent{Name: key})
	}

	want := []int{0, 1, 2, 0, 2, 1}
	if len(selected) != len(want) {
		t.Fatalf("selected %v, want %v", selected, want)
	}
	for i := range want {
		if selected[i] != want[i] {
			t.Errorf("selected %v, want %v", selected, want)
		}
	}
	if len(opened) != 1 || opened[0] != 1 {
		t.Errorf("opened %v", opened)
	}
	if rings(list) != 1 {
		t.Errorf("%d rings on the selected row", rings(list))
	}
}

func TestResultRowEndsWithAnEllipsis(t *testing.T) {
	begin(t, 100)
	list := NewResultList(nil, nil)
	list.SetRows([]Row{{Title: Marked{Text: longChinese, Ranges: [][2]int{{1, 3}}}, Caption: Marked{Text: longLatin}}})
	show(t, 300, 300, list)

	drawn := texts(list)
	width := list.Size().Width
	ends := 0
	for _, text := range drawn {
		if text.Position().X+text.MinSize().Width > width {
			t.Errorf("%q is cut by the edge", text.Text)
		}
		if text.Text == ellipsis {
			ends++
		}
	}
	if ends != 2 {
		t.Errorf("%d ellipses, want one for each line", ends)
	}
}

func TestLinksInRichTextGoToTheCallback(t *testing.T) {
	begin(t, 100)
	var target string
	rich := NewRich("See [what to do](article:lock-mail) first.", func(to string) { target = to })
	w := show(t, 400, 200, rich)

	w.Canvas().(interface{ FocusNext() }).FocusNext()
	focused := w.Canvas().Focused()
	if focused == nil {
		t.Fatal("the link is no stop for Tab")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})

	if target != "article:lock-mail" {
		t.Errorf("went to %q", target)
	}
}

// Fyne's own Markdown panics on some of these.
func TestRichTextTakesAnyMarkdown(t *testing.T) {
	begin(t, 100)
	for _, source := range []string{
		"", "- [ ] **b**", "- [ ] `c`", "- [ ] [l](u)", "> quote", "```\ncode\n```", "<b>html</b>", "![i](http://x)",
		"| a | b |\n| - | - |\n| c | d |", "1. a\n   - b\n\n     c", "# h\n***\n~~s~~", "<http://x.example>", "[^1]\n\n[^1]: note",
	} {
		show(t, 400, 200, NewRich(source, nil))
	}
}
