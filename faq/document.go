package faq

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// document is one article file, parsed but not yet joined with the other
// language. keys hold the front matter as YAML nodes whose line numbers have
// been made those of the file.
type document struct {
	file string
	keys map[string]*yaml.Node
	body string
	line int // of the body
	bad  bool
}

// Keys of the front matter: those in each language, and those that may stand
// in one of them.
func languageKeys() []string { return []string{"title", "questions", "keywords", "safety"} }

func neutralKeys() []string {
	return []string{"topic", "priority", "sources", "confidence", "next", "updated"}
}

// parser collects the problems of one file.
type parser struct {
	file     string
	problems []Problem
	fatal    bool
}

// warn reports a problem that leaves the article usable, refuse one that
// does not.
func (p *parser) warn(line int, format string, args ...any) {
	p.problems = append(p.problems, Problem{File: p.file, Line: line, Text: fmt.Sprintf(format, args...)})
}

func (p *parser) refuse(line int, format string, args ...any) {
	p.warn(line, format, args...)
	p.fatal = true
}

// parseDocument splits a file into front matter and body and checks what can
// be checked without the other language. The document is nil when its front
// matter cannot be read at all.
func parseDocument(file, text string) (*document, []Problem) {
	p := &parser{file: file}
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	if !p.checkText(text) {
		return nil, p.problems
	}
	head, body, line, ok := splitFrontMatter(text)
	if !ok {
		p.refuse(1, "an article begins with front matter between two lines of ---")
		return nil, p.problems
	}
	keys := p.parseKeys(head)
	if keys == nil {
		return nil, p.problems
	}
	d := &document{file: file, keys: keys, body: strings.TrimRight(body, "\n") + "\n", line: line}
	p.checkMarkdown(d)
	d.bad = p.fatal
	return d, p.problems
}

// splitFrontMatter returns the YAML between the first two --- lines, the rest
// without leading blank lines, and the line on which that rest starts.
func splitFrontMatter(text string) (head, body string, line int, ok bool) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", "", 0, false
	}
	if body, ok = strings.CutPrefix(rest, "---\n"); !ok {
		head, body, ok = strings.Cut(rest, "\n---\n")
	}
	if !ok {
		return "", "", 0, false
	}
	trimmed := strings.TrimLeft(body, "\n")
	return head, trimmed, 1 + strings.Count(text[:len(text)-len(trimmed)], "\n"), true
}

// checkText refuses what no article needs and what could mislead its reader:
// broken UTF-8, control characters, characters that reverse the writing
// direction or part a word and cannot be seen.
func (p *parser) checkText(text string) bool {
	line := 1
	for i, r := range text {
		switch {
		case r == '\n':
			line++
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			p.refuse(line, "not valid UTF-8")
			return false
		case r < ' ' && r != '\t', r == 0x7F, r >= 0x80 && r < 0xA0:
			p.refuse(line, "control character %U", r)
			return false
		case isInvisible(r):
			p.refuse(line, "invisible character %U", r)
			return false
		}
	}
	return true
}

// isInvisible knows the characters of format, but for the two joiners that some
// scripts and pictures are written with, and the separators that break a line.
func isInvisible(r rune) bool {
	return r == 0x2028 || r == 0x2029 || r != 0x200C && r != 0x200D && unicode.Is(unicode.Cf, r)
}

// parseKeys reads the front matter: one flat mapping whose values are single
// values or lists of single values. Anchors and aliases, with which a small
// file can grow without end, are refused.
func (p *parser) parseKeys(head string) map[string]*yaml.Node {
	dec := yaml.NewDecoder(strings.NewReader(head))
	var root, second yaml.Node
	if err := dec.Decode(&root); err != nil {
		p.refuse(yamlErrorLine(err)+1, "front matter is not valid YAML: %s", yamlErrorText(err))
		return nil
	}
	if err := dec.Decode(&second); !errors.Is(err, io.EOF) {
		p.refuse(1, "front matter holds more than one YAML document")
		return nil
	}
	shiftLines(&root, 1, 0) // the first --- is line 1 of the file
	if root.Kind != yaml.DocumentNode || root.Content[0].Kind != yaml.MappingNode {
		p.refuse(2, "front matter must be a list of keys and values")
		return nil
	}
	if !p.checkNodes(root.Content[0]) {
		return nil
	}
	return p.collectKeys(root.Content[0])
}

func (p *parser) checkNodes(mapping *yaml.Node) bool {
	for i, n := range mapping.Content {
		values := []*yaml.Node{n}
		if i%2 == 1 && n.Kind == yaml.SequenceNode {
			values = append(values, n.Content...)
		}
		for j, v := range values {
			switch {
			case v.Kind == yaml.AliasNode || v.Anchor != "":
				p.refuse(v.Line, "anchors and aliases are not allowed")
				return false
			case v.Kind == yaml.ScalarNode, j == 0 && v.Kind == yaml.SequenceNode:
			default:
				p.refuse(v.Line, "nested too deep: a value is a text or a list of texts")
				return false
			}
		}
	}
	return true
}

func (p *parser) collectKeys(mapping *yaml.Node) map[string]*yaml.Node {
	keys := map[string]*yaml.Node{}
	known := append(languageKeys(), neutralKeys()...)
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		k, v := mapping.Content[i], mapping.Content[i+1]
		switch {
		case !slices.Contains(known, k.Value):
			p.warn(k.Line, "unknown key %q", shorten(k.Value))
		case keys[k.Value] != nil:
			p.warn(k.Line, "key %q stands twice", k.Value)
		default:
			if v.Kind == yaml.ScalarNode && v.Value == "" {
				v.Line = k.Line // an empty value has no place of its own
			}
			keys[k.Value] = v
		}
	}
	return keys
}

// shiftLines turns line numbers within the front matter into those of the
// file. The YAML parser bounds the depth.
func shiftLines(n *yaml.Node, by, depth int) {
	if depth > 1000 {
		return
	}
	n.Line += by
	for _, c := range n.Content {
		shiftLines(c, by, depth+1)
	}
}

// yamlErrorLine finds the line in a message of the YAML library, which
// reports it only as words; 1 when it names none. The library counts lines
// from 0 in what its parser, not its scanner, finds missing.
func yamlErrorLine(err error) int {
	line := 1
	if m := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error()); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
		if strings.HasPrefix(yamlErrorText(err), "did not find expected") {
			line++
		}
	}
	return line
}

func yamlErrorText(err error) string {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	return regexp.MustCompile(`^line \d+: `).ReplaceAllString(text, "")
}

// shorten keeps a stranger's text in a message to a readable length.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return s
}
