package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestDrawnAnewTheSame makes the renderers of widgets anew, as Fyne does for
// what was out of sight for a minute, and finds everything where it was.
func TestDrawnAnewTheSame(t *testing.T) {
	begin(t, 100)
	widgets := map[string]fyne.Widget{
		"entry": NewEntry(), "area": NewTextArea(), "search": NewSearchEntry("say what happened", "clear"),
		"select": NewSelect([]string{"a", "b"}, "choose", nil), "text": NewBody("Some words that are long enough to wrap."),
		"card": NewCard(Safety, "Title", "Text of the card."), "field": NewField("Label", "Why", NewEntry()),
		"separator": NewSeparator(), "fold": NewFold("Title", NewBody("Text")),
		"header": NewStepHeader([]string{"One", "Two"}, nil), "rail": NewRailItem(IconAsk, "Ask", nil),
		"scroll": NewScrollColumn(NewBody("Text"), NewEntry()),
	}
	for name, part := range focusables(func() {}) {
		widgets[name] = part.(fyne.Widget)
	}
	for name, wid := range widgets {
		show(t, 300, 200, wid)
		before := places(test.WidgetRenderer(wid))

		anew := wid.CreateRenderer()
		anew.Refresh()

		if after := places(anew); after != before {
			t.Errorf("%s\nbefore %s\nafter  %s", name, before, after)
		}
	}
}

func places(r fyne.WidgetRenderer) string {
	text := ""
	for _, o := range r.Objects() {
		if o.Visible() {
			text += fmt.Sprintf(" %T %v %v", o, o.Position(), o.Size())
		}
	}
	return text
}
