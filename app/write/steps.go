package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// The steps, in order.
const (
	stepPurpose = iota
	stepFacts
	stepTo
	stepReview
	stepSend
	stepCount
)

// Restore shows a place that the user was at before. A draft that is gone by
// now leads to the list of purposes.
func (s *Screen) Restore(state State) {
	s.draft = s.find(state.Case)
	s.show(state.Step)
}

// find opens a case by its id; nil when it is gone. A letter that is not among
// the cases yet is found too: whoever looks at another screen comes back to it.
func (s *Screen) find(id string) *draft {
	all := s.deps.Cases.All()
	if i := casefile.Find(all, id); i >= 0 {
		return s.open(all[i])
	}
	if fresh := s.session.fresh; id != "" && id == fresh.ID {
		return s.open(fresh)
	}
	return nil
}

// Start begins a letter of a purpose with facts that are known already. It
// shows the list of purposes when the pack has no such letter.
func (s *Screen) Start(purpose string, facts letter.Facts) {
	s.draft = s.begin(purpose, facts)
	s.Go(stepFacts)
}

// StartTo begins a letter to an address; the purpose is chosen first.
func (s *Screen) StartTo(address string) {
	s.draft, s.to = nil, address
	s.Go(stepPurpose)
}

// Open goes on with a letter that was begun before: a draft with its facts,
// one that was handed over with the question whether it was sent. A follow-up
// begins where there is room for what is new: the rest was said before.
func (s *Screen) Open(id string) {
	s.draft = s.find(id)
	step := stepFacts
	if s.draft != nil && s.draft.followsUp() {
		s.goField(step, factDetails)
		return
	}
	if s.draft != nil && s.draft.State != casefile.Draft {
		step = stepSend
	}
	s.Go(step)
}

// Go shows a step and notes the place.
func (s *Screen) Go(step int) {
	s.show(step)
	s.place()
}

// goField shows a step and puts the cursor into one of its fields.
func (s *Screen) goField(step int, field string) {
	s.field = field
	s.Go(step)
}

// Next goes one step on.
func (s *Screen) Next() {
	if s.step < stepSend && s.draft != nil {
		s.turn(s.step + 1)
	}
}

// turn goes to another step at the user's word. An address that was typed but
// not kept stops them on the way on: the letter would go without it. On the
// way back it waits in its form.
func (s *Screen) turn(step int) {
	if s.adding != nil && step > s.step && s.adding.Unsaved() {
		s.deps.Focus(s.adding.Refuse())
		return
	}
	s.Go(step)
}

// Back goes one step back and reports whether it could.
func (s *Screen) Back() bool {
	if s.step == stepPurpose {
		return false
	}
	step := s.step - 1
	if s.draft != nil && s.draft.sent() {
		step = stepPurpose
	}
	s.Go(step)
	return true
}

// show builds a step. Without a draft there is only the first one, and a
// letter that was sent can be looked at but not changed any more.
func (s *Screen) show(step int) {
	if s.leave != nil {
		s.leave()
		s.leave = nil
	}
	switch {
	case s.draft == nil || step < 0 || step >= stepCount:
		step = stepPurpose
	case s.draft.sent() && step != stepPurpose:
		step = stepSend
	}
	// Nothing can be done in the other steps of a letter that was sent: the
	// header would only look as if it led there.
	if step != stepPurpose && s.draft.sent() {
		s.top.Hide()
	} else {
		s.top.Show()
	}
	s.root.Refresh()
	s.step, s.first, s.sendUI, s.adding = step, nil, nil, nil
	s.body.Objects = []fyne.CanvasObject{s.build()}
	s.body.Refresh()
	s.mark()
	s.tellKept()
	if waits, can := s.first.(fyne.Disableable); can && waits.Disabled() {
		s.deps.Focus(nil) // else what is gone would keep it
	} else if s.first != nil {
		s.deps.Focus(s.first)
	}
	if s.reveal != nil {
		s.reveal()
	}
	s.field, s.reveal = "", nil
}

// build makes the content of the present step.
func (s *Screen) build() fyne.CanvasObject {
	switch s.step {
	case stepFacts:
		return s.facts()
	case stepTo:
		return s.recipient()
	case stepReview:
		return s.review()
	case stepSend:
		return s.send()
	default:
		return s.purpose()
	}
}

// choice is a button of a card; the first of a step gets the cursor.
func (s *Screen) choice(text string, tapped func()) *ui.Button {
	b := ui.NewButton(text, tapped)
	if s.first == nil {
		s.first = b
	}
	return b
}

// mark shows in the header which steps are settled.
func (s *Screen) mark() {
	s.header.SetCurrent(s.step)
	done := [stepCount]bool{}
	if d := s.draft; d != nil {
		done = [stepCount]bool{
			stepPurpose: true,
			stepFacts:   len(d.problems(s.deps.Now())) == 0,
			stepTo:      d.To != "" && len(s.toConfirm(d)) == 0,
			stepSend:    d.State != casefile.Draft,
		}
		done[stepReview] = done[stepFacts] && len(s.obstacles(d)) == 0
	}
	for i, ok := range done {
		s.header.SetDone(i, ok && i != s.step)
	}
}

// forward is the row of buttons that ends a step.
func (s *Screen) forward() fyne.CanvasObject {
	return ui.NewFlowRow(
		ui.NewPrimary(s.deps.Loc.T("write.next"), s.Next),
		ui.NewButton(s.deps.Loc.T("write.back"), func() { s.Back() }),
	)
}

// checked is a check box in a state.
func checked(label string, on bool, changed func(bool)) *ui.Check {
	c := ui.NewCheck(label, changed)
	c.SetCheckedQuietly(on)
	return c
}
