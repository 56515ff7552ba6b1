package checklist

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/lesson"
)

// example lays out one example: what reaches the user, the question, and after
// the answer what gives it away.
func (p *lessonPage) example(at int) []fyne.CanvasObject {
	loc, e := p.s.deps.Loc, p.course.Examples[at]
	answer, answered := p.s.state.answers[e.ID]
	var text fyne.CanvasObject = ui.NewBody(e.Show)
	order := clueOrder(e)
	if answered {
		text = ui.NewMarkedText(marked(e, order))
	}
	blocks := []fyne.CanvasObject{
		p.progress(at),
		ui.NewCard(ui.Plain, "", "", ui.NewCaption(loc.T("checklist.lesson.kind."+string(e.Kind))), text),
	}
	if answered {
		return append(blocks, p.explained(at, e, answer, order)...)
	}
	return append(blocks, p.question(at, e))
}

// question offers the two answers. Neither is the louder one.
func (p *lessonPage) question(at int, e lesson.Example) fyne.CanvasObject {
	loc := p.s.deps.Loc
	answer := func(phish bool) func() {
		return func() {
			p.s.state.answers[e.ID] = phish
			p.goTo(at)
		}
	}
	phish := ui.NewButton(loc.T("lessonui.phish"), answer(true))
	harmless := ui.NewButton(loc.T("lessonui.harmless"), answer(false))
	p.focus = p.back // always in sight, and no answer by a slip of Enter
	return ui.NewTightColumn(ui.NewSubheading(loc.T("lessonui.question")), ui.NewFlowRow(phish, harmless))
}

// explained says whether the answer was right, why, and what the address check
// of this program says about the same address.
func (p *lessonPage) explained(at int, e lesson.Example, answer bool, order []int) []fyne.CanvasObject {
	loc := p.s.deps.Loc
	verdict := ui.NewStatus()
	p.news = verdict
	switch {
	case answer == e.Phish:
		verdict.Success(loc.T("lessonui.right"))
	case e.Phish:
		verdict.Error(loc.T("lessonui.missed"))
	default:
		verdict.Info(loc.T("lessonui.too-careful"))
	}
	heading := "lessonui.clues.harmless"
	if e.Phish {
		heading = "lessonui.clues.phish"
	}
	clues := ui.NewTightColumn(ui.NewSubheading(loc.T(heading)))
	for i, clue := range order {
		c := e.Clues[clue]
		clues.Add(ui.NewStack(ui.NewStrong(sign(i)+" "+c.Quote), ui.NewBody(c.Text)))
	}
	blocks := []fyne.CanvasObject{ui.NewTightColumn(verdict, ui.NewBody(e.Explain)), p.onward(at), clues}
	if e.Address != "" {
		blocks = append(blocks, p.check(e))
	}
	return blocks
}

// check asks the address check for real.
func (p *lessonPage) check(e lesson.Example) fyne.CanvasObject {
	loc := p.s.deps.Loc
	column := []fyne.CanvasObject{ui.NewStrong(loc.T("lessonui.check", "Address", e.Address))}
	if e.Known != "" {
		column = append(column, ui.NewCaption(loc.T("lessonui.check-known", "Known", e.Known)))
	}
	reasons := p.s.deps.Inspect(e.Address, e.Known)
	if len(reasons) == 0 {
		reasons = []string{loc.T("lookalike.none")}
	}
	for _, reason := range reasons {
		column = append(column, ui.NewBody(reason))
	}
	return ui.NewCard(ui.Plain, "", "", column...)
}

// onward leads to the next example, or to the result.
func (p *lessonPage) onward(at int) fyne.CanvasObject {
	loc := p.s.deps.Loc
	next := ui.NewPrimary(loc.T("lessonui.next"), func() { p.goTo(at + 1) })
	if at+1 >= len(p.course.Examples) {
		next.SetText(loc.T("lessonui.finish"))
	}
	p.focus = next
	buttons := ui.NewFlowRow(next)
	if at > 0 {
		buttons.Add(ui.NewButton(loc.T("lessonui.previous"), func() { p.goTo(at - 1) }))
	}
	return buttons
}

// clueOrder lists the clues as they stand in the text, first to last.
func clueOrder(e lesson.Example) []int {
	order := make([]int, len(e.Clues))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(strings.Index(e.Show, e.Clues[a].Quote), strings.Index(e.Show, e.Clues[b].Quote))
	})
	return order
}

// sign is the number of a clue, from 0 on: a circled digit, which the bundled
// font has up to ten, as many as an example may have clues.
func sign(i int) string { return string(rune('①' + i)) }

// marked is the text of an example with a sign before each clue and the clue
// itself marked. Clues are in the order of the text; of two that overlap, the
// second is marked from where the first ends.
func marked(e lesson.Example, order []int) ui.Marked {
	var text strings.Builder
	var ranges [][2]int
	at := 0 // bytes of e.Show that are written
	for i, clue := range order {
		quote := e.Clues[clue].Quote
		from := strings.Index(e.Show, quote)
		if from < 0 {
			continue
		}
		to := from + len(quote)
		if from < at {
			from = at
		}
		if to <= from {
			continue
		}
		text.WriteString(e.Show[at:from])
		begin := utf8.RuneCountInString(text.String())
		text.WriteString(sign(i) + e.Show[from:to])
		ranges = append(ranges, [2]int{begin, utf8.RuneCountInString(text.String())})
		at = to
	}
	text.WriteString(e.Show[at:])
	return ui.Marked{Text: text.String(), Ranges: ranges}
}
