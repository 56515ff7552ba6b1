package faq

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// SynonymGroup is a set of terms that mean the same in help questions, in any
// mixture of languages: a query that holds one is also read with the others.
type SynonymGroup struct {
	Words []string
}

// Limits of synonyms.yaml.
const (
	maxSynonymFile   = 256 << 10 // bytes
	maxSynonymGroups = 1000
	maxSynonymWords  = 40 // in one group
	maxSynonymRunes  = 60 // in one word
)

// LoadSynonyms reads a pack's synonyms.yaml: a list of groups, each
//
//   - words: [locked, frozen, 锁定, 冻结]
//
// Problems name "synonyms.yaml" and the line. Groups with problems are left
// out; the rest can be used.
func LoadSynonyms(r io.Reader) ([]SynonymGroup, []Problem) {
	p := &parser{file: "synonyms.yaml"}
	data, err := io.ReadAll(io.LimitReader(r, maxSynonymFile+1))
	switch {
	case err != nil:
		p.refuse(0, "cannot read the file")
		return nil, p.problems
	case len(data) > maxSynonymFile:
		p.refuse(0, "larger than %d kB", maxSynonymFile>>10)
		return nil, p.problems
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // as in articles
	if !p.checkText(strings.ReplaceAll(string(data), "\r\n", "\n")) {
		return nil, p.problems
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil && !errors.Is(err, io.EOF) {
		p.refuse(yamlErrorLine(err), "not valid YAML: %s", yamlErrorText(err))
		return nil, p.problems
	}
	if root.Kind == 0 { // an empty file
		return nil, nil
	}
	list := root.Content[0]
	if list.Kind != yaml.SequenceNode || len(list.Content) > maxSynonymGroups {
		p.refuse(list.Line, "synonyms are a list of at most %d groups", maxSynonymGroups)
		return nil, p.problems
	}
	return p.synonymGroups(list), p.problems
}

func (p *parser) synonymGroups(list *yaml.Node) []SynonymGroup {
	var out []SynonymGroup
	seen := map[string]int{}
	for _, item := range list.Content {
		words, err := synonymWords(item)
		if err != nil {
			p.refuse(item.Line, "%s", err.Error())
			continue
		}
		var g SynonymGroup
		for _, w := range words {
			key := strings.ToLower(w.Value)
			if at := seen[key]; at != 0 {
				p.warn(w.Line, "%q stands already on line %d: a word belongs to one group", shorten(w.Value), at)
				continue
			}
			seen[key] = w.Line
			g.Words = append(g.Words, w.Value)
		}
		if len(g.Words) < 2 {
			p.warn(item.Line, "a group needs two words or more")
			continue
		}
		out = append(out, g)
	}
	return out
}

// synonymWords returns the words of one group, checked.
func synonymWords(item *yaml.Node) ([]*yaml.Node, error) {
	if item.Kind != yaml.MappingNode || len(item.Content) != 2 || item.Content[0].Value != "words" ||
		item.Anchor != "" || item.Content[1].Kind != yaml.SequenceNode {
		return nil, errors.New("a group is written as words: [one, two]")
	}
	words := item.Content[1].Content
	if len(words) > maxSynonymWords {
		return nil, fmt.Errorf("a group has at most %d words", maxSynonymWords)
	}
	for _, w := range words {
		if w.Kind != yaml.ScalarNode || w.Anchor != "" || strings.TrimSpace(w.Value) == "" ||
			utf8.RuneCountInString(w.Value) > maxSynonymRunes {
			return nil, fmt.Errorf("a word is a text of at most %d characters", maxSynonymRunes)
		}
	}
	return words, nil
}
