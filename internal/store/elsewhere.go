package store

import (
	"time"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
)

// A backup is a file, and a file can come from anybody: "load this to unlock
// your account". What it holds takes the place of everything here; what it
// claims about this computer, or about what the user checked, does not.

// Bounds of what a backup may hold beyond our fields. A field that a later
// version adds has a few hundred bytes. Written in lines, nesting alone makes
// a hundred megabytes of six kilobytes.
const (
	maxRest      = 1 << 20
	maxRestDepth = 20
)

// settle fits a document from elsewhere into here, the present one: the help
// pack, the size of the window and the choice to keep nothing are matters of
// this computer, and an address counts as verified only if it is verified here.
// It reports false for a document that this program cannot have written.
func (d *Document) settle(here *Document) bool {
	d.Settings.PackDir, d.Settings.KeepNothing = here.Settings.PackDir, here.Settings.KeepNothing
	d.Settings.Width, d.Settings.Height = here.Settings.Width, here.Settings.Height
	if len(d.Contacts) > contact.MaxContacts {
		return false
	}
	for i := range d.Contacts {
		settleContact(&d.Contacts[i], here.Contacts)
	}
	for _, c := range d.Cases {
		if !casefile.IsReference(c.ID) || c.Reference != "" && !casefile.IsReference(c.Reference) {
			return false
		}
		if len(c.Timeline) > casefile.MaxTimeline || len(c.Earlier) > casefile.MaxMessages || len(c.Replies) > casefile.MaxMessages {
			return false
		}
	}
	return true
}

// settleContact reads an address anew, so that it and its domain belong
// together, and takes away a trust that the user did not give here. What is no
// address has no domain, and can never be verified.
func settleContact(c *contact.Contact, here contact.Notebook) {
	c.Domain = ""
	if read, err := contact.NewContact(c.Kind, c.Address, c.FoundAt, c.FoundOn); err == nil {
		c.Kind, c.Address, c.Domain = read.Kind, read.Address, read.Domain
	}
	if mine, ok := here.Find(c.Address); ok && mine.Trust == contact.Verified && mine.Address == c.Address {
		c.Trust, c.VerifiedOn, c.Warned, c.Override = mine.Trust, mine.VerifiedOn, mine.Warned, mine.Override
		return
	}
	c.Trust, c.VerifiedOn, c.Override = contact.New, time.Time{}, ""
}

// bounded reports whether a rest is as small as one that a later version may
// have left.
func (r rest) bounded() bool {
	room := maxRest
	return r.spend(&room, maxRestDepth)
}

func (r rest) spend(room *int, depth int) bool {
	for name, value := range r.values {
		if *room -= len(name); !spend(value, room, depth) {
			return false
		}
	}
	for _, group := range []map[string]rest{r.inside, r.items} {
		for name, more := range group {
			if *room -= len(name); depth == 0 || !more.spend(room, depth-1) {
				return false
			}
		}
	}
	return *room >= 0
}

// spend takes from the room what a value needs; false when there is too little
// or it is nested too deep.
func spend(value any, room *int, depth int) bool {
	if *room -= perItem; *room < 0 || depth == 0 {
		return false
	}
	switch value := value.(type) {
	case string:
		*room -= len(value)
	case tree:
		for name, inner := range value {
			if *room -= len(name); !spend(inner, room, depth-1) {
				return false
			}
		}
	case []any:
		for _, inner := range value {
			if !spend(inner, room, depth-1) {
				return false
			}
		}
	}
	return *room >= 0
}
