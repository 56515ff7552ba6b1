package contacts

import (
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/internal/contact"
)

func TestEmbeddedFormKeepsWhatWasTyped(t *testing.T) {
	d := open(t, locale.English)
	var typed Typed
	var kept []contact.Contact
	build := func() *Form {
		return NewForm(d.deps.Form, contact.Email, &typed, func(c contact.Contact) { kept = append(kept, c) })
	}

	first := build()
	first.form.address.SetText("help@service.example.com")
	first.form.domain.SetText("service.example.com")
	second := build()
	if !second.Unsaved() || second.form.domain.Text != "service.example.com" {
		t.Fatalf("built anew it holds %+v", second.form.typed())
	}

	if second.Refuse() != second.form.address || second.form.addressField.Error() != d.loc.T("contacts.form.unsaved") {
		t.Errorf("refused with %q", second.form.addressField.Error())
	}
	second.form.address.SetText("")
	if second.Unsaved() || second.form.addressField.Error() != "" || typed.Address != "" {
		t.Errorf("cleared: %q, %+v", second.form.addressField.Error(), typed)
	}

	second.form.address.SetText("help@service.example.com")
	second.form.keep()
	if len(kept) != 1 || second.Unsaved() || typed.Address != "" || typed.Domain != "" {
		t.Errorf("kept %v, left %+v", kept, typed)
	}
}
