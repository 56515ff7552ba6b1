package cases

import (
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/export"
)

// remindAt is the hour of the day at which a reminder comes.
const remindAt = 9

// remind lets the user choose a day. The reminder shows in the window, in the
// system's notifications when that is switched on, and in the calendar that
// the file is opened with.
func (p *page) remind() []fyne.CanvasObject {
	loc := p.s.deps.Loc
	day := ui.NewEntry()
	day.SetText(p.s.state.Typed)
	if day.Text == "" && !p.c.Reminder.IsZero() {
		day.SetText(p.c.Reminder.Format(time.DateOnly))
	}
	p.s.typed = func() string { return day.Text }
	p.s.first = day
	field := ui.NewField(loc.T("cases.remind.day"), loc.T("cases.remind.why", "Clock", loc.Clock(p.morning(0))), day)
	quick := ui.NewFlowRow()
	for _, in := range []int{1, 3, 7} {
		name := loc.T("cases.remind.in", "N", in)
		if in == 1 {
			name = loc.T("cases.remind.tomorrow")
		}
		quick.Add(ui.NewButton(name, func() { day.SetText(p.morning(in).Format(time.DateOnly)) }))
	}
	set := ui.NewPrimary(loc.T("cases.remind.set"), func() {
		if at, ok := p.chosen(day.Text, field); ok {
			p.setReminder(at)
		}
	})
	blocks := []fyne.CanvasObject{field, quick, p.notify(), ui.NewFlowRow(set)}
	if p.c.Reminder.IsZero() {
		return blocks
	}
	files := newFiles(p.s)
	return append(blocks,
		ui.NewFlowRow(
			ui.NewIconButton(ui.IconCalendar, loc.T("cases.remind.ics"), func() {
				data, err := export.Reminder(p.file(), p.c.Reminder)
				files.save(p.c.Reference+".ics", data, err)
			}),
			ui.NewButton(loc.T("cases.remind.off"), p.removeReminder),
		),
		files.content,
	)
}

// morning is the hour of reminders, some days from now.
func (p *page) morning(in int) time.Time {
	now := p.s.deps.Now()
	return time.Date(now.Year(), now.Month(), now.Day()+in, remindAt, 0, 0, 0, now.Location())
}

// chosen reads the day; what is wrong with it stands at the field.
func (p *page) chosen(text string, field *ui.Field) (time.Time, bool) {
	loc, now := p.s.deps.Loc, p.s.deps.Now()
	field.SetError("")
	day, err := time.ParseInLocation(time.DateOnly, text, now.Location())
	if err != nil {
		field.SetError(loc.T("cases.remind.form", "Example", p.morning(1).Format(time.DateOnly)))
		return time.Time{}, false
	}
	at := time.Date(day.Year(), day.Month(), day.Day(), remindAt, 0, 0, 0, now.Location())
	if !at.After(now) {
		field.SetError(loc.T("cases.remind.past"))
		return time.Time{}, false
	}
	return at, true
}

func (p *page) setReminder(at time.Time) {
	next, err := casefile.SetReminder(p.c, at, p.s.deps.Now())
	if err != nil {
		p.s.Refresh()
		return
	}
	p.s.put(next)
	p.s.show(RemindPanel) // the calendar file is offered there
}

func (p *page) removeReminder() {
	before := p.c.Reminder
	next, err := casefile.SetReminder(p.c, time.Time{}, p.s.deps.Now())
	if err != nil {
		p.s.Refresh()
		return
	}
	p.s.put(next)
	p.s.undo(p.s.deps.Loc.T("cases.remind.removed"), func() {
		c, ok := p.s.find(next.ID)
		if !ok {
			return
		}
		if again, err := casefile.SetReminder(c, before, p.s.deps.Now()); err == nil {
			p.s.put(again)
		}
	})
}

// notify switches the system's notifications on or off, for all cases.
func (p *page) notify() fyne.CanvasObject {
	loc := p.s.deps.Loc
	check := ui.NewCheck(loc.T("cases.remind.notify"), p.s.deps.SetNotify)
	check.SetCheckedQuietly(p.s.deps.Notify())
	check.SetHint(loc.T("cases.remind.notify-why"))
	return check
}
