package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// minTextEm is the width, in text sizes, that a wrapped text asks for at least:
// shorter texts ask for what they need.
const minTextEm = 6

// Text is a wrapped text without any inset, so that texts, cards and buttons
// that stand under each other share their left edge. It breaks lines by the
// rules of Chinese and of Latin scripts.
type Text struct {
	widget.BaseWidget

	// OnLink is called with the target of a link that was pressed.
	OnLink func(target string)

	runs   []run
	size   fyne.ThemeSizeName
	color  fyne.ThemeColorName
	bold   bool
	align  fyne.TextAlign
	layout textLayout
	picker *picker // not nil when the text can be selected
}

// textLayout is the text as it was last set into lines.
type textLayout struct {
	valid   bool
	width   float32
	em      float32
	pitch   float32 // from one line to the next
	lines   []line
	natural float32 // the width of the longest line, not wrapped
}

// NewTitle returns the heading of a screen or an answer.
func NewTitle(text string) *Text {
	return newText(text, theme.SizeNameHeadingText, theme.ColorNameForeground, true)
}

// NewSubheading returns the heading of a part.
func NewSubheading(text string) *Text {
	return newText(text, theme.SizeNameSubHeadingText, theme.ColorNameForeground, true)
}

// NewBody returns plain text.
func NewBody(text string) *Text {
	return newText(text, theme.SizeNameText, theme.ColorNameForeground, false)
}

// NewStrong returns plain text in bold.
func NewStrong(text string) *Text {
	return newText(text, theme.SizeNameText, theme.ColorNameForeground, true)
}

// NewCaption returns small, quiet text: sources, hints, dates.
func NewCaption(text string) *Text {
	return newText(text, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, false)
}

func newText(text string, size fyne.ThemeSizeName, color fyne.ThemeColorName, bold bool) *Text {
	t := &Text{size: size, color: color, bold: bold}
	t.runs = []run{{text: text, bold: bold}}
	t.ExtendBaseWidget(t)
	return t
}

// SetText replaces the text.
func (t *Text) SetText(text string) {
	t.setRuns([]run{{text: text, bold: t.bold}})
}

// Text is the text without its styles.
func (t *Text) Text() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// SetColor draws the text in another colour of the theme.
func (t *Text) SetColor(name fyne.ThemeColorName) {
	t.color = name
	t.Refresh()
}

// SetAlignment aligns the lines within the width of the text.
func (t *Text) SetAlignment(align fyne.TextAlign) {
	t.align = align
	t.Refresh()
}

// SetSelectable lets the user select the text with the mouse and copy it. Text
// in something that can be pressed must not be selectable: it would take the
// click.
func (t *Text) SetSelectable() *Text {
	if t.picker == nil {
		t.picker = newPicker(t)
		t.Refresh()
	}
	return t
}

// AccessibilityLabel is the text itself.
func (t *Text) AccessibilityLabel() string { return t.Text() }

// AccessibilityRole is that of text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *Text) setRuns(runs []run) {
	t.runs = runs
	t.layout.valid = false
	if t.picker != nil {
		t.picker.from, t.picker.to = caret{}, caret{}
	}
	t.Refresh()
}

// MinSize is the height at the width that the text was last given. Before that
// it is the height of one line per paragraph.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	t.arrange(t.Size().Width)
	width := min(t.layout.natural, minTextEm*Em())
	return fyne.NewSize(width, t.layout.pitch*float32(len(t.layout.lines)))
}

// NaturalWidth is the width of the text on as few lines as it has paragraphs.
func (t *Text) NaturalWidth() float32 {
	t.arrange(t.Size().Width)
	return t.layout.natural
}

// arrange sets the text into lines of the given width, if that is not what was
// done last. A width of zero means that the width is not known yet.
func (t *Text) arrange(width float32) {
	em := theme.Size(t.size)
	if t.layout.valid && t.layout.width == width && t.layout.em == em {
		return
	}
	measure := textMeasurer(em)
	layout := textLayout{valid: true, width: width, em: em, natural: t.layout.natural}
	layout.pitch = fyne.MeasureText("中A", em, fyne.TextStyle{Bold: t.bold}).Height
	if !t.layout.valid || t.layout.em != em {
		layout.natural = widest(breakLines(t.runs, 1e6, measure))
	}
	if width <= 0 {
		width = 1e6
	}
	// Half a unit more, so that a text that was given exactly its natural width
	// does not wrap because of rounding.
	layout.lines = breakLines(t.runs, width+0.5, measure)
	t.layout = layout
}

func widest(lines []line) float32 {
	width := float32(0)
	for _, l := range lines {
		width = max(width, l.width)
	}
	return width
}

// CreateRenderer is private to Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{text: t}
	r.draw(t.Size().Width)
	return r
}

type textRenderer struct {
	text    *Text
	drawn   []*canvas.Text
	links   []*linkSpot
	objects []fyne.CanvasObject
}

// Layout sets the text into lines of the new width.
func (r *textRenderer) Layout(size fyne.Size) { r.draw(size.Width) }

// MinSize is the widget's.
func (r *textRenderer) MinSize() fyne.Size { return r.text.MinSize() }

// Objects are one canvas text per piece and one spot per link.
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to free.
func (r *textRenderer) Destroy() {}

// Refresh draws the text again in the colours and size of the theme.
func (r *textRenderer) Refresh() {
	r.draw(r.text.Size().Width)
	canvas.Refresh(r.text)
}

func (r *textRenderer) draw(width float32) {
	t := r.text
	t.arrange(width)
	r.objects = r.objects[:0]
	if t.picker != nil {
		t.picker.Resize(fyne.NewSize(width, t.layout.pitch*float32(len(t.layout.lines))))
		t.picker.Refresh()
		r.objects = append(r.objects, t.picker)
	}
	count, links := 0, 0
	spot := -1 // the run whose link spot was made last
	for row, l := range t.layout.lines {
		y := float32(row) * t.layout.pitch
		shift := alignShift(t.align, width, l.width)
		for _, p := range l.pieces {
			text := r.piece(count)
			count++
			r.place(text, p, fyne.NewPos(p.x+shift, y))
			r.objects = append(r.objects, text)
			if target := t.runs[p.run].link; target != "" {
				link := r.link(links)
				links++
				link.set(target, p.text, p.run != spot, t.OnLink)
				link.Move(fyne.NewPos(p.x+shift, y))
				link.Resize(fyne.NewSize(p.width, t.layout.pitch))
				r.objects = append(r.objects, link)
				spot = p.run
			}
		}
	}
}

func (r *textRenderer) place(text *canvas.Text, p piece, at fyne.Position) {
	t := r.text
	color := t.color
	if t.runs[p.run].link != "" {
		color = theme.ColorNameHyperlink
	}
	text.Text = p.text
	text.TextSize = t.layout.em
	text.TextStyle = fyne.TextStyle{Bold: t.runs[p.run].bold}
	text.Color = theme.Color(color)
	text.Move(at)
	text.Resize(fyne.NewSize(p.width, t.layout.pitch))
	text.Refresh()
}

func (r *textRenderer) piece(index int) *canvas.Text {
	for len(r.drawn) <= index {
		r.drawn = append(r.drawn, &canvas.Text{})
	}
	return r.drawn[index]
}

func (r *textRenderer) link(index int) *linkSpot {
	for len(r.links) <= index {
		r.links = append(r.links, newLinkSpot())
	}
	return r.links[index]
}

func alignShift(align fyne.TextAlign, width, line float32) float32 {
	switch align {
	case fyne.TextAlignCenter:
		return max(0, (width-line)/2)
	case fyne.TextAlignTrailing:
		return max(0, width-line)
	default:
		return 0
	}
}
