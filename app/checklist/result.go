package checklist

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/lesson"
)

// result says in words how the exercise went, leads back to what went wrong,
// and lets the item of the checklist be ticked.
func (p *lessonPage) result() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	score := lesson.Score(p.course, p.s.state.answers)
	blocks := []fyne.CanvasObject{
		ui.NewSubheading(loc.T("lessonui.score", "Right", score.Right, "Total", score.Total)),
	}
	cautious := score.Answered - score.Right - score.Missed
	switch {
	case score.Answered < score.Total:
		blocks = append(blocks, ui.NewBody(loc.N("lessonui.unanswered", score.Total-score.Answered)))
	case score.Right == score.Total:
		blocks = append(blocks, ui.NewBody(loc.T("lessonui.all-right")))
	}
	if score.Missed > 0 {
		blocks = append(blocks, ui.NewBody(loc.N("lessonui.score-missed", score.Missed)))
	}
	if cautious > 0 {
		blocks = append(blocks, ui.NewBody(loc.N("lessonui.score-careful", cautious)))
	}
	if wrong := p.wrong(); len(wrong) > 0 {
		blocks = append(blocks, ui.NewTightColumn(append(
			[]fyne.CanvasObject{ui.NewStrong(loc.T("lessonui.look-again"))}, wrong...)...))
	}
	return append(blocks, p.ending(score.Answered == score.Total))
}

// wrong leads to the examples that were answered wrong or not at all.
func (p *lessonPage) wrong() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	var links []fyne.CanvasObject
	for i, e := range p.course.Examples {
		if answer, ok := p.s.state.answers[e.ID]; ok && answer == e.Phish {
			continue
		}
		text := loc.T("lessonui.example", "N", i+1, "Kind", loc.T("checklist.lesson.kind."+string(e.Kind)))
		links = append(links, ui.NewFlowRow(ui.NewLink(text, func() { p.goTo(i) })))
	}
	return links
}

// ending offers the tick, once the exercise is done, and another round.
func (p *lessonPage) ending(complete bool) fyne.CanvasObject {
	loc, s := p.s.deps.Loc, p.s
	status := ui.NewStatus()
	again := ui.NewButton(loc.T("lessonui.again"), p.restart)
	back := ui.NewButton(loc.T("checklistui.back"), func() { s.goTo(ListView) })
	p.focus = again
	buttons := ui.NewFlowRow()
	item, known := s.list().Item(lessonItem)
	if known && complete && s.deps.Ticks()[lessonItem].Status != checklist.Done {
		var tick *ui.Button
		tick = ui.NewPrimary(loc.T("lessonui.tick"), func() {
			tick.Disable()
			s.set(item, checklist.Done, status)
		})
		buttons.Add(tick)
		p.focus = tick
	}
	buttons.Add(again)
	buttons.Add(back)
	return ui.NewTightColumn(buttons, status)
}
