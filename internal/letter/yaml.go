package letter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// The letters are read from the nodes of the YAML tree, not into structs, so
// that every complaint can name its line.

// maxDepth is far above the five levels that a file of letters has.
const maxDepth = 8

// parseYAML returns the root of the one document in data, nil when there is
// none. The decoder does not expand anchors here; plain refuses them.
func parseYAML(data []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// errorLine finds the line that a YAML error speaks of.
func errorLine(err error) int {
	if m := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error()); m != nil {
		n, _ := strconv.Atoi(m[1]) // digits; too many of them read as 0 or so
		return n
	}
	return 0
}

// plain refuses what makes YAML more than text in lists and mappings.
func (f *file) plain(n *yaml.Node, depth int) bool {
	switch {
	case depth > maxDepth:
		f.problem(n.Line, "nested too deeply")
		return false
	case n.Anchor != "" || n.Kind == yaml.AliasNode:
		f.problem(n.Line, "anchors and aliases are not allowed")
		return false
	case n.Style&yaml.TaggedStyle != 0:
		f.problem(n.Line, "tags are not allowed")
		return false
	}
	ok := true
	for _, c := range n.Content {
		ok = f.plain(c, depth+1) && ok
	}
	return ok
}

// mapping returns the values of a mapping by key. Keys that are not in known
// are problems, as are missing keys, but for those that end in "?".
func (f *file) mapping(n *yaml.Node, what string, known ...string) (map[string]*yaml.Node, bool) {
	if n.Kind != yaml.MappingNode {
		f.problem(n.Line, "%s: keys with values are wanted here", what)
		return nil, false
	}
	ok := true
	values := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case !slices.Contains(known, key.Value) && !slices.Contains(known, key.Value+"?"):
			f.problem(key.Line, "%s: unknown key %q", what, key.Value)
			ok = false
		case values[key.Value] != nil:
			f.problem(key.Line, "%s: key %q stands here twice", what, key.Value)
			ok = false
		default:
			values[key.Value] = n.Content[i+1]
		}
	}
	for _, key := range known {
		if !strings.HasSuffix(key, "?") && values[key] == nil {
			f.problem(n.Line, "%s: key %q is missing", what, key)
			ok = false
		}
	}
	return values, ok
}

// list returns the items of a list of at most limit items; nil for no node.
func (f *file) list(n *yaml.Node, what string, limit int) []*yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind != yaml.SequenceNode:
		f.problem(n.Line, "%s: a list is wanted here", what)
		return nil
	case len(n.Content) > limit:
		f.problem(n.Line, "%s: more than %d items", what, limit)
		return nil
	}
	return n.Content
}

// text returns a text of one line and of 1 to limit runes; "" for no node.
func (f *file) text(n *yaml.Node, what string, limit int) string {
	if n == nil {
		return ""
	}
	s := f.lines(n, what, limit)
	if strings.Contains(strings.TrimSuffix(s, "\n"), "\n") {
		f.problem(n.Line, "%s: one line is wanted here", what)
	}
	return strings.TrimSuffix(s, "\n")
}

// lines returns a text of 1 to limit runes.
func (f *file) lines(n *yaml.Node, what string, limit int) string {
	switch {
	case n.Kind != yaml.ScalarNode:
		f.problem(n.Line, "%s: a text is wanted here", what)
		return ""
	case strings.TrimSpace(n.Value) == "":
		f.problem(n.Line, "%s: empty", what)
		return ""
	case utf8.RuneCountInString(n.Value) > limit:
		f.problem(n.Line, "%s: longer than %d characters", what, limit)
		return ""
	case !readable(n.Value):
		f.problem(n.Line, "%s: control characters", what)
		return ""
	}
	return n.Value
}

// texts returns a list of one-line texts.
func (f *file) texts(n *yaml.Node, what string) []string {
	var out []string
	for _, item := range f.list(n, what, maxList) {
		s := f.text(item, what, maxText)
		if slices.Contains(out, s) {
			f.problem(item.Line, "%s: %q stands here twice", what, s)
		}
		out = append(out, s)
	}
	return out
}

// truth returns a boolean, other when there is no node.
func (f *file) truth(n *yaml.Node, what string, other bool) bool {
	if n == nil {
		return other
	}
	if n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false" {
		f.problem(n.Line, "%s: true or false is wanted here", what)
		return other
	}
	return n.Value == "true"
}

// validID reports whether s is an ID: small letters and digits, in words
// joined by single hyphens, at most 40 bytes.
func validID(s string) bool {
	if s == "" || len(s) > 40 {
		return false
	}
	for word := range strings.SplitSeq(s, "-") {
		if word == "" {
			return false
		}
		for _, r := range word {
			if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
				return false
			}
		}
	}
	return true
}

// id returns a valid ID; "" after a problem.
func (f *file) id(n *yaml.Node, what string) string {
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode || !validID(n.Value) {
		f.problem(n.Line, "%s: an id is small letters, digits and single hyphens", what)
		return ""
	}
	return n.Value
}
