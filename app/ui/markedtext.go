package ui

import "fyne.io/fyne/v2/theme"

// NewMarkedText returns wrapped text with the marked parts in bold. A mark that
// has to be told from others carries a sign in the text itself: colour and
// weight alone would not be seen by everybody.
func NewMarkedText(m Marked) *Text {
	t := newText("", theme.SizeNameText, theme.ColorNameForeground, false)
	t.runs = t.runs[:0]
	for _, s := range m.stretches() {
		t.runs = append(t.runs, run{text: s.text, bold: s.marked})
	}
	if len(t.runs) == 0 {
		t.runs = []run{{}}
	}
	return t
}
