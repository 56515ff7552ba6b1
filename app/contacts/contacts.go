// Package contacts is the screen for the addresses that the user found: the
// steps that lead to the official address, the notebook of what was found, and
// the check that says what an address imitates.
//
// The program ships no address, so this screen starts empty, and what it holds
// is the user's own finding. It never calls an address safe; at best nothing
// odd was found about it. It opens nothing by itself either: what it offers to
// search for is copied, and the user goes there on their own.
//
// # Order
//
// As long as no mail address is verified, the finder stands on top and ends in
// the form that adds what was found. From then on the notebook comes first,
// and finder and forms are folded away below it.
package contacts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/lookalike"
)

// Deps is what the screen needs from outside.
type Deps struct {
	Loc  *locale.Localizer
	Form FormDeps
	// Service is the name of the service, for the words to search for.
	Service string
	// All returns the notebook.
	All func() contact.Notebook
	// Update replaces a contact of the notebook; another address is no longer
	// verified then.
	Update func(contact.Contact) error
	// Restore puts a contact back as it was, trust included.
	Restore func(contact.Contact)
	// Remove takes a contact out and returns how to put it back.
	Remove func(id string) (undo func())
	// Finder returns what came of the steps of the finder; SetFinder keeps it.
	Finder    func() map[string]string
	SetFinder func(map[string]string)
	// Inspect tells what an address, a link or a text with one imitates, the
	// most alarming first.
	Inspect func(input string) []lookalike.Reason
	Banner  *ui.Banner
	Now     func() time.Time
}

// State is what was typed and where the user is, kept while the screen is
// built anew for another language.
type State struct {
	Check       string
	Mail, Phone Typed
	Offset      float32
	// Folds are the open folds, and mean something only when Kept is set: a
	// fresh screen opens what helps at the moment.
	Kept  bool
	Folds [3]bool
}

// Screen is the Contacts screen.
type Screen struct {
	// OnWrite starts a letter to an address.
	OnWrite func(address string)

	deps   Deps
	root   *fyne.Container
	scroll *ui.ScrollColumn
	title  fyne.CanvasObject

	finder      *finder
	book        *book
	check       *Checker
	mail, phone *form
	folds       [3]*ui.Fold // finder, mail form, phone form
	known       bool        // a mail address was verified when it was last drawn
}

// New builds the screen in the state it had before.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps}
	loc := deps.Loc
	added := func(contact.Contact) { s.Refresh() }
	s.book = newBook(s)
	s.check = NewChecker(CheckDeps{Loc: loc, All: deps.All, Inspect: deps.Inspect},
		loc.T("contacts.check.label"), loc.T("contacts.check.why"))
	s.mail, s.phone = newForm(deps.Form, contact.Email, added), newForm(deps.Form, contact.Phone, added)
	s.finder = newFinder(s)
	s.mail.restore(state.Mail)
	s.phone.restore(state.Phone)
	s.check.SetText(state.Check)

	s.title = ui.NewStack(ui.NewTitle(loc.T("contacts.title")), ui.NewBody(loc.T("contacts.text")))
	s.folds = [3]*ui.Fold{
		ui.NewFold(loc.T("contacts.finder"), s.finder.content),
		ui.NewFold(loc.T("contacts.add-email"), s.mail.content),
		ui.NewFold(loc.T("contacts.add-phone"), s.phone.content),
	}
	s.known = s.found()
	s.openFolds(!s.known)
	if state.Kept {
		for i, fold := range s.folds {
			fold.SetOpen(state.Folds[i])
		}
	}
	s.scroll = ui.NewScrollColumn()
	s.root = container.NewStack(s.scroll)
	s.Refresh()
	s.scroll.SetOffset(state.Offset)
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// State tells what was typed and where the user is.
func (s *Screen) State() State {
	state := State{
		Check: s.check.Text(), Mail: s.mail.typed(), Phone: s.phone.typed(),
		Offset: s.scroll.Offset(), Kept: true,
	}
	for i, fold := range s.folds {
		state.Folds[i] = fold.Open()
	}
	return state
}

// found reports whether there is a verified mail address: the finder has done
// its work then.
func (s *Screen) found() bool { return len(s.deps.All().Verified()) > 0 }

// openFolds opens finder and mail form, or closes them.
func (s *Screen) openFolds(open bool) {
	s.folds[0].SetOpen(open)
	s.folds[1].SetOpen(open)
}

// Refresh draws what depends on the notebook and puts the parts in order.
func (s *Screen) Refresh() {
	if known := s.found(); known != s.known {
		s.known = known
		s.openFolds(!known)
	}
	s.book.fill()
	s.finder.fill()
	s.check.inspect()
	check := s.part("contacts.check", s.check.Content())
	if s.known {
		s.scroll.Replace(s.title, s.book.content, ui.NewSeparator(), check, ui.NewSeparator(),
			ui.NewTightColumn(s.folds[1], s.folds[2], s.folds[0]))
		return
	}
	s.openFolds(true)
	s.scroll.Replace(s.title, s.book.content,
		s.part("contacts.finder", s.finder.content), ui.NewSeparator(),
		s.part("contacts.add-email", s.mail.content), s.folds[2], ui.NewSeparator(), check)
}

// part is a heading with what stands below it.
func (s *Screen) part(key string, content fyne.CanvasObject) fyne.CanvasObject {
	return ui.NewTightColumn(ui.NewSubheading(s.deps.Loc.T(key)), content)
}
