package app

import (
	"maps"

	"okpayhelp/app/contacts"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/lookalike"
	"okpayhelp/internal/store"
)

func (w *window) buildContacts() {
	s := contacts.New(contacts.Deps{
		Loc: w.Loc, Form: w.contactFormDeps(), Service: w.Pack.Title(w.Loc.Lang()),
		All: w.contacts, Update: w.updateContact, Restore: w.restoreContact, Remove: w.removeContact,
		Finder:    func() map[string]string { return w.Store.Document().Finder },
		SetFinder: w.setFinder,
		Inspect:   w.reasons,
		Banner:    w.banner, Now: w.Now,
	}, w.history.here.contacts)
	s.OnWrite = w.writeTo
	w.screens.contacts = s
}

// restoreContact puts a contact back as it was, trust included, which an
// update would take away.
func (w *window) restoreContact(c contact.Contact) {
	w.update(func(d *store.Document) {
		for i := range d.Contacts {
			if d.Contacts[i].ID == c.ID {
				d.Contacts[i] = c
			}
		}
	})
}

func (w *window) setFinder(done map[string]string) {
	w.update(func(d *store.Document) { d.Finder = maps.Clone(done) })
}

// reasons tells what an address or a text with one imitates, compared with
// what the user verified and with the words of the help pack.
func (w *window) reasons(input string) []lookalike.Reason {
	var known []lookalike.Known
	for _, c := range w.contacts().Verified() {
		if c.Address != input {
			known = append(known, lookalike.Known{Address: c.Address})
		}
	}
	return lookalike.Inspect(input, known, w.Pack.Brand)
}
