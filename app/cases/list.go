package cases

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
)

// group is a heading of the list.
type group string

// The groups, in the order of the list: what waits for the user comes first.
const (
	groupDue     group = "due"
	groupConfirm group = "confirm"
	groupWaiting group = "waiting"
	groupDraft   group = "draft"
	groupReplied group = "replied"
	groupClosed  group = "closed"
)

// groupOf tells where a case stands in the list.
func (s *Screen) groupOf(c casefile.Case) group {
	if casefile.CountDue([]casefile.Case{c}, s.deps.Now()) > 0 {
		return groupDue
	}
	switch c.State {
	case casefile.HandedOver:
		return groupConfirm
	case casefile.Draft:
		return groupDraft
	case casefile.Replied:
		return groupReplied
	case casefile.Closed:
		return groupClosed
	default:
		return groupWaiting
	}
}

// list is the page with all cases, the due ones on top. Closed ones are folded
// away.
func (s *Screen) list() []fyne.CanvasObject {
	loc := s.deps.Loc
	blocks := []fyne.CanvasObject{
		ui.NewStack(ui.NewTitle(loc.T("cases.title")), ui.NewBody(loc.T("cases.text"))),
	}
	rows := map[group][]fyne.CanvasObject{}
	var order []group
	for _, c := range casefile.Ordered(s.deps.Cases.All(), s.deps.Now()) {
		g := s.groupOf(c)
		if len(rows[g]) == 0 {
			order = append(order, g)
		}
		rows[g] = append(rows[g], s.row(c))
	}
	for _, g := range order {
		if g == groupClosed {
			blocks = append(blocks, ui.NewFold(loc.N("cases.group.closed", len(rows[g])), ui.NewTightColumn(rows[g]...)))
			continue
		}
		heading := ui.NewSubheading(loc.T("cases.group." + string(g)))
		blocks = append(blocks, ui.NewTightColumn(append([]fyne.CanvasObject{heading}, rows[g]...)...))
	}
	if len(order) == 0 {
		blocks = append(blocks, ui.NewCard(ui.Plain, loc.T("cases.empty"), loc.T("cases.empty-text")))
	}
	return blocks
}

// row is a case in the list: what it is about, and where it stands.
func (s *Screen) row(c casefile.Case) fyne.CanvasObject {
	about := c.Reference
	if name := s.purpose(c); name != s.name(c) {
		about = name + " · " + about
	}
	option := ui.NewOption(s.name(c), s.stands(c)+"\n"+about, func() { s.Open(c.ID) })
	if s.first == nil {
		s.first = option
	}
	return option
}
