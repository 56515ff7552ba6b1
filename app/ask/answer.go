package ask

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/faq"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// staleAfter is the age at which content says that it is old.
const staleAfter = 365 * 24 * time.Hour

// maxActions is how many next steps stand as buttons; more would be a choice,
// not a direction.
const maxActions = 3

// article lays out an answer: title, lead, steps, safety note, reasons,
// sources, and what to do next.
func (s *Screen) article(a *faq.Article) fyne.CanvasObject {
	loc := s.deps.Loc
	s.status.Clear()
	parts := splitBody(a.Body)
	blocks := []fyne.CanvasObject{s.back(), ui.NewTitle(a.Title)}
	for _, text := range parts.answer {
		blocks = append(blocks, s.rich(text))
	}
	if a.Safety != "" {
		kind := ui.Safety
		if a.Topic == emergency {
			kind = ui.Danger
		}
		blocks = append(blocks, ui.NewCard(kind, loc.T("ask.safety"), a.Safety))
	}
	actions, related := s.next(a)
	blocks = append(blocks, actions, s.status)
	for _, text := range parts.rest {
		blocks = append(blocks, s.rich(text))
	}
	if related != nil {
		blocks = append(blocks, related)
	}
	blocks = append(blocks, ui.NewSeparator(), ui.NewCaption(s.sources(a)), s.feedback(a))
	return ui.NewScrollColumn(present(blocks)...)
}

// present drops the parts that an answer does not have.
func present(blocks []fyne.CanvasObject) []fyne.CanvasObject {
	var kept []fyne.CanvasObject
	for _, b := range blocks {
		if b != nil {
			kept = append(kept, b)
		}
	}
	return kept
}

// body is an article's Markdown cut where the window puts other things
// between: the answer itself, and the sections that explain it.
type body struct {
	answer []string // lead and steps, one block each
	rest   []string // "## Why" and what follows, heading included
}

func splitBody(markdown string) body {
	var b body
	sections := strings.Split("\n"+strings.TrimSpace(markdown), "\n## ")
	lead, steps, found := strings.Cut(strings.TrimSpace(sections[0]), "\n\n")
	b.answer = append(b.answer, lead)
	if found {
		b.answer = append(b.answer, strings.TrimSpace(steps))
	}
	for _, section := range sections[1:] {
		b.rest = append(b.rest, "## "+strings.TrimSpace(section))
	}
	return b
}

func (s *Screen) rich(markdown string) fyne.CanvasObject {
	return ui.NewRich(markdown, func(target string) {
		if action, err := pack.ParseAction(target); err == nil {
			s.follow(action)
		}
	})
}

// next makes buttons of the first steps and a list of the articles to read on.
func (s *Screen) next(a *faq.Article) (actions, related fyne.CanvasObject) {
	loc := s.deps.Loc
	buttons := ui.NewFlowRow()
	var links []fyne.CanvasObject
	count := 0
	if guided(a) {
		count++ // the guide comes before the letter that it may make unnecessary
		buttons.Add(ui.NewPrimary(loc.T("ask.guide"), func() {
			if s.OnGuide != nil {
				s.OnGuide()
			}
		}))
	}
	for _, text := range a.Next {
		action, err := pack.ParseAction(text)
		if err != nil {
			continue
		}
		label := s.actionLabel(action, a.Lang)
		if label == "" {
			continue
		}
		if action.Kind == pack.ActionArticle {
			links = append(links, ui.NewLink(label, func() { s.follow(action) }))
			continue
		}
		if count++; count > maxActions {
			continue
		}
		make := ui.NewButton
		if count == 1 {
			make = ui.NewPrimary
		}
		buttons.Add(make(label, func() { s.follow(action) }))
	}
	if !offersLetter(a) {
		buttons.Add(ui.NewButton(loc.T("ask.write"), func() {
			s.write("other", letter.Facts{})
		}))
	}
	buttons.Add(ui.NewIconButton(ui.IconCopy, loc.T("ask.copy"), func() { s.copy(plain(a)) }))
	if len(links) > 0 {
		related = ui.NewTightColumn(append([]fyne.CanvasObject{ui.NewSubheading(loc.T("ask.related"))}, links...)...)
	}
	return buttons, related
}

// guided reports whether a guide leads through what the answer is about: an
// account that is locked.
func guided(a *faq.Article) bool {
	return a.Topic == locked && slices.Contains(a.Next, string(pack.ActionLetter)+":"+lockedLetter)
}

func offersLetter(a *faq.Article) bool {
	for _, n := range a.Next {
		if strings.HasPrefix(n, string(pack.ActionLetter)+":") {
			return true
		}
	}
	return false
}

// actionLabel names a next step in words; "" when the pack does not have it.
func (s *Screen) actionLabel(a pack.Action, lang string) string {
	loc := s.deps.Loc
	switch a.Kind {
	case pack.ActionArticle:
		if article := s.deps.Pack.Library.Article(a.ID, lang); article != nil {
			return article.Title
		}
	case pack.ActionLetter:
		if t := s.deps.Pack.Letters.Template(a.ID, loc.Lang()); t != nil {
			return loc.T("ask.action.letter", "Name", t.Name)
		}
	case pack.ActionChecklist:
		if item, ok := s.deps.Pack.Checklists[loc.Lang()].Item(a.ID); ok {
			return loc.T("ask.action.checklist", "Name", item.Name())
		}
	case pack.ActionIncident:
		return loc.T("ask.action.incident")
	case pack.ActionContacts:
		return loc.T("ask.action.contacts")
	case pack.ActionFees:
		return loc.T("ask.action.fees")
	}
	return ""
}

// follow carries out a next step; a letter takes the user's own words along.
func (s *Screen) follow(a pack.Action) {
	switch a.Kind {
	case pack.ActionArticle:
		s.ShowArticle(a.ID)
	case pack.ActionLetter:
		s.write(a.ID, letter.Facts{})
	default:
		if s.OnOpen != nil {
			s.OnOpen(a)
		}
	}
}

func (s *Screen) write(purpose string, facts letter.Facts) {
	if s.OnWrite != nil {
		s.OnWrite(purpose, facts)
	}
}

// sources says where the answer comes from and how far to trust it.
func (s *Screen) sources(a *faq.Article) string {
	loc := s.deps.Loc
	words := []string{loc.T("ask.confidence."+string(a.Confidence), "Name", s.service())}
	if len(a.Sources) > 0 {
		words = append(words, strings.Join(a.Sources, " "))
	}
	words = append(words, loc.T("ask.updated", "Date", loc.Date(a.Updated)))
	text := strings.Join(words, " · ")
	if s.deps.Now().Sub(a.Updated) > staleAfter {
		text += "\n" + loc.T("ask.stale")
	}
	return text
}

// feedback asks whether the answer helped; the answer stays on this computer.
func (s *Screen) feedback(a *faq.Article) fyne.CanvasObject {
	loc := s.deps.Loc
	status := ui.NewStatus()
	say := func(helped bool, key string) func() {
		return func() {
			if s.OnFeedback != nil {
				s.OnFeedback(a.ID, helped)
			}
			status.Info(loc.T(key))
		}
	}
	row := ui.NewFlowRow(
		ui.NewCaption(loc.T("ask.helped")),
		ui.NewButton(loc.T("ask.yes"), say(true, "ask.glad")),
		ui.NewButton(loc.T("ask.no"), say(false, "ask.sorry")),
	)
	return ui.NewTightColumn(row, status)
}

// plain is the answer as text for the clipboard, without Markdown's marks.
func plain(a *faq.Article) string {
	body := strings.NewReplacer("**", "", "## ", "").Replace(a.Body)
	text := a.Title + "\n\n" + strings.TrimSpace(body)
	if a.Safety != "" {
		text += "\n\n" + a.Safety
	}
	return text + "\n"
}

// service is what the help pack is about.
func (s *Screen) service() string { return s.deps.Pack.Title(s.deps.Loc.Lang()) }

// welcome stands in the detail pane while nothing is chosen.
func (s *Screen) welcome() fyne.CanvasObject {
	loc := s.deps.Loc
	return ui.NewScrollColumn(
		ui.NewTitle(loc.T("ask.welcome")),
		ui.NewBody(loc.T("ask.welcome-text")),
		ui.NewCard(ui.Plain, loc.T("ask.independent"), loc.T("ask.independent-text", "Name", s.service())),
	)
}

// nothingFits says so, keeps the words, and offers two ways on.
func (s *Screen) nothingFits() fyne.CanvasObject {
	loc := s.deps.Loc
	s.status.Clear()
	blocks := []fyne.CanvasObject{
		s.back(),
		ui.NewTitle(loc.T("ask.nothing")),
		ui.NewBody(loc.T("ask.nothing-text")),
		ui.NewFlowRow(ui.NewPrimary(loc.T("ask.write-words"), func() {
			words := strings.TrimSpace(s.state.Query)
			s.write(s.purposeOf(words), letter.Facts{letter.FactSummary: words})
		})),
	}
	topics := ui.NewFlowRow()
	for _, topic := range s.closestTopics() {
		topics.Add(ui.NewButton(s.topicName(topic), func() { s.openTopic(topic) }))
	}
	if len(topics.Objects) > 0 {
		blocks = append(blocks, ui.NewSubheading(loc.T("ask.closest-topics")), topics)
	}
	return ui.NewScrollColumn(present(blocks)...)
}

// complaintLetter is the letter of somebody who says that they complain.
const complaintLetter = "complaint"

// purposeOf chooses the letter for words that no answer fits: they say
// themselves when they are a complaint.
func (s *Screen) purposeOf(words string) string {
	words = strings.ToLower(words)
	for _, w := range []string{"投诉", "complain"} {
		if strings.Contains(words, w) && s.deps.Pack.Letters.Template(complaintLetter, s.deps.Loc.Lang()) != nil {
			return complaintLetter
		}
	}
	return "other"
}

// closestTopics are the topics of the nearest answers, else the first few.
func (s *Screen) closestTopics() []string {
	const most = 4
	var topics []string
	seen := map[string]bool{}
	for _, e := range s.entries {
		if e.article != nil && !seen[e.article.Topic] && len(topics) < most {
			seen[e.article.Topic] = true
			topics = append(topics, e.article.Topic)
		}
	}
	if len(topics) == 0 {
		all := s.topics()
		topics = all[:min(most, len(all))]
	}
	return topics
}

func (s *Screen) openTopic(topic string) {
	s.search.SetText("")
	s.state.Query, s.state.Topic, s.state.Article, s.state.Opened = "", topic, "", false
	s.list.SetRows(s.fill())
	s.showState()
	s.place()
}
