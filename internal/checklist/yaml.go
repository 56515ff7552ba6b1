package checklist

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// The shape of a file. Values stay YAML nodes until they are checked, because a
// node knows the line it stands on.
type fileYAML struct {
	name     string
	Sections []sectionYAML `yaml:"sections"`
}

type sectionYAML struct {
	ID    yaml.Node  `yaml:"id"`
	Title yaml.Node  `yaml:"title"`
	Intro yaml.Node  `yaml:"intro"`
	Items []itemYAML `yaml:"items"`
}

type itemYAML struct {
	ID     yaml.Node `yaml:"id"`
	Text   yaml.Node `yaml:"text"`
	Why    yaml.Node `yaml:"why"`
	How    yaml.Node `yaml:"how"`
	Safety yaml.Node `yaml:"safety"`

	// The same in every language.
	Sources  []yaml.Node `yaml:"sources"`
	Priority yaml.Node   `yaml:"priority"`
	After    yaml.Node   `yaml:"after"`
	Recheck  yaml.Node   `yaml:"recheck"`
	Article  yaml.Node   `yaml:"article"`
}

func (s sectionYAML) line() int { return firstLine(s.ID, s.Title, s.Intro) }

func (i itemYAML) line() int { return firstLine(i.ID, i.Text, i.Why, i.How) }

// firstLine is the line of the first value that is there.
func firstLine(nodes ...yaml.Node) int {
	for _, n := range nodes {
		if n.Line > 0 {
			return n.Line
		}
	}
	return 1
}

// parse reads one file. Unknown keys are problems; what could be read in spite
// of them is returned.
func (r *reader) parse(name string, data []byte) fileYAML {
	f := fileYAML{name: name}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	err := dec.Decode(&f)
	for _, p := range yamlProblems(err) {
		r.report(name, p.Line, "%s", p.Text)
	}
	items := 0
	for i, s := range f.Sections {
		items += len(s.Items)
		if i >= maxSections || items > maxItems {
			r.report(name, s.line(), "more than %d sections or %d items", maxSections, maxItems)
			f.Sections = f.Sections[:i]
			break
		}
	}
	return f
}

// yamlProblems puts an error of the YAML library into words with a line. The
// library names the Go type in its message; an author need not know that.
func yamlProblems(err error) []Problem {
	if err == nil || errors.Is(err, io.EOF) {
		return nil
	}
	messages := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	var typed *yaml.TypeError
	if errors.As(err, &typed) {
		messages = typed.Errors
	}
	place := regexp.MustCompile(`^line (\d+): (.*)$`)
	unknown := regexp.MustCompile(`^field (\S+) not found in type \S+$`)
	var problems []Problem
	for _, m := range messages {
		p := Problem{Line: 1, Text: m}
		if found := place.FindStringSubmatch(m); found != nil {
			p.Line, _ = strconv.Atoi(found[1]) // digits by the pattern
			p.Text = found[2]
		}
		p.Text = unknown.ReplaceAllString(p.Text, `unknown key "$1"`)
		problems = append(problems, p)
	}
	return problems
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

// number reads a whole number from 0 to maxNumber; anything else, which
// checkNeutral has reported, is 0.
func number(n yaml.Node) int {
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < 0 || v > maxNumber {
		return 0
	}
	return v
}

// id checks a name that is used once in the file. The same id in every language
// is the same thing.
func (r *reader) id(file string, n yaml.Node, line int, seen map[string]int) string {
	if !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(n.Value) || len(n.Value) > maxID {
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
