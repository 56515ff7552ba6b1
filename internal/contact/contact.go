// Package contact keeps the addresses that the user found, and how far each
// of them can be trusted.
//
// The product ships no address at all: whoever writes to support finds the
// address, says where it was found, and types its domain once more by hand
// before the address counts as verified. Typing it is the point. A pasted
// domain proves only that the clipboard works; a typed one makes the eye read
// every letter of it.
//
// # Trust
//
// A [Contact] begins as [New]. [Contact.Verify] makes it [Verified], and only
// then is it offered as a recipient without a second question. Trust ages:
// after [RecheckAfter] the user is asked to look again, because companies move.
// Changing the address of a contact takes its trust away, and a changed domain
// is worth a strong warning ([Notebook.ChangedDomain]).
//
// The package judges form, not truth: whether an address imitates another is
// for package lookalike to say. The caller tells the contact what came of it
// with [Contact.Warned].
package contact

import "time"

// RecheckAfter is how long a verification holds. The 90 days are our own
// choice: rare enough not to be clicked away, often enough to notice a move.
const RecheckAfter = 90 * 24 * time.Hour

// Kind says what sort of address a contact holds.
type Kind string

// The kinds of address that the source article names.
const (
	Email Kind = "email"
	Phone Kind = "phone"
)

// Place says where the user found an address.
type Place string

// The places where an address can be found, in the order of the finder.
const (
	Site        Place = "site"
	ContactPage Place = "contact-page"
	FAQ         Place = "faq"
	Social      Place = "social"
	Other       Place = "other"
)

// Places lists all places, the most trustworthy first.
func Places() []Place {
	return []Place{Site, ContactPage, FAQ, Social, Other}
}

// Rank orders places by how much an address found there is worth: 3 for the
// official site and its contact page, 2 for its questions and answers, 1 for
// social media, 0 for everything else, unknown places included.
func (p Place) Rank() int {
	switch p {
	case Site, ContactPage:
		return 3
	case FAQ:
		return 2
	case Social:
		return 1
	default:
		return 0
	}
}

// Trust says how far the user has checked an address.
type Trust string

// A contact is new until the user has typed its domain by hand.
const (
	New      Trust = "new"
	Verified Trust = "verified"
)

// Contact is one address in the notebook.
type Contact struct {
	// ID is given by the notebook and stays the same while the contact lives.
	ID string `json:"id"`
	// Address is in the form of [Address.Text], or a number of [ParsePhone].
	Address string `json:"address"`
	Kind    Kind   `json:"kind"`
	// Domain is the ASCII form of the address's domain; empty for a number.
	Domain  string    `json:"domain,omitempty"`
	FoundAt Place     `json:"foundAt"`
	FoundOn time.Time `json:"foundOn,omitzero"`
	Trust   Trust     `json:"trust"`
	// VerifiedOn is zero while the contact is new.
	VerifiedOn time.Time `json:"verifiedOn,omitzero"`
	// Warned tells that the check of the address found something. Such an
	// address can be verified only with a reason in Override.
	Warned bool `json:"warned,omitempty"`
	// Override is the user's own reason for trusting a warned address.
	Override string `json:"override,omitempty"`
}

// NewContact returns an unverified contact for what the user typed. An input
// that is not one address of the given kind gives an [*Error].
func NewContact(kind Kind, typed string, at Place, now time.Time) (Contact, error) {
	c := Contact{Kind: kind, Address: typed, FoundAt: at, FoundOn: now, Trust: New}
	return c.normal()
}

// normal brings the address of a contact into its one form.
func (c Contact) normal() (Contact, error) {
	if c.Kind == Phone {
		number, err := ParsePhone(c.Address)
		if err == nil {
			c.Address, c.Domain = number, ""
		}
		return c, err
	}
	address, err := ParseAddress(c.Address)
	if err == nil {
		c.Address, c.Domain, c.Kind = address.Text, address.Domain, Email
	}
	return c, err
}

// Usable reports whether a message may go to the contact without a second
// question: it is verified, and the verification has not aged.
func (c Contact) Usable(now time.Time) bool {
	return c.Trust == Verified && !c.NeedsRecheck(now)
}

// NeedsRecheck reports whether a verification is older than [RecheckAfter].
// A verification from the future counts as old: the clock was wrong when it
// was made or is wrong now, and it would never age otherwise.
func (c Contact) NeedsRecheck(now time.Time) bool {
	if c.Trust != Verified {
		return false
	}
	age := now.Sub(c.VerifiedOn)
	return age >= RecheckAfter || age < -24*time.Hour
}

// Verify returns the contact as verified by the user at the given time. What
// they typed must be the domain of the address, in either of its two forms,
// or, for a number, the number once more.
//
// The error is an [*Error]: [MismatchDomain] or [MismatchNumber] when the
// typed text differs, [NoReason] when the address was warned about and
// [Contact.Override] is empty.
func (c Contact) Verify(typed string, now time.Time) (Contact, error) {
	if read, err := c.normal(); err == nil {
		c = read // the domain that counts is that of the address, whatever stands beside it
	}
	if err := c.confirm(typed); err != nil {
		return c, err
	}
	if c.Warned && blank(c.Override) {
		return c, &Error{Code: NoReason}
	}
	c.Trust, c.VerifiedOn = Verified, now
	return c, nil
}

func (c Contact) confirm(typed string) error {
	if c.Kind == Phone {
		number, err := ParsePhone(typed)
		if err != nil || digits(number) != digits(c.Address) {
			return &Error{Code: MismatchNumber}
		}
		return nil
	}
	domain, _, err := parseDomain(fold(typed))
	if err != nil || c.Domain == "" || domain != c.Domain {
		return &Error{Code: MismatchDomain, Args: []any{"Domain", c.Domain}}
	}
	return nil
}
