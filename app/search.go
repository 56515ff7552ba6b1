package app

import (
	"sync"

	"okpayhelp/faq"
	"okpayhelp/internal/pack"
)

// searcher holds one search index per window language. It is built behind the
// first frame, so that neither the frame nor, in practice, the first keystroke
// waits for it.
type searcher struct {
	pack  *pack.Pack
	mu    sync.Mutex
	built map[string]*faq.Index
}

func newSearcher(p *pack.Pack) *searcher {
	return &searcher{pack: p, built: map[string]*faq.Index{}}
}

func (s *searcher) index(lang string) *faq.Index {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.built[lang] == nil {
		s.built[lang] = faq.NewIndex(s.pack.Library, faq.Options{Lang: lang, Synonyms: s.pack.Synonyms})
	}
	return s.built[lang]
}

// search answers a query for a window in lang.
func (s *searcher) search(lang, query string, limit int) []faq.Hit {
	return s.index(lang).Search(query, limit)
}
