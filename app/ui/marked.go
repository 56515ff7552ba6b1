package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Marked is one line of text with the parts of it that matched a search.
// Ranges are half-open ranges of runes, in order, not overlapping.
type Marked struct {
	Text   string
	Ranges [][2]int
}

func (m Marked) same(other Marked) bool {
	return m.Text == other.Text && slices.Equal(m.Ranges, other.Ranges)
}

// stretch is a part of a Marked in one style.
type stretch struct {
	text   string
	marked bool
}

// stretches cuts the text at its ranges. Ranges that are out of order or out of
// the text are cut to what is left.
func (m Marked) stretches() []stretch {
	runes := []rune(m.Text)
	var list []stretch
	add := func(from, to int, marked bool) {
		if from < to {
			list = append(list, stretch{string(runes[from:to]), marked})
		}
	}
	at := 0
	for _, r := range m.Ranges {
		from, to := min(max(r[0], at), len(runes)), min(max(r[1], at), len(runes))
		add(at, from, false)
		add(from, to, true)
		at = max(at, to)
	}
	add(at, len(runes), false)
	return list
}

// ellipsis ends a line that did not fit.
const ellipsis = "…"

// fitStretches cuts the stretches to a width and ends them with an ellipsis
// when something had to go.
func fitStretches(list []stretch, width float32, measure measurer) []stretch {
	total := float32(0)
	for _, s := range list {
		total += measure(s.text, s.marked)
	}
	if total <= width {
		return list
	}
	room := width - measure(ellipsis, false)
	var fitted []stretch
	for _, s := range list {
		w := measure(s.text, s.marked)
		if w <= room {
			fitted = append(fitted, s)
			room -= w
			continue
		}
		if text := longestPrefix(s, room, measure); text != "" {
			fitted = append(fitted, stretch{text, s.marked})
		}
		break
	}
	return append(fitted, stretch{ellipsis, false})
}

// longestPrefix is as much of a stretch as fits, found by bisection.
func longestPrefix(s stretch, width float32, measure measurer) string {
	runes := []rune(s.text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle]), s.marked) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low])
}

// markedLine draws a Marked with canvas texts, which are kept and used again:
// a list is drawn with each key that is pressed.
type markedLine struct {
	texts []*canvas.Text
	used  int
}

// draw sets the line at a position within a width. Matched parts are bold and in
// the primary colour, so that colour is not the only sign.
func (l *markedLine) draw(m Marked, at fyne.Position, width, size float32, color fyne.ThemeColorName) {
	measure := textMeasurer(size)
	x := at.X
	l.used = 0
	for _, s := range fitStretches(m.stretches(), width, measure) {
		if l.used == len(l.texts) {
			l.texts = append(l.texts, &canvas.Text{})
		}
		text := l.texts[l.used]
		l.used++
		text.Text, text.TextSize = s.text, size
		text.TextStyle = fyne.TextStyle{Bold: s.marked}
		text.Color = theme.Color(color)
		if s.marked {
			text.Color = theme.Color(theme.ColorNamePrimary)
		}
		least := text.MinSize()
		text.Move(fyne.NewPos(x, at.Y))
		text.Resize(least)
		text.Refresh()
		x += least.Width
	}
}

// objects are the texts that were drawn last.
func (l *markedLine) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	for _, text := range l.texts[:l.used] {
		list = append(list, text)
	}
	return list
}
