package checklist

import (
	"time"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/pack"
)

// list is the checklist in the language of the window.
func (s *Screen) list() checklist.List { return s.deps.Pack.Checklists[s.deps.Loc.Lang()] }

// set notes a status. What is more than a tick says what was done and how to
// take it back, because its old dates would be lost.
func (s *Screen) set(item checklist.Item, status checklist.Status, line *ui.Status) {
	loc := s.deps.Loc
	undo := s.deps.SetTick(item.ID, checklist.NewTick(item, status, s.deps.Now()))
	s.begin(line)
	if status != checklist.Done {
		text := loc.T("checklistui.marked", "Item", item.Text, "Status", loc.T("checklist.status."+string(status)))
		s.deps.Banner.Say(text, loc.T("checklistui.undo"), s.undoing(undo), ui.BannerTime)
	}
	s.page.update()
}

// begin takes back what the last change said, and waits for this one's save.
func (s *Screen) begin(line *ui.Status) {
	if s.said != nil {
		s.said.Clear()
		s.said = nil
	}
	s.pending = line
}

// undoing also shows what was undone.
func (s *Screen) undoing(undo func()) func() {
	return func() {
		undo()
		s.page.update()
	}
}

// left reports whether an item is still to be done by this person: open, put
// off, or due for another look.
func left(tick checklist.Tick, now time.Time) bool {
	switch tick.Status {
	case checklist.Done, checklist.NotAvailable:
		return tick.Due(now)
	default:
		return true
	}
}

// shows reports whether a filter lets an item through.
func (f Filter) shows(item checklist.Item, tick checklist.Tick, now time.Time) bool {
	switch f {
	case All:
		return true
	case LeftEssential:
		return item.Priority == checklist.Essential && left(tick, now)
	default:
		return left(tick, now)
	}
}

func (s *Screen) article(id string) {
	if s.OnArticle != nil {
		s.OnArticle(id)
	}
}

func (s *Screen) openAction(a pack.Action) {
	if s.OnOpen != nil {
		s.OnOpen(a)
	}
}
