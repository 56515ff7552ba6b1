package write

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// answers stand beside the form: what may make the letter unnecessary. They
// never stand in its way.
type answers struct {
	s       *Screen
	draft   *draft
	column  *fyne.Container
	shown   []string
	pending func() // stops the look that is due; nil when none is
}

func newAnswers(s *Screen) *answers {
	a := &answers{s: s, draft: s.draft, column: ui.NewTightColumn()}
	a.look()
	return a
}

// follow looks again when typing has paused.
func (a *answers) follow() {
	a.stop()
	a.pending = a.s.deps.Later(answerDelay, a.look)
}

func (a *answers) stop() {
	if a.pending != nil {
		a.pending()
		a.pending = nil
	}
}

// look shows the answers that fit by now.
func (a *answers) look() {
	loc := a.s.deps.Loc
	ids := a.suggested()
	if a.shown != nil && slices.Equal(ids, a.shown) {
		return
	}
	a.shown = ids
	a.column.Objects = []fyne.CanvasObject{
		ui.NewSubheading(loc.T("write.answers")),
		ui.NewCaption(loc.T("write.answers-why")),
	}
	for _, id := range ids {
		article := a.s.deps.Pack.Library.Article(id, loc.Lang())
		if article == nil {
			continue
		}
		a.column.Add(ui.NewLink(article.Title, func() {
			if a.s.OnArticle != nil {
				a.s.OnArticle(id)
			}
		}))
	}
	a.column.Refresh()
}

// suggested are the answers that fit the user's own words, then those that the
// purpose names.
func (a *answers) suggested() []string {
	const (
		most   = 5
		byWord = 3 // of the user's, so that the purpose's own keep a place
	)
	ids := []string{}
	add := func(id string) {
		if !slices.Contains(ids, id) && len(ids) < most {
			ids = append(ids, id)
		}
	}
	if words := strings.TrimSpace(a.draft.Facts[letter.FactSummary]); words != "" {
		for _, h := range a.s.deps.Search(words, byWord) {
			if h.Confident {
				add(h.Article.ID)
			}
		}
	}
	for _, id := range a.draft.form.Articles {
		add(id)
	}
	return ids
}
