package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"okpayhelp/faq"
)

// maxLimit is the largest value of --limit.
const maxLimit = 1000

// hitJSON is one answer as the command prints it.
type hitJSON struct {
	ID        string   `json:"id"`
	Lang      string   `json:"lang"`
	Title     string   `json:"title"`
	Score     float64  `json:"score"`
	Confident bool     `json:"confident"`
	Sources   []string `json:"sources"`
	Field     string   `json:"field"`
	Text      string   `json:"text"`
	Ranges    [][2]int `json:"ranges"`
}

type searchFlags struct {
	lang, pack string
	limit      int
	json       bool
}

func newSearchCommand(e *env) *cobra.Command {
	var f searchFlags
	cmd := &cobra.Command{
		Use:   "search [--lang L] [--limit N] [--pack DIR] [--json] QUERY...",
		Short: e.loc.T("search.cli.short"),
		Long:  e.loc.T("search.cli.long"),
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return runSearch(e, f, strings.Join(args, " "))
		},
	}
	cmd.Flags().StringVar(&f.lang, "lang", "", e.loc.T("search.cli.flag-lang"))
	cmd.Flags().IntVar(&f.limit, "limit", 10, e.loc.T("search.cli.flag-limit"))
	cmd.Flags().StringVar(&f.pack, "pack", "", e.loc.T("search.cli.flag-pack"))
	cmd.Flags().BoolVar(&f.json, "json", false, e.loc.T("search.cli.flag-json"))
	return cmd
}

func runSearch(e *env, f searchFlags, query string) error {
	if f.limit < 1 || f.limit > maxLimit {
		return exitError{code: 2, text: e.loc.T("search.cli.bad-limit")}
	}
	lang := ""
	if f.lang != "" {
		var err error
		if lang, err = e.language(f.lang); err != nil {
			return err
		}
	}
	p, err := e.openPack(f.pack)
	if err != nil {
		return err
	}
	hits := faq.NewIndex(p.Library, faq.Options{Lang: lang, Synonyms: p.Synonyms}).Search(query, f.limit)
	if f.json {
		return printJSON(e, hits)
	}
	printHits(e, hits)
	return nil
}

// loadSynonyms reads a pack's synonyms; a pack may have none.
func loadSynonyms(pack fs.FS) []faq.SynonymGroup {
	f, err := pack.Open("synonyms.yaml")
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }() // read only
	groups, _ := faq.LoadSynonyms(f)
	return groups
}

func printJSON(e *env, hits []faq.Hit) error {
	out := []hitJSON{}
	for _, h := range hits {
		j := hitJSON{
			ID: h.Article.ID, Lang: h.Article.Lang, Title: h.Article.Title, Score: h.Score, Confident: h.Confident,
			Sources: h.Article.Sources, Field: string(h.Field), Text: h.Text, Ranges: h.Ranges,
		}
		if j.Sources == nil {
			j.Sources = []string{}
		}
		if j.Ranges == nil {
			j.Ranges = [][2]int{}
		}
		out = append(out, j)
	}
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("write answers: %w", err)
	}
	return nil
}

// printHits writes answers for people: title, the wording that matched with
// its matching parts in brackets, the sources.
func printHits(e *env, hits []faq.Hit) {
	if len(hits) == 0 {
		fmt.Fprintln(e.out, e.loc.T("search.cli.nothing"))
		return
	}
	if !hits[0].Confident {
		fmt.Fprintln(e.out, e.loc.T("search.cli.unsure"))
	}
	for i, h := range hits {
		fmt.Fprintf(e.out, "%2d. %s  (%s)\n", i+1, h.Article.Title, h.Article.ID)
		fmt.Fprintf(e.out, "    %s\n", bracketed(h))
		if len(h.Article.Sources) > 0 {
			fmt.Fprintf(e.out, "    %s\n", e.loc.T("search.cli.sources", "Sources", strings.Join(h.Article.Sources, " ")))
		}
	}
}

// bracketed marks the ranges of a hit in its text.
func bracketed(h faq.Hit) string {
	var b strings.Builder
	rs, at := []rune(h.Text), 0
	for _, r := range h.Ranges {
		b.WriteString(string(rs[at:r[0]]) + "[" + string(rs[r[0]:r[1]]) + "]")
		at = r[1]
	}
	return b.String() + string(rs[at:])
}
