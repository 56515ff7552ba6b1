package letter

import "strings"

// answers are facts made ready for a layout: only those that the template
// asks for in this role, with choices put into words.
type answers struct {
	text   map[string]string // what the letter says, by field
	option map[string]string // the chosen options, for conditions
}

// Role returns the role that facts name; without one it is RolePersonal.
func (f Facts) Role() string {
	if strings.TrimSpace(f[FactRole]) == RoleMerchant {
		return RoleMerchant
	}
	return RolePersonal
}

// clean brings a fact to the form in which it is used: line ends as "\n", no
// blanks around it. Nothing inside is changed.
func clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.TrimSpace(strings.ReplaceAll(s, "\r", "\n"))
}

// Asked returns the fields of the form for the role that f names.
func (t *Template) Asked(f Facts) []Field {
	role := f.Role()
	var asked []Field
	for _, field := range t.Fields {
		if field.For == "" || field.For == role {
			asked = append(asked, field)
		}
	}
	return asked
}

// Field returns the field with the given ID.
func (t *Template) Field(id string) (Field, bool) {
	for _, f := range t.Fields {
		if f.ID == id {
			return f, true
		}
	}
	return Field{}, false
}

// Knows reports whether id is a fact that this template can use.
func (t *Template) Knows(id string) bool {
	_, ok := t.Field(id)
	return ok || id == FactReference || id == FactFirstSent
}

// label returns the label of the option with the given ID.
func (f Field) label(option string) (string, bool) {
	for _, o := range f.Options {
		if o.ID == option {
			return o.Label, true
		}
	}
	return "", false
}

// answers prepares facts for a layout. With gaps, a required fact that is
// missing is replaced by its gap text.
func (t *Template) answers(f Facts, gaps bool) answers {
	a := answers{text: map[string]string{}, option: map[string]string{}}
	for _, id := range []string{FactReference, FactFirstSent} {
		a.text[id] = clean(f[id])
	}
	for _, field := range t.Asked(f) {
		value := clean(f[field.ID])
		switch field.Kind {
		case KindDate:
			if iso, ok := ReadDate(value); ok {
				value = iso
			}
		case KindID:
			value = t.noneInWords(value)
		case KindChoice:
			label, ok := field.label(value)
			if ok {
				a.option[field.ID] = value
			}
			value = label
		}
		if value == "" && gaps && field.Required {
			value = t.gap(field)
		}
		a.text[field.ID] = value
	}
	return a
}

// noneInWords says in the letter's language that there is no number; what
// already is in it stays as it was typed.
func (t *Template) noneInWords(value string) string {
	switch han := hanShare(value) > 0; {
	case !saysNone(value):
	case han && t.Lang == "en":
		return "none shown"
	case !han && t.Lang == "zh-Hans":
		return "没有显示"
	}
	return value
}

// gap is the mark that a preview shows in place of a missing fact.
func (t *Template) gap(f Field) string {
	return t.words.gapOpen + f.Label + t.words.gapClose
}
