package contacts

import (
	"maps"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/store"
)

// step is one place to look at, on the way that the source article describes.
type step struct {
	id    string        // in the store, and in the keys of its words
	place contact.Place // where an address found here was found; "" for none
}

// The steps, the most trustworthy place first and social media last.
func steps() []step {
	return []step{
		{id: "site"},
		{id: "menu"},
		{id: "page", place: contact.ContactPage},
		{id: "faq", place: contact.FAQ},
		{id: "social", place: contact.Social},
	}
}

// next is the step to take now, given what came of those before. It is the
// number of steps when an address was found, or nothing is left to try; the
// latter is told by gaveUp.
//
// Without the official site there is nothing else to try: every later step
// starts there. Without a link to it, the contact page is passed over.
func next(done map[string]string) (now int, gaveUp bool) {
	all := steps()
	for i, s := range all {
		if s.place != "" && done[s.id] == store.Found {
			return len(all), false
		}
		if s.id == "page" && done["menu"] == store.NotFound {
			continue
		}
		if done[s.id] == "" {
			return i, false
		}
		if s.id == "site" && done[s.id] == store.NotFound {
			return i, false
		}
	}
	return len(all), true
}

// finder shows the steps; each can be ticked as found or not found, in any
// order, and the one to take now is open.
type finder struct {
	s       *Screen
	looked  int // the step that the user opened; -1 for the one to take now
	rows    *fyne.Container
	status  *ui.Status
	content *fyne.Container
	first   *ui.Button // the first button of the open step
}

func newFinder(s *Screen) *finder {
	f := &finder{s: s, looked: -1, rows: ui.NewTightColumn(), status: ui.NewStatus()}
	f.content = ui.NewTightColumn(ui.NewBody(s.deps.Loc.T("contacts.finder.text")), f.rows)
	f.fill()
	return f
}

// fill draws the steps with what came of them.
func (f *finder) fill() {
	loc, done := f.s.deps.Loc, f.s.deps.Finder()
	f.rows.RemoveAll()
	f.first = nil
	now, gaveUp := next(done)
	if f.looked >= 0 {
		now = f.looked
	}
	for i, s := range steps() {
		if i == now {
			f.rows.Add(f.opened(s, i, done[s.id]))
			continue
		}
		came := ""
		if done[s.id] != "" {
			came = loc.T("contacts.finder." + done[s.id])
		}
		f.rows.Add(ui.NewOption(f.name(s, i), came, func() { f.look(i) }))
	}
	if gaveUp {
		f.rows.Add(ui.NewCard(ui.Safety, loc.T("contacts.finder.nothing"), loc.T("contacts.finder.nothing-text")))
	}
	if len(done) > 0 {
		f.rows.Add(ui.NewFlowRow(ui.NewButton(loc.T("contacts.finder.restart"), f.restart)))
	}
	f.rows.Refresh()
}

func (f *finder) name(s step, i int) string {
	return f.s.deps.Loc.T("contacts.finder."+s.id, "N", i+1)
}

// look opens a step that is not the one to take now.
func (f *finder) look(i int) {
	f.looked = i
	f.redraw()
}

// redraw draws the steps anew and puts the focus into the open one.
func (f *finder) redraw() {
	f.status.Clear()
	f.fill()
	f.s.scroll.Refresh()
	if f.first != nil {
		ui.FocusInstead(f.s.root, f.first)
		f.s.scroll.ScrollInto(f.first)
	}
}

// opened is what to do in a step, what to look for, and what to beware of.
func (f *finder) opened(s step, i int, came string) fyne.CanvasObject {
	loc := f.s.deps.Loc
	key := "contacts.finder." + s.id
	blocks := []fyne.CanvasObject{ui.NewBody(loc.T(key + "-text"))}
	if loc.Has(key + "-note") {
		blocks = append(blocks, ui.NewCard(ui.Danger, loc.T(key+"-note"), loc.T(key+"-note-text")))
	}
	if s.id == "site" {
		blocks = append(blocks, f.searchWords())
	}
	if loc.Has(key + "-look") {
		blocks = append(blocks, ui.NewStack(ui.NewCaption(loc.T("contacts.finder.look")), ui.NewStrong(loc.T(key+"-look"))))
	}
	if s.id == "site" && came == store.NotFound {
		blocks = append(blocks, ui.NewCard(ui.Safety, "", loc.T("contacts.finder.no-site")))
	}
	return ui.NewCard(ui.Plain, f.name(s, i), "", append(blocks, f.buttons(s, came))...)
}

func (f *finder) buttons(s step, came string) fyne.CanvasObject {
	loc := f.s.deps.Loc
	f.first = ui.NewPrimary(loc.T("contacts.finder.mark-found"), func() { f.mark(s, store.Found) })
	row := ui.NewFlowRow(f.first, ui.NewButton(loc.T("contacts.finder.mark-not-found"), func() { f.mark(s, store.NotFound) }))
	if came != "" {
		row.Add(ui.NewButton(loc.T("contacts.finder.clear"), func() { f.mark(s, "") }))
	}
	return row
}

// searchWords offers the words to search for; the user pastes them where they
// want, because a search that opened by itself could open an advertisement.
func (f *finder) searchWords() fyne.CanvasObject {
	loc := f.s.deps.Loc
	words := loc.T("contacts.finder.words", "Name", f.s.deps.Service)
	return ui.NewTightColumn(
		ui.NewStack(ui.NewCaption(loc.T("contacts.finder.words-label")), ui.NewStrong(words)),
		ui.NewFlowRow(ui.NewIconButton(ui.IconCopy, loc.T("contacts.finder.copy"), func() {
			fyne.CurrentApp().Clipboard().SetContent(words)
			f.status.Success(loc.T("contacts.finder.copied"))
		})),
		f.status,
	)
}

// mark keeps what came of a step and leads on: to the next step, or, where an
// address was found, to the form that adds it.
func (f *finder) mark(s step, came string) {
	done := maps.Clone(f.s.deps.Finder())
	if done == nil {
		done = map[string]string{}
	}
	if came == "" {
		delete(done, s.id)
	} else {
		done[s.id] = came
	}
	f.s.deps.SetFinder(done)
	f.looked = -1
	f.redraw()
	if came == store.Found && s.place != "" {
		f.s.add(s.place)
	}
}

// restart takes all ticks away, and offers them back.
func (f *finder) restart() {
	done := f.s.deps.Finder()
	f.s.deps.SetFinder(nil)
	f.looked = -1
	f.redraw()
	loc := f.s.deps.Loc
	f.s.deps.Banner.Say(loc.T("contacts.finder.restarted"), loc.T("contacts.undo"), func() {
		f.s.deps.SetFinder(done)
		f.fill()
		f.s.scroll.Refresh()
	}, ui.BannerTime)
}

// add leads to the form for an address that was found at a place.
func (s *Screen) add(place contact.Place) {
	s.mail.setPlace(place)
	s.folds[1].SetOpen(true)
	s.scroll.Refresh()
	s.scroll.ScrollTo(s.mail.content)
	ui.FocusInstead(s.root, s.mail.address)
}
