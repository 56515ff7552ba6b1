package faq

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// merge joins the languages of each article and turns front matter into
// Articles, in the order of IDs.
func (ld *loader) merge() []Article {
	var out []Article
	for _, id := range slices.Sorted(maps.Keys(ld.docs)) {
		docs := ld.docs[id]
		neutral := ld.mergeNeutral(docs)
		ld.checkSafety(docs)
		for _, lang := range packLanguages() {
			d := docs[lang]
			if d == nil {
				continue
			}
			b := &builder{parser: parser{file: d.file}, doc: d, neutral: neutral, partial: ld.unread[id]}
			a := b.article(id, lang)
			ld.problems = append(ld.problems, b.problems...)
			if !b.fatal && !d.bad {
				out = append(out, a)
			}
		}
	}
	return out
}

// neutralKey is a language-neutral value and the file it was found in.
type neutralKey struct {
	file string
	node *yaml.Node
}

// mergeNeutral takes each language-neutral key from the first language that
// has it, and reports where a second one disagrees.
func (ld *loader) mergeNeutral(docs map[string]*document) map[string]neutralKey {
	found := map[string]neutralKey{}
	for _, lang := range packLanguages() {
		d := docs[lang]
		if d == nil {
			continue
		}
		for _, key := range neutralKeys() {
			n := d.keys[key]
			if n == nil {
				continue
			}
			if first, ok := found[key]; !ok {
				found[key] = neutralKey{d.file, n}
			} else if !slices.Equal(nodeTexts(first.node), nodeTexts(n)) {
				ld.problem(d.file, n.Line, "key %q disagrees with %s", key, first.file)
			}
		}
	}
	return found
}

// checkSafety asks for a safety note in all languages or in none.
func (ld *loader) checkSafety(docs map[string]*document) {
	for _, d := range docs {
		for _, other := range docs {
			if d.keys["safety"] == nil && other.keys["safety"] != nil {
				ld.problem(d.file, 1, "key \"safety\" is missing here but stands in %s", other.file)
			}
		}
	}
}

// nodeTexts returns a value's texts: one for a single value, one for each
// entry of a list.
func nodeTexts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{n.Value}
	}
	var out []string
	for _, c := range n.Content {
		out = append(out, c.Value)
	}
	return out
}

// builder makes one Article out of a document.
type builder struct {
	parser
	doc     *document
	neutral map[string]neutralKey
	partial bool // another language's front matter could not be read
}

func (b *builder) article(id, lang string) Article {
	a := Article{ID: id, Lang: lang, File: b.doc.file, Line: b.doc.line, Body: b.doc.body, Priority: 2, Confidence: FromPractice}
	a.Title = b.text("title", maxLineRunes, true)
	a.Questions = b.list(b.doc.keys["questions"], "questions", maxQuestions, true)
	a.Keywords = b.list(b.doc.keys["keywords"], "keywords", maxKeywords, false)
	a.Safety = b.text("safety", maxSafetyRunes, false)
	if len(a.Questions) > 0 && len(a.Questions) < minQuestions {
		b.warn(b.doc.keys["questions"].Line, "%d questions, at least %d are needed", len(a.Questions), minQuestions)
	}
	b.checkSimilar()
	a.Topic = b.neutralText("topic")
	if a.Topic != "" && !validID(a.Topic) {
		b.neutralProblem("topic", "a topic is lower-case words with hyphens")
		b.fatal = true
	}
	b.numbers(&a)
	a.Sources = b.neutralList("sources", maxSources, validSource, "S1 to S999")
	a.Next = b.neutralList("next", maxNext, validNext, "contacts, fees, incident, letter:ID, checklist:ID or article:ID")
	return a
}

// numbers reads the neutral keys that are not plain text.
func (b *builder) numbers(a *Article) {
	if s := b.neutralText("priority"); s != "" {
		if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 3 {
			a.Priority = n
		} else {
			b.neutralProblem("priority", "priority is 1, 2 or 3")
		}
	}
	if s := b.neutralText("confidence"); s != "" {
		if c := Confidence(s); c == FromSource || c == FromPractice {
			a.Confidence = c
		} else {
			b.neutralProblem("confidence", "confidence is source or practice")
		}
	}
	if s := b.neutralText("updated"); s != "" {
		if t, err := time.Parse(time.DateOnly, s); err == nil {
			a.Updated = t
		} else {
			b.neutralProblem("updated", "updated is a date like 2026-01-31")
		}
	}
}

// text returns a language's own single value.
func (b *builder) text(key string, limit int, needed bool) string {
	n := b.doc.keys[key]
	if n == nil {
		if needed {
			b.refuse(1, "key %q is missing", key)
		}
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		b.refuse(n.Line, "%s is one text, not a list", key)
		return ""
	}
	return b.line(n, key, limit)
}

func (b *builder) line(n *yaml.Node, key string, limit int) string {
	s := strings.TrimSpace(n.Value)
	switch {
	case s == "":
		b.refuse(n.Line, "%s is empty", key)
	case utf8.RuneCountInString(s) > limit:
		b.refuse(n.Line, "%s is longer than %d characters", key, limit)
	case !b.checkValue(n):
	}
	return s
}

// checkValue repeats the check of the file's characters for a value, because
// YAML escapes can bring in what the file itself does not hold.
func (b *builder) checkValue(n *yaml.Node) bool {
	probe := parser{}
	if !probe.checkText(n.Value) {
		b.refuse(n.Line, "%s", probe.problems[0].Text)
		return false
	}
	return true
}

func (b *builder) list(n *yaml.Node, key string, limit int, needed bool) []string {
	switch {
	case n == nil:
		if needed {
			b.refuse(1, "key %q is missing", key)
		} else {
			b.warn(1, "key %q is missing", key)
		}
		return nil
	case n.Kind != yaml.SequenceNode:
		b.refuse(n.Line, "%s is a list", key)
		return nil
	case len(n.Content) == 0 && needed:
		b.refuse(n.Line, "%s is empty", key)
		return nil
	case len(n.Content) > limit:
		b.refuse(n.Line, "%s has more than %d entries", key, limit)
		return nil
	}
	var out []string
	for _, c := range n.Content {
		s := b.line(c, key, maxLineRunes)
		if slices.Contains(out, s) {
			b.warn(c.Line, "%s has this entry twice", key)
			continue
		}
		out = append(out, s)
	}
	return out
}

// neutralText returns a single language-neutral value, "" when there is none.
// A missing key is reported once, in the first language of the article.
func (b *builder) neutralText(key string) string {
	n, ok := b.neutral[key]
	if !ok {
		b.missingNeutral(key)
		return ""
	}
	if n.node.Kind != yaml.ScalarNode || n.node.Value == "" {
		b.neutralProblem(key, key+" is one text")
		b.fatal = b.fatal || key == "topic"
		return ""
	}
	return n.node.Value
}

// missingNeutral reports a key that stands in no language. While one of them
// cannot be read, it may stand there.
func (b *builder) missingNeutral(key string) {
	if !b.partial {
		b.warn(1, "key %q is missing", key)
	}
	b.fatal = b.fatal || key == "topic" // without one it stands nowhere
}

// neutralProblem reports a problem once: in the file that the value is from.
func (b *builder) neutralProblem(key, text string) {
	if n := b.neutral[key]; n.file == b.file {
		b.warn(n.node.Line, "%s", text)
	}
}

func (b *builder) neutralList(key string, limit int, valid func(string) bool, want string) []string {
	n, ok := b.neutral[key]
	if !ok {
		b.missingNeutral(key)
		return nil
	}
	if n.node.Kind != yaml.SequenceNode {
		b.neutralProblem(key, key+" is a list")
		return nil
	}
	if len(n.node.Content) > limit {
		b.neutralProblem(key, key+" has more than "+strconv.Itoa(limit)+" entries")
		return nil
	}
	var out []string
	for _, c := range n.node.Content {
		switch {
		case !valid(c.Value):
			if n.file == b.file {
				b.warn(c.Line, "%s: %q is not %s", key, shorten(c.Value), want)
			}
		case slices.Contains(out, c.Value):
			if n.file == b.file {
				b.warn(c.Line, "%s: %s stands twice", key, c.Value)
			}
		default:
			out = append(out, c.Value)
		}
	}
	return out
}

// validSource reports whether s has the form of a numbered passage of the source.
func validSource(s string) bool {
	number, ok := strings.CutPrefix(s, "S")
	n, err := strconv.Atoi(number)
	return ok && err == nil && n > 0 && n <= sourceNumberMax && number == strconv.Itoa(n)
}

// validNext reports whether s has the form of an action. Whether the target
// exists is for the pack as a whole to say.
func validNext(s string) bool {
	if s == "contacts" || s == "fees" || s == "incident" {
		return true
	}
	kind, id, ok := strings.Cut(s, ":")
	return ok && (kind == "letter" || kind == "checklist" || kind == "article") && validID(id)
}
