package cases

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// page shows one case: where it stands and what to do next on top, then what
// is known about it and what happened.
type page struct {
	s      *Screen
	c      casefile.Case
	status *ui.Status
}

func newPage(s *Screen, c casefile.Case) *page {
	return &page{s: s, c: c, status: ui.NewStatus()}
}

func (p *page) blocks() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	back := ui.NewIconButton(ui.IconBack, loc.T("cases.back"), func() { p.s.goTo(State{}) })
	about := p.s.purpose(p.c) + " · " + p.c.Reference
	if p.c.To != "" {
		about += " · " + p.c.To
	}
	p.s.first = back
	blocks := []fyne.CanvasObject{
		ui.NewFlowRow(back),
		ui.NewStack(ui.NewTitle(p.s.name(p.c)), ui.NewCaption(about)),
		p.stateCard(),
	}
	if panel := p.panel(); panel != nil {
		blocks = append(blocks, panel)
	}
	blocks = append(blocks, p.timeline())
	if facts := p.facts(); facts != nil {
		blocks = append(blocks, facts)
	}
	blocks = append(blocks, p.texts()...)
	return append(blocks, ui.NewSeparator(),
		ui.NewFlowRow(ui.NewDanger(loc.T("cases.remove"), p.remove)))
}

// stateCard says where the case stands and offers what to do next.
func (p *page) stateCard() fyne.CanvasObject {
	loc, c := p.s.deps.Loc, p.c
	text := p.s.explains(c)
	if !c.Reminder.IsZero() {
		key := "cases.says.reminder"
		if casefile.ReminderDue(c, p.s.deps.Now()) {
			key = "cases.says.reminder-due"
		}
		text += "\n" + loc.T(key, "When", p.s.when(c.Reminder))
	}
	extra := []fyne.CanvasObject{}
	if c.State == casefile.HandedOver {
		extra = append(extra, p.confirm())
	}
	return ui.NewCard(ui.Plain, loc.T("casefile.state."+c.Standing()), text, append(extra, p.actions(), p.status)...)
}

// confirm asks whether the letter was sent; only the user can know.
func (p *page) confirm() fyne.CanvasObject {
	loc := p.s.deps.Loc
	row := ui.NewFlowRow(
		ui.NewPrimary(loc.T("cases.confirm.yes"), func() { p.apply(casefile.MarkSent) }),
		ui.NewButton(loc.T("cases.confirm.not-yet"), func() { p.status.Info(loc.T("cases.confirm.later")) }),
	)
	if p.c.ByHand() {
		return row // no window was to open
	}
	row.Add(ui.NewButton(loc.T("cases.confirm.nothing"), func() {
		p.apply(casefile.NotOpened)
		p.s.deps.Banner.Say(loc.T("cases.confirm.other-ways"), loc.T("casefile.action.write"),
			func() { p.s.write(p.c.ID) }, ui.BannerTime)
	}))
	return row
}

// maxActions is how many next steps stand as buttons; the others are in a menu
// behind them, so that the row is a direction and not a choice.
const maxActions = 3

// actions are the next steps that fit the state, the best one first. While the
// usual reply time runs none of them is the loudest: waiting is.
func (p *page) actions() fyne.CanvasObject {
	loc := p.s.deps.Loc
	row := ui.NewFlowRow()
	quiet := p.c.State == casefile.Waiting || p.c.State == casefile.HandedOver
	var more []ui.MenuEntry
	for _, action := range casefile.Next(p.c) {
		does, name := p.does(action), loc.T("casefile.action."+string(action))
		switch {
		case does == nil:
		case len(row.Objects) == maxActions:
			more = append(more, ui.MenuEntry{Text: name, Tapped: does})
		case len(row.Objects) == 0 && !quiet:
			row.Add(ui.NewPrimary(name, does))
		default:
			row.Add(ui.NewButton(name, does))
		}
	}
	more = append(more, ui.MenuEntry{Text: loc.T("cases.note"), Tapped: func() { p.s.show(NotePanel) }})
	row.Add(ui.NewMenuButton(loc.T("cases.more"), "", func() []ui.MenuEntry { return more }))
	return row
}

// does is what a next step does; nil for those that need no button.
func (p *page) does(action casefile.Action) func() {
	panels := map[casefile.Action]Panel{
		casefile.ActPhone: PhonePanel, casefile.ActReply: ReplyPanel, casefile.ActRemind: RemindPanel,
		casefile.ActExport: ExportPanel,
	}
	if panel, ok := panels[action]; ok {
		return func() { p.s.show(panel) }
	}
	switch action {
	case casefile.ActWrite:
		return func() { p.s.write(p.c.ID) }
	case casefile.ActFollowUp:
		if p.c.State == casefile.Waiting {
			return func() { p.s.show(EarlyPanel) }
		}
		return p.followUp
	case casefile.ActDropWriting:
		return func() { p.undoable(casefile.DropFollowUp, "cases.dropped") }
	case casefile.ActClose:
		return func() { p.undoable(casefile.Close, "cases.closed") }
	case casefile.ActReopen:
		return func() { p.apply(casefile.Reopen) }
	default: // waiting needs no button, and the question has its own
		return nil
	}
}

func (s *Screen) write(id string) {
	if s.OnWrite != nil {
		s.OnWrite(id)
	}
}

// apply records an event. One that no longer fits, because the case changed
// elsewhere, only draws the case as it is now.
func (p *page) apply(event casefile.Event) {
	next, err := casefile.Apply(p.c, event, p.s.deps.Now())
	if err != nil {
		p.s.Refresh()
		return
	}
	p.s.put(next)
}

// undoable records an event that takes something away, and offers it back as
// long as nothing else happened to the case.
func (p *page) undoable(event casefile.Event, said string) {
	before := p.c
	p.apply(event)
	after, _ := p.s.find(before.ID)
	p.s.undo(p.s.deps.Loc.T(said), func() {
		if now, ok := p.s.find(before.ID); ok && now.Updated.Equal(after.Updated) {
			p.s.put(before)
		}
	})
}

func (s *Screen) undo(said string, undo func()) {
	s.deps.Banner.Say(said, s.deps.Loc.T("cases.undo"), undo, ui.BannerTime)
}

// followUp makes room for the next letter of the matter and goes to write it.
func (p *page) followUp() {
	next, err := casefile.Apply(p.c, casefile.FollowUp, p.s.deps.Now())
	if err != nil {
		p.s.Refresh()
		return
	}
	p.s.put(next)
	p.s.write(next.ID)
}

func (p *page) remove() {
	undo := p.s.deps.Cases.Remove(p.c.ID)
	p.s.changed()
	p.s.goTo(State{})
	p.s.undo(p.s.deps.Loc.T("cases.removed", "Name", p.s.name(p.c)), func() {
		undo()
		p.s.changed()
		p.s.Refresh()
	})
}

// facts lists what the user told about the matter.
func (p *page) facts() fyne.CanvasObject {
	t := p.s.deps.Pack.Letters.Template(p.c.Template, p.s.deps.Loc.Lang())
	if t == nil {
		return nil
	}
	rows := []fyne.CanvasObject{ui.NewSubheading(p.s.deps.Loc.T("cases.facts"))}
	for _, field := range t.Asked(p.c.Facts) {
		value := p.c.Facts[field.ID]
		for _, option := range field.Options {
			if option.ID == value {
				value = option.Label
			}
		}
		if strings.TrimSpace(value) != "" && field.ID != letter.FactSummary {
			rows = append(rows, ui.NewStack(ui.NewCaption(field.Label), ui.NewBody(value).SetSelectable()))
		}
	}
	if len(rows) == 1 {
		return nil
	}
	return ui.NewTightColumn(rows...)
}

// timeline tells what happened, the latest first.
func (p *page) timeline() fyne.CanvasObject {
	loc := p.s.deps.Loc
	rows := []fyne.CanvasObject{ui.NewSubheading(loc.T("cases.timeline"))}
	for i := len(p.c.Timeline) - 1; i >= 0; i-- {
		e := p.c.Timeline[i]
		lines := []fyne.CanvasObject{ui.NewCaption(p.s.stamp(e.At)), ui.NewBody(loc.T("casefile.event." + string(e.Event)))}
		if e.Note != "" {
			lines = append(lines, ui.NewBody(e.Note).SetSelectable())
		}
		rows = append(rows, ui.NewStack(lines...))
	}
	return ui.NewTightColumn(rows...)
}

// texts are the letters and replies, folded away.
func (p *page) texts() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	var folds []fyne.CanvasObject
	for i, r := range p.c.Replies {
		folds = append(folds, ui.NewFold(loc.T("cases.reply", "N", i+1, "When", p.s.when(r.At)),
			ui.NewCard(ui.Plain, "", r.Text)))
	}
	for i, m := range p.c.Messages() {
		name := loc.T("cases.message", "N", i+1)
		if !m.Sent.IsZero() {
			name = loc.T("cases.message-sent", "N", i+1, "When", p.s.when(m.Sent))
		}
		folds = append(folds, ui.NewFold(name, ui.NewCard(ui.Plain, m.Subject, m.Body)))
	}
	if len(folds) == 0 {
		return nil
	}
	heading := ui.NewSubheading(loc.T("cases.texts"))
	return []fyne.CanvasObject{ui.NewTightColumn(append([]fyne.CanvasObject{heading}, folds...)...)}
}
