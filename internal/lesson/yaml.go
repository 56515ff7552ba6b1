package lesson

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// A file is read from the nodes of its YAML tree. A node knows the line it
// stands on, and walking the tree never follows an alias, so that no file can
// grow while it is read.

type exampleYAML struct {
	line int

	ID, Kind, Phish, Show, Explain, Address, Known yaml.Node
	Sources                                        []yaml.Node
	Clues                                          []clueYAML
}

type clueYAML struct {
	line        int
	Quote, Text yaml.Node
}

// parse reads one file. What is wrong is reported, the rest is returned.
func (r *reader) parse(name string, data []byte) []exampleYAML {
	root, ok := r.root(name, data)
	if !ok {
		return nil
	}
	var list yaml.Node
	r.fill(name, root, map[string]*yaml.Node{"examples": &list})
	var examples []exampleYAML
	for i, n := range r.entries(name, "examples", list) {
		if i >= maxExamples {
			r.report(name, n.Line, "more than %d examples", maxExamples)
			break
		}
		examples = append(examples, r.rawExample(name, n))
	}
	return examples
}

func (r *reader) rawExample(file string, n *yaml.Node) exampleYAML {
	e := exampleYAML{line: n.Line}
	var sources, clues yaml.Node
	r.fill(file, n, map[string]*yaml.Node{
		"id": &e.ID, "kind": &e.Kind, "phish": &e.Phish, "sources": &sources, "show": &e.Show,
		"clues": &clues, "explain": &e.Explain, "address": &e.Address, "known": &e.Known,
	})
	for _, source := range r.entries(file, "sources", sources) {
		e.Sources = append(e.Sources, *source)
	}
	for i, entry := range r.entries(file, "clues", clues) {
		if i >= maxClues {
			r.report(file, entry.Line, "more than %d clues", maxClues)
			break
		}
		c := clueYAML{line: entry.Line}
		r.fill(file, entry, map[string]*yaml.Node{"quote": &c.Quote, "text": &c.Text})
		e.Clues = append(e.Clues, c)
	}
	return e
}

// root parses a file that holds one document; an empty one has no root.
func (r *reader) root(file string, data []byte) (*yaml.Node, bool) {
	var doc yaml.Node
	err := yaml.Unmarshal(data, &doc)
	if err != nil && !errors.Is(err, io.EOF) {
		text, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
		if m := regexp.MustCompile(`^line (\d+): (.*)$`).FindStringSubmatch(text); m != nil {
			line, _ = strconv.Atoi(m[1]) // digits by the pattern
			text = m[2]
		}
		r.report(file, line, "not valid YAML: %s", text)
		return nil, false
	}
	if len(doc.Content) == 0 {
		return nil, false
	}
	return doc.Content[0], true
}

// fill puts the values of a mapping where they belong. Unknown and repeated
// keys are problems.
func (r *reader) fill(file string, n *yaml.Node, into map[string]*yaml.Node) {
	if n.Kind != yaml.MappingNode {
		r.report(file, n.Line, "keys with values are wanted here")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		place := into[key.Value]
		switch {
		case place == nil:
			r.report(file, key.Line, "unknown key %.40q", key.Value)
		case place.Line > 0:
			r.report(file, key.Line, "key %q stands twice", key.Value)
		default:
			*place = *value
			place.Line = key.Line // a folded text begins below its key
		}
	}
}

// entries are those of a list; a missing list has none.
func (r *reader) entries(file, key string, n yaml.Node) []*yaml.Node {
	if n.Line > 0 && n.Kind != yaml.SequenceNode {
		r.report(file, n.Line, "%s is not a list", key)
		return nil
	}
	return n.Content
}

// text checks a text that must be there and is at most limit bytes long.
func (r *reader) text(file, key string, n yaml.Node, line, limit int) string {
	text := strings.TrimSpace(n.Value)
	switch {
	case n.Line == 0:
		r.report(file, line, "%s is missing", key)
	case n.Kind != yaml.ScalarNode || text == "":
		r.report(file, n.Line, "%s is not a text", key)
	case len(text) > limit:
		r.report(file, n.Line, "%s is longer than %d bytes", key, limit)
		text = ""
	}
	return text
}

var idShape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// id checks a name that is used once in the file.
func (r *reader) id(file string, n yaml.Node, line int, seen map[string]int) string {
	if !idShape().MatchString(n.Value) || len(n.Value) > maxID {
		r.report(file, line, "id %.80q is not made of a-z, 0-9 and single hyphens", n.Value)
		return ""
	}
	if first, ok := seen[n.Value]; ok {
		r.report(file, n.Line, "id %q stands already on line %d", n.Value, first)
	}
	seen[n.Value] = n.Line
	return n.Value
}
