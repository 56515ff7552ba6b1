// Package write is the screen that makes a letter: its purpose, the facts, the
// recipient, the exact text, and the hand-over to the user's mail program.
//
// The five steps can be walked in any order; each shows the one draft that the
// screen works on. Every keystroke goes into the draft and from there to the
// store, so there is nothing to save and nothing to lose. What leaves the
// program is always the text that the review shows, character by character.
//
// Three things are asked anew at every step and again at the moment of handing
// over, because any step may change them: what is missing, which secrets are in
// the text, and whether the same was sent before (see obstacles.go).
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

// AddressForm adds an address to the notebook.
type AddressForm interface {
	Content() fyne.CanvasObject
	// Unsaved reports whether an address stands there that was not kept.
	Unsaved() bool
	// Refuse says so, and returns where the cursor goes.
	Refuse() fyne.Focusable
}

// Deps is what the screen needs from outside.
type Deps struct {
	Loc      *locale.Localizer
	Pack     *pack.Pack
	Cases    Cases
	Identity Identity
	Contacts func() contact.Notebook
	// ContactForm makes the form that adds an address to the notebook. What is
	// typed there outlives it.
	ContactForm func(added func(contact.Contact)) AddressForm
	// Check tells what an address imitates, in words; empty when nothing.
	Check   func(address string) []string
	Search  func(query string, limit int) []faq.Hit
	Desktop Desktop
	System  handover.System
	Banner  *ui.Banner
	// Save writes a file among the user's documents and returns its path;
	// SaveIn does so in a folder that the user named.
	Save   func(name string, data []byte) (string, error)
	SaveIn func(dir, name string, data []byte) (string, error)
	// Flush brings everything to the disk before another program is opened.
	Flush func() error
	// KeepNothing reports whether the user wants nothing on the disk.
	KeepNothing func() bool
	Now         func() time.Time
	// Later calls f on the UI goroutine after a while, unless stopped.
	Later func(after time.Duration, f func()) (stop func())
	// Background does work off the UI goroutine and calls done on it.
	Background func(work, done func())
	// Focus puts the cursor somewhere, if the screen is the one shown.
	Focus func(fyne.Focusable)
}

// State is where the user is, kept while the screen is built anew.
type State struct {
	Case string // id of the draft, "" before a purpose was chosen
	Step int

	session *session
}

// Screen is the Write screen.
type Screen struct {
	// OnArticle opens an answer that may make the letter unnecessary.
	OnArticle func(id string)
	// OnFees opens the worksheet of fees and rates for an open letter.
	OnFees func(id string)
	// OnContacts opens the screen that helps to find the address.
	OnContacts func()
	// OnPlace is told when the user went to another step or draft.
	OnPlace func(State)
	// OnCases is told when the cases changed in a way the rail shows.
	OnCases func()

	deps    Deps
	session *session
	step    int
	draft   *draft // nil before a purpose was chosen
	to      string // the recipient of the next letter, chosen beforehand

	root   *fyne.Container
	top    *fyne.Container
	header *ui.StepHeader
	kept   *ui.Text // says when the draft was saved
	body   *fyne.Container
	leave  func()           // called when the shown step is left
	first  fyne.Focusable   // where the cursor goes on this step
	adding AddressForm      // the form for a new address, while it is shown
	field  string           // the field that is being gone to, if it is a certain one
	reveal func()           // scrolls to it, once it is laid out
	sendUI *sendStep        // the hand-over, while it is shown
	mail   mailProgramState // what is known of the user's mail program
}

// New builds the screen in the state it had before.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps, session: state.session}
	if s.session == nil {
		s.session = newSession()
	}
	s.header = ui.NewStepHeader(s.labels(), s.turn)
	s.kept = ui.NewCaption("")
	s.body = container.NewStack()
	s.top = container.New(keptLayout{}, s.header, s.kept)
	s.root = ui.NewHeaded(ui.NewPadded(s.top, ui.S16, ui.S16, ui.S8, ui.S16), s.body)
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
	state := State{Step: s.step, session: s.session}
	if s.draft != nil {
		state.Case = s.draft.ID
	}
	return state
}

func (s *Screen) place() {
	if s.OnPlace != nil {
		s.OnPlace(s.State())
	}
}

func (s *Screen) changed() {
	if s.OnCases != nil {
		s.OnCases()
	}
}
