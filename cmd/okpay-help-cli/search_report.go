package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"okpayhelp/faq"
)

// reportRows is how many lines each table of the report has at most.
const reportRows = 15

// articleScore counts how often an article's own questions found it.
type articleScore struct {
	id                string
	asked, top1, top3 int
	missed            []string // questions that did not find it first
}

// confusion is a pair of articles: a question of the first found the second.
type confusion struct {
	id, found string
	times     int
	example   string
}

// searchReport holds out one question of each article at a time, asks it of
// the rest, and writes what a pack's author can mend: overall figures,
// articles that their own questions do not find, pairs that are confused. It
// is English, like all messages for authors.
func searchReport(w io.Writer, lib *faq.Library, synonyms []faq.SynonymGroup) {
	fmt.Fprintln(w, "Search, one question of each article held out at a time:")
	fmt.Fprintln(w)
	fmt.Fprintln(w, "| language | questions | first | among the first three |")
	fmt.Fprintln(w, "|---|---:|---:|---:|")
	var details strings.Builder
	for _, lang := range lib.Languages() {
		scores, pairs := holdOneOut(lib, lang, synonyms)
		var all articleScore
		for _, s := range scores {
			all.asked, all.top1, all.top3 = all.asked+s.asked, all.top1+s.top1, all.top3+s.top3
		}
		fmt.Fprintf(w, "| %s | %d | %.1f %% | %.1f %% |\n", lang, all.asked, percent(all.top1, all.asked), percent(all.top3, all.asked))
		writeScores(&details, lang, scores)
		writeConfusions(&details, lang, pairs)
	}
	fmt.Fprint(w, details.String())
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

func holdOneOut(lib *faq.Library, lang string, synonyms []faq.SynonymGroup) ([]articleScore, []confusion) {
	byID := map[string]*articleScore{}
	pairs := map[[2]string]*confusion{}
	for _, fold := range faq.HoldOneOut(lib, lang) {
		ix := faq.NewIndex(fold.Library, faq.Options{Synonyms: synonyms})
		for _, q := range fold.Held {
			if byID[q.ID] == nil {
				byID[q.ID] = &articleScore{id: q.ID}
			}
			found := byID[q.ID].count(q.Text, ix.Search(q.Text, 3))
			if found == q.ID || found == "" {
				continue
			}
			key := [2]string{q.ID, found}
			if pairs[key] == nil {
				pairs[key] = &confusion{id: q.ID, found: found, example: q.Text}
			}
			pairs[key].times++
		}
	}
	return worstScores(byID), commonest(pairs)
}

// count notes an answer and returns the ID of its first hit.
func (s *articleScore) count(question string, hits []faq.Hit) string {
	s.asked++
	for i, h := range hits {
		if h.Article.ID != s.id {
			continue
		}
		s.top3++
		if i == 0 {
			s.top1++
			return s.id
		}
	}
	s.missed = append(s.missed, question)
	if len(hits) == 0 {
		return ""
	}
	return hits[0].Article.ID
}

func worstScores(byID map[string]*articleScore) []articleScore {
	var out []articleScore
	for _, s := range byID {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b articleScore) int {
		return cmp.Or(cmp.Compare(percent(a.top1, a.asked), percent(b.top1, b.asked)), strings.Compare(a.id, b.id))
	})
	return out
}

func commonest(pairs map[[2]string]*confusion) []confusion {
	var out []confusion
	for _, c := range pairs {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b confusion) int {
		return cmp.Or(b.times-a.times, strings.Compare(a.id, b.id), strings.Compare(a.found, b.found))
	})
	return out
}

func writeScores(w io.Writer, lang string, scores []articleScore) {
	fmt.Fprintf(w, "\nArticles that their own questions find least often (%s):\n\n", lang)
	fmt.Fprintln(w, "| article | questions | first | among three | a question that missed |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---|")
	for i, s := range scores {
		if i == reportRows || s.top1 == s.asked {
			break
		}
		fmt.Fprintf(w, "| %s | %d | %d | %d | %s |\n", s.id, s.asked, s.top1, s.top3, cell(s.missed[0]))
	}
}

func writeConfusions(w io.Writer, lang string, pairs []confusion) {
	fmt.Fprintf(w, "\nPairs that are confused (%s):\n\n", lang)
	fmt.Fprintln(w, "| a question of | found | times | for example |")
	fmt.Fprintln(w, "|---|---|---:|---|")
	for i, c := range pairs {
		if i == reportRows {
			break
		}
		fmt.Fprintf(w, "| %s | %s | %d | %s |\n", c.id, c.found, c.times, cell(c.example))
	}
}

// cell keeps a text from breaking a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", "/") }
