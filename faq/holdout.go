package faq

import "slices"

// Fold is a library without some of its questions, and those questions: what
// search can be tried with that it has not been shown.
type Fold struct {
	Library *Library
	Held    []HeldQuestion
}

// HeldQuestion is a question that was taken out of the article ID.
type HeldQuestion struct {
	ID, Text string
}

// HoldOneOut takes one question after another out of each article of a
// language, at most one of an article at a time. The first fold lacks the
// first questions, the second the second ones, and so on. Articles in other
// languages are left out.
func HoldOneOut(lib *Library, lang string) []Fold {
	var folds []Fold
	for i := 0; ; i++ {
		var f Fold
		var articles []Article
		for _, a := range lib.byLang[lang] {
			c := *a
			if i < len(a.Questions) {
				f.Held = append(f.Held, HeldQuestion{a.ID, a.Questions[i]})
				c.Questions = slices.Concat(a.Questions[:i], a.Questions[i+1:])
			}
			articles = append(articles, c)
		}
		if len(f.Held) == 0 {
			return folds
		}
		f.Library = NewLibrary(articles)
		folds = append(folds, f)
	}
}
