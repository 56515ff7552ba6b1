package main

import (
	"fmt"
	"strings"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// listedLetter and listedField are the letters as --list --as json has them.
type listedLetter struct {
	ID     string        `json:"id"`
	Name   string        `json:"name"`
	About  string        `json:"about"`
	Fields []listedField `json:"fields"`
}

type listedField struct {
	ID       string      `json:"id"`
	Label    string      `json:"label"`
	Kind     letter.Kind `json:"kind"`
	Required bool        `json:"required"`
	For      string      `json:"for,omitempty"`
	Options  []string    `json:"options,omitempty"`
}

func listLetters(e *env, templates []*letter.Template, flags letterFlags, loc *locale.Localizer) error {
	if flags.template != "" || len(flags.sets) > 0 || flags.as != "text" && flags.as != "json" {
		return exitError{code: 2, text: e.loc.T("letter.cli.list-alone")}
	}
	list := []listedLetter{}
	for _, t := range templates {
		l := listedLetter{ID: t.ID, Name: t.Name, About: t.About}
		for _, f := range t.Fields {
			l.Fields = append(l.Fields, listedField{f.ID, f.Label, f.Kind, f.Required, f.For, optionIDs(f)})
		}
		list = append(list, l)
	}
	if flags.as == "json" {
		return writeJSON(e.out, list)
	}
	for _, l := range list {
		fmt.Fprintf(e.out, "%s\n  %s\n  %s\n", l.ID, l.Name, l.About)
		for _, f := range l.Fields {
			fmt.Fprintf(e.out, "    %-12s %s\n", f.ID, f.describe(loc))
		}
		fmt.Fprintln(e.out)
	}
	return nil
}

// describe says what a field is in one line: "Account type (personal, merchant)".
func (f listedField) describe(loc *locale.Localizer) string {
	var notes []string
	if f.Required {
		notes = append(notes, loc.T("letter.cli.required"))
	}
	if f.For != "" {
		notes = append(notes, loc.T("letter.cli."+f.For))
	}
	if len(f.Options) > 0 {
		notes = append(notes, strings.Join(f.Options, " | "))
	}
	if len(notes) == 0 {
		return f.Label
	}
	return f.Label + " - " + strings.Join(notes, "; ")
}
