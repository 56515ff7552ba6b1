package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"okpayhelp/internal/pack"
)

// newCheckCommand checks a help pack for its author. Problems and counts are
// English, in the form that editors understand; only the last word, and a
// refusal, are in the language of the system.
func newCheckCommand(e *env) *cobra.Command {
	search := false
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: e.loc.T("checklist.cli.short"),
		Long:  e.loc.T("checklist.cli.long"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := ""
			if len(args) > 0 {
				dir = args[0]
			}
			return runCheck(e, dir, search)
		},
	}
	cmd.Flags().BoolVar(&search, "search", false, e.loc.T("checklist.cli.search"))
	return cmd
}

func runCheck(e *env, dir string, search bool) error {
	fsys, err := e.pack(dir)
	if err != nil {
		return err
	}
	p, problems, err := pack.Check(fsys)
	if err != nil {
		return packRefused(e, err)
	}
	for _, problem := range problems {
		fmt.Fprintln(e.out, problem)
	}
	for _, lang := range p.Languages {
		fmt.Fprintln(e.out, counts(p, lang))
	}
	if search {
		fmt.Fprintln(e.out)
		searchReport(e.out, p.Library, p.Synonyms)
	}
	if len(problems) > 0 {
		return exitError{code: 1, text: e.loc.N("checklist.cli.problems", len(problems))}
	}
	return nil
}

// packRefused says in words why a folder is not looked into at all.
func packRefused(e *env, err error) error {
	var r *pack.Refusal
	if !errors.As(err, &r) {
		return err
	}
	return exitError{code: 2, text: e.loc.T("checklist.pack."+r.Code, "File", r.File)}
}

// counts is one line about the content in one language.
func counts(p *pack.Pack, lang string) string {
	articles := p.Library.Articles(lang)
	wordings := 0
	for _, a := range articles {
		wordings += len(a.Questions)
	}
	line := fmt.Sprintf("%s: %d articles, %d wordings, %d letters, %d checklist items, %d examples", lang,
		len(articles), wordings, len(p.Letters.Templates(lang)),
		len(p.Checklists[lang].Items()), len(p.Lessons[lang].Examples))
	if p.Sources > 0 {
		line += fmt.Sprintf(", %d of %d S-numbers covered", p.Sources-len(pack.Missing(p, lang)), p.Sources)
	}
	return line
}
