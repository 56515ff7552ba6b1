package letter

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// checkLayouts looks at the four layouts of a letter: every place must be the
// place of a fact that is asked for, every fact must have a place in each
// output, and the shape must survive all mail programs.
func (f *file) checkLayouts(s *letterSource, m map[string]*yaml.Node) {
	t := s.template
	for _, l := range []struct{ key, source string }{
		{"subject", t.Subject}, {"body", t.Body}, {"phone", t.Phone}, {"chat", t.Chat},
	} {
		if l.source == "" {
			continue // a problem already
		}
		c := layoutCheck{file: f, template: t, key: l.key, line: m[l.key].Line}
		if m[l.key].Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			c.line++ // the text begins under its key
		}
		if m[l.key].Style&yaml.FoldedStyle != 0 {
			c.problem(1, "write long texts with | so that the lines stay")
		}
		c.run(l.source)
	}
}

// maxPlaces bounds how often a layout may repeat a fact: a long answer fifteen
// hundred times is a letter of megabytes, made anew with every key.
const maxPlaces = 20

type layoutCheck struct {
	file     *file
	template *Template
	key      string
	line     int // in the file, of the layout's first line
}

func (c layoutCheck) problem(line int, format string, args ...any) {
	c.file.problem(c.line+line-1, "letter %q, %s: "+format, append([]any{c.template.ID, c.key}, args...)...)
}

func (c layoutCheck) run(source string) {
	parsed, faults := parseLayout(source)
	for _, fault := range faults {
		c.problem(fault.line, "%s", fault.text)
	}
	for i, line := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		if line != strings.TrimSpace(line) || strings.Contains(line, "  ") || strings.Contains(line, "\t") {
			c.problem(i+1, "blanks and tabs as layout do not survive mail programs")
		}
	}
	placed := map[string]int{}
	for _, p := range parsed {
		for _, l := range p {
			c.checkLine(l)
			for _, id := range l.fields() {
				placed[id]++
			}
		}
	}
	for id, times := range placed {
		if times > maxPlaces {
			c.problem(1, "the fact {%s} has more than %d places here", id, maxPlaces)
		}
	}
	c.checkPlaces(placed)
	switch {
	case c.key == "subject":
		c.checkSubject(parsed)
	case c.key == "body" && len(parsed) < 3:
		c.problem(1, "a letter has at least three paragraphs")
	}
}

// checkPlaces wants every fact in every output, so that none is lost. The
// subject is not an output by itself: it carries the case's number.
func (c layoutCheck) checkPlaces(placed map[string]int) {
	var wanted []string
	if c.key != "subject" {
		for _, field := range c.template.Fields {
			wanted = append(wanted, field.ID)
		}
		wanted = append(wanted, FactFirstSent)
	}
	if c.key != "body" {
		wanted = append(wanted, FactReference)
	}
	for _, id := range wanted {
		if placed[id] == 0 {
			c.problem(1, "the fact {%s} has no place here", id)
		}
	}
}

func (c layoutCheck) checkLine(l layoutLine) {
	for _, id := range l.fields() {
		field, ok := c.template.Field(id)
		switch {
		case !c.template.Knows(id):
			c.problem(l.number, "there is no field %q", id)
		case ok && field.Kind == KindLines && !l.alone():
			c.problem(l.number, "{%s} has several lines: it stands alone, or after %q", id, listMark)
		}
	}
	for _, cond := range l.conditions {
		field, ok := c.template.Field(cond.field)
		_, known := field.label(cond.option)
		switch {
		case !c.template.Knows(cond.field):
			c.problem(l.number, "there is no field %q", cond.field)
		case cond.option != "" && (!ok || !known):
			c.problem(l.number, "field %q has no option %q", cond.field, cond.option)
		}
	}
}

// checkSubject wants a last line that can always be used: no conditions, and
// only facts that everybody has to give.
func (c layoutCheck) checkSubject(parsed layout) {
	if len(parsed) == 0 {
		return
	}
	last := parsed[len(parsed)-1][len(parsed[len(parsed)-1])-1]
	optional := func(id string) bool {
		field, ok := c.template.Field(id)
		return !ok || !field.Required || field.For != ""
	}
	if len(last.conditions) > 0 || slices.ContainsFunc(last.fields(), optional) {
		c.problem(last.number, "the last line must always fit: required facts only, no conditions")
	}
	for _, p := range parsed {
		for _, l := range p {
			for _, id := range l.fields() {
				if field, _ := c.template.Field(id); field.Kind == KindLines {
					c.problem(l.number, "a subject is one line, {%s} has several", id)
				}
			}
		}
	}
}
