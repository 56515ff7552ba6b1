package letter

import (
	"slices"
	"strings"
)

// A layout is the text of a letter with places for facts. It is read line by
// line, and this is all there is to know:
//
//	{summary}           the fact; a line whose fact is empty disappears
//	- {tried}           a fact of several lines: one "- " line for each
//	{?wish}text         the line stays only when the fact is there
//	{!wish}text         the line stays only when the fact is not there
//	{?role=merchant}text  the line stays only for this option; {!...} reversed
//
// Conditions stand at the beginning of a line; there may be several. A blank
// line separates paragraphs. When nothing is left of a paragraph but its first
// line, because all the others have disappeared, that line is a heading over
// nothing and disappears too. Facts of several lines stand alone on their line, with or
// without "- " before them.
//
// Facts are put in after the layout has been read, so braces that a user
// types are only braces.
type layout []paragraph

type paragraph []layoutLine

type layoutLine struct {
	conditions []condition
	parts      []part
	number     int // in the layout's source, from 1
}

// part is literal text or the place of a fact.
type part struct {
	text  string
	field string // empty for literal text
}

type condition struct {
	field, option string // option may be empty: the fact is there
	not           bool
}

// layoutError is a fault in a layout; line counts from 1.
type layoutError struct {
	line int
	text string
}

// listMark begins a line of a list. Mail programs keep it, which cannot be
// said of tabs and runs of blanks.
const listMark = "- "

// parseLayout reads source. A line with an error is left out of the result.
func parseLayout(source string) (layout, []layoutError) {
	var (
		out  layout
		para paragraph
		errs []layoutError
	)
	for i, text := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		if text == "" {
			if len(para) > 0 {
				out, para = append(out, para), nil
			}
			continue
		}
		line, fault := parseLine(text)
		line.number = i + 1
		if fault != "" {
			errs = append(errs, layoutError{i + 1, fault})
			continue
		}
		para = append(para, line)
	}
	if len(para) > 0 {
		out = append(out, para)
	}
	return out, errs
}

func parseLine(text string) (line layoutLine, fault string) {
	for strings.HasPrefix(text, "{?") || strings.HasPrefix(text, "{!") {
		inner, rest, ok := strings.Cut(text[2:], "}")
		if !ok {
			return line, "a { without its }"
		}
		field, option, compares := strings.Cut(inner, "=")
		if !validID(field) || compares && !validID(option) {
			return line, "a condition is written {?field}, {!field}, {?field=option} or {!field=option}"
		}
		line.conditions = append(line.conditions, condition{field, option, text[1] == '!'})
		text = rest
	}
	for text != "" {
		open := strings.IndexAny(text, "{}")
		if open < 0 {
			line.parts = append(line.parts, part{text: text})
			break
		}
		if text[open] == '}' {
			return line, "a } without its {"
		}
		field, rest, ok := strings.Cut(text[open+1:], "}")
		if !ok {
			return line, "a { without its }"
		}
		if !validID(field) {
			return line, "a fact is written {field}; conditions stand at the beginning of the line"
		}
		if open > 0 {
			line.parts = append(line.parts, part{text: text[:open]})
		}
		line.parts = append(line.parts, part{field: field})
		text = rest
	}
	if len(line.parts) == 0 {
		return line, "a condition with no text after it"
	}
	return line, ""
}

// fields returns the fields that the line writes out.
func (l layoutLine) fields() []string {
	var ids []string
	for _, p := range l.parts {
		if p.field != "" {
			ids = append(ids, p.field)
		}
	}
	return ids
}

// alone reports whether the line is a single fact, with nothing but a list
// mark beside it.
func (l layoutLine) alone() bool {
	switch len(l.parts) {
	case 1:
		return l.parts[0].field != ""
	case 2:
		return l.parts[0].text == listMark && l.parts[1].field != ""
	}
	return false
}

// mayGo reports whether the line can disappear.
func (l layoutLine) mayGo() bool { return len(l.conditions)+len(l.fields()) > 0 }

// fill writes the layout with a's facts. Paragraphs are separated by one
// blank line; the text ends in a line break unless it is empty.
func (l layout) fill(a answers) string {
	var paragraphs []string
	for _, p := range l {
		if text := p.fill(a); text != "" {
			paragraphs = append(paragraphs, text)
		}
	}
	if len(paragraphs) == 0 {
		return ""
	}
	return strings.Join(paragraphs, "\n\n") + "\n"
}

func (p paragraph) fill(a answers) string {
	var lines []string
	heading := true // so far only the first line, which is fixed
	for i, l := range p {
		text, ok := l.fill(a)
		if !ok {
			continue
		}
		lines = append(lines, text)
		if i > 0 || l.mayGo() || len(p) == 1 {
			heading = false
		}
	}
	if heading {
		return ""
	}
	return strings.Join(lines, "\n")
}

// fill returns the line's text, or false when the line disappears.
func (l layoutLine) fill(a answers) (string, bool) {
	if slices.ContainsFunc(l.conditions, func(c condition) bool { return !c.holds(a) }) {
		return "", false
	}
	var b strings.Builder
	for i, p := range l.parts {
		if p.field == "" {
			b.WriteString(p.text)
			continue
		}
		value := a.text[p.field]
		if value == "" {
			return "", false
		}
		if i == 1 && l.alone() {
			return listItems(value), true
		}
		b.WriteString(value)
	}
	return b.String(), true
}

func (c condition) holds(a answers) bool {
	there := a.text[c.field] != ""
	if c.option != "" {
		there = a.option[c.field] == c.option
	}
	return there != c.not
}

// listItems makes one list item of each line. Lines that the user already
// marked as items stay as they are.
func listItems(value string) string {
	var items []string
	for line := range strings.SplitSeq(value, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case hasListMark(line):
			items = append(items, line)
		default:
			items = append(items, listMark+line)
		}
	}
	return strings.Join(items, "\n")
}

func hasListMark(line string) bool {
	for _, mark := range []string{listMark, "* ", "• ", "· ", "– ", "— "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}
