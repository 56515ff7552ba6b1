package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// run is a stretch of text in one style. A link, when not empty, is where the
// stretch leads to.
type run struct {
	text string
	bold bool
	link string
}

// piece is a part of a run on one line.
type piece struct {
	run      int
	text     string
	x, width float32
}

// line is what fits beside each other. What follows it in the text, but is not
// drawn, is in dropped: the spaces at a break, or a newline.
type line struct {
	pieces  []piece
	width   float32
	dropped string
}

// text is the words of the line.
func (l line) text() string {
	var b strings.Builder
	for _, p := range l.pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// atom is the smallest stretch that a line break must not cut: a Latin word
// with the punctuation that clings to it, or one Chinese character with its.
type atom struct {
	pieces []piece
	width  float32 // without the spaces at its end
	tail   float32 // the width of those spaces
	forced bool    // a newline follows
}

// Characters that must not begin a line, and those that must not end one, after
// "Requirements for Chinese Text Layout" (W3C clreq, section 3.1.3). Fyne's own
// wrapping knows neither and would also push a whole run of Chinese after a
// Latin word to the next line.
const (
	neverFirst = "，。、；：？！）》」』】〉〕…—～·％,.;:?!)]}%”’／"
	neverLast  = "（《「『【〈〔“‘([{￥$#"
)

// measurer gives the width of a text, bold or not.
type measurer func(text string, bold bool) float32

// breakLines sets runs into lines of at most the given width. There is always
// at least one line.
func breakLines(runs []run, width float32, measure measurer) []line {
	var lines []line
	current := line{}
	tail := float32(0)
	flush := func() {
		lines = append(lines, trimmed(current, measure, runs))
		current, tail = line{}, 0
	}
	for _, a := range atoms(runs, measure) {
		if current.width > 0 && current.width+tail+a.width > width {
			flush()
		}
		for _, part := range fitting(a, width, runs, measure) {
			if current.width > 0 && current.width+tail+part.width > width {
				flush()
			}
			appendAtom(&current, part, tail)
			tail = part.tail
		}
		if a.forced {
			flush()
			lines[len(lines)-1].dropped = "\n"
		}
	}
	if len(current.pieces) > 0 || len(lines) == 0 {
		flush()
	}
	return lines
}

// appendAtom puts an atom at the end of a line and joins it with the last piece
// when both are of the same run, so that a line is few pieces.
func appendAtom(l *line, a atom, tail float32) {
	x := l.width + tail
	for _, p := range a.pieces {
		last := len(l.pieces) - 1
		if last >= 0 && l.pieces[last].run == p.run {
			l.pieces[last].text += p.text
			l.pieces[last].width = x + p.x + p.width - l.pieces[last].x
			continue
		}
		p.x += x
		l.pieces = append(l.pieces, p)
	}
	l.width = x + a.width
}

// trimmed removes the spaces at the end of a line.
func trimmed(l line, measure measurer, runs []run) line {
	last := len(l.pieces) - 1
	if last < 0 {
		return l
	}
	p := &l.pieces[last]
	if text := strings.TrimRight(p.text, " "); text != p.text {
		l.dropped = p.text[len(text):]
		p.text = text
		p.width = measure(text, runs[p.run].bold)
	}
	return l
}

// fitting returns the atom itself, or, when it alone is wider than a line (a
// long address), the parts that it has to be cut into.
func fitting(a atom, width float32, runs []run, measure measurer) []atom {
	if a.width <= width {
		return []atom{a}
	}
	var parts []atom
	for _, p := range a.pieces {
		start, from := 0, []rune(p.text)
		for end := 1; end <= len(from); end++ {
			if end < len(from) && measure(string(from[start:end+1]), runs[p.run].bold) <= width {
				continue
			}
			text := string(from[start:end])
			w := measure(text, runs[p.run].bold)
			parts = append(parts, atom{pieces: []piece{{run: p.run, text: text, width: w}}, width: w})
			start = end
		}
	}
	parts[len(parts)-1].tail = a.tail
	return parts
}

// atoms cuts runs wherever a line may break.
func atoms(runs []run, measure measurer) []atom {
	var list []atom
	var current atom
	previous := rune(0)
	var pending strings.Builder
	closePiece := func(index int) {
		if pending.Len() == 0 {
			return
		}
		text := pending.String()
		pending.Reset()
		w := measure(text, runs[index].bold)
		solid := strings.TrimRight(text, " ")
		solidWidth := w
		if solid != text {
			solidWidth = measure(solid, runs[index].bold)
		}
		start := current.width + current.tail
		current.pieces = append(current.pieces, piece{run: index, text: text, x: start, width: w})
		current.width, current.tail = start+solidWidth, w-solidWidth
	}
	closeAtom := func(index int, forced bool) {
		closePiece(index)
		if len(current.pieces) > 0 || forced {
			current.forced = forced
			list = append(list, current)
		}
		current = atom{}
	}
	for index, r := range runs {
		for _, char := range r.text {
			if char == '\n' {
				closeAtom(index, true)
				previous = 0
				continue
			}
			if char == '\t' || char == '\r' {
				char = ' '
			}
			if previous != 0 && mayBreak(previous, char) {
				closeAtom(index, false)
			}
			pending.WriteRune(char)
			previous = char
		}
		closePiece(index)
	}
	if len(runs) > 0 {
		closeAtom(len(runs)-1, false)
	}
	return list
}

// mayBreak says whether a line may end between two characters.
func mayBreak(before, after rune) bool {
	switch {
	case after == ' ':
		return false
	case before == ' ':
		return true
	case strings.ContainsRune(neverFirst, after), strings.ContainsRune(neverLast, before):
		return false
	case isWide(before), isWide(after):
		return true
	case before == '-' || before == '/':
		return unicode.IsLetter(after)
	default:
		return false
	}
}

// isWide reports whether a character is set in the Chinese way, as a square
// that a line may end before or after.
func isWide(r rune) bool {
	return r >= 0x2e80 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xff00 && r <= 0xffef || r >= 0x20000 && r <= 0x3ffff
}

// textMeasurer measures in Fyne's units at one text size. Most of Chinese text
// is squares, so those are measured once.
func textMeasurer(size float32) measurer {
	squares := map[bool]float32{}
	return func(text string, bold bool) float32 {
		style := fyne.TextStyle{Bold: bold}
		if r := []rune(text); len(r) == 1 && r[0] >= 0x4e00 && r[0] <= 0x9fff {
			if squares[bold] == 0 {
				squares[bold] = fyne.MeasureText("中", size, style).Width
			}
			return squares[bold]
		}
		return fyne.MeasureText(text, size, style).Width
	}
}
