package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/guard"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// obstacle is something that must be settled before the letter may leave.
type obstacle struct {
	text string
	step int // where it is settled
}

// obstacles lists what stands in the way of the hand-over. It is asked anew at
// every step and again at the moment of handing over.
func (s *Screen) obstacles(d *draft) []obstacle {
	loc := s.deps.Loc
	var found []obstacle
	for _, p := range d.problems(s.deps.Now()) {
		found = append(found, obstacle{loc.Map("letter.problem."+p.Code, p.Args), stepFacts})
	}
	m := d.message()
	gaps := d.mail.Gaps(m.Subject+"\n"+m.Body, d.Facts)
	if len(found) == 0 && len(gaps) > 0 {
		found = append(found, obstacle{loc.N("write.gaps", len(gaps)), stepReview})
	}
	if d.To != "" && d.confirmed != d.To && (!s.usable(d.To) || len(s.deps.Check(d.To)) > 0) {
		found = append(found, obstacle{loc.T("write.unconfirmed", "Address", d.To), stepTo})
	}
	if _, secrets := d.secrets(); blocking(secrets) > 0 {
		found = append(found, obstacle{loc.N("write.secrets", blocking(secrets)), stepReview})
	}
	return found
}

func blocking(findings []guard.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Severity == guard.Block {
			n++
		}
	}
	return n
}

// review is the fourth step: the exact message, to read and to change.
func (s *Screen) review() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	m := d.message()
	notes := ui.NewTightColumn() // findings and hints follow every change
	subject, body := ui.NewEntry(), ui.NewTextArea()
	subject.SetText(m.Subject)
	body.SetText(m.Body)
	body.SetRows(12, 30)
	edited := func(string) {
		d.edit(subject.Text, body.Text)
		s.fillNotes(notes)
	}
	subject.OnChanged, body.OnChanged = edited, edited
	s.fillNotes(notes)
	s.first = subject

	to := loc.T("write.review.nobody")
	if d.To != "" {
		to = d.To
	}
	blocks := []fyne.CanvasObject{
		ui.NewTitle(loc.T("write.review.title")),
		ui.NewBody(loc.T("write.review.text")),
		ui.NewTightColumn(ui.NewCaption(loc.T("write.review.to")), ui.NewBody(to)),
	}
	if d.stale() {
		blocks = append(blocks, ui.NewCard(ui.Plain, loc.T("write.edited"), loc.T("write.edited-text"),
			ui.NewButton(loc.T("write.edited-drop"), s.dropEdits)))
	}
	blocks = append(blocks,
		ui.NewField(loc.T("write.review.subject"), "", subject).Wide(),
		ui.NewField(loc.T("write.review.body"), "", body).Wide(),
		notes,
		s.forward(),
	)
	return ui.NewScrollColumn(blocks...)
}

// dropEdits goes back to the text made of the facts; the own text can be had
// back.
func (s *Screen) dropEdits() {
	d := s.draft
	subject, body := d.message().Subject, d.message().Body
	m := d.rendered()
	d.edit(m.Subject, m.Body)
	s.show(stepReview)
	s.deps.Banner.Say(s.deps.Loc.T("write.edits-dropped"), s.deps.Loc.T("write.undo"), func() {
		d.edit(subject, body)
		s.show(s.step)
	}, ui.BannerTime)
}

// fillNotes lists what the guard found, what is missing, and advice.
func (s *Screen) fillNotes(notes *fyne.Container) {
	notes.RemoveAll()
	for _, card := range s.secretCards() {
		notes.Add(card)
	}
	if missing := s.missingCard(); missing != nil {
		notes.Add(missing)
	}
	notes.Add(s.meter())
	for _, h := range s.hints() {
		notes.Add(ui.NewCaption(h))
	}
	notes.Refresh()
}

func (s *Screen) hints() []string {
	d := s.draft
	m := d.message()
	var hints []string
	for _, h := range letter.Hints(d.form, m, d.Facts) {
		hints = append(hints, s.deps.Loc.Map("letter.hint."+h.Code, h.Args))
	}
	return hints
}

// secretCards shows each secret with the choice to hide it or to keep it.
func (s *Screen) secretCards() []fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	text, found := d.secrets()
	runes := []rune(text)
	var cards []fyne.CanvasObject
	for _, f := range found {
		secret := string(runes[f.Start:f.End])
		kind := ui.Safety
		if f.Severity == guard.Block {
			kind = ui.Danger
		}
		what := loc.T("guard.kind." + string(f.Kind))
		cards = append(cards, ui.NewCard(kind,
			loc.T("write.secret", "What", what), loc.T("guard.why."+string(f.Kind))+"\n"+secret,
			ui.NewFlowRow(
				ui.NewButton(loc.T("write.mask"), func() { s.maskOne(text, f) }),
				ui.NewButton(loc.T("write.keep"), func() {
					d.kept[secret] = true
					s.show(stepReview)
				}),
			)))
	}
	return cards
}

func (s *Screen) maskOne(text string, f guard.Finding) {
	d := s.draft
	before := d.snapshot()
	d.mask(text, f)
	s.show(stepReview)
	s.deps.Banner.Say(s.deps.Loc.T("write.masked"), s.deps.Loc.T("write.undo"), func() {
		d.restore(before)
		s.show(s.step)
	}, ui.BannerTime)
}

// missingCard lists what has to be settled elsewhere; nil when nothing has.
func (s *Screen) missingCard() fyne.CanvasObject {
	loc := s.deps.Loc
	text, step := "", -1
	for _, o := range s.obstacles(s.draft) {
		if o.step == stepReview {
			continue
		}
		text += "- " + o.text + "\n"
		if step < 0 {
			step = o.step
		}
	}
	if text == "" {
		return nil
	}
	return ui.NewCard(ui.Safety, loc.T("write.missing"), text[:len(text)-1],
		ui.NewFlowRow(ui.NewButton(loc.T("write.settle"), func() { s.Go(step) })))
}

// meter says in words how the letter will travel.
func (s *Screen) meter() fyne.CanvasObject {
	measured := handover.Measure(s.deps.System, s.draft.handoverMessage(), s.planOptions())
	return ui.NewCaption(s.deps.Loc.T("handover.fit." + string(measured.Fit)))
}
