package letter

import (
	"slices"
)

// compare reports where a file differs from the first language in what does
// not depend on language. Facts move from one language to another, so letters
// and fields must be the same in all.
func (f *file) compare(first *file) {
	for _, s := range f.letters {
		o := first.letter(s.template.ID)
		if o == nil {
			f.problem(s.line, "letter %q is missing in %s", s.template.ID, first.name)
			continue
		}
		f.compareLetter(s, o, first.name)
	}
	for _, o := range first.letters {
		if f.letter(o.template.ID) == nil {
			first.problem(o.line, "letter %q is missing in %s", o.template.ID, f.name)
		}
	}
	ids := func(letters []*letterSource) (out []string) {
		for _, s := range letters {
			out = append(out, s.template.ID)
		}
		return out
	}
	if a, b := ids(f.letters), ids(first.letters); len(a) == len(b) && !slices.Equal(a, b) && slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) {
		f.problem(0, "the letters stand in another order than in %s", first.name)
	}
}

func (f *file) letter(id string) *letterSource {
	for _, s := range f.letters {
		if s.template.ID == id {
			return s
		}
	}
	return nil
}

func (f *file) compareLetter(s, o *letterSource, other string) {
	t, u := s.template, o.template
	differs := func(key string, same bool) {
		if !same {
			f.problem(s.keyLines[key], "letter %q: %s differ from %s", t.ID, key, other)
		}
	}
	differs("sources", slices.Equal(t.Sources, u.Sources))
	differs("articles", slices.Equal(t.Articles, u.Articles))
	differs("attach", len(t.Attach) == len(u.Attach))
	var a, b []string
	for _, field := range t.Fields {
		a = append(a, field.ID)
	}
	for _, field := range u.Fields {
		b = append(b, field.ID)
	}
	differs("fields", !s.fieldsRead || !o.fieldsRead || slices.Equal(a, b))
	for _, field := range t.Fields {
		same, ok := u.Field(field.ID)
		if ok && !field.agrees(same) {
			f.problem(s.fieldLines[field.ID],
				"letter %q, field %q: kind, required, recommended, for, max and options must be as in %s", t.ID, field.ID, other)
		}
	}
}

// agrees reports whether two languages of a field take the same facts.
func (f Field) agrees(o Field) bool {
	sameOptions := slices.EqualFunc(f.Options, o.Options, func(a, b Option) bool { return a.ID == b.ID })
	return f.Kind == o.Kind && f.Required == o.Required && f.Recommended == o.Recommended &&
		f.For == o.For && f.Max == o.Max && sameOptions
}
