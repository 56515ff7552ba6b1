package contacts

import (
	"errors"
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

// form adds one address: the address, where it was found, and its domain once
// more, typed by hand. Only the typed domain makes it verified; without it the
// address is kept as unverified.
type form struct {
	deps    FormDeps
	kind    contact.Kind
	address *ui.Entry
	domain  *ui.Entry
	reason  *ui.Entry
	place   contact.Place

	addressField, domainField, reasonField *ui.Field
	warning                                *fyne.Container
	status                                 *ui.Status
	added                                  func(contact.Contact)
}

// NewForm builds the form; added is called with each contact that was kept.
func NewForm(deps FormDeps, kind contact.Kind, added func(contact.Contact)) fyne.CanvasObject {
	f := &form{deps: deps, kind: kind, added: added, place: contact.ContactPage}
	f.address, f.domain, f.reason = ui.NewEntry(), ui.NewEntry(), ui.NewEntry()
	f.warning, f.status = ui.NewTightColumn(), ui.NewStatus()
	f.addressField = ui.NewField(f.t("address"), f.t("address-why"), f.address)
	f.domainField = ui.NewField(f.t("domain"), f.t("domain-why"), f.domain)
	f.reasonField = ui.NewField(f.t("reason"), f.t("reason-why"), f.reason)
	f.reasonField.Hide()
	f.address.OnChanged = func(string) { f.inspect() }
	f.address.OnBlur = func() { f.checkAddress() }
	return ui.NewTightColumn(
		f.addressField,
		f.warning,
		f.places(),
		f.domainField,
		f.reasonField,
		ui.NewFlowRow(ui.NewButton(f.t("keep"), f.keep)),
		f.status,
	)
}

// t looks a text up that differs between mail addresses and numbers.
func (f *form) t(key string) string {
	if special := "contacts.form." + key + "." + string(f.kind); f.deps.Loc.Has(special) {
		return f.deps.Loc.T(special)
	}
	return f.deps.Loc.T("contacts.form." + key)
}

func (f *form) places() fyne.CanvasObject {
	places := contact.Places()
	words := make([]string, 0, len(places))
	selected := 0
	for i, p := range places {
		words = append(words, f.deps.Loc.T("contact.place."+string(p)))
		if p == f.place {
			selected = i
		}
	}
	choice := ui.NewChoice(words, func(i int) {
		if i >= 0 {
			f.place = places[i]
		}
	})
	choice.Select(selected)
	return ui.NewField(f.t("found"), f.t("found-why"), choice)
}

// inspect warns while the address is typed. A warned address can still be
// kept as verified, but only with a reason.
func (f *form) inspect() {
	f.warning.RemoveAll()
	reasons := f.reasons()
	if len(reasons) > 0 {
		text := ""
		for i, r := range reasons {
			if i > 0 {
				text += "\n"
			}
			text += r
		}
		f.warning.Add(ui.NewCard(ui.Danger, f.deps.Loc.T("contacts.warning"), text))
		f.reasonField.Show()
	} else {
		f.reasonField.Hide()
	}
	f.warning.Refresh()
}

func (f *form) reasons() []string {
	if f.kind != contact.Email || f.address.Text == "" {
		return nil
	}
	if _, err := contact.ParseAddress(f.address.Text); err != nil {
		return nil // half typed
	}
	return f.deps.Check(f.address.Text)
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
	f.address.SetText("")
	f.domain.SetText("")
	f.reason.SetText("")
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
	var e *contact.Error
	if errors.As(err, &e) && e.Code == contact.NoReason {
		f.reasonField.Show()
		f.reasonField.SetError(ErrorText(f.deps.Loc, err))
		return
	}
	f.domainField.SetError(ErrorText(f.deps.Loc, err))
}

// ErrorText puts an error of package contact into words.
func ErrorText(loc *locale.Localizer, err error) string {
	var e *contact.Error
	if errors.As(err, &e) {
		return loc.T("contact.error."+string(e.Code), e.Args...)
	}
	return loc.T("contacts.failed")
}
