package contacts

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
)

// editor changes one contact in its place. Another address takes the trust
// away, and another domain needs an explicit yes after a strong warning: "our
// address has changed" is what a forger writes.
type editor struct {
	b       *book
	contact contact.Contact
	place   contact.Place
	address *ui.Entry
	field   *ui.Field
	warning *fyne.Container
	save    *ui.Button
	content *fyne.Container
}

func (b *book) edit(c contact.Contact) {
	loc := b.s.deps.Loc
	e := &editor{b: b, contact: c, place: c.FoundAt, address: ui.NewEntry(), warning: ui.NewTightColumn()}
	key := "contacts.form.address." + string(c.Kind)
	e.field = ui.NewField(loc.T(key), loc.T("contacts.form.address-why"), e.address)
	e.address.SetText(c.Address)
	e.address.OnChanged = func(string) { e.warn() }
	choice := newPlaces(loc, func(p contact.Place) { e.place = p })
	selectPlace(choice, e.place)
	e.save = ui.NewButton("", e.keep)
	e.content = ui.NewTightColumn(
		e.field,
		e.warning,
		ui.NewField(loc.T("contacts.form.found"), "", choice),
		ui.NewFlowRow(e.save, ui.NewButton(loc.T("contacts.edit-cancel"), e.close)),
	)
	e.warn()
	b.editing = e
	b.s.Refresh()
	ui.FocusInstead(b.s.root, e.address)
}

// warn follows the typing: what would change, and what the new address
// imitates.
func (e *editor) warn() {
	loc, deps := e.b.s.deps.Loc, e.b.s.deps
	e.field.SetError("")
	e.warning.RemoveAll()
	e.save.SetText(loc.T("contacts.edit-save"))
	if from, to, changed := deps.All().ChangedDomain(e.contact.ID, e.address.Text); changed {
		text := loc.T("contact.warning.changed-domain", "From", from, "To", to)
		if reasons := odd(deps.Form.Check, e.address.Text); len(reasons) > 0 {
			text += "\n" + strings.Join(reasons, "\n")
		}
		e.warning.Add(ui.NewCard(ui.Danger, loc.T("contacts.edit-domain"), text))
		e.save.SetText(loc.T("contacts.edit-anyway"))
	}
	e.warning.Refresh()
}

// keep replaces the contact, and offers the old one back.
func (e *editor) keep() {
	deps, loc := e.b.s.deps, e.b.s.deps.Loc
	before := e.contact
	changed := before
	changed.Address, changed.FoundAt = e.address.Text, e.place
	if changed.Address != before.Address || changed.FoundAt != before.FoundAt {
		changed.FoundOn = deps.Now()
	}
	if err := deps.Update(changed); err != nil {
		e.field.SetError(ErrorText(loc, err))
		return
	}
	e.close()
	text := loc.T("contacts.edited")
	if now, ok := deps.All().ByID(before.ID); ok && now.Trust != before.Trust {
		text = loc.T("contacts.edited-unverified", "Address", now.Address)
	}
	deps.Banner.Say(text, loc.T("contacts.undo"), func() {
		deps.Restore(before)
		e.b.s.Refresh()
	}, ui.BannerTime)
}

func (e *editor) close() {
	e.b.editing = nil
	e.b.s.Refresh()
}
