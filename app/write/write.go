// Package write is the screen that makes a letter: its purpose, the facts, the
// recipient, the exact text, and the hand-over to the user's mail program.
//
// The five steps can be walked in any order; each shows the one draft that the
// screen works on. Every keystroke goes into the draft and from there to the
// store, so there is nothing to save and nothing to lose. What leaves the
// program is always the text that the review shows, character by character.
package write

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/faq"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// Cases keeps the letters; a draft is a case in state Draft.
type Cases interface {
	All() []casefile.Case
	// Put adds a case or replaces the one with the same ID.
	Put(casefile.Case)
	// Remove takes a case away and returns how to bring it back.
	Remove(id string) (undo func())
}

// Identity is the user's name and contact, kept only when they ask for it.
type Identity interface {
	Identity() (facts letter.Facts, remembered bool)
	Remember(facts letter.Facts, remembered bool)
}

// Desktop is what the screen needs of the operating system.
type Desktop interface {
	MailProgram(ctx context.Context) desktop.MailProgram
	OpenMail(ctx context.Context, url string) desktop.Outcome
	OpenFile(ctx context.Context, path string) desktop.Outcome
	ShowInFolder(ctx context.Context, path string) desktop.Outcome
}

// Deps is what the screen needs from outside.
type Deps struct {
	Loc      *locale.Localizer
	Pack     *pack.Pack
	Cases    Cases
	Identity Identity
	Contacts func() contact.Notebook
	// ContactForm makes the form that adds an address to the notebook.
	ContactForm func(added func(contact.Contact)) fyne.CanvasObject
	// Check tells what an address imitates, in words; empty when nothing.
	Check   func(address string) []string
	Search  func(query string, limit int) []faq.Hit
	Desktop Desktop
	System  handover.System
	Banner  *ui.Banner
	// Save writes a file among the user's documents and returns its path.
	Save func(name string, data []byte) (string, error)
	// Flush brings everything to the disk before another program is opened.
	Flush func() error
	Now   func() time.Time
	// Focus puts the cursor somewhere, if the screen is the one shown.
	Focus func(fyne.Focusable)
}

// The steps, in order.
const (
	stepPurpose = iota
	stepFacts
	stepTo
	stepReview
	stepSend
	stepCount
)

// State is where the user is, kept while the screen is built anew.
type State struct {
	Case string // id of the draft, "" before a purpose was chosen
	Step int
}

// Screen is the Write screen.
type Screen struct {
	// OnArticle opens an answer that may make the letter unnecessary.
	OnArticle func(id string)
	// OnContacts opens the screen that helps to find the address.
	OnContacts func()
	// OnPlace is told when the user went to another step or draft.
	OnPlace func(State)
	// OnCases is told when the cases changed in a way the rail shows.
	OnCases func()

	deps  Deps
	step  int
	draft *draft // nil before a purpose was chosen
	to    string // the recipient of the next letter, chosen beforehand

	root   *fyne.Container
	header *ui.StepHeader
	body   *fyne.Container
	leave  func()           // called when the shown step is left
	first  fyne.Focusable   // where the cursor goes on this step
	sendUI *sendStep        // the hand-over, while it is shown
	mail   mailProgramState // what is known of the user's mail program
}

// New builds the screen in the state it had before.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps}
	s.header = ui.NewStepHeader(s.labels(), s.Go)
	s.body = container.NewStack()
	s.root = container.NewBorder(ui.NewPadded(s.header, ui.S16, ui.S16, ui.S8, ui.S16), nil, nil, nil, s.body)
	s.Restore(state)
	return s
}

func (s *Screen) labels() []string {
	loc := s.deps.Loc
	return []string{
		loc.T("write.step.purpose"), loc.T("write.step.facts"), loc.T("write.step.to"),
		loc.T("write.step.review"), loc.T("write.step.send"),
	}
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Focus puts the cursor where the shown step begins.
func (s *Screen) Focus(c fyne.Canvas) {
	if s.first != nil {
		c.Focus(s.first)
	}
}

// State tells where the user is.
func (s *Screen) State() State {
	state := State{Step: s.step}
	if s.draft != nil {
		state.Case = s.draft.ID
	}
	return state
}

// Restore shows a place that the user was at before. A draft that is gone by
// now leads to the list of purposes.
func (s *Screen) Restore(state State) {
	s.draft = nil
	for _, c := range s.deps.Cases.All() {
		if c.ID == state.Case {
			s.draft = s.open(c)
		}
	}
	s.show(state.Step)
}

// Start begins a letter of a purpose with facts that are known already. It
// shows the list of purposes when the pack has no such letter.
func (s *Screen) Start(purpose string, facts letter.Facts) {
	s.draft = nil
	if d := s.begin(purpose, facts); d != nil {
		s.draft = d
		s.Go(stepFacts)
		return
	}
	s.Go(stepPurpose)
}

// Open goes on with a letter that was begun before.
func (s *Screen) Open(id string) {
	step := stepFacts
	for _, c := range s.deps.Cases.All() {
		if c.ID == id && c.State != casefile.Draft {
			step = stepSend
		}
	}
	s.Restore(State{Case: id, Step: step})
	s.place()
}

// Go shows a step and notes the place.
func (s *Screen) Go(step int) {
	s.show(step)
	s.place()
}

// Next goes one step on, Back one step back; Back reports whether it could.
func (s *Screen) Next() {
	if s.step < stepSend && s.draft != nil {
		s.Go(s.step + 1)
	}
}

// Back goes one step back and reports whether it could.
func (s *Screen) Back() bool {
	if s.step == stepPurpose {
		return false
	}
	s.Go(s.step - 1)
	return true
}

func (s *Screen) place() {
	if s.OnPlace != nil {
		s.OnPlace(s.State())
	}
}

// show builds a step. Without a draft there is only the first one.
func (s *Screen) show(step int) {
	if s.leave != nil {
		s.leave()
		s.leave = nil
	}
	if s.draft == nil || step < 0 || step >= stepCount {
		step = stepPurpose
	}
	s.step, s.first, s.sendUI = step, nil, nil
	build := []func() fyne.CanvasObject{s.purpose, s.facts, s.recipient, s.review, s.send}[step]
	s.body.Objects = []fyne.CanvasObject{build()}
	s.body.Refresh()
	s.mark()
	if s.first != nil {
		s.deps.Focus(s.first)
	}
}

// mark shows in the header which steps are settled.
func (s *Screen) mark() {
	s.header.SetCurrent(s.step)
	done := [stepCount]bool{}
	if d := s.draft; d != nil {
		done = [stepCount]bool{true, len(d.problems(s.deps.Now())) == 0, d.To != "", false, d.State != casefile.Draft}
		done[stepReview] = done[stepFacts] && len(s.obstacles(d)) == 0
	}
	for i, ok := range done {
		s.header.SetDone(i, ok && i != s.step)
	}
}

// forward is the row of buttons that ends a step.
func (s *Screen) forward(extra ...fyne.CanvasObject) fyne.CanvasObject {
	row := ui.NewFlowRow(ui.NewPrimary(s.deps.Loc.T("write.next"), s.Next))
	if s.step > stepPurpose {
		row.Add(ui.NewButton(s.deps.Loc.T("write.back"), func() { s.Back() }))
	}
	for _, e := range extra {
		row.Add(e)
	}
	return row
}

// StartTo begins a letter to an address; the purpose is chosen first.
func (s *Screen) StartTo(address string) {
	s.draft, s.to = nil, address
	s.Go(stepPurpose)
}

// checked is a check box in a state.
func checked(label string, on bool, changed func(bool)) *ui.Check {
	c := ui.NewCheck(label, changed)
	c.SetCheckedQuietly(on)
	return c
}
