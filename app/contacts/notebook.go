package contacts

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
)

// book lists the notebook: each contact with how far it is trusted and why,
// and what can be done with it.
type book struct {
	s       *Screen
	content *fyne.Container
	editing *editor // nil when no contact is being changed
	rows    map[string]fyne.CanvasObject
}

func newBook(s *Screen) *book {
	return &book{s: s, content: ui.NewColumn()}
}

// fill lists the notebook anew.
func (b *book) fill() {
	deps := b.s.deps
	all, now := deps.All(), deps.Now()
	b.content.RemoveAll()
	b.rows = map[string]fyne.CanvasObject{}
	if aged := all.NeedsRecheck(now); len(aged) > 0 {
		b.content.Add(b.recheck(aged))
	}
	for _, c := range all {
		row := b.row(c)
		b.rows[c.ID] = row
		b.content.Add(row)
	}
	show(b.content, len(all) > 0)
	b.content.Refresh()
}

// recheck is the line that asks to look again at addresses verified long ago.
func (b *book) recheck(aged []contact.Contact) fyne.CanvasObject {
	loc := b.s.deps.Loc
	return ui.NewCard(ui.Safety, loc.N("contacts.recheck", len(aged)), loc.T("contacts.recheck-text"),
		ui.NewFlowRow(ui.NewButton(loc.T("contacts.recheck-show"), func() {
			b.s.scroll.ScrollTo(b.rows[aged[0].ID])
		})))
}

// row shows one contact.
func (b *book) row(c contact.Contact) fyne.CanvasObject {
	if b.editing != nil && b.editing.contact.ID == c.ID {
		return ui.NewCard(ui.Plain, c.Address, "", b.editing.content)
	}
	loc := b.s.deps.Loc
	blocks := []fyne.CanvasObject{
		ui.NewStrong(c.Address),
		ui.NewStack(ui.NewCaption(b.trust(c)),
			ui.NewCaption(loc.T("contacts.found", "Place", loc.T("contact.place."+string(c.FoundAt)), "Date", loc.Date(c.FoundOn)))),
	}
	if c.Warned && c.Override != "" {
		blocks = append(blocks, ui.NewCaption(loc.T("contacts.override", "Reason", c.Override)))
	}
	if c.FoundAt == contact.Social {
		blocks = append(blocks, ui.NewCaption(loc.T("contact.warning.social")))
	}
	status := ui.NewStatus()
	if !c.Usable(b.s.deps.Now()) {
		blocks = append(blocks, b.verify(c))
	}
	return ui.NewCard(ui.Plain, "", "", append(blocks, b.buttons(c, status), status)...)
}

// trust says whether, when and how long ago the user verified a contact.
func (b *book) trust(c contact.Contact) string {
	loc := b.s.deps.Loc
	if c.Trust != contact.Verified {
		return loc.T("contact.trust.new")
	}
	text := loc.T("contacts.verified", "Date", loc.Date(c.VerifiedOn))
	if days := int(b.s.deps.Now().Sub(c.VerifiedOn) / (24 * time.Hour)); days > 0 {
		text = loc.N("contacts.verified-ago", days, "Date", loc.Date(c.VerifiedOn))
	}
	if c.NeedsRecheck(b.s.deps.Now()) {
		text += "\n" + loc.T("contact.trust.aged")
	}
	return text
}

func (b *book) buttons(c contact.Contact, status *ui.Status) fyne.CanvasObject {
	loc := b.s.deps.Loc
	buttons := ui.NewFlowRow()
	if c.Kind == contact.Email {
		buttons.Add(ui.NewButton(loc.T("contacts.write"), func() {
			if b.s.OnWrite != nil {
				b.s.OnWrite(c.Address)
			}
		}))
	}
	buttons.Add(ui.NewIconButton(ui.IconCopy, loc.T("contacts.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(c.Address)
		status.Success(loc.T("contacts.copied." + string(c.Kind)))
	}))
	buttons.Add(ui.NewIconButton(ui.IconEdit, loc.T("contacts.edit"), func() { b.edit(c) }))
	buttons.Add(ui.NewIconButton(ui.IconRemove, loc.T("contacts.remove"), func() { b.remove(c) }))
	return buttons
}

// verify lets the user type the domain (or number) of a contact that is not
// verified, or no longer. What is odd about the address is looked at again,
// because more addresses may be known by now.
func (b *book) verify(c contact.Contact) fyne.CanvasObject {
	loc := b.s.deps.Loc
	typed, reason := ui.NewEntry(), ui.NewEntry()
	field := ui.NewField(loc.T("contacts.form.domain."+string(c.Kind)), loc.T("contacts.verify-why"), typed)
	why := ui.NewField(loc.T("contacts.form.reason"), loc.T("contacts.form.reason-why"), reason)
	reason.SetText(c.Override)
	blocks := []fyne.CanvasObject{field}
	var reasons []string
	if c.Kind == contact.Email {
		reasons = odd(b.s.deps.Form.Check, c.Address)
	}
	if len(reasons) > 0 {
		blocks = []fyne.CanvasObject{ui.NewCard(ui.Danger, loc.T("contacts.warning"), strings.Join(reasons, "\n")), field, why}
	}
	verify := ui.NewButton(loc.T("contacts.verify"), func() {
		field.SetError("")
		why.SetError("")
		c.Warned, c.Override = len(reasons) > 0, reason.Text
		verified, err := c.Verify(typed.Text, b.s.deps.Now())
		if err == nil {
			err = b.s.deps.Update(verified)
		}
		switch {
		case err == nil:
			b.s.Refresh()
			b.s.deps.Banner.Say(loc.T("contacts.kept-verified", "Address", c.Address), "", nil, ui.BannerTime)
		case isCode(err, contact.NoReason):
			why.SetError(ErrorText(loc, err))
		default:
			field.SetError(ErrorText(loc, err))
		}
	})
	return ui.NewTightColumn(append(blocks, ui.NewFlowRow(verify))...)
}

func (b *book) remove(c contact.Contact) {
	undo := b.s.deps.Remove(c.ID)
	b.s.Refresh()
	b.s.deps.Banner.Say(b.s.deps.Loc.T("contacts.removed", "Address", c.Address), b.s.deps.Loc.T("contacts.undo"), func() {
		undo()
		b.s.Refresh()
	}, ui.BannerTime)
}
