package contacts

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/internal/contact"
)

// Form is a form that stands on a screen of somebody else's.
type Form struct{ form *form }

// NewForm builds the form with what was typed before, and keeps typed up to
// date: the screen may be built anew at any time. added is called with each
// contact that was kept.
func NewForm(deps FormDeps, kind contact.Kind, typed *Typed, added func(contact.Contact)) *Form {
	f := newForm(deps, kind, nil)
	f.restore(*typed)
	note := func() { *typed = f.typed() }
	address := f.address.OnChanged
	f.address.OnChanged = func(text string) {
		address(text)
		note()
		if strings.TrimSpace(text) == "" {
			f.addressField.SetError("") // there is nothing to keep any more
		}
	}
	f.domain.OnChanged = func(string) { note() }
	f.reason.OnChanged = func(string) { note() }
	f.placed = note
	f.added = added
	return &Form{f}
}

// Content is what the screen shows.
func (f *Form) Content() fyne.CanvasObject { return f.form.content }

// Unsaved reports whether an address was typed that is not in the notebook.
func (f *Form) Unsaved() bool { return strings.TrimSpace(f.form.address.Text) != "" }

// Refuse says that the address is not kept yet, and returns where the cursor
// goes.
func (f *Form) Refuse() fyne.Focusable {
	f.form.addressField.SetError(f.form.t("unsaved"))
	f.form.content.Refresh()
	return f.form.address
}
