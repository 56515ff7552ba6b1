package faq

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// maxMarkdownDepth bounds lists within lists.
const maxMarkdownDepth = 12

// checkMarkdown allows the Markdown that every screen can draw: paragraphs,
// lists, second-level headings, bold, and links to other parts of the pack.
// The window's own Markdown reader panics on task lists, and a link out of a
// pack would be a stranger's link.
func (p *parser) checkMarkdown(d *document) {
	if strings.TrimSpace(d.body) == "" {
		p.refuse(d.line, "there is no text after the front matter")
		return
	}
	if deepLine(d.body) >= 0 {
		p.refuse(d.line+deepLine(d.body), "Markdown is nested too deep")
		return
	}
	if at := tableLine(d.body); at >= 0 {
		p.refuse(d.line+at, "Markdown: no table")
		return
	}
	if tooManyMarks(d.body) {
		p.refuse(d.line, "Markdown: more than %d marks", maxMarks)
		return
	}
	src := []byte(d.body)
	root := goldmark.New(goldmark.WithExtensions(extension.Linkify, extension.Strikethrough, extension.TaskList)).Parser().Parse(text.NewReader(src))
	depth, last := 0, 0
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		depth++
		if at := nodeOffset(n); at >= 0 {
			last = at
		}
		line := d.line + strings.Count(d.body[:min(last, len(d.body))], "\n")
		if depth > maxMarkdownDepth {
			p.refuse(line, "Markdown is nested too deep")
			return ast.WalkStop, nil
		}
		if why := forbidden(n); why != "" {
			p.refuse(line, "Markdown: %s", why)
			depth--
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

// deepLine returns the first line, counted from 0, that opens more lists or
// quotations than a reader could follow, or -1. The Markdown parser's time
// grows with the square of that depth, so it is looked at first.
func deepLine(body string) int {
	for i, line := range strings.Split(body, "\n") {
		indent := len(line) - len(strings.TrimLeft(line, " \t>-*+"))
		if indent > 40 {
			return i
		}
	}
	return -1
}

// tableRule is the line of dashes below the head of a table.
var tableRule = regexp.MustCompile(`^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$`)

// tableLine returns the first line, counted from 0, that makes a table of the
// one before it, or -1. The parser would fill every row up to the width of the
// first: a file within bounds makes it millions of cells.
func tableLine(body string) int {
	for i, line := range strings.Split(body, "\n") {
		if strings.Contains(line, "|") && tableRule.MatchString(line) {
			return i
		}
	}
	return -1
}

// maxMarks is far more than an answer has, and little enough for a parser that
// looks back from each mark to those before it.
const maxMarks = 2000

func tooManyMarks(body string) bool {
	marks := 0
	for _, sign := range []string{"[", "]", "*", "_", "`", "<", "~"} {
		marks += strings.Count(body, sign)
	}
	return marks > maxMarks
}

// forbidden says what is wrong with a node, "" for nothing.
func forbidden(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Text, *ast.String, *ast.List, *ast.ListItem:
		return ""
	case *ast.Heading:
		if n.Level != 2 {
			return "only second-level headings (##) are allowed"
		}
		return ""
	case *ast.Emphasis:
		if n.Level != 2 {
			return "only **bold** is allowed, no italics"
		}
		return ""
	case *ast.Link:
		if !validNext(string(n.Destination)) {
			return "links lead to contacts, fees, incident, letter:ID, checklist:ID or article:ID only"
		}
		return ""
	case *ast.AutoLink:
		return "no links to the outside"
	case *ast.RawHTML, *ast.HTMLBlock:
		return "no HTML"
	case *ast.Image:
		return "no images"
	case *extast.TaskCheckBox:
		return "no task lists"
	}
	return "no " + strings.ToLower(n.Kind().String())
}

// nodeOffset returns where a node begins in the body, or -1 when it does not
// know itself.
func nodeOffset(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Start
	case *ast.RawHTML:
		if n.Segments.Len() > 0 {
			return n.Segments.At(0).Start
		}
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	return firstText(n)
}

// firstText finds the offset of the first text inside a node.
func firstText(n ast.Node) int {
	for c := n.FirstChild(); c != nil; c = c.FirstChild() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
		if c.Type() == ast.TypeBlock && c.Lines() != nil && c.Lines().Len() > 0 {
			return c.Lines().At(0).Start
		}
	}
	return -1
}
