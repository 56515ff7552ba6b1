// Package checklist is the screen of the security checklist: one thing worth a
// moment today, the sections with what is done in them, the same items in the
// order that helps when something bad has already happened, and the exercise
// "Spot the phish".
//
// What a person has done is not kept here. The screen reads ticks through
// [Deps], tells the shell about each change, and says "saved" when the shell
// says so. What it does keep is where the user is ([State]), so that it can be
// built anew for another language or text size and look as it was left.
//
// A tick never makes its own item vanish, whatever is being shown: nothing on
// the screen moves away from under the pointer. What is done leaves the list
// when the list is filled the next time.
package checklist

import (
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/pack"
)

// Deps is what the screen needs from outside. Elsewhere may be nil; everything
// else is needed.
type Deps struct {
	Loc  *locale.Localizer
	Pack *pack.Pack
	// Ticks returns what the user noted, by id of the item, with those of
	// items that the pack does not know.
	Ticks func() map[string]checklist.Tick
	// SetTick notes one item, asks for it to be saved at once, and returns how
	// to take it back. [Screen.Saved] says when it is on disk.
	SetTick func(id string, tick checklist.Tick) (undo func())
	// SetTicks replaces all that was noted, and returns how to take it back.
	SetTicks func(map[string]checklist.Tick) (undo func())
	// Inspect tells in words what an address imitates, when known is the one
	// that was saved; empty when it finds nothing.
	Inspect func(address, known string) []string
	// Save writes a file among the user's documents and returns where.
	Save func(name string, data []byte) (path string, err error)
	// Elsewhere asks the user where to save; saved is not called when they
	// change their mind.
	Elsewhere func(name string, data []byte, saved func(path string, err error))
	// Choose asks the user for a file to read; chosen is not called when they
	// change their mind. The screen closes what it is given.
	Choose func(chosen func(io.ReadCloser, error))
	// ShowInFolder shows a file that Save wrote.
	ShowInFolder func(path string)
	Banner       *ui.Banner
	Now          func() time.Time
}

// View is a page of the screen.
type View string

// The pages.
const (
	ListView     View = ""         // the sections
	IncidentView View = "incident" // the order after something bad happened
	LessonView   View = "lesson"   // spot the phish
)

// Filter is what the list shows. The zero value is what a newcomer needs.
type Filter string

// The filters.
const (
	Left          Filter = "" // what this person can do and has not done
	LeftEssential Filter = "essential"
	All           Filter = "all"
)

// State is where the user is in the screen. It can be compared with ==.
type State struct {
	View   View
	Filter Filter
	Offset float32 // how far the page is scrolled
	*session
}

// session is what the user opened and answered since the program started.
type session struct {
	open    map[string]bool // items whose reasons are shown
	answers map[string]bool // example id -> "this is a phish"
	example int             // the example shown; the number of all = the result
	files   bool            // the part for copies is unfolded
}

// Screen is the Checklist screen.
type Screen struct {
	// OnArticle opens an answer.
	OnArticle func(id string)
	// OnOpen goes to another screen that an item speaks of.
	OnOpen func(pack.Action)
	// OnPlace is told when the user went to another page of the screen.
	OnPlace func(State)

	deps  Deps
	state State
	root  *fyne.Container
	page  page
	// pending is the line that says "saved" when the disk has the last tick.
	pending, said *ui.Status
	wanted        string // the item to show when the screen is on a canvas
}

// page is what is shown: it redraws itself when ticks change.
type page interface {
	content() *ui.ScrollColumn
	update()
	row(id string) *row
	first() fyne.Focusable
}

// New builds the screen as it was left; a zero State is a fresh start.
func New(deps Deps, state State) *Screen {
	if state.session == nil {
		state.session = &session{open: map[string]bool{}, answers: map[string]bool{}}
	}
	s := &Screen{deps: deps, state: state, root: container.NewStack()}
	s.draw()
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// State tells where the user is.
func (s *Screen) State() State {
	s.state.Offset = s.page.content().Offset()
	if p, ok := s.page.(*listPage); ok {
		s.state.files = p.files.Open()
	}
	return s.state
}

// Restore shows a place where the user was before, with today's ticks.
func (s *Screen) Restore(state State) {
	if state.session == nil {
		state.session = s.state.session
	}
	s.state = state
	s.draw()
}

// Refresh shows the ticks anew after something else changed them.
func (s *Screen) Refresh() { s.page.update() }

// Escape goes back to the list from another page, and reports whether it did.
func (s *Screen) Escape() bool {
	if s.state.View == ListView {
		return false
	}
	s.goTo(ListView)
	return true
}

// Focus puts the cursor on the item that was asked for, if any.
func (s *Screen) Focus(fyne.Canvas) {
	if s.wanted != "" {
		s.revealWanted()
	}
}

// ShowItem goes to an item of the list, whether it is done or not, and opens
// it. An id that the list does not know leads to the list.
func (s *Screen) ShowItem(id string) {
	s.state.View, s.state.Offset = ListView, 0
	if _, ok := s.list().Item(id); ok {
		s.state.open[id] = true
		s.wanted = id
	}
	s.draw()
	s.place()
	s.revealWanted()
}

// ShowLesson opens "Spot the phish".
func (s *Screen) ShowLesson() { s.goTo(LessonView) }

// ShowIncident opens the items in the order after something bad happened.
func (s *Screen) ShowIncident() { s.goTo(IncidentView) }

// Saved is told by the shell how the save after a tick went. The shell does
// not call it while nothing is kept on purpose.
func (s *Screen) Saved(err error) {
	if s.pending == nil {
		return
	}
	s.said = s.pending
	s.pending = nil
	if err != nil {
		s.said.Error(s.deps.Loc.T("checklistui.unsaved"))
	} else {
		s.said.Success(s.deps.Loc.T("checklistui.saved"))
	}
	s.page.content().Refresh()
}

func (s *Screen) goTo(view View) {
	s.state.View, s.state.Offset = view, 0
	s.draw()
	if first := s.page.first(); first != nil {
		ui.FocusInstead(s.root, first)
	}
	s.place()
}

func (s *Screen) place() {
	if s.OnPlace != nil {
		s.OnPlace(s.State())
	}
}

// draw builds the page of the state.
func (s *Screen) draw() {
	s.pending, s.said = nil, nil
	switch s.state.View {
	case IncidentView:
		s.page = newIncidentPage(s)
	case LessonView:
		s.page = newLessonPage(s)
	default:
		s.page = newListPage(s)
	}
	s.root.Objects = []fyne.CanvasObject{s.page.content()}
	s.root.Refresh()
	s.page.content().SetOffset(s.state.Offset)
}

// revealWanted needs a canvas; without one it waits for Focus.
func (s *Screen) revealWanted() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s.root)
	r := s.page.row(s.wanted)
	if c == nil || r == nil || s.root.Size().IsZero() {
		return
	}
	s.wanted = ""
	c.Focus(r.tick.Check())
	s.page.content().ScrollTo(r.box)
}
