package write

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
)

func TestCalendar(t *testing.T) {
	test.NewTempApp(t)
	today := time.Date(2026, 3, 5, 23, 59, 0, 0, time.UTC)
	for lang, title := range map[string]string{locale.English: "February 2026", locale.Chinese: "2026年2月"} {
		loc, err := locale.New(assets.Locales, lang)
		if err != nil {
			t.Fatal(err)
		}
		var chosen time.Time
		c := newCalendar(loc, today, today, func(day time.Time) { chosen = day })

		if c.selected.Text != "5" {
			t.Errorf("%s: the cursor begins at %s", lang, c.selected.Text)
		}
		c.turn(-1)
		if c.title.Text() != title {
			t.Errorf("%s: %q", lang, c.title.Text())
		}
		// 1 February 2026 is a Sunday, the last column of its week.
		first := c.days.Objects[7+6].(*ui.Button)
		first.Press()
		if first.Text != "1" || chosen.Format(time.DateOnly) != "2026-02-01" {
			t.Errorf("%s: pressed %s, chose %v", lang, first.Text, chosen)
		}
		c.turn(1)
		enabled := 0
		for _, o := range c.days.Objects {
			if b, ok := o.(*ui.Button); ok && !b.Disabled() {
				enabled++
			}
		}
		if enabled != 5 {
			t.Errorf("%s: %d days of this month can be chosen, and 5 are past", lang, enabled)
		}
	}
}
