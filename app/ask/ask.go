// Package ask is the screen that answers: a question in the user's own words,
// the answers that fit while it is typed, and the chosen answer beside them.
//
// The list follows every keystroke on the UI goroutine, because a search takes
// well under a frame; the answer follows [answerDelay] after the last key,
// because laying out an article takes several. The screen knows no other
// screen: what the user wants next goes out through callbacks.
package ask

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/faq"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// answerDelay is how long typing has to pause before the answer is laid out.
const answerDelay = 150 * time.Millisecond

// maxHits is how many answers the list offers.
const maxHits = 12

// Deps is what the screen needs from outside.
type Deps struct {
	Loc    *locale.Localizer
	Pack   *pack.Pack
	Search func(query string, limit int) []faq.Hit
	Recent func() []string // ids of articles read last, newest first
	Now    func() time.Time
	// Fill calls what fills list and answer: at once, or, when the program
	// starts, behind the first frame, which then has less to draw.
	Fill func(fill func())
	// Later calls f on the UI goroutine after a while, unless stopped.
	Later func(after time.Duration, f func()) (stop func())
}

// State is what the screen shows, kept while it is built anew for another
// language or text size.
type State struct {
	Query   string
	Topic   string // a topic whose articles are listed, "" for all
	Article string // id of the open answer, "" for none
	Lang    string // of the open answer
	Opened  bool   // in one column: the answer covers the list
}

// Screen is the Ask screen.
type Screen struct {
	// OnWrite starts a letter of a purpose with facts already known.
	OnWrite func(purpose string, facts letter.Facts)
	// OnOpen follows a next step of an answer.
	OnOpen func(pack.Action)
	// OnGuide goes through a locked account one step at a time.
	OnGuide func()
	// OnRead is told which article the user opened.
	OnRead func(id string)
	// OnFeedback keeps whether an answer helped.
	OnFeedback func(id string, helped bool)
	// OnPlace is told when the user went somewhere inside the screen.
	OnPlace func(State)

	deps  Deps
	state State
	root  *fyne.Container

	search *ui.SearchEntry
	list   *ui.ResultList
	panes  *ui.TwoPane
	answer *fyne.Container
	status *ui.Status

	entries []entry // what the list shows, row by row
	pending func()  // stops the answer that is due; nil when none is
}

// New builds the screen in the state it had before; a zero State is a fresh
// start.
func New(deps Deps, state State) *Screen {
	s := &Screen{deps: deps, state: state}
	s.search = ui.NewSearchEntry(deps.Loc.T("ask.search"), deps.Loc.T("ask.clear"))
	s.search.OnSearch = s.queryChanged
	s.search.OnUp = func() { s.list.Step(-1) }
	s.search.OnDown = func() { s.list.Step(1) }
	s.search.OnOpen = func() { s.open(max(0, s.list.Selected())) }

	s.list = ui.NewResultList(s.selected, s.open)
	s.answer = container.NewStack()
	s.status = ui.NewStatus()
	s.panes = ui.NewTwoPane(s.list, s.answer)
	s.panes.OnNarrowChanged = func(bool) { s.showState() }

	top := ui.NewPadded(s.search, ui.S16, ui.S16, ui.S8, ui.S16)
	s.root = ui.NewHeaded(top, s.panes)
	s.setText(state.Query)
	deps.Fill(func() {
		s.list.SetRows(s.fill())
		s.list.Select(s.shown())
		s.showState()
	})
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Focus puts the cursor into the search field.
func (s *Screen) Focus(c fyne.Canvas) { c.Focus(s.search) }

// FocusAll is Focus with the question selected, so that the next one replaces it.
func (s *Screen) FocusAll(c fyne.Canvas) {
	s.Focus(c)
	s.search.SelectAll()
}

// State tells what the screen shows.
func (s *Screen) State() State { return s.state }

// SetQuery asks a question as if it had been typed.
func (s *Screen) SetQuery(query string) {
	s.setText(query)
	s.queryChanged(query)
	s.showAnswer()
}

// setText puts text into the search field with the cursor behind it.
func (s *Screen) setText(text string) {
	s.search.SetText(text)
	s.search.CursorColumn = len([]rune(text))
	s.search.Refresh()
}

// ShowArticle opens an answer by its id, in the language of the window.
func (s *Screen) ShowArticle(id string) {
	s.state.Article, s.state.Lang, s.state.Opened = id, s.deps.Loc.Lang(), true
	s.list.Select(-1)
	s.showState()
	s.read()
}

// Restore shows a place that the user was at before.
func (s *Screen) Restore(state State) {
	s.cancelPending()
	s.state = state
	s.setText(state.Query)
	s.list.SetRows(s.fill())
	s.list.Select(s.shown())
	s.showState()
}

// shown is the row of the article that is open, -1 when the list does not have
// it. The same article may stand there in both languages.
func (s *Screen) shown() int {
	return slices.IndexFunc(s.entries, func(e entry) bool {
		return e.article != nil && e.article.ID == s.state.Article && e.article.Lang == s.state.Lang
	})
}

// Escape takes back one step: the open answer, then the query, then the topic.
// It reports whether there was anything to take back.
func (s *Screen) Escape() bool {
	switch {
	case s.state.Opened && s.panes.Narrow():
		s.state.Opened = false
		s.panes.ShowDetail(false)
	case s.search.Text != "":
		s.search.SetText("")
		s.queryChanged("")
	case s.state.Topic != "":
		s.state.Topic, s.state.Article = "", ""
		s.list.SetRows(s.fill())
		s.showState()
	default:
		return false
	}
	return true
}

// queryChanged lists the answers at once and the best one a moment later.
func (s *Screen) queryChanged(query string) {
	s.state.Query, s.state.Topic = query, ""
	s.state.Opened = false
	s.list.SetRows(s.fill())
	s.cancelPending()
	s.pending = s.deps.Later(answerDelay, s.showAnswer)
	s.panes.ShowDetail(false)
}

func (s *Screen) cancelPending() {
	if s.pending != nil {
		s.pending()
		s.pending = nil
	}
}

// showAnswer lays out the answer of the best hit, or says that none fits.
func (s *Screen) showAnswer() {
	s.cancelPending()
	s.state.Article = ""
	if i := s.best(); i >= 0 {
		s.list.Select(i)
		s.state.Article, s.state.Lang = s.entries[i].article.ID, s.entries[i].article.Lang
	}
	s.showState()
}

// best is the row whose answer may be shown without being asked for: the first
// hit, when it fits well enough to be called an answer.
func (s *Screen) best() int {
	for i, e := range s.entries {
		if e.kind == hitEntry && e.confident {
			return i
		}
	}
	return -1
}

// selected follows the cursor in the list.
func (s *Screen) selected(i int) {
	if i < 0 || i >= len(s.entries) {
		return
	}
	if e := s.entries[i]; e.article != nil {
		s.cancelPending()
		s.state.Article, s.state.Lang = e.article.ID, e.article.Lang
		s.showState()
	}
}

// open follows Enter or a click on a row.
func (s *Screen) open(i int) {
	if i < 0 || i >= len(s.entries) {
		return
	}
	e := s.entries[i]
	switch e.kind {
	case topicEntry:
		s.state.Topic, s.state.Article = e.topic, ""
		s.list.SetRows(s.fill())
		s.showState()
		s.place()
	case feesEntry:
		s.follow(pack.Action{Kind: pack.ActionFees})
	case allTopicsEntry:
		s.state.Topic, s.state.Article = "", ""
		s.list.SetRows(s.fill())
		s.showState()
		s.place()
	default:
		s.cancelPending()
		s.state.Article, s.state.Lang, s.state.Opened = e.article.ID, e.article.Lang, true
		s.list.Select(i)
		s.showState()
		s.read()
	}
}

func (s *Screen) read() {
	if s.OnRead != nil {
		s.OnRead(s.state.Article)
	}
	s.place()
}

func (s *Screen) place() {
	if s.OnPlace != nil {
		s.OnPlace(s.state)
	}
}

// showState draws the detail pane for the state.
func (s *Screen) showState() {
	var detail fyne.CanvasObject
	article := s.deps.Pack.Library.Article(s.state.Article, s.state.Lang)
	switch {
	case article != nil:
		detail = s.article(article)
	case strings.TrimSpace(s.state.Query) != "" && s.best() < 0:
		detail = s.nothingFits()
	default:
		detail = s.welcome()
	}
	s.answer.Objects = []fyne.CanvasObject{detail}
	s.answer.Refresh()
	s.panes.ShowDetail(s.state.Opened && article != nil)
}

// copy puts text on the clipboard and says so.
func (s *Screen) copy(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	s.status.Success(s.deps.Loc.T("ask.copied"))
}

// back is the line above an answer that covers the list.
func (s *Screen) back() fyne.CanvasObject {
	if !s.panes.Narrow() {
		return nil
	}
	return ui.NewIconButton(ui.IconBack, s.deps.Loc.T("ask.back"), func() {
		s.state.Opened = false
		s.panes.ShowDetail(false)
		s.place()
	})
}
