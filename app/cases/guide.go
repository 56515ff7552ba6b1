package cases

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// SenderCheck is a field for the sender of a message, with what it imitates
// below it.
type SenderCheck interface {
	Content() fyne.CanvasObject
	Input() fyne.Focusable
	SetText(text string)
}

// GuideDeps is what the guide needs from outside.
type GuideDeps struct {
	Loc  *locale.Localizer
	Pack *pack.Pack
	// NewCheck makes the check of the sender; changed is told what was typed
	// and whether it is "odd", the "same" as a verified address, or "none".
	NewCheck func(label, why string, changed func(text, outcome string)) SenderCheck
}

// Guide leads through a locked account, one question at a time: was there a
// message, who sent it, what does the official site show, what is the reason,
// what came of acting on it. What was answered goes into the letter as already
// tried. It never leads through a link in a message.
type Guide struct {
	// OnWrite starts the letter with what is known.
	OnWrite func(purpose string, facts letter.Facts)
	// OnOpen goes on to something else that helps.
	OnOpen func(pack.Action)
	// OnDone leaves the guide.
	OnDone func()
	// OnPlace is told when the user went to another question.
	OnPlace func(GuideState)

	deps   GuideDeps
	state  GuideState
	root   *fyne.Container
	header *ui.StepHeader
	scroll *ui.ScrollColumn
	first  fyne.Focusable
}

// NewGuide builds the guide in the state it had before.
func NewGuide(deps GuideDeps, state GuideState) *Guide {
	g := &Guide{deps: deps, scroll: ui.NewScrollColumn()}
	var labels []string
	for _, q := range questions() {
		labels = append(labels, deps.Loc.T("cases.guide.step."+string(q)))
	}
	g.header = ui.NewStepHeader(labels, g.look)
	g.root = ui.NewHeaded(ui.NewPadded(g.header, ui.S16, ui.S16, ui.S8, ui.S16), g.scroll)
	g.Restore(state)
	return g
}

// Content is what the shell shows.
func (g *Guide) Content() fyne.CanvasObject { return g.root }

// State tells what was answered.
func (g *Guide) State() GuideState { return g.state }

// Ended reports whether an end was reached: whoever comes again begins anew.
func (g *Guide) Ended() bool { return len(g.state.at().waysOn()) > 0 }

// Restore shows a place where the user was before.
func (g *Guide) Restore(state GuideState) {
	g.state = state
	g.draw()
}

// Focus puts the cursor where the question begins.
func (g *Guide) Focus(c fyne.Canvas) {
	if g.first != nil {
		c.Focus(g.first)
		g.scroll.SetOffset(0) // the question is read before it is answered
	}
}

// Escape goes back one question and reports whether there was one.
func (g *Guide) Escape() bool {
	before, ok := g.state.before()
	if ok {
		g.ask(before)
	}
	return ok
}

// look goes to a question that was answered before.
func (g *Guide) look(i int) {
	if q := questions()[i]; g.answered(q) {
		g.ask(q)
		return
	}
	g.draw() // the header stays at the present question
}

func (g *Guide) answered(q stage) bool {
	s := g.state
	return map[stage]bool{
		askMail: s.Mail != "", askSender: s.Mail == mailYes && s.Outcome != "", askSite: s.Site != "",
		askReason: s.Reason != "", askFollow: s.Follow != "",
	}[q]
}

// ask shows a stage and notes the place.
func (g *Guide) ask(at stage) {
	g.state.At = at
	g.moved()
}

func (g *Guide) answer(answer string) {
	g.state = g.state.answer(answer)
	g.moved()
}

func (g *Guide) moved() {
	g.draw()
	if g.OnPlace != nil {
		g.OnPlace(g.state)
	}
	if g.first != nil {
		ui.FocusInstead(g.root, g.first)
		g.scroll.SetOffset(0)
	}
}

func (g *Guide) draw() {
	g.first = nil
	at := g.state.at()
	for i, q := range questions() {
		g.header.SetDone(i, g.answered(q) && q != at)
		if q == at {
			g.header.SetCurrent(i)
		}
	}
	if at == askSender {
		g.scroll.Set(g.sender()...)
		return
	}
	if len(at.answers()) == 0 {
		g.header.SetCurrent(len(questions()) - 1)
		g.scroll.Set(g.end()...)
		return
	}
	g.scroll.Set(g.question()...)
}

// heading is the question, what to know for it, and what to beware of.
func (g *Guide) heading() []fyne.CanvasObject {
	loc, key := g.deps.Loc, "cases.guide."+string(g.state.at())
	blocks := []fyne.CanvasObject{ui.NewStack(ui.NewTitle(loc.T(key)), ui.NewBody(loc.T(key+".text")))}
	if loc.Has(key + ".note") {
		blocks = append(blocks, ui.NewCard(ui.Danger, loc.T("cases.guide.note"), loc.T(key+".note")))
	}
	return blocks
}

// question offers the answers of a stage; pressing one goes on.
func (g *Guide) question() []fyne.CanvasObject {
	loc, at := g.deps.Loc, g.state.at()
	blocks := g.heading()
	if at == askReason {
		words := ui.NewEntry()
		words.SetText(g.state.Words)
		words.OnChanged = func(text string) { g.state.Words = text }
		blocks = append(blocks, ui.NewField(loc.T("cases.guide.words"), loc.T("cases.guide.words.why"), words))
	}
	var options []fyne.CanvasObject
	for _, answer := range at.answers() {
		key := "cases.guide." + string(at) + "." + answer
		hint := ""
		if loc.Has(key + ".hint") {
			hint = loc.T(key + ".hint")
		}
		option := ui.NewOption(loc.T(key), hint, func() { g.answer(answer) })
		if g.first == nil {
			g.first = option
		}
		options = append(options, option)
	}
	return append(blocks, ui.NewTightColumn(options...), g.back())
}

// sender asks who sent the message, and checks it as it is typed. It can be
// left out.
func (g *Guide) sender() []fyne.CanvasObject {
	loc := g.deps.Loc
	check := g.deps.NewCheck(loc.T("cases.guide.sender.label"), loc.T("cases.guide.sender.why"), func(text, outcome string) {
		g.state.Sender, g.state.Outcome = text, outcome
	})
	check.SetText(g.state.Sender)
	g.first = check.Input()
	next := ui.NewPrimary(loc.T("cases.guide.next"), func() { g.answer("") })
	return append(g.heading(), check.Content(), ui.NewFlowRow(next), g.back())
}

func (g *Guide) back() fyne.CanvasObject {
	loc := g.deps.Loc
	row := ui.NewFlowRow()
	if before, ok := g.state.before(); ok {
		row.Add(ui.NewIconButton(ui.IconBack, loc.T("cases.guide.back"), func() { g.ask(before) }))
	}
	row.Add(ui.NewButton(loc.T("cases.guide.leave"), func() {
		if g.OnDone != nil {
			g.OnDone()
		}
	}))
	return row
}
