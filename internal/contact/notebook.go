package contact

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// MaxContacts bounds a notebook. Nobody verifies so many addresses of one
// service by hand; a document that holds more was not made by this program.
const MaxContacts = 500

// Notebook is the user's list of contacts, in the order they were added. Its
// methods keep two promises: no address stands in it twice, and no contact
// stays verified when its address changes.
type Notebook []Contact

// Undo puts back what was taken out. It may be called on a notebook that has
// changed since, and does nothing when the address is there again.
type Undo func(*Notebook)

// Add appends a contact under a new ID and returns it. The address must be
// readable and not in the notebook yet; the error is an [*Error]: [Duplicate]
// with the ID of the other, [Full], or a code of the parsers.
func (n *Notebook) Add(c Contact) (Contact, error) {
	c, err := c.normal()
	if err != nil {
		return c, err
	}
	if other, ok := n.Find(c.Address); ok {
		return c, &Error{Code: Duplicate, Args: []any{"ID", other.ID}}
	}
	if len(*n) >= MaxContacts {
		return c, &Error{Code: Full}
	}
	c.ID = n.nextID()
	*n = append(*n, c)
	return c, nil
}

// Update replaces the contact of the same ID and returns what was kept. When
// the address is another one, trust, date and reason are dropped. The error
// is an [*Error]: [Unknown], [Duplicate], or a code of the parsers.
func (n *Notebook) Update(c Contact) (Contact, error) {
	c, err := c.normal()
	if err != nil {
		return c, err
	}
	i := n.index(c.ID)
	if i < 0 {
		return c, &Error{Code: Unknown}
	}
	if other, ok := n.Find(c.Address); ok && other.ID != c.ID {
		return c, &Error{Code: Duplicate, Args: []any{"ID", other.ID}}
	}
	if !same((*n)[i].Address, c.Address) {
		c.Trust, c.VerifiedOn, c.Override = New, time.Time{}, ""
	}
	(*n)[i] = c
	return c, nil
}

// Remove takes a contact out and returns how to put it back in its place. It
// returns nil when there is no such contact.
func (n *Notebook) Remove(id string) Undo {
	i := n.index(id)
	if i < 0 {
		return nil
	}
	removed := (*n)[i]
	*n = slices.Delete(*n, i, i+1)
	return func(n *Notebook) {
		if _, there := n.Find(removed.Address); there {
			return
		}
		if n.index(removed.ID) >= 0 { // the ID was given away in between
			removed.ID = n.nextID()
		}
		*n = slices.Insert(*n, min(i, len(*n)), removed)
	}
}

// Find returns the contact with the given address or number, however it is
// written.
func (n Notebook) Find(address string) (Contact, bool) {
	for _, c := range n {
		if same(c.Address, address) {
			return c, true
		}
	}
	return Contact{}, false
}

// ByID returns the contact with the given ID.
func (n Notebook) ByID(id string) (Contact, bool) {
	if i := n.index(id); i >= 0 {
		return n[i], true
	}
	return Contact{}, false
}

// Verified returns the verified mail addresses, those from the most
// trustworthy place first. Aged ones are among them: see [Contact.Usable].
func (n Notebook) Verified() []Contact {
	var out []Contact
	for _, c := range n {
		if c.Kind == Email && c.Trust == Verified {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Contact) int {
		return b.FoundAt.Rank() - a.FoundAt.Rank()
	})
	return out
}

// NeedsRecheck returns the contacts whose verification has aged.
func (n Notebook) NeedsRecheck(now time.Time) []Contact {
	var out []Contact
	for _, c := range n {
		if c.NeedsRecheck(now) {
			out = append(out, c)
		}
	}
	return out
}

// ChangedDomain tells whether giving a contact another address would change
// its domain, and from what to what. It is worth a strong warning: "our
// address has changed" is what a forger writes. Unknown contacts, numbers and
// addresses that cannot be read change nothing.
func (n Notebook) ChangedDomain(id, typed string) (from, to string, changed bool) {
	i := n.index(id)
	if i < 0 || n[i].Kind != Email {
		return "", "", false
	}
	address, err := ParseAddress(typed)
	if err != nil {
		return "", "", false
	}
	return n[i].Domain, address.Domain, n[i].Domain != address.Domain
}

func (n Notebook) index(id string) int {
	return slices.IndexFunc(n, func(c Contact) bool { return c.ID == id })
}

// nextID counts on from the highest number given so far.
func (n Notebook) nextID() string {
	highest := 0
	for _, c := range n {
		if number, err := strconv.Atoi(strings.TrimPrefix(c.ID, "c")); err == nil {
			highest = max(highest, number)
		}
	}
	return "c" + strconv.Itoa(highest+1)
}

// same compares two addresses or numbers. Mail servers may tell upper from
// lower case before the @, but none that serves people does.
func same(a, b string) bool {
	if strings.Contains(a, "@") || strings.Contains(b, "@") {
		return strings.EqualFold(canonical(a), canonical(b))
	}
	return digits(fold(a)) == digits(fold(b))
}

func canonical(address string) string {
	if parsed, err := ParseAddress(address); err == nil {
		return parsed.Text
	}
	return strings.TrimSpace(address)
}
