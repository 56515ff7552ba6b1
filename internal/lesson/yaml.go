package lesson

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
	Examples []exampleYAML `yaml:"examples"`
}

type exampleYAML struct {
	ID      yaml.Node   `yaml:"id"`
	Kind    yaml.Node   `yaml:"kind"`
	Phish   yaml.Node   `yaml:"phish"`
	Sources []yaml.Node `yaml:"sources"`
	Show    yaml.Node   `yaml:"show"`
	Clues   []clueYAML  `yaml:"clues"`
	Explain yaml.Node   `yaml:"explain"`
	Address yaml.Node   `yaml:"address"`
	Known   yaml.Node   `yaml:"known"`
}

type clueYAML struct {
	Quote yaml.Node `yaml:"quote"`
	Text  yaml.Node `yaml:"text"`
}

// line is that of the example's first value that is there.
func (e exampleYAML) line() int {
	for _, n := range []yaml.Node{e.ID, e.Kind, e.Phish, e.Show, e.Explain} {
		if n.Line > 0 {
			return n.Line
		}
	}
	return 1
}

// parse reads one file; unknown keys are problems. The YAML library names Go
// types in its messages, which an author need not know.
func (r *reader) parse(name string, data []byte) []exampleYAML {
	var f fileYAML
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	err := dec.Decode(&f)
	if err == nil || errors.Is(err, io.EOF) {
		return f.Examples
	}
	messages := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	var typed *yaml.TypeError
	if errors.As(err, &typed) {
		messages = typed.Errors
	}
	place := regexp.MustCompile(`^line (\d+): (.*)$`)
	unknown := regexp.MustCompile(`^field (\S+) not found in type \S+$`)
	for _, m := range messages {
		line := 1
		if found := place.FindStringSubmatch(m); found != nil {
			line, _ = strconv.Atoi(found[1]) // digits by the pattern
			m = found[2]
		}
		r.report(name, line, "%s", unknown.ReplaceAllString(m, `unknown key "$1"`))
	}
	return f.Examples
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

// id checks a name that is used once in the file.
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
