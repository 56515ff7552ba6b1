// Package fees is the worksheet for what a payment, a withdrawal or an exchange
// really costs.
//
// It knows no fee and no rate. Every number is one that the user was shown and
// typed; every result says in words how it was made, so that it can be checked
// with a pencil. The results follow what is typed. What is wrong with a number
// is said at its field, but only when the user leaves the field: half a number
// is not a mistake.
//
// The numbers are in [State] and nowhere else: the shell keeps them while the
// window is open, and they are never written to the disk.
package fees

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/fees"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// Deps is what the screen needs from outside.
type Deps struct {
	Loc    *locale.Localizer
	Pack   *pack.Pack
	Banner *ui.Banner
}

// State is what was typed and what is shown. It can be compared with ==.
type State struct {
	Values  Values
	Compare bool    // the fields of a second way are unfolded
	Letter  string  // id of the open letter that the sheet was opened from, if any
	Offset  float32 // how far the screen is scrolled
}

// Screen is the Fees screen.
type Screen struct {
	// OnWrite starts a letter of a purpose with facts already known.
	OnWrite func(purpose string, facts letter.Facts)
	// OnAdd takes the facts into the open letter that the sheet belongs to.
	OnAdd func(id string, facts letter.Facts)
	// OnReturn goes back to that letter as it is.
	OnReturn func(id string)
	// OnArticle opens an answer.
	OnArticle func(id string)

	deps    Deps
	state   State
	root    *fyne.Container
	scroll  *ui.ScrollColumn
	fields  map[fees.Field]*field
	results *fyne.Container
	status  *ui.Status
	fold    *ui.Fold
}

// New builds the screen with what was typed before; a zero State is an empty
// sheet.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps, root: container.NewStack()}
	s.Restore(state)
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// State tells what was typed.
func (s *Screen) State() State {
	s.state.Offset, s.state.Compare = s.scroll.Offset(), s.fold.Open()
	return s.state
}

// Restore shows a sheet as it was left.
func (s *Screen) Restore(state State) {
	s.state = state
	s.draw()
	s.scroll.SetOffset(state.Offset)
}

// SetLetter tells which open letter the sheet belongs to; none for "".
func (s *Screen) SetLetter(id string) {
	state := s.State()
	if state.Letter == id {
		return
	}
	state.Letter = id
	s.Restore(state)
}

// Focus puts the cursor into the first field.
func (s *Screen) Focus(c fyne.Canvas) { c.Focus(s.fields[fees.Amount].entry) }

// draw builds everything for the state.
func (s *Screen) draw() {
	loc := s.deps.Loc
	s.fields = map[fees.Field]*field{}
	s.results, s.status = ui.NewTightColumn(), ui.NewStatus()
	s.fold = ui.NewFold(loc.T("feesui.compare"), s.otherWay())
	s.fold.SetOpen(s.state.Compare)
	sheet := ui.NewColumn(s.firstWay(), s.exchange(), s.fold)
	outcome := ui.NewTightColumn(s.results, s.actions())
	s.scroll = ui.NewScroll(ui.NewTightColumn(
		ui.NewColumn(ui.NewStack(ui.NewTitle(loc.T("feesui.title")), ui.NewBody(loc.T("feesui.intro")))),
		ui.NewPadded(ui.NewSideBySide(sheet, outcome), ui.S8, nothing),
		ui.NewSeparator(),
		ui.NewColumn(s.readOn()),
	))
	s.root.Objects = []fyne.CanvasObject{s.scroll}
	s.reckon()
	s.root.Refresh()
}

func nothing() float32 { return 0 }

// actions are what can be done with the results.
func (s *Screen) actions() fyne.CanvasObject {
	loc := s.deps.Loc
	row := ui.NewFlowRow(ui.NewPrimary(loc.T("feesui.write"), s.write))
	if s.state.Letter != "" {
		row = ui.NewFlowRow(
			ui.NewPrimary(loc.T("feesui.add"), s.write),
			ui.NewButton(loc.T("feesui.return"), s.goBack),
		)
	}
	row.Add(ui.NewIconButton(ui.IconCopy, loc.T("feesui.copy"), s.copy))
	row.Add(ui.NewIconButton(ui.IconClear, loc.T("feesui.clear"), s.clear))
	return ui.NewTightColumn(row, s.status)
}

// readOn says what the source says about fees, which is no number, and leads
// to the answers about them.
func (s *Screen) readOn() fyne.CanvasObject {
	loc := s.deps.Loc
	links := ui.NewFlowRow()
	for _, id := range []string{"fees-overview", "transfer-fee", "withdraw-fee", "exchange-rate"} {
		if a := s.deps.Pack.Library.Article(id, loc.Lang()); a != nil {
			links.Add(ui.NewButton(a.Title, func() {
				if s.OnArticle != nil {
					s.OnArticle(a.ID)
				}
			}))
		}
	}
	return ui.NewTightColumn(ui.NewStrong(loc.T("feesui.read-on")), ui.NewCaption(loc.T("feesui.source")), links)
}

// clear empties the sheet, and offers it back.
func (s *Screen) clear() {
	old := s.State()
	if old.Values.empty() {
		s.say((*ui.Status).Info, "feesui.nothing")
		return
	}
	s.Restore(State{Compare: old.Compare, Offset: old.Offset, Letter: old.Letter})
	ui.FocusInstead(s.root, s.fields[fees.Amount].entry)
	s.deps.Banner.Say(s.deps.Loc.T("feesui.cleared"), s.deps.Loc.T("feesui.undo"), func() { s.Restore(old) }, ui.BannerTime)
}

// say puts a line below the buttons.
func (s *Screen) say(how func(*ui.Status, string), key string) {
	how(s.status, s.deps.Loc.T(key))
	s.scroll.Refresh()
}
