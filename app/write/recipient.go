package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
)

// recipient is the third step: an address from the notebook, a new one, or
// none, which the user then fills in themselves.
func (s *Screen) recipient() fyne.CanvasObject {
	loc := s.deps.Loc
	blocks := []fyne.CanvasObject{
		ui.NewTitle(loc.T("write.to.title")),
		ui.NewBody(loc.T("write.to.text")),
		s.addresses(),
	}
	if warning := s.recipientWarning(); warning != nil {
		blocks = append(blocks, warning)
	}
	add := ui.NewButton(loc.T("write.to.find"), func() {
		if s.OnContacts != nil {
			s.OnContacts()
		}
	})
	s.adding = s.deps.ContactForm(func(c contact.Contact) {
		s.draft.To = c.Address
		s.draft.save()
		s.show(stepTo)
	})
	blocks = append(blocks,
		s.forward(),
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("write.to.add")),
		s.adding.Content(),
		ui.NewTightColumn(ui.NewCaption(loc.T("write.to.find-why")), ui.NewFlowRow(add)),
	)
	return ui.NewScrollColumn(blocks...)
}

// addresses offers the notebook's mail addresses and, last, none of them.
func (s *Screen) addresses() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	contacts := s.mailContacts()
	labels := make([]string, 0, len(contacts)+1)
	for _, c := range contacts {
		labels = append(labels, c.Address+" · "+s.trust(c))
	}
	labels = append(labels, loc.T("write.to.none"))
	choice := ui.NewChoice(labels, func(i int) {
		to := ""
		if i >= 0 && i < len(contacts) {
			to = contacts[i].Address
		}
		if to == d.To {
			return
		}
		d.To = to
		d.confirmed = ""
		d.save()
		s.show(stepTo)
	})
	selected := len(contacts)
	for i, c := range contacts {
		if c.Address == d.To {
			selected = i
		}
	}
	choice.Select(selected)
	s.first = cursorIn(choice)
	return choice
}

func (s *Screen) mailContacts() []contact.Contact {
	var contacts []contact.Contact
	for _, c := range s.deps.Contacts() {
		if c.Kind == contact.Email {
			contacts = append(contacts, c)
		}
	}
	return contacts
}

// onlyVerified is the address of a new letter: the one that the user has
// verified. With none, with several, or with anything odd about it they choose.
func (s *Screen) onlyVerified() string {
	only := ""
	for _, c := range s.mailContacts() {
		switch {
		case !c.Usable(s.deps.Now()):
		case only != "":
			return ""
		default:
			only = c.Address
		}
	}
	if only == "" || len(s.deps.Check(only)) > 0 {
		return ""
	}
	return only
}

func (s *Screen) trust(c contact.Contact) string {
	loc := s.deps.Loc
	switch {
	case c.Usable(s.deps.Now()):
		return loc.T("write.to.verified", "Date", loc.Date(c.VerifiedOn))
	case c.Trust == contact.Verified:
		return loc.T("write.to.recheck")
	default:
		return loc.T("write.to.unverified")
	}
}

// recipientWarning says what is wrong with the chosen address: what it seems
// to imitate, and that the user has not checked it. Nil when all is well.
func (s *Screen) recipientWarning() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	if d.To == "" {
		return nil
	}
	reasons := s.deps.Check(d.To)
	text := ""
	for _, reason := range reasons {
		text += "\n" + reason
	}
	if s.usable(d.To) && text == "" {
		return nil
	}
	confirm := checked(loc.T("write.to.confirm"), d.confirmed == d.To, func(on bool) {
		d.confirmed = ""
		if on {
			d.confirmed = d.To
		}
		s.mark()
	})
	kind := ui.Safety
	if text != "" {
		kind = ui.Danger
	}
	return ui.NewCard(kind, loc.T("write.to.warn", "Address", d.To), loc.T("write.to.warn-text")+text, confirm)
}

// usable reports whether a letter may go to the address without a second yes.
func (s *Screen) usable(address string) bool {
	c, found := s.deps.Contacts().Find(address)
	return found && c.Usable(s.deps.Now())
}
