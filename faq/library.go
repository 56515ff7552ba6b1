package faq

import (
	"slices"
	"strings"
)

// Library is a set of articles in a stable order. It does not change after it
// was made, so it may be read from several goroutines.
type Library struct {
	byLang map[string][]*Article
	byID   map[string]*Article
	langs  []string
}

// topicOrder is the order in which topics are offered: what cannot wait first,
// background last. Topics not in the list follow in alphabetical order.
func topicOrder(topic string) int {
	order := []string{"emergency", "problems", "locked", "safety", "fees", "contact", "writing", "business", "about"}
	if i := slices.Index(order, topic); i >= 0 {
		return i
	}
	return len(order)
}

// NewLibrary makes a library of articles, in any order. Of two articles with
// the same ID and language the first is kept.
func NewLibrary(articles []Article) *Library {
	l := &Library{byLang: map[string][]*Article{}, byID: map[string]*Article{}}
	for i := range articles {
		a := articles[i] // a copy: the caller's slice stays the caller's
		key := a.Lang + "/" + a.ID
		if l.byID[key] != nil {
			continue
		}
		l.byID[key] = &a
		if l.byLang[a.Lang] == nil {
			l.langs = append(l.langs, a.Lang)
		}
		l.byLang[a.Lang] = append(l.byLang[a.Lang], &a)
	}
	slices.Sort(l.langs)
	for _, as := range l.byLang {
		slices.SortStableFunc(as, compareArticles)
	}
	return l
}

func compareArticles(a, b *Article) int {
	if a.Priority != b.Priority {
		return a.Priority - b.Priority
	}
	if d := topicOrder(a.Topic) - topicOrder(b.Topic); d != 0 {
		return d
	}
	if d := strings.Compare(a.Topic, b.Topic); d != 0 {
		return d
	}
	return strings.Compare(a.ID, b.ID)
}

// Articles returns the articles of a language by priority, topic and ID. The
// slice belongs to the caller.
func (l *Library) Articles(lang string) []*Article {
	return slices.Clone(l.byLang[lang])
}

// Article returns one article, or nil when the library does not have it in
// that language.
func (l *Library) Article(id, lang string) *Article {
	return l.byID[lang+"/"+id]
}

// Languages returns the languages that have an article, sorted.
func (l *Library) Languages() []string {
	return slices.Clone(l.langs)
}
