package checklist

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/pack"
)

// incidentDay is how long a tick counts after an incident: a password that was
// changed last year does not help somebody who gave it away an hour ago.
const incidentDay = 24 * time.Hour

// row is one item: the tick, what state it is in, and, when asked for, why and
// how.
type row struct {
	s      *Screen
	item   checklist.Item
	fresh  bool // only what was done within incidentDay counts
	box    *fyne.Container
	tick   *ui.TickItem
	more   *ui.Button
	detail *fyne.Container
	status *ui.Status
}

// newRow returns the row of an item; number is put before its text when it is
// not empty.
func newRow(s *Screen, item checklist.Item, number string, fresh bool) *row {
	r := &row{s: s, item: item, fresh: fresh, status: ui.NewStatus(), detail: ui.NewTightColumn()}
	loc := s.deps.Loc
	r.tick = ui.NewTickItem(number+item.Text, r.ticked, loc.T("checklistui.menu"), r.menu)
	r.more = ui.NewLink("", func() { r.open(!s.state.open[item.ID]) })
	status := ui.NewPadded(r.status, nothing, nothing, nothing, ui.S4)
	under := ui.NewStack(ui.NewFlowRow(r.more), r.detail, status)
	r.box = ui.NewStack(r.tick)
	if fresh { // nobody in a hurry unfolds
		r.box.Add(indented(ui.NewPadded(ui.NewBody(item.How), nothing, ui.S4)))
	}
	r.box.Add(indented(under))
	r.show(s.state.open[item.ID])
	r.update()
	return r
}

// indented moves an object under the words of a tick. A link has 4 more before
// its words.
func indented(o fyne.CanvasObject) fyne.CanvasObject {
	return ui.NewPadded(o, nothing, nothing, nothing, ui.S24)
}

func nothing() float32 { return 0 }

func (r *row) ticked(done bool) {
	status := checklist.Open
	if done {
		status = checklist.Done
	}
	r.s.set(r.item, status, r.status)
}

func (r *row) menu() []ui.MenuEntry {
	loc, now := r.s.deps.Loc, r.s.deps.Ticks()[r.item.ID].Status
	var entries []ui.MenuEntry
	if now == checklist.Done && r.item.Recheck > 0 {
		entries = append(entries, ui.MenuEntry{
			Text: loc.T("checklistui.looked-again"), Tapped: func() { r.ticked(true) },
		})
	}
	for _, status := range []checklist.Status{checklist.NotNow, checklist.NotAvailable} {
		entries = append(entries, ui.MenuEntry{
			Text: loc.T("checklist.status." + string(status)), Current: now == status,
			Tapped: func() { r.s.set(r.item, status, r.status) },
		})
	}
	if now.Known() && now != checklist.Open {
		entries = append(entries, ui.MenuEntry{
			Text: loc.T("checklistui.reopen"), Tapped: func() { r.s.set(r.item, checklist.Open, r.status) },
		})
	}
	return entries
}

// update shows the tick as it is now.
func (r *row) update() {
	tick := r.s.deps.Ticks()[r.item.ID]
	r.tick.SetDone(tick.Status == checklist.Done && !r.old(tick))
	r.tick.SetHint(r.hint(tick))
}

// old reports whether a tick is from before the incident.
func (r *row) old(tick checklist.Tick) bool {
	return r.fresh && r.s.deps.Now().Sub(tick.On) >= incidentDay
}

// hint says in words how much the item matters and what state it is in. After
// an incident the place in the order says how much it matters.
func (r *row) hint(tick checklist.Tick) string {
	loc := r.s.deps.Loc
	var words []string
	if !r.fresh {
		words = append(words, loc.T("checklist.priority."+string(r.item.Priority)))
	}
	say := func(key string, date time.Time) {
		words = append(words, loc.T("checklistui.hint."+key, "Date", loc.Date(date)))
	}
	due := tick.Due(r.s.deps.Now())
	switch {
	case tick.Status == checklist.Done && r.old(tick):
		say("before", tick.On)
	case tick.Status == checklist.Done:
		if !tick.On.IsZero() {
			say("done", tick.On)
		}
		if due {
			say("due", tick.Recheck)
		} else if !tick.Recheck.IsZero() {
			say("again", tick.Recheck)
		}
	case tick.Status == checklist.NotNow && !due && !tick.Recheck.IsZero():
		say("not-now", tick.Recheck)
	case tick.Status == checklist.NotAvailable:
		words = append(words, loc.T("checklist.status.not-available"))
	}
	return strings.Join(words, " · ")
}

// open shows or hides why and how, on the screen and in the state.
func (r *row) open(open bool) {
	r.s.state.open[r.item.ID] = open
	r.show(open)
	page := r.s.page.content()
	page.Refresh()
	if open {
		page.Reveal(r.box)
	}
}

// show builds the details only when they are asked for: most never are.
func (r *row) show(open bool) {
	key := "checklistui.more"
	if r.fresh {
		key = "checklistui.more-why"
	}
	r.detail.Objects = nil
	if open {
		key = "checklistui.less"
		r.detail.Objects = r.details()
	}
	r.detail.Hidden = !open
	r.more.SetText(r.s.deps.Loc.T(key))
}

// details are the reasons, the way, the safety note, the source, and where to
// go on.
func (r *row) details() []fyne.CanvasObject {
	loc, item := r.s.deps.Loc, r.item
	blocks := []fyne.CanvasObject{ui.NewStack(ui.NewStrong(loc.T("checklistui.why")), ui.NewBody(item.Why))}
	if !r.fresh {
		blocks = append(blocks, ui.NewStack(ui.NewStrong(loc.T("checklistui.how")), ui.NewBody(item.How)))
	}
	if item.Safety != "" && !r.fresh { // about habits, not about the next ten minutes
		blocks = append(blocks, ui.NewCard(ui.Safety, loc.T("checklistui.safety"), item.Safety))
	}
	source := loc.T("checklistui.source", "Sources", strings.Join(item.Sources, " "))
	if item.Recheck > 0 {
		source += "\n" + loc.N("checklistui.recheck", item.Recheck)
	}
	blocks = append(blocks, ui.NewCaption(source))
	if links := r.links(); len(links.Objects) > 0 {
		blocks = append(blocks, links)
	}
	return []fyne.CanvasObject{ui.NewPadded(ui.NewTightColumn(blocks...), nothing, nothing, ui.S8, ui.S4)}
}

// links lead to the exercise, to the screens that the item's answer leads to,
// and to the answer.
func (r *row) links() *fyne.Container {
	loc := r.s.deps.Loc
	links := ui.NewFlowRow()
	if r.item.ID == lessonItem {
		links.Add(ui.NewButton(loc.T("lessonui.title"), r.s.ShowLesson))
	}
	article := r.s.deps.Pack.Library.Article(r.item.Article, loc.Lang())
	if article == nil {
		return links
	}
	for _, next := range article.Next {
		action, err := pack.ParseAction(next)
		if err == nil && (action.Kind == pack.ActionFees || action.Kind == pack.ActionContacts) {
			links.Add(ui.NewButton(loc.T("checklistui.go."+string(action.Kind)), func() { r.s.openAction(action) }))
		}
	}
	links.Add(ui.NewButton(loc.T("checklistui.read", "Title", article.Title), func() { r.s.article(article.ID) }))
	return links
}
