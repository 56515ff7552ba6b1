package write

import (
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// reviewStep is the fourth step: the exact message, to read and to change. What
// must be settled stands above the text, advice below it.
type reviewStep struct {
	s            *Screen
	subject      *ui.Entry
	body         *ui.TextArea
	above, below *fyne.Container
	column       *ui.ScrollColumn
	pending      func() // stops the look that is due; nil when none is
}

// lookDelay is how long typing pauses before the text is looked through again:
// a secret is complete when its last character is typed, not before.
const lookDelay = 400 * time.Millisecond

func (s *Screen) review() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	m := d.message()
	r := &reviewStep{
		s: s, subject: ui.NewEntry(), body: ui.NewTextArea(),
		above: ui.NewTightColumn(), below: ui.NewTightColumn(),
	}
	r.subject.SetText(m.Subject)
	r.body.SetText(m.Body)
	r.body.SetRows(12, 30)
	edited := func(string) {
		d.edit(r.subject.Text, r.body.Text)
		r.stop()
		r.pending = s.deps.Later(lookDelay, r.look)
	}
	r.subject.OnChanged, r.body.OnChanged = edited, edited
	s.leave = r.stop

	to := loc.T("write.review.nobody")
	if d.To != "" {
		to = d.To
	}
	r.column = ui.NewScrollColumn(
		ui.NewTitle(loc.T("write.review.title")),
		ui.NewBody(loc.T("write.review.text")),
		r.above,
		ui.NewStack(ui.NewStrong(loc.T("write.review.to")), ui.NewBody(to)),
		ui.NewField(loc.T("write.review.subject"), "", r.subject).Wide(),
		ui.NewField(loc.T("write.review.body"), "", r.body).Wide(),
		r.below,
		s.forward(),
	)
	r.fill()
	return r.column
}

func (r *reviewStep) stop() {
	if r.pending != nil {
		r.pending()
		r.pending = nil
	}
}

// look fills the notes again and keeps the text where it is on the screen: the
// user is typing in it.
func (r *reviewStep) look() {
	driver := fyne.CurrentApp().Driver()
	before := driver.AbsolutePositionForObject(r.body).Y
	r.fill()
	r.column.Refresh()
	moved := driver.AbsolutePositionForObject(r.body).Y - before
	r.column.SetOffset(max(0, r.column.Offset()+moved))
	r.s.mark()
}

// fill draws the notes. The cursor begins at what has to be settled, if there
// is anything, or else in the text.
func (r *reviewStep) fill() {
	s := r.s
	s.first = nil
	r.above.Objects = s.secretCards()
	for _, card := range []fyne.CanvasObject{s.behindCard(), s.patienceCard(), s.missingCard()} {
		if card != nil {
			r.above.Add(card)
		}
	}
	r.above.Hidden = len(r.above.Objects) == 0
	r.below.Objects = s.advice()
	if s.first == nil {
		s.first = r.subject
	}
	r.above.Refresh()
	r.below.Refresh()
}

// behindCard offers the text made of the facts to whoever edited it by hand;
// nil when nobody did. Neither text is ever replaced by itself.
func (s *Screen) behindCard() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	if !d.edited() {
		return nil
	}
	if !d.behind() {
		return ui.NewCard(ui.Plain, "", loc.T("write.edited"),
			ui.NewFlowRow(ui.NewButton(loc.T("write.edited-drop"), s.dropEdits)))
	}
	return ui.NewCard(ui.Safety, loc.T("write.behind"), loc.T("write.behind-text"), ui.NewFlowRow(
		s.choice(loc.T("write.behind-use"), s.dropEdits),
		ui.NewButton(loc.T("write.behind-keep"), func() { s.change(d.ID, (*draft).accept) })))
}

// dropEdits goes back to the text made of the facts; the own text can be had
// back.
func (s *Screen) dropEdits() {
	loc, id, own := s.deps.Loc, s.draft.ID, s.draft.words()
	s.change(id, func(d *draft) {
		m := d.rendered()
		d.setWords(words{subject: m.Subject, body: m.Body})
	})
	s.deps.Banner.Say(loc.T("write.edits-dropped"), loc.T("write.undo"), func() {
		s.change(id, func(d *draft) { d.setWords(own) })
	}, ui.BannerTime)
}
