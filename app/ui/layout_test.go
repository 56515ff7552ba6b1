package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	longChinese = "我不确定，因为上次登录（two-factor authentication）已经是很久以前的事，也可能是用另外一个邮箱注册的"
	longLatin   = "Unbelievably longwordedinternationalisation of somebody@a-very-long-subdomain.example.org/with/a/path"
)

// gallery is one of each part, with words that are too long.
func gallery() map[string]fyne.CanvasObject {
	tick := NewTickItem(longChinese, nil, "", func() []MenuEntry { return nil })
	tick.SetHint(longLatin)
	field := NewField(longChinese, longLatin, NewEntry())
	field.SetNote(longLatin)
	field.SetError(longChinese)
	status := NewStatus()
	status.Error(longChinese)
	banner := NewBanner("")
	banner.Say(longLatin, "Undo", nil, 0)
	sel := NewSelect([]string{longChinese, "b"}, longLatin, nil)
	sel.Select(0)
	choice := NewChoice([]string{longChinese, longLatin}, nil)
	choice.SetHint(0, longLatin)
	rich := "# Title\n\n" + longChinese + "\n\n1. " + longLatin + "\n2. **" + longChinese + "** [" + longLatin + "](article:x)"
	return map[string]fyne.CanvasObject{
		"title":    NewTitle(longLatin),
		"body":     NewBody(longChinese),
		"caption":  NewCaption(longChinese),
		"rich":     NewRich(rich, nil),
		"card":     NewCard(Safety, longChinese, longLatin, NewFlowRow(NewButton("ok", nil))),
		"copy row": NewCopyRow(longChinese, longLatin, "Copy", nil),
		"status":   status,
		"banner":   banner,
		"empty":    NewEmptyState(IconCases, longChinese, longLatin, longChinese, nil),
		"check":    NewCheck(longLatin, nil),
		"choice":   choice,
		"tick":     tick,
		"select":   sel,
		"field":    field,
		"flow":     NewFlowRow(NewPrimary(longChinese, nil), NewIconButton(IconCopy, longLatin, nil), NewDanger("x", nil)),
		"option":   NewOption(longChinese, longLatin, nil),
		"fold":     NewFold(longChinese, NewBody(longLatin)),
	}
}

// Nothing may be drawn outside the part that it belongs to, at any text size:
// that is what cut and overlapping texts are.
func TestNoTextIsCut(t *testing.T) {
	for _, percent := range []int{100, 150, 200} {
		begin(t, percent)
		// 24 em is the smallest window at 200 %.
		for _, em := range []float32{24, 40, 60} {
			width := em * Em()
			for name, part := range gallery() {
				label := fmt.Sprintf("%s at %d %%, %v em wide", name, percent, em)
				below := NewBody("below")
				scroll := NewScrollColumn(part, below)
				show(t, width, 520, scroll)
				if least := scroll.MinSize().Width; least > width {
					t.Errorf("%s: needs %v", label, least)
				}
				inside(t, label, part)
				if top := below.Position().Y; top < part.Position().Y+part.MinSize().Height {
					t.Errorf("%s: covers what stands below it", label)
				}
			}
		}
	}
}

// inside fails for each text under an object that is drawn outside of it, and
// for each text that got less room than it needs.
func inside(t *testing.T, label string, part fyne.CanvasObject) {
	t.Helper()
	const slack = 1.5
	size := part.Size()
	offset := part.Position()
	eachObject(part, fyne.NewPos(-offset.X, -offset.Y), func(o fyne.CanvasObject, at fyne.Position) {
		text, ok := o.(*canvas.Text)
		if !ok || text.Text == "" {
			return
		}
		least := text.MinSize()
		if at.X < -slack || at.Y < -slack || at.X+least.Width > size.Width+slack || at.Y+least.Height > size.Height+slack {
			t.Errorf("%s: %q at %v needs %v, outside of %v", label, text.Text, at, least, size)
		}
	})
}

func TestColumnHasOneLeftEdge(t *testing.T) {
	begin(t, 100)
	label := widget.NewLabel("label")
	body := NewBody("body")
	card := NewCard(Plain, "card", "")
	button := NewButton("button", nil)
	column := NewColumn(label, body, card, NewFlowRow(button))
	show(t, 900, 400, column)

	if got := label.Position().X + insetOf(label); got != 0 {
		t.Errorf("the words of a label begin at %v", got)
	}
	for _, o := range []fyne.CanvasObject{body, card, button} {
		if o.Position().X != 0 {
			t.Errorf("%T begins at %v", o, o.Position().X)
		}
	}
	if got, want := body.Size().Width, float32(ColumnEm)*Em(); got != want {
		t.Errorf("a column of %v, want %v", got, want)
	}
}

func TestTwoPaneBreakpoint(t *testing.T) {
	tests := []struct {
		em     float32 // of the window, with a rail
		narrow bool
	}{
		{TwoPaneEm, false}, {TwoPaneEm - 1, true}, {70, false}, {45, true},
	}
	for _, percent := range []int{100, 200} {
		begin(t, percent)
		for _, test := range tests {
			pane := NewTwoPane(NewScrollColumn(NewBody("list")), NewScrollColumn(NewBody("detail")))
			em := float32(15 * percent / 100)
			show(t, test.em*em, 700, NewShell("Menu", []*RailItem{NewRailItem(IconAsk, "Ask", nil)}, pane))
			if pane.Narrow() != test.narrow {
				t.Errorf("window of %v em at %d %%: narrow is %v", test.em, percent, pane.Narrow())
			}
			if test.narrow {
				continue
			}
			if width := pane.list.Size().Width / em; width < ListMinEm || width > ListMaxEm {
				t.Errorf("window of %v em at %d %%: list of %v em", test.em, percent, width)
			}
		}
	}
}

func TestTwoPaneShowsOneWhenNarrow(t *testing.T) {
	begin(t, 100)
	list, detail := NewBody("list"), NewBody("detail")
	pane := NewTwoPane(list, detail)
	var changes []bool
	pane.OnNarrowChanged = func(narrow bool) { changes = append(changes, narrow) }
	w := show(t, 500, 400, pane)

	if !list.Visible() || detail.Visible() {
		t.Error("the list does not come first")
	}
	pane.ShowDetail(true)
	if list.Visible() || !detail.Visible() {
		t.Error("the detail does not cover the list")
	}
	w.Resize(fyne.NewSize(1200, 400))
	if !list.Visible() || !detail.Visible() {
		t.Error("both do not show where there is room")
	}
	if len(changes) != 2 || !changes[0] || changes[1] {
		t.Errorf("told about %v", changes)
	}
}

func TestShellBreakpoint(t *testing.T) {
	begin(t, 150)
	for _, test := range []struct {
		em   float32
		rail bool
	}{{RailFromEm, true}, {RailFromEm - 1, false}} {
		item := NewRailItem(IconAsk, "Ask", nil)
		shell := NewShell("Menu", []*RailItem{item}, NewBody("screen"))
		show(t, test.em*22.5, 700, shell)
		if item.Visible() != test.rail || shell.menu.Visible() == test.rail {
			t.Errorf("at %v em: rail %v, menu %v", test.em, item.Visible(), shell.menu.Visible())
		}
	}
}

func TestShellFitsTheSmallestWindow(t *testing.T) {
	begin(t, 200)
	pane := NewTwoPane(NewResultList(nil, nil), NewScrollColumn(NewTitle(longLatin)))
	search := NewPadded(NewSearchEntry(longLatin, "clear"), S16)
	shell := NewShell("Menu", []*RailItem{NewRailItem(IconAsk, "Ask", nil)}, container.NewBorder(search, nil, nil, nil, pane))
	show(t, 720, 520, shell)

	if least := shell.MinSize(); least.Width > 720 || least.Height > 520 {
		t.Errorf("needs %v", least)
	}
}

func TestTextAreaGrowsWithItsText(t *testing.T) {
	begin(t, 100)
	area := NewTextArea()
	area.SetRows(2, 4)
	column := NewColumn(area)
	show(t, 400, 400, column)
	two := area.MinSize().Height

	area.SetText("1\n2\n3")
	three := area.MinSize().Height
	area.SetText("1\n2\n3\n4\n5\n6")
	most := area.MinSize().Height

	if !(two < three && three < most) {
		t.Errorf("heights %v, %v, %v", two, three, most)
	}
	area.SetText("1\n2\n3\n4\n5\n6\n7\n8")
	if area.MinSize().Height != most {
		t.Error("grows beyond its largest number of rows")
	}
}

func TestScrollColumnRevealsTheFocus(t *testing.T) {
	begin(t, 100)
	objects := []fyne.CanvasObject{}
	for range 30 {
		objects = append(objects, NewCard(Plain, "title", "text"))
	}
	last := NewButton("last", nil)
	scroll := NewScrollColumn(append(objects, last)...)
	w := show(t, 600, 400, scroll)

	w.Canvas().Focus(last)

	driver := fyne.CurrentApp().Driver()
	if y := driver.AbsolutePositionForObject(last).Y; y < 0 || y+last.Size().Height > 400 {
		t.Errorf("the focused button is at %v", y)
	}
}
