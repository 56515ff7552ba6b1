// Package contacts is the screen for the addresses that the user found: the
// notebook, and the form that adds to it.
//
// The program ships no address, so this screen starts empty, and what it holds
// is the user's own finding. It never calls an address safe; at best nothing
// odd was found about it.
package contacts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
)

// Deps is what the screen needs from outside.
type Deps struct {
	Loc  *locale.Localizer
	Form FormDeps
	// All returns the notebook.
	All func() contact.Notebook
	// Update replaces a contact of the notebook.
	Update func(contact.Contact) error
	// Remove takes a contact out and returns how to put it back.
	Remove func(id string) (undo func())
	Banner *ui.Banner
	Now    func() time.Time
}

// Screen is the Contacts screen.
type Screen struct {
	// OnWrite starts a letter to an address.
	OnWrite func(address string)

	deps Deps
	root *fyne.Container
	list *fyne.Container
}

// New builds the screen.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, list: ui.NewTightColumn()}
	loc := deps.Loc
	s.fill()
	s.root = container.NewStack(ui.NewScrollColumn(
		ui.NewTitle(loc.T("contacts.title")),
		ui.NewBody(loc.T("contacts.text")),
		s.list,
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("contacts.add-email")),
		NewForm(deps.Form, contact.Email, func(contact.Contact) { s.fill() }),
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("contacts.add-phone")),
		NewForm(deps.Form, contact.Phone, func(contact.Contact) { s.fill() }),
	))
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// fill lists the notebook anew.
func (s *Screen) fill() {
	loc := s.deps.Loc
	s.list.RemoveAll()
	all := s.deps.All()
	if len(all) == 0 {
		s.list.Add(ui.NewCard(ui.Plain, loc.T("contacts.empty"), loc.T("contacts.empty-text")))
	}
	for _, c := range all {
		s.list.Add(s.row(c))
	}
	s.list.Refresh()
}

// row shows one contact: the address, how far it is trusted, and why.
func (s *Screen) row(c contact.Contact) fyne.CanvasObject {
	loc := s.deps.Loc
	status := ui.NewStatus()
	note := s.trust(c) + " · " + loc.T("contacts.found", "Place", loc.T("contact.place."+string(c.FoundAt)), "Date", loc.Date(c.FoundOn))
	buttons := ui.NewFlowRow()
	if c.Kind == contact.Email {
		buttons.Add(ui.NewButton(loc.T("contacts.write"), func() {
			if s.OnWrite != nil {
				s.OnWrite(c.Address)
			}
		}))
	}
	buttons.Add(ui.NewIconButton(ui.IconCopy, loc.T("contacts.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(c.Address)
		status.Success(loc.T("contacts.copied"))
	}))
	buttons.Add(ui.NewIconButton(ui.IconRemove, loc.T("contacts.remove"), func() { s.remove(c) }))
	blocks := []fyne.CanvasObject{ui.NewStrong(c.Address), ui.NewCaption(note)}
	if !c.Usable(s.deps.Now()) {
		blocks = append(blocks, s.verifyRow(c))
	}
	return ui.NewTightColumn(append(blocks, buttons, status)...)
}

func (s *Screen) trust(c contact.Contact) string {
	loc := s.deps.Loc
	switch {
	case c.NeedsRecheck(s.deps.Now()):
		return loc.T("contact.trust.aged")
	case c.Trust == contact.Verified:
		return loc.T("contacts.verified", "Date", loc.Date(c.VerifiedOn))
	default:
		return loc.T("contact.trust.new")
	}
}

// verifyRow lets the user type the domain (or number) of a contact that is not
// verified, or no longer.
func (s *Screen) verifyRow(c contact.Contact) fyne.CanvasObject {
	loc := s.deps.Loc
	typed := ui.NewEntry()
	key := "contacts.form.domain." + string(c.Kind)
	field := ui.NewField(loc.T(key), loc.T("contacts.form.domain-why."+string(c.Kind)), typed)
	verify := ui.NewButton(loc.T("contacts.verify"), func() {
		verified, err := c.Verify(typed.Text, s.deps.Now())
		if err == nil {
			err = s.deps.Update(verified)
		}
		if err != nil {
			field.SetError(ErrorText(loc, err))
			return
		}
		s.fill()
	})
	return ui.NewTightColumn(field, ui.NewFlowRow(verify))
}

func (s *Screen) remove(c contact.Contact) {
	undo := s.deps.Remove(c.ID)
	s.fill()
	s.deps.Banner.Say(s.deps.Loc.T("contacts.removed", "Address", c.Address), s.deps.Loc.T("contacts.undo"), func() {
		undo()
		s.fill()
	}, ui.BannerTime)
}
