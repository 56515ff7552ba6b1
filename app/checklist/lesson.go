package checklist

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/lesson"
)

// lessonItem is the item of the checklist that asks for the exercise.
const lessonItem = "know-phishing"

// lessonPage is "Spot the phish": one example at a time, then the result.
type lessonPage struct {
	s      *Screen
	course lesson.Course
	scroll *ui.ScrollColumn
	back   *ui.Button
	focus  fyne.Focusable    // what goes on from here
	news   fyne.CanvasObject // what must be in sight after an answer
}

func newLessonPage(s *Screen) *lessonPage {
	p := &lessonPage{s: s, course: s.course(), back: s.backButton()}
	p.scroll = ui.NewScrollColumn()
	p.fill()
	return p
}

// course is the examples in the language of the window.
func (s *Screen) course() lesson.Course { return s.deps.Pack.Lessons[s.deps.Loc.Lang()] }

// lessonTeaser says what the exercise is, or how far the user is in it.
func (s *Screen) lessonTeaser() string {
	result := lesson.Score(s.course(), s.state.answers)
	switch {
	case result.Answered == 0:
		return s.deps.Loc.N("lessonui.teaser", result.Total)
	case result.Answered < result.Total:
		return s.deps.Loc.T("lessonui.teaser-on", "Answered", result.Answered, "Total", result.Total)
	default:
		return s.deps.Loc.T("lessonui.teaser-done", "Right", result.Right, "Total", result.Total)
	}
}

func (p *lessonPage) content() *ui.ScrollColumn { return p.scroll }

func (p *lessonPage) row(string) *row { return nil }

func (p *lessonPage) first() fyne.Focusable { return p.back }

func (p *lessonPage) update() { p.scroll.Refresh() }

// fill shows the example where the user is, or the result.
func (p *lessonPage) fill() {
	loc := p.s.deps.Loc
	head := []fyne.CanvasObject{ui.NewFlowRow(p.back), ui.NewTitle(loc.T("lessonui.title"))}
	at := p.s.state.example
	if at < len(p.course.Examples) {
		p.scroll.Set(append(head, p.example(at)...)...)
	} else {
		p.scroll.Set(append(head, p.result()...)...)
	}
}

// goTo shows another example and leaves the focus on what goes on from there.
func (p *lessonPage) goTo(example int) {
	p.s.state.example, p.news = example, nil
	p.fill()
	ui.FocusInstead(p.s.root, p.focus)
	if o, ok := p.focus.(fyne.CanvasObject); ok {
		p.scroll.ScrollInto(o)
	}
	if p.news != nil {
		p.scroll.ScrollInto(p.news)
	}
}

// restart forgets the answers.
func (p *lessonPage) restart() {
	clear(p.s.state.answers)
	p.goTo(0)
}

// progress says where the user is, and how it went so far.
func (p *lessonPage) progress(at int) fyne.CanvasObject {
	loc := p.s.deps.Loc
	result := lesson.Score(p.course, p.s.state.answers)
	words := loc.T("lessonui.where", "At", at+1, "Total", result.Total)
	if result.Answered > 0 {
		words += " · " + loc.T("lessonui.so-far", "Right", result.Right, "Answered", result.Answered)
	}
	line := ui.NewProgressLine()
	line.SetValue(float64(result.Answered) / float64(max(1, result.Total)))
	return ui.NewStack(line, ui.NewCaption(words))
}
