package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// StepHeader shows the steps of a task, which one is current and which are
// done. Any step can be pressed. Where there is no room for all, it shows the
// numbers and names the current one only, beside them or else below.
type StepHeader struct {
	widget.BaseWidget

	steps   []*step
	current int
	short   *Text
	below   bool // the short form has a line of its own
	// Summary makes the sentence for narrow windows, for example
	// "2 of 5: Facts".
	Summary func(current, count int, label string) string
}

// NewStepHeader returns the steps with the first one current.
func NewStepHeader(labels []string, onTap func(i int)) *StepHeader {
	h := &StepHeader{short: NewStrong("")}
	h.Summary = func(current, count int, label string) string {
		return strconv.Itoa(current+1) + " / " + strconv.Itoa(count) + "  " + label
	}
	for i, label := range labels {
		s := &step{number: strconv.Itoa(i + 1), label: newText(label, theme.SizeNameText, theme.ColorNameForeground, false)}
		s.setUp(s, func() {
			if onTap != nil {
				onTap(i)
			}
		})
		h.steps = append(h.steps, s)
	}
	h.ExtendBaseWidget(h)
	h.SetCurrent(0)
	return h
}

// SetCurrent marks the current step.
func (h *StepHeader) SetCurrent(i int) {
	h.current = i
	for index, s := range h.steps {
		s.current = index == i
		s.label.bold = s.current
		s.label.SetText(s.label.Text())
	}
	h.Refresh()
}

// Current is the current step.
func (h *StepHeader) Current() int { return h.current }

// SetDone marks a step as done or not.
func (h *StepHeader) SetDone(i int, done bool) {
	h.steps[i].done = done
	h.steps[i].Refresh()
}

func (h *StepHeader) children() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(h.steps))
	for _, s := range h.steps {
		objects = append(objects, s)
	}
	return objects
}

// CreateRenderer is private to Fyne.
func (h *StepHeader) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	return &stepHeaderRenderer{h}
}

type stepHeaderRenderer struct{ header *StepHeader }

// Layout shows all words when they fit in one line, and else the numbers.
func (r *stepHeaderRenderer) Layout(size fyne.Size) {
	h := r.header
	full := -S16()
	for _, s := range h.steps {
		s.short = false
		full += s.NaturalWidth() + S16()
	}
	narrow := full > size.Width
	x := float32(0)
	for _, s := range h.steps {
		s.short = narrow
		least := s.MinSize()
		s.Resize(fyne.NewSize(s.NaturalWidth(), least.Height))
		s.Move(fyne.NewPos(x, 0))
		s.Refresh()
		x += s.NaturalWidth() + S16()
		if narrow {
			x -= S8()
		}
	}
	setVisible(h.short, narrow)
	if narrow {
		h.placeShort(x+S8(), size.Width)
	}
}

// placeShort puts the sentence behind the numbers, or below them.
func (h *StepHeader) placeShort(x, width float32) {
	h.short.SetText(h.Summary(h.current, len(h.steps), h.steps[h.current].label.Text()))
	h.below = x+h.short.NaturalWidth() > width
	at := fyne.NewPos(x, (stepSide()+2*S4()-lineHeight(theme.SizeNameText))/2)
	if h.below {
		at = fyne.NewPos(0, stepSide()+2*S4()+S4())
	}
	h.short.Move(at)
	h.short.Resize(fyne.NewSize(width-at.X, heightAt(h.short, width-at.X)))
}

// MinSize is the numbers' width; the words come in when there is room.
func (r *stepHeaderRenderer) MinSize() fyne.Size {
	h := r.header
	count := float32(len(h.steps))
	size := fyne.NewSize(count*stepSide()+(count-1)*S8(), stepSide()+2*S4())
	if h.short.Visible() && h.below {
		size.Height += S4() + h.short.MinSize().Height
	}
	return size
}

// Objects are the steps and the sentence.
func (r *stepHeaderRenderer) Objects() []fyne.CanvasObject {
	return append(r.header.children(), r.header.short)
}

// Destroy has nothing to free.
func (r *stepHeaderRenderer) Destroy() {}

// Refresh lays the steps out again.
func (r *stepHeaderRenderer) Refresh() {
	r.Layout(r.header.Size())
	r.header.short.Refresh()
	canvas.Refresh(r.header)
}

func stepSide() float32 { return lineHeight(theme.SizeNameText) + S4() }

// step is one step: a number, or a tick when it is done, and its name.
type step struct {
	pressable

	number        string
	label         *Text
	current, done bool
	short         bool
}

// NaturalWidth is the width of the number, and of the name when it shows.
func (s *step) NaturalWidth() float32 {
	if s.short {
		return stepSide()
	}
	return stepSide() + S8() + s.label.NaturalWidth()
}

// AccessibilityLabel is number and name.
func (s *step) AccessibilityLabel() string { return s.number + " " + s.label.Text() }

// CreateRenderer is private to Fyne.
func (s *step) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &stepRenderer{step: s, disc: &canvas.Rectangle{}, number: &canvas.Text{}, tick: newIconImage(), ring: newRing()}
	r.paint()
	return r
}

type stepRenderer struct {
	step   *step
	disc   *canvas.Rectangle
	number *canvas.Text
	tick   *canvas.Image
	ring   ring
}

// Layout puts the number in a disc and the name beside it.
func (r *stepRenderer) Layout(size fyne.Size) {
	side := stepSide()
	y := (size.Height - side) / 2
	r.disc.Resize(fyne.NewSquareSize(side))
	r.disc.Move(fyne.NewPos(0, y))
	least := r.number.MinSize()
	r.number.Resize(least)
	r.number.Move(fyne.NewPos((side-least.Width)/2, y+(side-least.Height)/2))
	tick := side - S8()
	r.tick.Resize(fyne.NewSquareSize(tick))
	r.tick.Move(fyne.NewPos((side-tick)/2, y+(side-tick)/2))
	width := r.step.label.NaturalWidth()
	r.step.label.Resize(fyne.NewSize(width, lineHeight(theme.SizeNameText)))
	r.step.label.Move(fyne.NewPos(side+S8(), (size.Height-lineHeight(theme.SizeNameText))/2))
	r.ring.show(r.step.visible(), size)
}

// MinSize is the disc's.
func (r *stepRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.step.NaturalWidth(), stepSide()+2*S4())
}

// Objects are the disc with number or tick, the name and the ring.
func (r *stepRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.disc, r.number, r.tick, r.step.label, r.ring.rect}
}

// Destroy has nothing to free.
func (r *stepRenderer) Destroy() {}

// Refresh takes state and colours again.
func (r *stepRenderer) Refresh() {
	r.paint()
	r.Layout(r.step.Size())
	r.step.label.Refresh()
	canvas.Refresh(r.step)
}

func (r *stepRenderer) paint() {
	s := r.step
	fill, words, name := theme.ColorNameButton, theme.ColorNameForeground, theme.ColorNamePlaceHolder
	if s.current {
		fill, words, name = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary, theme.ColorNameForeground
	}
	r.disc.FillColor = theme.Color(fill)
	r.disc.StrokeWidth = 0
	if s.hovered && !s.current {
		r.disc.StrokeWidth = theme.Size(theme.SizeNameInputBorder)
		r.disc.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
	r.disc.CornerRadius = stepSide() / 2
	r.number.Text = s.number
	r.number.TextSize = theme.Size(theme.SizeNameCaptionText)
	r.number.TextStyle.Bold = true
	r.number.Color = theme.Color(words)
	ticked := s.done && !s.current
	setVisible(r.number, !ticked)
	r.tick.Hide()
	if ticked {
		setIcon(r.tick, IconTick, theme.ColorNameSuccess)
	}
	s.label.color = name
	setVisible(s.label, !s.short)
	r.disc.Refresh()
	r.number.Refresh()
}
