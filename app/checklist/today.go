package checklist

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
)

// today is the card on top: the one item worth a moment today, with the way
// there, so that it can be done without looking further.
type today struct {
	s       *Screen
	item    *checklist.Item
	heading *ui.Text
	text    *ui.Text
	how     *ui.Text
	done    *ui.Button
	later   *ui.Button
	show    *ui.Button
	buttons *fyne.Container
	status  *ui.Status
	card    *ui.Card
}

func newToday(s *Screen) *today {
	loc := s.deps.Loc
	t := &today{
		s: s, heading: ui.NewCaption(""), text: ui.NewSubheading(""), how: ui.NewBody(""), status: ui.NewStatus(),
	}
	t.done = ui.NewPrimary(loc.T("checklistui.today.done"), func() { t.set(checklist.Done) })
	t.later = ui.NewButton(loc.T("checklist.status.not-now"), func() { t.set(checklist.NotNow) })
	t.show = ui.NewLink(loc.T("checklistui.today.show"), func() {
		if t.item != nil {
			s.ShowItem(t.item.ID)
		}
	})
	t.buttons = ui.NewFlowRow(t.done, t.later, t.show)
	t.card = ui.NewCard(ui.Plain, "", "", t.heading, t.text, t.how,
		ui.NewPadded(t.buttons, ui.S8, nothing, nothing), t.status)
	t.update()
	return t
}

func (t *today) set(status checklist.Status) {
	if t.item != nil {
		t.s.set(*t.item, status, t.status)
	}
}

// update shows the item that is worth a moment now. The widgets stay, and with
// them the focus.
func (t *today) update() {
	loc, ticks, now := t.s.deps.Loc, t.s.deps.Ticks(), t.s.deps.Now()
	t.item = checklist.OneThing(t.s.list(), ticks, now)
	t.buttons.Hidden = t.item == nil
	t.how.Hidden = false
	switch {
	case t.item != nil && ticks[t.item.ID].Due(now):
		t.heading.SetText(loc.T("checklistui.today.again"))
	case t.item != nil && t.s.doneToday(ticks):
		t.heading.SetText(loc.T("checklistui.today.more"))
	default:
		t.heading.SetText(loc.T("checklistui.today"))
	}
	if t.item != nil {
		t.text.SetText(t.item.Text)
		t.how.SetText(t.item.How)
		return
	}
	t.text.SetText(loc.T("checklistui.today.none"))
	key := "checklistui.today.all-done"
	if checklist.Progress(t.s.list(), ticks).Left() > 0 {
		key = "checklistui.today.later"
	}
	t.how.SetText(loc.T(key))
}

// doneToday reports whether something was ticked on this calendar day.
func (s *Screen) doneToday(ticks map[string]checklist.Tick) bool {
	year, month, day := s.deps.Now().Date()
	for _, tick := range ticks {
		y, m, d := tick.On.In(s.deps.Now().Location()).Date()
		if tick.Status == checklist.Done && y == year && m == month && d == day {
			return true
		}
	}
	return false
}
