package pack

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

const manifestFile = "pack.yaml"

// Limits of pack.yaml, in entries and in runes of one text.
const (
	maxEntries = 1000
	maxWords   = 300
	maxBrand   = 20 // as many as package lookalike looks at
	maxName    = 60 // of one of them, about a label of a domain
	maxSources = 999
)

// languages are those that the program can show.
func languages() []string { return []string{"zh-Hans", "en"} }

// readManifest reads pack.yaml into p. Mistakes are problems: the rest of the
// pack can be shown even when its name is missing.
func (o *opener) readManifest(p *Pack) {
	data, err := fs.ReadFile(o.fsys, manifestFile)
	if err != nil {
		o.report(manifestFile, 0, "cannot be read")
		return
	}
	m := o.parseManifest(data)
	o.manifestLanguages(p, m)
	p.Brand = o.words("brand", m.brand, func(s string) string {
		if len(s) > maxName {
			return "is longer than " + strconv.Itoa(maxName) + " bytes"
		}
		return ""
	})
	if len(p.Brand) > maxBrand {
		o.report(manifestFile, max(m.brand.Line, 1), "brand has more than %d words", maxBrand)
		p.Brand = p.Brand[:maxBrand]
	}
	if len(p.Brand) == 0 {
		o.report(manifestFile, 1, "brand is missing: the words that a false address would imitate")
	}
	p.Figures = o.words("figures", m.figures, nil)
	o.manifestSources(p, m)
	date, err := time.Parse(time.DateOnly, m.contentDate.Value)
	if err != nil {
		o.report(manifestFile, max(m.contentDate.Line, 1), "content-date is a day like 2026-01-31")
	}
	p.ContentDate = date
}

// manifestLanguages reads the languages and the name in each.
func (o *opener) manifestLanguages(p *Pack, m manifest) {
	p.Languages = o.words("languages", m.languages, func(s string) string {
		if !slices.Contains(languages(), s) {
			return "is not one of " + strings.Join(languages(), ", ")
		}
		return ""
	})
	if len(p.Languages) == 0 {
		o.report(manifestFile, 1, "languages is missing")
	}
	p.Name = map[string]string{}
	for lang, n := range o.pairs("name", m.name) {
		if !slices.Contains(p.Languages, lang) {
			o.report(manifestFile, n.Line, "name: %.20q is not one of the pack's languages", lang)
			continue
		}
		p.Name[lang] = o.word("name", n)
	}
	for _, lang := range p.Languages {
		if p.Name[lang] == "" {
			o.report(manifestFile, 1, "name is missing in %s", lang)
		}
	}
}

// manifestSources reads what concerns the numbered requirements.
func (o *opener) manifestSources(p *Pack, m manifest) {
	if n := m.sources; n.Line > 0 {
		v, err := strconv.Atoi(n.Value)
		if err != nil || v < 0 || v > maxSources {
			o.report(manifestFile, n.Line, "sources is a number from 0 to %d", maxSources)
			v = 0
		}
		p.Sources = v
	}
	known := func(s string) string {
		switch {
		case p.Sources == 0:
			return "has no meaning without sources: how many statements the source has"
		case !p.hasSource(s):
			return "is not one of S1 to S" + strconv.Itoa(p.Sources)
		}
		return ""
	}
	p.Unsafe = o.words("unsafe", m.unsafe, known)
	p.Duties = map[string]string{}
	for number, n := range o.pairs("duties", m.duties) {
		if why := known(number); why != "" {
			o.report(manifestFile, n.Line, "duties: %.20q %s", number, why)
			continue
		}
		p.Duties[number] = o.word("duties", n)
	}
}

// hasSource reports whether s is one of S1 to S<Sources>.
func (p *Pack) hasSource(s string) bool {
	n, err := strconv.Atoi(strings.TrimPrefix(s, "S"))
	return err == nil && "S"+strconv.Itoa(n) == s && n >= 1 && n <= p.Sources
}

// words reads a list of texts; check, when given, returns what is wrong with
// one, or nothing.
func (o *opener) words(key string, list yaml.Node, check func(string) string) []string {
	var words []string
	if list.Line > 0 && list.Kind != yaml.SequenceNode {
		o.report(manifestFile, list.Line, "%s is not a list", key)
		return nil
	}
	for i, n := range list.Content {
		if i >= maxEntries {
			o.report(manifestFile, n.Line, "%s has more than %d entries", key, maxEntries)
			break
		}
		word := o.word(key, n)
		switch {
		case word == "":
		case slices.Contains(words, word):
			o.report(manifestFile, n.Line, "%s: %q stands twice", key, word)
		case check != nil && check(word) != "":
			o.report(manifestFile, n.Line, "%s: %q %s", key, word, check(word))
		default:
			words = append(words, word)
		}
	}
	return words
}

// word reads one text; a wrong one is reported and empty.
func (o *opener) word(key string, n *yaml.Node) string {
	text := strings.TrimSpace(n.Value)
	switch {
	case n.Kind != yaml.ScalarNode || text == "":
		o.report(manifestFile, max(n.Line, 1), "%s: not a text", key)
	case badCharacter(text) != "":
		o.report(manifestFile, n.Line, "%s: %s", key, badCharacter(text))
	case len([]rune(text)) > maxWords:
		o.report(manifestFile, n.Line, "%s: longer than %d characters", key, maxWords)
	default:
		return text
	}
	return ""
}
