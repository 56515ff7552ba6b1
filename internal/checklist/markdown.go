package checklist

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Heading holds the few words of a Markdown export that are not in the list
// itself, in the language of the list.
type Heading struct {
	Title string
	Other string // above ticks whose items this version does not know
}

// ExportMarkdown writes the list with its ticks for reading, printing and
// reading back. Every item is one line:
//
//   - [x] Keep your browser up to date <!-- update-browser done 2026-11-23T09:00:00Z - -->
//
// The comment carries id, status, date and next look ("-" for none) and stays
// invisible where Markdown is displayed. Ticks that the list does not know are
// written at the end, so that nothing is lost on the way.
func ExportMarkdown(list List, ticks map[string]Tick, h Heading) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", h.Title)
	rest := maps.Clone(ticks)
	for _, s := range list.Sections {
		fmt.Fprintf(&b, "\n## %s\n\n", strings.Join(strings.Fields(s.Title), " "))
		for _, item := range s.Items {
			b.WriteString(markdownLine(item.Text, item.ID, ticks[item.ID]))
			delete(rest, item.ID)
		}
	}
	if len(rest) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n", h.Other)
		for _, id := range slices.Sorted(maps.Keys(rest)) {
			b.WriteString(markdownLine(id, id, rest[id]))
		}
	}
	return b.String()
}

func markdownLine(text, id string, t Tick) string {
	status := t.Status
	if !status.Known() {
		status = Open
	}
	box := " "
	if status == Done {
		box = "x"
	}
	or := func(s string) string {
		if s == "" {
			return "-"
		}
		return s
	}
	// A text with a line break could bring a line of its own, with ticks for other
	// items.
	return fmt.Sprintf("- [%s] %s <!-- %s %s %s %s -->\n",
		box, strings.Join(strings.Fields(text), " "), id, status, or(formatTime(t.On)), or(formatTime(t.Recheck)))
}

// importMarkdown reads the lines that carry a comment; everything else in the
// file is for people. Somebody who ticked or cleared a box in an editor meant
// it: where box and comment disagree, the box wins and the dates are dropped.
func importMarkdown(text string) (map[string]Tick, error) {
	line := regexp.MustCompile(`^\s*[-*+] \[([ xX])\].*<!-- (\S+) (\S+) (\S+) (\S+) -->\s*$`)
	c := collector{}
	for l := range strings.Lines(text) {
		m := line.FindStringSubmatch(strings.TrimRight(l, "\r\n"))
		if m == nil {
			continue
		}
		tick := exportTick{Status: m[3], On: dash(m[4]), Recheck: dash(m[5])}
		boxed := m[1] != " "
		switch {
		case boxed && Status(tick.Status) != Done:
			tick = exportTick{Status: string(Done)}
		case !boxed && Status(tick.Status) == Done:
			tick = exportTick{Status: string(Open)}
		}
		if err := c.add(m[2], tick); err != nil {
			return nil, err
		}
	}
	if len(c.ticks) == 0 {
		return nil, importError(ImportNotOurs)
	}
	maps.DeleteFunc(c.ticks, func(_ string, t Tick) bool {
		return t == Tick{Status: Open} // the same as no tick at all
	})
	return c.ticks, nil
}

// dash reads "-" as nothing.
func dash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// Merge adds imported ticks to those that are there. Where both know an item
// the newer one is kept; an imported one without a date does not replace one
// that has a date and the same status.
func Merge(have, imported map[string]Tick) map[string]Tick {
	merged := maps.Clone(have)
	if merged == nil {
		merged = map[string]Tick{}
	}
	for id, t := range imported {
		old, ok := merged[id]
		if !ok || newer(t, old) {
			merged[id] = t
		}
	}
	return merged
}

func newer(t, old Tick) bool {
	if t.On.IsZero() || old.On.IsZero() {
		return t.Status != old.Status
	}
	return t.On.After(old.On.Truncate(time.Second))
}
