package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"okpayhelp/internal/letter"
)

// letterFlags is what the user asks of the letter command.
type letterFlags struct {
	list     bool
	template string
	lang     string
	pack     string
	sets     []string
	as       string
}

func newLetterCommand(e *env) *cobra.Command {
	var flags letterFlags
	cmd := &cobra.Command{
		Use:   "letter [--pack DIR] --list | --template ID",
		Short: e.loc.T("letter.cli.short"),
		Long:  e.loc.T("letter.cli.long"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return runLetter(e, flags, time.Now()) },
	}
	cmd.Flags().BoolVar(&flags.list, "list", false, e.loc.T("letter.cli.flag-list"))
	cmd.Flags().StringVar(&flags.template, "template", "", e.loc.T("letter.cli.flag-template"))
	cmd.Flags().StringVar(&flags.lang, "lang", "", e.loc.T("letter.cli.flag-lang"))
	cmd.Flags().StringVar(&flags.pack, "pack", "", e.loc.T("letter.cli.flag-pack"))
	cmd.Flags().StringArrayVar(&flags.sets, "set", nil, e.loc.T("letter.cli.flag-set"))
	cmd.Flags().StringVar(&flags.as, "as", "text", e.loc.T("letter.cli.flag-as"))
	return cmd
}

func runLetter(e *env, flags letterFlags, now time.Time) error {
	lang, err := e.language(flags.lang)
	if err != nil {
		return err
	}
	p, err := e.openPack(flags.pack)
	if err != nil {
		return err
	}
	set := p.Letters
	if flags.lang == "" && len(set.Templates(lang)) == 0 && len(p.Languages) > 0 {
		lang = p.Languages[0] // a pack in one language, not the system's
	}
	if !slices.Contains([]string{"text", "json", "phone", "chat", "webform"}, flags.as) {
		return exitError{code: 2, text: e.loc.T("letter.cli.unknown-form", "As", flags.as)}
	}
	if flags.list {
		return listLetters(e, set.Templates(lang), flags, e.loc.In(lang))
	}
	t, err := e.template(set, flags.template, lang)
	if err != nil {
		return err
	}
	facts, err := e.facts(t, flags.sets)
	if err != nil {
		return err
	}
	m, problems := t.Render(facts, now)
	if len(problems) > 0 {
		return e.letterProblems(t, problems)
	}
	return e.writeLetter(t, m, facts, flags.as)
}

func (e *env) template(set *letter.Set, id, lang string) (*letter.Template, error) {
	if id == "" {
		return nil, exitError{code: 2, text: e.loc.T("letter.cli.no-template")}
	}
	if t := set.Template(id, lang); t != nil {
		return t, nil
	}
	var ids []string
	for _, t := range set.Templates(lang) {
		ids = append(ids, t.ID)
	}
	return nil, exitError{code: 2, text: e.loc.T("letter.cli.unknown-template", "ID", id, "IDs", e.loc.List(ids))}
}

// facts reads field=value pairs. A field of several lines takes one line from
// each pair.
func (e *env) facts(t *letter.Template, sets []string) (letter.Facts, error) {
	facts := letter.Facts{}
	for _, set := range sets {
		id, value, ok := strings.Cut(set, "=")
		if !ok || id == "" {
			return nil, exitError{code: 2, text: e.loc.T("letter.cli.bad-set", "Set", set)}
		}
		if !t.Knows(id) {
			return nil, exitError{code: 2, text: e.loc.T("letter.cli.unknown-field", "ID", id, "IDs", e.loc.List(fieldIDs(t)))}
		}
		earlier, twice := facts[id]
		if twice {
			if field, _ := t.Field(id); field.Kind != letter.KindLines {
				return nil, exitError{code: 2, text: e.loc.T("letter.cli.set-twice", "ID", id)}
			}
			value = earlier + "\n" + value
		}
		facts[id] = value
	}
	return facts, nil
}

func fieldIDs(t *letter.Template) []string {
	var ids []string
	for _, f := range t.Fields {
		ids = append(ids, f.ID)
	}
	return append(ids, letter.FactReference, letter.FactFirstSent)
}

// letterProblems prints what stands in the way, for programs and for people,
// in the language of the letter: it names the fields as the letter does.
func (e *env) letterProblems(t *letter.Template, problems []letter.Problem) error {
	type problemJSON struct {
		Field string `json:"field"`
		Text  string `json:"text"`
	}
	loc := e.loc.In(t.Lang)
	out := []problemJSON{}
	for _, p := range problems {
		text := loc.Map("letter.problem."+p.Code, p.Args)
		if field, _ := t.Field(p.Field); p.Code == letter.ProblemChoice {
			text = loc.T("letter.cli.options", "Text", text, "Options", loc.List(optionIDs(field)))
		}
		out = append(out, problemJSON{p.Field, text})
	}
	if err := writeJSON(e.err, map[string]any{"problems": out}); err != nil {
		return err
	}
	return exitError{code: 1}
}

func optionIDs(f letter.Field) []string {
	var ids []string
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	return ids
}

func (e *env) writeLetter(t *letter.Template, m letter.Message, facts letter.Facts, as string) error {
	var text string
	switch as {
	case "json":
		return writeJSON(e.out, m)
	case "phone":
		text = t.PhoneScript(facts)
	case "chat":
		text = strings.Join(t.ChatSnippets(facts, letter.ChatRunes), "\n\n") + "\n"
	case "webform":
		text = webForm(t.WebForm(facts))
	default:
		text = e.loc.In(t.Lang).T("letter.cli.subject", "Subject", m.Subject) + "\n\n" + m.Body
	}
	if _, err := io.WriteString(e.out, text); err != nil {
		return fmt.Errorf("write the letter: %w", err)
	}
	return nil
}

// webForm prints each label on a line, its value under it.
func webForm(values []letter.FieldValue) string {
	var blocks []string
	for _, v := range values {
		blocks = append(blocks, "["+v.Label+"]\n"+strings.TrimSpace(v.Value)+"\n")
	}
	return strings.Join(blocks, "\n")
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}
