package ask

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"okpayhelp/app/ui"
	"okpayhelp/faq"
	"okpayhelp/internal/pack"
)

type entryKind int

const (
	hitEntry       entryKind = iota // an answer that the search found
	articleEntry                    // an answer offered before anything is typed
	topicEntry                      // opens the list of a topic
	allTopicsEntry                  // leads back to all topics
	feesEntry                       // opens the worksheet of fees and rates
)

// entry is one row of the list.
type entry struct {
	kind      entryKind
	article   *faq.Article
	topic     string
	confident bool
}

// maxRecent is how many articles read last are offered again.
const maxRecent = 3

// fill decides what the list shows, and returns it as rows.
func (s *Screen) fill() []ui.Row {
	s.entries = nil
	switch {
	case strings.TrimSpace(s.state.Query) != "":
		return s.hits()
	case s.state.Topic != "":
		return s.topicArticles()
	default:
		return s.start()
	}
}

func (s *Screen) add(e entry, row ui.Row) ui.Row {
	s.entries = append(s.entries, e)
	return row
}

func (s *Screen) hits() []ui.Row {
	hits := s.deps.Search(s.state.Query, maxHits)
	rows := make([]ui.Row, 0, len(hits))
	for i, h := range hits {
		row := s.hitRow(h)
		switch {
		case i == 0 && !h.Confident:
			row.Group = s.deps.Loc.T("ask.closest")
		case h.Article.Lang != s.deps.Loc.Lang() && (i == 0 || hits[i-1].Article.Lang != h.Article.Lang):
			row.Group = s.deps.Loc.T("ask.other-language." + h.Article.Lang)
		}
		rows = append(rows, s.add(entry{kind: hitEntry, article: h.Article, confident: h.Confident && i == 0}, row))
		if i == 0 && h.Confident && slices.Contains(h.Article.Next, string(pack.ActionFees)) {
			rows = append(rows, s.worksheet())
		}
	}
	return rows
}

// worksheet is the row that stands below an answer about fees: who asks what
// something costs may have the numbers at hand.
func (s *Screen) worksheet() ui.Row {
	loc := s.deps.Loc
	return s.add(entry{kind: feesEntry}, ui.Row{
		Title:   ui.Marked{Text: loc.T("ask.action.fees")},
		Caption: ui.Marked{Text: loc.T("ask.fees-hint")},
	})
}

// hitRow marks what matched: in the title, or in the wording below it.
func (s *Screen) hitRow(h faq.Hit) ui.Row {
	row := ui.Row{Title: ui.Marked{Text: h.Article.Title}}
	switch h.Field {
	case faq.FieldTitle:
		row.Title.Ranges = h.Ranges
		row.Caption.Text = s.topicName(h.Article.Topic)
	default:
		row.Caption = marked(h)
	}
	return row
}

// marked is the text that matched; a long passage is shown from a little
// before its first match.
func marked(h faq.Hit) ui.Marked {
	const before = 12
	text, cut, lead := []rune(h.Text), 0, ""
	if len(h.Ranges) > 0 && h.Ranges[0][0] > 2*before {
		cut, lead = wordStart(text, h.Ranges[0][0]-before, h.Ranges[0][0]), "…"
	}
	shift := utf8.RuneCountInString(lead) - cut
	m := ui.Marked{Text: lead + string(text[cut:])}
	for _, r := range h.Ranges {
		m.Ranges = append(m.Ranges, [2]int{r[0] + shift, r[1] + shift})
	}
	return m
}

// wordStart moves from into text to where a word begins, but no further than
// to. Han has no words to keep together.
func wordStart(text []rune, from, to int) int {
	inWord := func(i int) bool {
		r := text[i]
		return r == '\'' || r == '’' || (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
	}
	i := from
	for i < to && inWord(i) && inWord(i-1) {
		i++
	}
	for i < to && unicode.IsSpace(text[i]) {
		i++
	}
	return i
}

// start is what the list offers before anything is typed: what cannot wait,
// the main questions, what was read last, and all topics.
func (s *Screen) start() []ui.Row {
	var rows []ui.Row
	var urgent, main []*faq.Article
	for _, a := range s.deps.Pack.Library.Articles(s.deps.Loc.Lang()) {
		switch {
		case a.Topic == emergency:
			urgent = append(urgent, a)
		case a.Priority == 1:
			main = append(main, a)
		}
	}
	rows = append(rows, s.articleRows(s.deps.Loc.T("ask.urgent"), urgent)...)
	rows = append(rows, s.articleRows(s.deps.Loc.T("ask.main"), main)...)
	rows = append(rows, s.articleRows(s.deps.Loc.T("ask.recent"), s.recent())...)
	for i, topic := range s.topics() {
		row := ui.Row{
			Title:   ui.Marked{Text: s.topicName(topic)},
			Caption: ui.Marked{Text: s.deps.Loc.N("ask.articles", len(s.inTopic(topic)))},
		}
		if i == 0 {
			row.Group = s.deps.Loc.T("ask.topics")
		}
		rows = append(rows, s.add(entry{kind: topicEntry, topic: topic}, row))
	}
	return rows
}

// emergency is the topic that stands above everything else.
const emergency = "emergency"

// The topic of locked accounts, and the letter about one: where the guide is
// offered.
const (
	locked       = "locked"
	lockedLetter = "account-locked"
)

func (s *Screen) articleRows(group string, articles []*faq.Article) []ui.Row {
	rows := make([]ui.Row, 0, len(articles))
	for i, a := range articles {
		row := ui.Row{
			Title:   ui.Marked{Text: a.Title},
			Caption: ui.Marked{Text: s.topicName(a.Topic)},
		}
		if i == 0 {
			row.Group = group
		}
		rows = append(rows, s.add(entry{kind: articleEntry, article: a}, row))
	}
	return rows
}

func (s *Screen) recent() []*faq.Article {
	var articles []*faq.Article
	for _, id := range s.deps.Recent() {
		a := s.deps.Pack.Library.Article(id, s.deps.Loc.Lang())
		if a != nil && len(articles) < maxRecent {
			articles = append(articles, a)
		}
	}
	return articles
}

func (s *Screen) topicArticles() []ui.Row {
	back := ui.Row{
		Title:   ui.Marked{Text: s.deps.Loc.T("ask.all-topics")},
		Caption: ui.Marked{Text: s.deps.Loc.T("ask.all-topics-hint")},
	}
	rows := []ui.Row{s.add(entry{kind: allTopicsEntry}, back)}
	return append(rows, s.articleRows(s.topicName(s.state.Topic), s.inTopic(s.state.Topic))...)
}

// topics lists the topics of the pack in the order of its articles, the
// emergency aside: its articles are all on the first screen.
func (s *Screen) topics() []string {
	var topics []string
	seen := map[string]bool{emergency: true}
	for _, a := range s.deps.Pack.Library.Articles(s.deps.Loc.Lang()) {
		if !seen[a.Topic] {
			seen[a.Topic] = true
			topics = append(topics, a.Topic)
		}
	}
	return topics
}

func (s *Screen) inTopic(topic string) []*faq.Article {
	var articles []*faq.Article
	for _, a := range s.deps.Pack.Library.Articles(s.deps.Loc.Lang()) {
		if a.Topic == topic {
			articles = append(articles, a)
		}
	}
	return articles
}

// topicName falls back to the pack's own word for a topic that this program
// has no name for.
func (s *Screen) topicName(topic string) string {
	if key := "ask.topic." + topic; s.deps.Loc.Has(key) {
		return s.deps.Loc.T(key, "Name", s.service())
	}
	return topic
}
