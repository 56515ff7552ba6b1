package write

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
)

// calendar shows a month to choose a day from. Fyne's own writes months in
// English whatever the language.
type calendar struct {
	onClose func()

	loc      *locale.Localizer
	month    time.Time // its first day
	chosen   time.Time
	today    time.Time
	onDay    func(time.Time)
	title    *ui.Text
	days     *fyne.Container
	selected *ui.Button // where the cursor begins
	content  *fyne.Container
}

func newCalendar(loc *locale.Localizer, chosen, today time.Time, onDay func(time.Time)) *calendar {
	c := &calendar{
		loc: loc, chosen: day(chosen), today: day(today), onDay: onDay,
		title: ui.NewStrong(""), days: container.NewGridWithColumns(7),
	}
	c.title.SetAlignment(fyne.TextAlignCenter)
	c.month = c.chosen.AddDate(0, 0, 1-c.chosen.Day())
	back := ui.NewIconButton(ui.IconBack, "", func() { c.turn(-1) })
	back.SetName(loc.T("write.calendar.before"))
	forward := ui.NewIconButton(ui.IconForward, "", func() { c.turn(1) })
	forward.SetName(loc.T("write.calendar.after"))
	c.content = ui.NewTightColumn(
		ui.NewBeside(back, c.title, forward),
		c.days,
		ui.NewFlowRow(
			ui.NewButton(loc.T("write.calendar.today"), func() { onDay(c.today) }),
			ui.NewButton(loc.T("write.calendar.close"), func() { c.onClose() }),
		),
	)
	c.fill()
	return c
}

// day is a moment's day without time and zone, so that days can be compared.
func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

func (c *calendar) turn(months int) {
	c.month = c.month.AddDate(0, months, 0)
	c.fill()
}

// fill draws the month; weeks begin on Monday, as ISO 8601 and both languages
// have it. Days to come cannot be chosen: letters tell what has happened.
func (c *calendar) fill() {
	c.title.SetText(c.loc.Month(c.month))
	c.days.RemoveAll()
	for _, name := range strings.Fields(c.loc.T("write.calendar.weekdays")) {
		label := ui.NewCaption(name)
		label.SetAlignment(fyne.TextAlignCenter)
		c.days.Add(label)
	}
	pad := func(cells int) {
		for len(c.days.Objects) < cells {
			c.days.Add(ui.NewCaption(""))
		}
	}
	pad(7 + (int(c.month.Weekday())+6)%7)
	for d := c.month; d.Month() == c.month.Month(); d = d.AddDate(0, 0, 1) {
		number := strconv.Itoa(d.Day())
		button := ui.NewButton(number, func() { c.onDay(d) })
		if d.Equal(c.chosen) {
			button = ui.NewPrimary(number, button.OnTapped)
		}
		if d.After(c.today) {
			button.Disable()
		}
		if c.selected == nil || d.Equal(c.chosen) {
			c.selected = button
		}
		c.days.Add(button)
	}
	pad(7 + 6*7) // every month takes the same room
	c.days.Refresh()
}

func (c *calendar) focus(canvas fyne.Canvas) { canvas.Focus(c.selected) }
