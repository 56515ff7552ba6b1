package letter

import "slices"

// Set is the letters of a help pack in all its languages.
type Set struct {
	languages []string
	templates map[string][]*Template // by language, in the order of the file
}

// Languages returns the languages that the set has letters in.
func (s *Set) Languages() []string { return slices.Clone(s.languages) }

// Templates returns the letters in one language, in the order they are
// offered. Callers must not change them.
func (s *Set) Templates(lang string) []*Template { return slices.Clone(s.templates[lang]) }

// Template returns one letter, or nil when there is none.
func (s *Set) Template(id, lang string) *Template {
	for _, t := range s.templates[lang] {
		if t.ID == id {
			return t
		}
	}
	return nil
}
