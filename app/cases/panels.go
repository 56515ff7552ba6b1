package cases

import (
	"maps"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
)

// Panel is what is open below the state of a case. One at a time, so that the
// page stays short.
type Panel string

// The panels.
const (
	NoPanel     Panel = ""
	PhonePanel  Panel = "phone"
	ReplyPanel  Panel = "reply"
	RemindPanel Panel = "remind"
	NotePanel   Panel = "note"
	ExportPanel Panel = "export"
	EarlyPanel  Panel = "early" // a follow-up before the time is over
)

// show opens a panel, or closes it when it is open already.
func (s *Screen) show(panel Panel) {
	if s.state.Panel == panel {
		panel = NoPanel
	}
	s.state.Panel, s.state.Typed, s.typed = panel, "", nil
	s.Refresh()
	s.focusFirst()
}

// panel builds the open one; nil when none is.
func (p *page) panel() fyne.CanvasObject {
	build := map[Panel]func() []fyne.CanvasObject{
		PhonePanel: p.phone, ReplyPanel: p.reply, RemindPanel: p.remind, NotePanel: p.note,
		ExportPanel: p.export, EarlyPanel: p.early,
	}[p.s.state.Panel]
	if build == nil {
		return nil
	}
	loc := p.s.deps.Loc
	close := ui.NewIconButton(ui.IconClear, "", func() { p.s.show(NoPanel) })
	close.SetName(loc.T("cases.panel.close"))
	p.s.first = close
	heading := ui.NewBeside(nil, ui.NewSubheading(loc.T("cases.panel."+string(p.s.state.Panel))), close)
	return ui.NewCard(ui.Plain, "", "", append([]fyne.CanvasObject{heading}, build()...)...)
}

// text is a field to type into, whose text is kept while the page is drawn
// anew.
func (p *page) text() *ui.TextArea {
	area := ui.NewTextArea()
	area.SetRows(3, 12)
	area.SetText(p.s.state.Typed)
	p.s.typed = func() string { return area.Text }
	p.s.first = area
	return area
}

// early says kindly that the time is not over; writing stays possible.
func (p *page) early() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	left := casefile.TimeLeft(p.c, p.s.deps.Now())
	return []fyne.CanvasObject{
		ui.NewBody(loc.T("cases.early", "To", p.s.when(left.To))),
		ui.NewFlowRow(
			ui.NewButton(loc.T("casefile.action.wait"), func() { p.s.show(NoPanel) }),
			ui.NewButton(loc.T("cases.early.anyway"), p.followUp),
		),
	}
}

// phone gives the same facts for the telephone and for a live chat, and
// records what came of it.
func (p *page) phone() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	blocks := []fyne.CanvasObject{ui.NewBody(loc.T("cases.phone.text"))}
	blocks = append(blocks, p.numbers()...)
	if t := p.s.deps.Pack.Letters.Template(p.c.Template, p.c.Lang); t != nil {
		facts := maps.Clone(p.c.Facts)
		if first := p.c.FirstSent(); !first.IsZero() && facts != nil {
			facts[letter.FactFirstSent] = first.Format(time.DateOnly)
		}
		blocks = append(blocks, ui.NewStrong(loc.T("cases.phone.script")), p.copyRow(t.PhoneScript(facts)),
			ui.NewStrong(loc.T("cases.phone.chat")))
		for _, text := range t.ChatSnippets(facts, letter.ChatRunes) {
			blocks = append(blocks, p.copyRow(text))
		}
	}
	said := p.text()
	field := ui.NewField(loc.T("cases.phone.said"), loc.T("cases.phone.said-why"), said)
	keep := ui.NewButton(loc.T("cases.phone.keep"), func() { p.keepNote(casefile.Spoke, said.Text, field) })
	return append(blocks, field, ui.NewFlowRow(keep))
}

// numbers lists the telephone numbers that the user found.
func (p *page) numbers() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	var rows []fyne.CanvasObject
	for _, c := range p.s.deps.Contacts() {
		if c.Kind == contact.Phone {
			key := "cases.phone.unverified"
			if c.Usable(p.s.deps.Now()) {
				key = "cases.phone.verified"
			}
			rows = append(rows, ui.NewStack(ui.NewStrong(c.Address), ui.NewCaption(loc.T(key))))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, ui.NewCaption(loc.T("cases.phone.none")), ui.NewFlowRow(ui.NewButton(loc.T("cases.phone.find"), func() {
			if p.s.OnContacts != nil {
				p.s.OnContacts()
			}
		})))
	}
	return rows
}

func (p *page) copyRow(text string) fyne.CanvasObject {
	loc := p.s.deps.Loc
	status := ui.NewStatus()
	return ui.NewStack(ui.NewBody(text).SetSelectable(), ui.NewFlowRow(ui.NewIconButton(ui.IconCopy, loc.T("cases.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
		status.Success(loc.T("cases.copied"))
	})), status)
}

// reply takes an answer that the user pastes in. What its links and addresses
// imitate is said at once: a false answer is a common trap.
func (p *page) reply() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	text, warning := p.text(), ui.NewTightColumn()
	warn := func(string) {
		warning.RemoveAll()
		if reasons := p.s.deps.Check(text.Text); len(reasons) > 0 {
			warning.Add(ui.NewCard(ui.Danger, loc.T("cases.reply.odd"), strings.Join(reasons, "\n")))
		}
		warning.Refresh()
	}
	text.OnChanged = warn
	warn("")
	field := ui.NewField(loc.T("cases.reply.text"), loc.T("cases.reply.why"), text).Wide()
	keep := ui.NewPrimary(loc.T("cases.reply.keep"), func() {
		if strings.TrimSpace(text.Text) == "" {
			field.SetError(loc.T("cases.nothing-typed"))
			return
		}
		next, err := casefile.AddReply(p.c, text.Text, p.s.deps.Now())
		if err != nil {
			p.s.Refresh()
			return
		}
		p.s.put(next)
	})
	return []fyne.CanvasObject{field, warning, ui.NewFlowRow(keep)}
}

// note takes a remark of the user's.
func (p *page) note() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	text := p.text()
	field := ui.NewField(loc.T("cases.note.text"), loc.T("cases.note.why"), text).Wide()
	keep := ui.NewPrimary(loc.T("cases.note.keep"), func() { p.keepNote(casefile.Noted, text.Text, field) })
	return []fyne.CanvasObject{field, ui.NewFlowRow(keep)}
}

func (p *page) keepNote(event casefile.Event, words string, field *ui.Field) {
	if strings.TrimSpace(words) == "" {
		field.SetError(p.s.deps.Loc.T("cases.nothing-typed"))
		return
	}
	next, err := casefile.ApplyNote(p.c, event, words, p.s.deps.Now())
	if err != nil {
		p.s.Refresh()
		return
	}
	p.s.put(next)
}
