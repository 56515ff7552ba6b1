package checklist

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A file is read from the nodes of its YAML tree. A node knows the line it
// stands on, and walking the tree never follows an alias, so that no file can
// grow while it is read.

type fileYAML struct {
	name     string
	Sections []sectionYAML
}

type sectionYAML struct {
	line             int
	ID, Title, Intro yaml.Node
	Items            []itemYAML
}

type itemYAML struct {
	line                              int
	ID, Text, Short, Why, How, Safety yaml.Node

	// The same in every language.
	Sources                           []yaml.Node
	Priority, After, Recheck, Article yaml.Node
}

// parse reads one file. What is wrong is reported, the rest is returned.
func (r *reader) parse(name string, data []byte) fileYAML {
	f := fileYAML{name: name}
	root, ok := r.root(name, data)
	if !ok {
		return f
	}
	var sections yaml.Node
	r.fill(name, root, map[string]*yaml.Node{"sections": &sections})
	items := 0
	for i, n := range r.entries(name, "sections", sections) {
		s := r.section(name, n)
		items += len(s.Items)
		if i >= maxSections || items > maxItems {
			r.report(name, s.line, "more than %d sections or %d items", maxSections, maxItems)
			break
		}
		f.Sections = append(f.Sections, s)
	}
	return f
}

func (r *reader) section(file string, n *yaml.Node) sectionYAML {
	s := sectionYAML{line: n.Line}
	var items yaml.Node
	r.fill(file, n, map[string]*yaml.Node{"id": &s.ID, "title": &s.Title, "intro": &s.Intro, "items": &items})
	for _, entry := range r.entries(file, "items", items) {
		i := itemYAML{line: entry.Line}
		var sources yaml.Node
		r.fill(file, entry, map[string]*yaml.Node{
			"id": &i.ID, "text": &i.Text, "short": &i.Short, "why": &i.Why, "how": &i.How, "safety": &i.Safety,
			"sources": &sources, "priority": &i.Priority, "after": &i.After,
			"recheck": &i.Recheck, "article": &i.Article,
		})
		for _, source := range r.entries(file, "sources", sources) {
			i.Sources = append(i.Sources, *source)
		}
		s.Items = append(s.Items, i)
		if len(s.Items) > maxItems {
			break // reported by parse
		}
	}
	return s
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

// text checks a text that must be there.
func (r *reader) text(file, key string, n yaml.Node, line int) string {
	text := strings.TrimSpace(n.Value)
	switch {
	case n.Line == 0:
		r.report(file, line, "%s is missing", key)
	case n.Kind != yaml.ScalarNode || text == "":
		r.report(file, n.Line, "%s is not a text", key)
	case len(text) > maxText:
		r.report(file, n.Line, "%s is longer than %d bytes", key, maxText)
		text = ""
	}
	return text
}

// short is a name for a button; an item may do without.
func (r *reader) short(file string, n yaml.Node) string {
	text := strings.TrimSpace(n.Value)
	if utf8.RuneCountInString(text) > maxShort {
		r.report(file, n.Line, "short is longer than %d characters", maxShort)
		return ""
	}
	return text
}

// number reads a whole number from 0 to maxNumber; anything else, which
// checkNeutral has reported, is 0.
func number(n yaml.Node) int {
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < 0 || v > maxNumber {
		return 0
	}
	return v
}

var idShape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// id checks a name that is used once in the file. The same id in every language
// is the same thing.
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

const (
	maxID     = 64   // bytes of an id, in a pack and in a file that is imported
	maxNumber = 3650 // ten years of days; also more places than any list has
)
