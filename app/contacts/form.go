package contacts

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
)

// FormDeps is what the form that adds an address needs.
type FormDeps struct {
	Loc *locale.Localizer
	// Add puts the contact into the notebook.
	Add func(contact.Contact) (contact.Contact, error)
	// Check tells what an address imitates, in words; empty when nothing.
	Check func(address string) []string
	Now   func() time.Time
}

// Typed is what stands in a form.
type Typed struct {
	Address, Domain, Reason string
	Place                   contact.Place
}

// form adds one address: the address, where it was found, and its domain once
// more, typed by hand. Only the typed domain makes it verified; without it the
// address is kept as unverified.
type form struct {
	deps    FormDeps
	kind    contact.Kind
	address *ui.Entry
	domain  *ui.Entry
	reason  *ui.Entry
	choice  *ui.Choice
	place   contact.Place

	addressField, domainField, reasonField *ui.Field
	warning, social                        *ui.Card
	status                                 *ui.Status
	content                                *fyne.Container
	added                                  func(contact.Contact)
	placed                                 func() // another place was chosen
}

func newForm(deps FormDeps, kind contact.Kind, added func(contact.Contact)) *form {
	f := &form{deps: deps, kind: kind, added: added}
	f.address, f.domain, f.reason = ui.NewEntry(), ui.NewEntry(), ui.NewEntry()
	f.status = ui.NewStatus()
	f.warning = ui.NewCard(ui.Danger, deps.Loc.T("contacts.warning"), "")
	f.warning.Hide()
	f.social = ui.NewCard(ui.Danger, "", deps.Loc.T("contact.warning.social"))
	f.addressField = ui.NewField(f.t("address"), f.t("address-why"), f.address)
	f.domainField = ui.NewField(f.t("domain"), f.t("domain-why"), f.domain)
	f.reasonField = ui.NewField(f.t("reason"), f.t("reason-why"), f.reason)
	f.reasonField.Hide()
	f.address.OnChanged = func(string) { f.inspect() }
	f.address.OnBlur = func() { f.checkAddress() }
	f.choice = newPlaces(deps.Loc, func(p contact.Place) {
		f.place = p
		f.showSocial()
		if f.placed != nil {
			f.placed()
		}
	})
	f.content = ui.NewTightColumn(
		f.addressField,
		f.warning,
		ui.NewField(f.t("found"), f.t("found-why"), f.choice),
		f.social,
		f.domainField,
		f.reasonField,
		ui.NewFlowRow(ui.NewButton(f.t("keep"), f.keep)),
		f.status,
	)
	f.setPlace(contact.ContactPage)
	return f
}

// t looks a text up that differs between mail addresses and numbers.
func (f *form) t(key string) string {
	if special := "contacts.form." + key + "." + string(f.kind); f.deps.Loc.Has(special) {
		return f.deps.Loc.T(special)
	}
	return f.deps.Loc.T("contacts.form." + key)
}

// newPlaces offers the places where an address can be found.
func newPlaces(loc *locale.Localizer, chosen func(contact.Place)) *ui.Choice {
	places := contact.Places()
	words := make([]string, 0, len(places))
	for _, p := range places {
		words = append(words, loc.T("contact.place."+string(p)))
	}
	return ui.NewChoice(words, func(i int) { chosen(places[i]) })
}

// selectPlace marks a place in a choice that newPlaces made.
func selectPlace(choice *ui.Choice, place contact.Place) {
	for i, p := range contact.Places() {
		if p == place {
			choice.Select(i)
		}
	}
}

// setPlace chooses where the address was found.
func (f *form) setPlace(place contact.Place) {
	f.place = place
	selectPlace(f.choice, place)
	f.showSocial()
}

func (f *form) showSocial() {
	show(f.social, f.place == contact.Social)
	f.content.Refresh()
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// typed and restore carry what was typed over to a form built anew.
func (f *form) typed() Typed {
	return Typed{Address: f.address.Text, Domain: f.domain.Text, Reason: f.reason.Text, Place: f.place}
}

func (f *form) restore(t Typed) {
	f.address.SetText(t.Address)
	f.domain.SetText(t.Domain)
	f.reason.SetText(t.Reason)
	if t.Place != "" {
		f.setPlace(t.Place)
	}
}

// inspect warns while the address is typed. A warned address can still be
// kept as verified, but only with a reason.
func (f *form) inspect() {
	reasons := f.reasons()
	f.warning.SetText(f.deps.Loc.T("contacts.warning"), strings.Join(reasons, "\n"))
	show(f.warning, len(reasons) > 0)
	show(f.reasonField, len(reasons) > 0)
	f.content.Refresh()
}

func (f *form) reasons() []string {
	if f.kind != contact.Email {
		return nil
	}
	return odd(f.deps.Check, f.address.Text)
}

// odd tells what is odd about a mail address; nothing while it is half typed.
func odd(check func(string) []string, address string) []string {
	if _, err := contact.ParseAddress(address); err != nil {
		return nil
	}
	return check(address)
}

func (f *form) checkAddress() {
	f.addressField.SetError("")
	if f.address.Text == "" {
		return
	}
	if _, err := contact.NewContact(f.kind, f.address.Text, f.place, f.deps.Now()); err != nil {
		f.addressField.SetError(ErrorText(f.deps.Loc, err))
	}
}

// keep adds the contact, verified when the domain was typed and is right.
func (f *form) keep() {
	f.status.Clear()
	f.addressField.SetError("")
	f.domainField.SetError("")
	f.reasonField.SetError("")
	c, err := contact.NewContact(f.kind, f.address.Text, f.place, f.deps.Now())
	if err != nil {
		f.addressField.SetError(ErrorText(f.deps.Loc, err))
		return
	}
	c.Warned = len(f.reasons()) > 0
	c.Override = f.reason.Text
	if f.domain.Text != "" {
		verified, err := c.Verify(f.domain.Text, f.deps.Now())
		if err != nil {
			f.refused(err)
			return
		}
		c = verified
	}
	kept, err := f.deps.Add(c)
	if err != nil {
		f.addressField.SetError(ErrorText(f.deps.Loc, err))
		return
	}
	f.restore(Typed{Place: f.place})
	if kept.Trust == contact.Verified {
		f.status.Success(f.deps.Loc.T("contacts.kept-verified", "Address", kept.Address))
	} else {
		f.status.Info(f.deps.Loc.T("contacts.kept-unverified", "Address", kept.Address))
	}
	if f.added != nil {
		f.added(kept)
	}
}

func (f *form) refused(err error) {
	if isCode(err, contact.NoReason) {
		f.reasonField.Show()
		f.reasonField.SetError(ErrorText(f.deps.Loc, err))
		return
	}
	f.domainField.SetError(ErrorText(f.deps.Loc, err))
}

func isCode(err error, code contact.Code) bool {
	var e *contact.Error
	return errors.As(err, &e) && e.Code == code
}

// ErrorText puts an error of package contact into words.
func ErrorText(loc *locale.Localizer, err error) string {
	var e *contact.Error
	if errors.As(err, &e) {
		return loc.T("contact.error."+string(e.Code), e.Args...)
	}
	return loc.T("contacts.failed")
}
