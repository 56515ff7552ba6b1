// Package cases is the screen that follows what was sent: each matter with
// where it stands, how much of the usual reply time is left, and what to do
// next.
//
// What can happen to a case is decided by package casefile; this screen asks
// it, puts the answer into words, and records what the user says. Nothing here
// sends anything. Going on writing happens on the screen Write, to which the
// shell leads.
//
// # Patience
//
// While the usual reply time runs, the page of a case offers to wait, and says
// until when. A follow-up is possible at any time, but never the loudest
// button before it is due.
package cases

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// Cases keeps the cases.
type Cases interface {
	All() []casefile.Case
	// Put adds a case or replaces the one with the same ID.
	Put(casefile.Case)
	// Remove takes a case away and returns how to bring it back.
	Remove(id string) (undo func())
}

// Deps is what the screen needs from outside. Elsewhere may be nil; everything
// else is needed.
type Deps struct {
	Loc      *locale.Localizer
	Pack     *pack.Pack
	Cases    Cases
	Contacts func() contact.Notebook
	// Check tells in words what the addresses and links in a text imitate.
	Check func(text string) []string
	// Notify reports whether reminders are shown by the system too; SetNotify
	// keeps the choice.
	Notify    func() bool
	SetNotify func(bool)
	// Save writes a file among the user's documents and returns where.
	Save func(name string, data []byte) (path string, err error)
	// Elsewhere asks the user where to save; saved is not called when they
	// change their mind.
	Elsewhere func(name string, data []byte, saved func(path string, err error))
	// ShowInFolder shows a file that was saved.
	ShowInFolder func(path string)
	Banner       *ui.Banner
	Now          func() time.Time
}

// State is where the user is in the screen, and what they typed there.
type State struct {
	Case   string // id of the open case, "" for the list
	Panel  Panel
	Typed  string // in the open panel
	Offset float32
}

// Screen is the Cases screen.
type Screen struct {
	// OnWrite goes on with the letter of a case.
	OnWrite func(id string)
	// OnContacts opens the screen with addresses and numbers.
	OnContacts func()
	// OnPlace is told when the user went to another case or back to the list.
	OnPlace func(State)
	// OnCases is told when a case changed.
	OnCases func()

	deps   Deps
	state  State
	root   *fyne.Container
	scroll *ui.ScrollColumn
	first  fyne.Focusable // where Tab goes on after the page was drawn anew
	typed  func() string  // reads what was typed in the open panel
}

// New builds the screen in the state it had before.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps, scroll: ui.NewScrollColumn()}
	s.root = container.NewStack(s.scroll)
	s.Restore(state)
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// State tells where the user is.
func (s *Screen) State() State {
	s.state.Offset = s.scroll.Offset()
	s.state.Typed = ""
	if s.typed != nil {
		s.state.Typed = s.typed()
	}
	return s.state
}

// Restore shows a place where the user was before. A case that is gone by now
// leads to the list.
func (s *Screen) Restore(state State) {
	s.state = state
	s.draw()
	s.scroll.SetOffset(state.Offset)
}

// Refresh shows the cases anew after something else changed them. What was
// being typed stays.
func (s *Screen) Refresh() { s.Restore(s.State()) }

// Open shows a case.
func (s *Screen) Open(id string) { s.goTo(State{Case: id}) }

// Focus puts the cursor where the shown page begins. The page stays where it
// was scrolled to: its heading is read first.
func (s *Screen) Focus(c fyne.Canvas) {
	if s.first != nil {
		offset := s.scroll.Offset()
		c.Focus(s.first)
		s.scroll.SetOffset(offset)
	}
}

// Escape closes the open panel, then the case, and reports whether there was
// one.
func (s *Screen) Escape() bool {
	switch {
	case s.state.Case == "":
		return false
	case s.state.Panel != NoPanel:
		s.show(NoPanel)
	default:
		s.goTo(State{})
	}
	return true
}

func (s *Screen) goTo(state State) {
	s.Restore(state)
	s.focusFirst()
	if s.OnPlace != nil {
		s.OnPlace(s.State())
	}
}

// focusFirst keeps the keyboard on this page after what was pressed is gone.
func (s *Screen) focusFirst() {
	if s.first == nil {
		return
	}
	offset := s.scroll.Offset()
	ui.FocusInstead(s.root, s.first)
	if s.state.Panel == NoPanel {
		s.scroll.SetOffset(offset)
	}
}

func (s *Screen) draw() {
	s.first, s.typed = nil, nil
	if c, ok := s.find(s.state.Case); ok {
		s.scroll.Replace(newPage(s, c).blocks()...)
		return
	}
	s.state.Case, s.state.Panel = "", NoPanel
	s.scroll.Replace(s.list()...)
}

func (s *Screen) find(id string) (casefile.Case, bool) {
	all := s.deps.Cases.All()
	if i := casefile.Find(all, id); i >= 0 {
		return all[i], true
	}
	return casefile.Case{}, false
}

// put keeps a changed case and draws the page anew.
func (s *Screen) put(c casefile.Case) {
	s.deps.Cases.Put(c)
	s.changed()
	s.state.Panel = NoPanel
	s.typed = nil
	s.Refresh()
	s.focusFirst()
}

func (s *Screen) changed() {
	if s.OnCases != nil {
		s.OnCases()
	}
}

// name is what a case is called: what the user said it is about, or else the
// purpose of its letter.
func (s *Screen) name(c casefile.Case) string {
	if summary := c.Facts[letter.FactSummary]; summary != "" {
		return summary
	}
	return s.purpose(c)
}

func (s *Screen) purpose(c casefile.Case) string {
	if t := s.deps.Pack.Letters.Template(c.Template, s.deps.Loc.Lang()); t != nil {
		return t.Name
	}
	return s.deps.Loc.T("cases.unknown")
}
