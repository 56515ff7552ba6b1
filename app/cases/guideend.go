package cases

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/pack"
)

// wayOn is something to do at an end of the guide: write, or an action of the
// help pack. Its words are under "cases.guide.on." and the name.
type wayOn struct {
	name  string
	write bool
	to    string // a pack action
}

// waysOn lists what to do at an end, the best first. Every end has one, and
// none leads to a link in a message.
func (s stage) waysOn() []wayOn {
	write := wayOn{name: "write", write: true}
	secure := wayOn{name: "secure", to: "checklist:strong-password"}
	find := wayOn{name: "find", to: "contacts"}
	switch s {
	case endWrite:
		return []wayOn{write, find}
	case endWaiting:
		return []wayOn{{name: "prepare", write: true}}
	case endUnlocked:
		return []wayOn{secure}
	case endNotLocked:
		return []wayOn{{name: "phishing", to: "checklist:know-phishing"}, {name: "clicked", to: "article:clicked-link"}, secure}
	case endNoSite:
		return []wayOn{find}
	default:
		return nil
	}
}

// end says what was found out and what to do now.
func (g *Guide) end() []fyne.CanvasObject {
	loc := g.deps.Loc
	blocks := g.heading()
	buttons := ui.NewFlowRow()
	writes := false
	for _, way := range g.state.at().waysOn() {
		does, ok := g.does(way)
		if !ok {
			continue
		}
		writes = writes || way.write
		make := ui.NewButton
		if g.first == nil {
			make = ui.NewPrimary
		}
		button := make(loc.T("cases.guide.on."+way.name), does)
		if g.first == nil {
			g.first = button
		}
		buttons.Add(button)
	}
	if writes {
		blocks = append(blocks, g.summary())
	}
	return append(blocks, buttons, g.back())
}

// does is what a way on does; false when the help pack has no such thing.
func (g *Guide) does(way wayOn) (func(), bool) {
	loc := g.deps.Loc
	if way.write {
		t := g.deps.Pack.Letters.Template(lockLetter, loc.Lang())
		if t == nil {
			return nil, false
		}
		return func() {
			if g.OnWrite != nil {
				g.OnWrite(lockLetter, g.state.facts(loc, t))
			}
		}, true
	}
	action, err := pack.ParseAction(way.to)
	if err != nil || !g.deps.Pack.Has(action, loc.Lang()) {
		return nil, false
	}
	return func() {
		if g.OnOpen != nil {
			g.OnOpen(action)
		}
	}, true
}

// summary shows what goes into the letter as already tried.
func (g *Guide) summary() fyne.CanvasObject {
	lines := ui.NewStack()
	for _, line := range g.state.tried(g.deps.Loc) {
		lines.Add(ui.NewBody("– " + line))
	}
	return ui.NewCard(ui.Plain, g.deps.Loc.T("cases.guide.summary"), "", lines)
}
