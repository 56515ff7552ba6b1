package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// caret is a place in a text that was set into lines: before a rune of a line.
type caret struct{ line, rune int }

func (c caret) before(other caret) bool {
	return c.line < other.line || c.line == other.line && c.rune < other.rune
}

// picker lies under a text and lets the mouse select part of it. It has the
// focus while something is selected, because Fyne gives the copy shortcut to
// what has it, but it is no stop for Tab: an invisible one at each paragraph
// would make the keyboard useless, and copying has its own buttons.
type picker struct {
	widget.BaseWidget

	text     *Text
	from, to caret
}

var (
	_ fyne.Focusable         = (*picker)(nil)
	_ fyne.Disableable       = (*picker)(nil)
	_ fyne.Draggable         = (*picker)(nil)
	_ fyne.DoubleTappable    = (*picker)(nil)
	_ fyne.SecondaryTappable = (*picker)(nil)
	_ fyne.Shortcutable      = (*picker)(nil)
	_ desktop.Mouseable      = (*picker)(nil)
	_ desktop.Cursorable     = (*picker)(nil)
)

func newPicker(text *Text) *picker {
	p := &picker{text: text}
	p.ExtendBaseWidget(p)
	return p
}

// SelectedText is what is selected, with the spaces and newlines that were
// dropped where lines end.
func (p *picker) SelectedText() string {
	from, to := p.ordered()
	var b strings.Builder
	lines := p.text.layout.lines
	for i := from.line; i <= to.line && i < len(lines); i++ {
		runes := []rune(lines[i].text())
		start, end := 0, len(runes)
		if i == from.line {
			start = min(from.rune, len(runes))
		}
		if i == to.line {
			end = min(to.rune, len(runes))
		}
		b.WriteString(string(runes[start:max(start, end)]))
		if i < to.line {
			b.WriteString(lines[i].dropped)
		}
	}
	return b.String()
}

func (p *picker) ordered() (from, to caret) {
	if p.to.before(p.from) {
		return p.to, p.from
	}
	return p.from, p.to
}

// Disabled keeps the picker out of the Tab order while nothing is selected.
func (p *picker) Disabled() bool { return p.from == p.to }

// Enable is there for fyne.Disableable.
func (p *picker) Enable() {}

// Disable is there for fyne.Disableable.
func (p *picker) Disable() {}

// MouseDown begins a selection.
func (p *picker) MouseDown(event *desktop.MouseEvent) {
	if event.Button == desktop.MouseButtonPrimary {
		p.pick(p.caretAt(event.Position), p.caretAt(event.Position))
	}
}

// MouseUp leaves the selection as it is.
func (p *picker) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the end of the selection.
func (p *picker) Dragged(event *fyne.DragEvent) {
	p.pick(p.from, p.caretAt(event.Position))
	p.focus()
}

// DragEnd leaves the selection as it is.
func (p *picker) DragEnd() {}

// DoubleTapped selects a word, or in Chinese all up to the punctuation.
func (p *picker) DoubleTapped(event *fyne.PointEvent) {
	at := p.caretAt(event.Position)
	if at.line >= len(p.text.layout.lines) {
		return
	}
	runes := []rune(p.text.layout.lines[at.line].text())
	inWord := func(i int) bool {
		return i >= 0 && i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsNumber(runes[i]))
	}
	start, end := at.rune, at.rune
	for inWord(start - 1) {
		start--
	}
	for inWord(end) {
		end++
	}
	p.pick(caret{at.line, start}, caret{at.line, end})
	p.focus()
}

// TappedSecondary opens a menu to copy what is selected.
func (p *picker) TappedSecondary(event *fyne.PointEvent) {
	c := canvasOf(p)
	if c == nil || p.Disabled() {
		return
	}
	selected := p.SelectedText()
	item := fyne.NewMenuItem(lang.L("Copy"), func() { copyText(selected) })
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", item), c, event.AbsolutePosition)
}

func copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

func (p *picker) focus() {
	if c := canvasOf(p); c != nil && !p.Disabled() {
		c.Focus(p)
	}
}

func (p *picker) pick(from, to caret) {
	if from != p.from || to != p.to {
		p.from, p.to = from, to
		p.Refresh()
	}
}

// FocusGained does nothing: the selection is what is seen.
func (p *picker) FocusGained() {}

// FocusLost removes the selection.
func (p *picker) FocusLost() { p.pick(caret{}, caret{}) }

// TypedRune goes to the window.
func (p *picker) TypedRune(r rune) { passRune(p, r) }

// TypedKey passes on what the window uses; Escape first removes the selection.
func (p *picker) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape && !p.Disabled() {
		if c := canvasOf(p); c != nil {
			c.Unfocus()
		}
		return
	}
	passKey(p, key)
}

// TypedShortcut copies, selects all, or passes on.
func (p *picker) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy:
		copyText(p.SelectedText())
	case *fyne.ShortcutSelectAll:
		last := len(p.text.layout.lines) - 1
		p.pick(caret{}, caret{last, len([]rune(p.text.layout.lines[last].text()))})
	default:
		passShortcut(p, shortcut)
	}
}

// Cursor says that the text can be selected.
func (p *picker) Cursor() desktop.Cursor { return desktop.TextCursor }

// caretAt is the place nearest to a position.
func (p *picker) caretAt(at fyne.Position) caret {
	layout := p.text.layout
	row := min(max(int(at.Y/layout.pitch), 0), len(layout.lines)-1)
	if at.Y < 0 {
		return caret{row, 0}
	}
	x := at.X - alignShift(p.text.align, p.Size().Width, layout.lines[row].width)
	measure := textMeasurer(layout.em)
	index := 0
	for _, piece := range layout.lines[row].pieces {
		bold := p.text.runs[piece.run].bold
		runes := []rune(piece.text)
		for i := range runes {
			left := piece.x + measure(string(runes[:i]), bold)
			right := piece.x + measure(string(runes[:i+1]), bold)
			if x < (left+right)/2 {
				return caret{row, index}
			}
			index++
		}
	}
	return caret{row, index}
}

// xOf is where a rune of a line begins.
func (p *picker) xOf(row, at int) float32 {
	layout := p.text.layout
	measure := textMeasurer(layout.em)
	shift := alignShift(p.text.align, p.Size().Width, layout.lines[row].width)
	for _, piece := range layout.lines[row].pieces {
		runes := []rune(piece.text)
		if at <= len(runes) {
			return shift + piece.x + measure(string(runes[:at]), p.text.runs[piece.run].bold)
		}
		at -= len(runes)
	}
	return shift + layout.lines[row].width
}

// CreateRenderer is private to Fyne.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &pickerRenderer{picker: p}
}

type pickerRenderer struct {
	picker *picker
	fields []*canvas.Rectangle
	used   []fyne.CanvasObject
}

// Layout marks what is selected, a field for each line.
func (r *pickerRenderer) Layout(fyne.Size) {
	p := r.picker
	r.used = r.used[:0]
	if p.Disabled() {
		return
	}
	from, to := p.ordered()
	lines := p.text.layout.lines
	for i := from.line; i <= to.line && i < len(lines); i++ {
		start, end := 0, len([]rune(lines[i].text()))
		if i == from.line {
			start = from.rune
		}
		if i == to.line {
			end = to.rune
		}
		left, right := p.xOf(i, start), p.xOf(i, end)
		field := r.field(len(r.used))
		field.FillColor = theme.Color(theme.ColorNameSelection)
		field.Move(fyne.NewPos(left, float32(i)*p.text.layout.pitch))
		field.Resize(fyne.NewSize(right-left, p.text.layout.pitch))
		field.Refresh()
		r.used = append(r.used, field)
	}
}

func (r *pickerRenderer) field(index int) *canvas.Rectangle {
	for len(r.fields) <= index {
		r.fields = append(r.fields, &canvas.Rectangle{})
	}
	return r.fields[index]
}

// MinSize is nothing: the text gives the picker its size.
func (r *pickerRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Objects are the fields of what is selected.
func (r *pickerRenderer) Objects() []fyne.CanvasObject { return r.used }

// Destroy has nothing to free.
func (r *pickerRenderer) Destroy() {}

// Refresh marks the selection again.
func (r *pickerRenderer) Refresh() {
	r.Layout(r.picker.Size())
	canvas.Refresh(r.picker)
}
