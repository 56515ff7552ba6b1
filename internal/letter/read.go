package letter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A file of letters:
//
//	lang: en
//	words: {subject: ..., message: ..., reference: ..., first-sent: ..., gap-open: ..., gap-close: ...}
//	fields:            # fields that several letters use
//	  - {id: ..., label: ..., why: ..., kind: text, ...}
//	letters:
//	  - id: payment-failed
//	    name, about, sources, articles, attach
//	    fields:
//	      - {use: contact, required: true}   # a shared field, with changes
//	      - {id: ..., ...}                   # a field of this letter alone
//	    subject, body, phone, chat           # layouts

func (f *file) readRoot(root *yaml.Node) {
	m, ok := f.mapping(root, "file", "lang", "words", "fields?", "letters")
	if !ok {
		return
	}
	if m["lang"].Value != f.lang {
		f.problem(m["lang"].Line, "lang: %q in a file named %s", m["lang"].Value, f.name)
	}
	f.readWords(m["words"])
	f.shared = map[string]sourced{}
	for _, n := range f.list(m["fields"], "fields", maxFields*2) {
		if field, ok := f.readField(n); ok {
			if _, twice := f.shared[field.ID]; twice {
				f.problem(n.Line, "field %q stands here twice", field.ID)
			}
			f.shared[field.ID] = sourced{field, n.Line}
		}
	}
	for _, n := range f.list(m["letters"], "letters", maxTemplates) {
		f.readLetter(n)
	}
	f.findUnused()
}

func (f *file) readWords(n *yaml.Node) {
	m, ok := f.mapping(n, "words", "subject", "message", "reference", "first-sent", "gap-open", "gap-close")
	if !ok {
		return
	}
	word := func(key string) string { return f.text(m[key], "words: "+key, maxLabel) }
	f.words = words{
		subject: word("subject"), message: word("message"),
		reference: word("reference"), firstSent: word("first-sent"),
		gapOpen: word("gap-open"), gapClose: word("gap-close"),
	}
}

// readField reads a field that is written out in full.
func (f *file) readField(n *yaml.Node) (Field, bool) {
	before := f.count
	m, ok := f.mapping(n, "field", "id", "label", "why", "kind",
		"hint?", "example?", "required?", "recommended?", "for?", "options?", "max?")
	if !ok {
		return Field{}, false
	}
	field := Field{ID: f.id(m["id"], "field: id"), Kind: Kind(m["kind"].Value)}
	if field.ID == FactReference || field.ID == FactFirstSent {
		f.problem(n.Line, "field %q: the program gives this fact, no form asks for it", field.ID)
	}
	field = f.change(field, m)
	switch field.Kind {
	case KindText, KindLines, KindDate, KindAmount, KindChoice, KindContact, KindID, KindAccount:
	default:
		f.problem(m["kind"].Line, "field %q: unknown kind %q; there are text, lines, date, amount, choice, contact, id, account", field.ID, field.Kind)
	}
	f.readOptions(&field, n.Line, m["options"])
	if field.Max == 0 {
		field.Max = defaultLineMax
		if field.Kind == KindLines {
			field.Max = defaultLinesMax
		}
	}
	return field, f.count == before
}

// change applies the keys that a letter may set for itself.
func (f *file) change(field Field, m map[string]*yaml.Node) Field {
	set := func(to *string, key string, limit int) {
		if m[key] != nil {
			*to = f.text(m[key], fmt.Sprintf("field %q: %s", field.ID, key), limit)
		}
	}
	set(&field.Label, "label", maxLabel)
	set(&field.Why, "why", maxText)
	set(&field.Hint, "hint", maxText)
	set(&field.Example, "example", maxText)
	field.Required = f.truth(m["required"], "required", field.Required)
	field.Recommended = f.truth(m["recommended"], "recommended", field.Recommended)
	if n := m["for"]; n != nil {
		field.For = n.Value
		if field.For != RolePersonal && field.For != RoleMerchant {
			f.problem(n.Line, "field %q: for is %s or %s", field.ID, RolePersonal, RoleMerchant)
		}
	}
	if n := m["max"]; n != nil {
		limit, err := strconv.Atoi(n.Value)
		if err != nil || limit < 1 || limit > mostFieldMax {
			f.problem(n.Line, "field %q: max is 1 to %d", field.ID, mostFieldMax)
		}
		field.Max = limit
	}
	return field
}

func (f *file) readOptions(field *Field, line int, n *yaml.Node) {
	if (field.Kind == KindChoice) != (n != nil) {
		f.problem(line, "field %q: a choice has options, and nothing else has", field.ID)
		return
	}
	for _, item := range f.list(n, "options", maxOptions) {
		m, ok := f.mapping(item, "option {id: ..., label: ...}", "id", "label")
		if !ok {
			continue
		}
		o := Option{f.id(m["id"], "option: id"), f.text(m["label"], "option: label", maxLabel)}
		if _, twice := field.label(o.ID); twice {
			f.problem(item.Line, "option %q stands here twice", o.ID)
		}
		field.Options = append(field.Options, o)
	}
}

func (f *file) readLetter(n *yaml.Node) {
	before := f.count
	m, ok := f.mapping(n, "letter", "id", "name", "about", "sources", "fields",
		"subject", "body", "phone", "chat", "articles?", "attach?")
	if !ok {
		f.unread = true
		return
	}
	t := &Template{
		ID: f.id(m["id"], "letter: id"), Lang: f.lang, words: f.words,
		Name: f.text(m["name"], "name", maxLabel), About: f.text(m["about"], "about", maxText),
		Sources: f.texts(m["sources"], "sources"), Attach: f.texts(m["attach"], "attach"),
		Articles: f.texts(m["articles"], "articles"),
		Subject:  f.lines(m["subject"], "subject", maxLayout), Body: f.lines(m["body"], "body", maxLayout),
		Phone: f.lines(m["phone"], "phone", maxLayout), Chat: f.lines(m["chat"], "chat", maxLayout),
	}
	s := &letterSource{template: t, line: n.Line, fieldLines: map[string]int{}, keyLines: map[string]int{}}
	for key, v := range m {
		s.keyLines[key] = v.Line
	}
	if slices.ContainsFunc(f.letters, func(o *letterSource) bool { return o.template.ID == t.ID }) {
		f.problem(n.Line, "letter %q stands here twice", t.ID)
	}
	atFields := f.count
	f.readLetterFields(s, m["fields"])
	s.fieldsRead = f.count == atFields
	f.checkLists(s)
	if s.fieldsRead {
		f.checkLayouts(s, m)
	}
	s.sound = f.count == before
	f.letters = append(f.letters, s)
}

func (f *file) readLetterFields(s *letterSource, n *yaml.Node) {
	for _, item := range f.list(n, "fields", maxFields) {
		field, ok := f.readUse(item)
		if !ok {
			continue
		}
		if _, twice := s.template.Field(field.ID); twice {
			f.problem(item.Line, "field %q stands here twice", field.ID)
		}
		s.fieldLines[field.ID] = item.Line
		s.template.Fields = append(s.template.Fields, field)
	}
}

// readUse reads a field of a letter: a shared one, perhaps changed, or its own.
func (f *file) readUse(n *yaml.Node) (Field, bool) {
	uses := n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Content[0].Value == "use"
	if !uses {
		return f.readField(n)
	}
	m, ok := f.mapping(n, "field", "use", "label?", "why?", "hint?", "example?", "required?", "recommended?", "for?", "max?")
	if !ok {
		return Field{}, false
	}
	shared, ok := f.shared[m["use"].Value]
	if !ok {
		f.problem(n.Line, "use: there is no shared field %q", m["use"].Value)
		return Field{}, false
	}
	return f.change(shared.field, m), true
}

func (f *file) checkLists(s *letterSource) {
	t := s.template
	for _, src := range t.Sources {
		n, err := strconv.Atoi(strings.TrimPrefix(src, "S"))
		if err != nil || n < 1 || n > maxSource || src != "S"+strconv.Itoa(n) {
			f.problem(s.keyLines["sources"], "letter %q: %q is no source; they are S1 to S%d", t.ID, src, maxSource)
		}
	}
	for _, id := range t.Articles {
		if !validID(id) {
			f.problem(s.keyLines["articles"], "letter %q: %q is no article id", t.ID, id)
		}
	}
	role, hasRole := t.Field(FactRole)
	for _, field := range t.Fields {
		if field.For != "" && (!hasRole || role.Kind != KindChoice) {
			f.problem(s.fieldLines[field.ID], "field %q: for needs a choice named %q", field.ID, FactRole)
		}
	}
}

// findUnused reports shared fields that no letter uses. A letter that could not
// be read may use any.
func (f *file) findUnused() {
	if f.unread || slices.ContainsFunc(f.letters, func(s *letterSource) bool { return !s.fieldsRead }) {
		return
	}
	for id, shared := range f.shared {
		if !slices.ContainsFunc(f.letters, func(s *letterSource) bool { return s.fieldLines[id] > 0 }) {
			f.problem(shared.line, "field %q: no letter uses it", id)
		}
	}
}
