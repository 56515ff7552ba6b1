package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/guard"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// secretCards shows each secret with the choice to hide it or to keep it.
func (s *Screen) secretCards() []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, f := range s.draft.secrets() {
		cards = append(cards, s.secretCard(f))
	}
	return cards
}

func (s *Screen) secretCard(f secret) fyne.CanvasObject {
	loc := s.deps.Loc
	kind, keep, color := ui.Safety, "write.keep-notice", ui.ColorSafetyText
	if f.Severity == guard.Block {
		kind, keep, color = ui.Danger, "write.keep", ui.ColorDangerText
	}
	excerpt := ui.NewMarkedText(f.excerpt())
	excerpt.SetColor(color)
	return ui.NewCard(kind,
		loc.T("write.secret", "What", loc.T("guard.kind."+string(f.Kind))), loc.T("guard.why."+string(f.Kind)),
		excerpt,
		ui.NewFlowRow(
			s.choice(loc.T("write.mask"), func() { s.maskOne(f) }),
			ui.NewButton(loc.T(keep), func() { s.keepOne(f) }),
		))
}

// excerpt shows a secret shortened, with the words around it, so that the user
// knows which one is meant without seeing it whole once more.
func (s secret) excerpt() ui.Marked {
	const around = 12
	from, to := s.Start, s.End
	for from > 0 && s.Start-from < around && s.text[from-1] != '\n' {
		from--
	}
	for to < len(s.text) && to-s.End < around && s.text[to] != '\n' {
		to++
	}
	before := []rune("…" + string(s.text[from:s.Start]))
	short := []rune(shorten(s.text[s.Start:s.End]))
	return ui.Marked{
		Text:   string(before) + string(short) + string(s.text[s.End:to]) + "…",
		Ranges: [][2]int{{len(before), len(before) + len(short)}},
	}
}

// shorten keeps as much of a secret as is needed to recognise it.
func shorten(value []rune) string {
	head, tail := 1, 0
	switch n := len(value); {
	case n >= 12:
		head, tail = 2, 4
	case n >= 6:
		tail = 1
	}
	return string(value[:min(head, len(value))]) + "…" + string(value[len(value)-tail:])
}

func (s *Screen) maskOne(f secret) {
	loc, id := s.deps.Loc, s.draft.ID
	undo := func(*draft) {}
	s.change(id, func(d *draft) { undo = d.mask(f) })
	s.deps.Banner.Say(loc.T("write.masked"), loc.T("write.undo"), func() { s.change(id, undo) }, ui.BannerTime)
}

func (s *Screen) keepOne(f secret) {
	loc, id, value := s.deps.Loc, s.draft.ID, f.value()
	s.draft.kept[value] = true
	s.show(stepReview)
	s.deps.Banner.Say(loc.T("write.kept-on-purpose"), loc.T("write.undo"), func() {
		delete(s.session.of(id).kept, value)
		s.show(s.step)
	}, ui.BannerTime)
}

// advice is what may make the letter better, what to attach, and how it will
// travel. None of it holds the letter up.
func (s *Screen) advice() []fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	var notes []fyne.CanvasObject
	tips, attach := "", ""
	for _, h := range letter.Hints(d.form, d.message(), d.Facts) {
		if h.Code == letter.HintAttach {
			attach += line(attach, loc.T("write.bullet", "Text", h.Args["What"]))
		} else {
			tips += line(tips, loc.T("write.bullet", "Text", loc.Map("letter.hint."+h.Code, h.Args)))
		}
	}
	if tips != "" {
		notes = append(notes, ui.NewCard(ui.Plain, loc.T("write.advice"), tips))
	}
	if attach != "" {
		notes = append(notes, ui.NewCard(ui.Plain, loc.T("write.attach"), attach))
	}
	_, notices := handover.Clean(d.outgoing())
	for _, n := range notices {
		notes = append(notes, ui.NewCaption(loc.Map("handover.notice."+n.Code, n.Args)))
	}
	return append(notes, ui.NewCaption(loc.T("handover.fit."+string(s.measure().Fit))))
}

// line begins a new line unless it is the first.
func line(before, text string) string {
	if before == "" {
		return text
	}
	return "\n" + text
}

// measure says how the letter will travel.
func (s *Screen) measure() handover.Meter {
	return handover.Measure(s.deps.System, s.draft.outgoing(), s.planOptions())
}
