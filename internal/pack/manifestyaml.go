package pack

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// manifest is pack.yaml as it is written: the nodes of its YAML tree. A node
// knows its line, and walking the tree never follows an alias, so that no file
// can grow while it is read. There is no key for an address, and none that
// could call one verified.
type manifest struct {
	name, languages, brand, contentDate yaml.Node
	sources, unsafe, figures, duties    yaml.Node
}

// parseManifest reads pack.yaml. What is wrong is reported, the rest returned.
func (o *opener) parseManifest(data []byte) manifest {
	var m manifest
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		text, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
		if found := regexp.MustCompile(`^line (\d+): (.*)$`).FindStringSubmatch(text); found != nil {
			line, _ = strconv.Atoi(found[1]) // digits by the pattern
			text = found[2]
		}
		o.report(manifestFile, line, "not valid YAML: %s", text)
		return m
	}
	if len(doc.Content) == 0 {
		return m
	}
	places := map[string]*yaml.Node{
		"name": &m.name, "languages": &m.languages, "brand": &m.brand, "content-date": &m.contentDate,
		"sources": &m.sources, "unsafe": &m.unsafe, "figures": &m.figures, "duties": &m.duties,
	}
	for key, value := range o.pairs("pack.yaml", *doc.Content[0]) {
		if places[key] == nil {
			o.report(manifestFile, value.Line, "unknown key %.40q", key)
			continue
		}
		*places[key] = *value
	}
	return m
}

// pairs are the keys and values of a mapping, at most as many as a pack may
// have entries. Each value has the line of its key. A repeated key is a problem.
func (o *opener) pairs(what string, n yaml.Node) map[string]*yaml.Node {
	found := map[string]*yaml.Node{}
	if n.Line == 0 {
		return found
	}
	if n.Kind != yaml.MappingNode {
		o.report(manifestFile, n.Line, "%s: keys with values are wanted here", what)
		return found
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case i/2 >= maxEntries:
			o.report(manifestFile, key.Line, "%s has more than %d entries", what, maxEntries)
			return found
		case found[key.Value] != nil:
			o.report(manifestFile, key.Line, "%s: key %.40q stands twice", what, key.Value)
		default:
			value.Line = key.Line
			found[key.Value] = value
		}
	}
	return found
}
