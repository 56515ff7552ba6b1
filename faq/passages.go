package faq

import (
	"regexp"
	"strings"
	"sync"
)

// passages returns the paragraphs and list entries of an article's body as
// plain text, without headings: what a query may be held against and what a
// hit may quote.
func passages(body string) []string {
	var out []string
	var open strings.Builder
	flush := func() {
		if open.Len() > 0 {
			out = append(out, open.String())
			open.Reset()
		}
	}
	for line := range strings.Lines(body) {
		text := strings.TrimSpace(line)
		if text == "" || strings.HasPrefix(text, "#") {
			flush()
			continue
		}
		if m := listMark().FindString(line); m != "" {
			flush()
			text = strings.TrimSpace(line[len(m):])
		}
		if open.Len() > 0 {
			open.WriteByte(' ')
		}
		open.WriteString(plain(text))
	}
	flush()
	return out
}

// plain takes bold marks and links out of a line of Markdown.
func plain(s string) string {
	s = strings.ReplaceAll(s, "**", "")
	return markdownLink().ReplaceAllString(s, "$1")
}

// The two patterns are compiled once, when the first text is read: for each line it
// took as long as a tenth of building the index.
var (
	listMark     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:[-*+]|\d{1,9}[.)])\s+`) })
	markdownLink = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`) })
)
