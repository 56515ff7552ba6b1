package pack

import (
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"
)

// What a reader sees is not what stands in the file. YAML joins lines, "help@\"
// and "evil.example", and Markdown takes signs away, "evil[.](contacts)example".
// So after the lines, what comes of them is looked at too.

// passage is a text as it is shown, and the line of the file where it begins.
type passage struct {
	line  int
	text  string
	shown bool // not as it stands in the file
}

// shown are the texts that differ from the lines of their file.
func (o *opener) shown(p *Pack, name, all string) []passage {
	head, before := all, 0
	if path.Ext(name) == ".md" {
		var ok bool
		rest := strings.TrimPrefix(strings.ReplaceAll(all, "\r\n", "\n"), "---\n")
		if head, _, ok = strings.Cut(rest, "\n---\n"); !ok {
			return nil
		}
		before = 1 // the first ---
	}
	var root yaml.Node
	if yaml.Unmarshal([]byte(head), &root) != nil {
		return nil
	}
	found := values(&root, nil)
	for i := range found {
		found[i].line += before
	}
	for _, lang := range p.Languages {
		if a := p.Library.Article(strings.TrimSuffix(path.Base(name), ".md"), lang); a != nil && path.Join(articlesFolder, a.File) == name {
			found = append(found, paragraphs(a.Body, a.Line)...)
		}
	}
	var differ []passage
	for _, t := range found {
		for i, line := range strings.Split(t.text, "\n") {
			if line = strings.TrimSpace(line); line != "" && !strings.Contains(all, line) {
				differ = append(differ, passage{t.line + i, line, true})
			}
		}
	}
	return differ
}

// values are the texts of a YAML tree. An alias is not followed.
func values(n *yaml.Node, found []passage) []passage {
	if n.Kind == yaml.ScalarNode {
		return append(found, passage{line: n.Line, text: n.Value})
	}
	for _, inner := range n.Content {
		found = values(inner, found)
	}
	return found
}

// paragraphs are the blocks of an article as the window shows them.
func paragraphs(body string, line int) []passage {
	source := []byte(body)
	var found []passage
	_ = ast.Walk(goldmark.DefaultParser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock || n.Lines() == nil || n.Lines().Len() == 0 {
			return ast.WalkContinue, nil
		}
		var b strings.Builder
		inline(n, source, &b)
		found = append(found, passage{line: line + strings.Count(body[:n.Lines().At(0).Start], "\n"), text: b.String()})
		return ast.WalkSkipChildren, nil
	})
	return found
}

func inline(n ast.Node, source []byte, b *strings.Builder) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.Write(c.Value(source))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		default:
			inline(c, source, b)
		}
	}
}
