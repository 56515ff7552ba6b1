package letter

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxFacts bounds all facts of a letter together, as the saved document does.
const maxFacts = 64 << 10 // bytes

// maxProgramFact bounds the facts that the program gives, in runes.
const maxProgramFact = 60

// Validate returns what stands in the way of the letter, in the order of the
// form; nothing when it can be rendered. It looks only at the fields that are
// asked for in this role. now decides what lies in the future.
func (t *Template) Validate(f Facts, now time.Time) []Problem {
	var problems []Problem
	total := 0
	for _, field := range t.Asked(f) {
		total += len(f[field.ID])
		problems = append(problems, t.ValidateField(field.ID, f, now)...)
	}
	for _, field := range t.programFields() {
		problems = append(problems, field.check(clean(f[field.ID]), now)...)
	}
	if total > maxFacts {
		problems = append(problems, Problem{Code: ProblemAllTooLong, Args: map[string]any{"Max": maxFacts >> 10}})
	}
	return problems
}

// programFields describes the facts that the program gives.
func (t *Template) programFields() []Field {
	return []Field{
		{ID: FactReference, Label: t.words.reference, Kind: KindText, Max: maxProgramFact},
		{ID: FactFirstSent, Label: t.words.firstSent, Kind: KindDate, Max: maxProgramFact},
	}
}

// ValidateField checks one fact, for a form that looks at a field when the
// user leaves it.
func (t *Template) ValidateField(id string, f Facts, now time.Time) []Problem {
	field, ok := t.Field(id)
	if !ok || field.For != "" && field.For != f.Role() {
		return nil
	}
	value := clean(f[id])
	if value == "" && field.Required {
		return field.problem(ProblemRequired)
	}
	return field.check(value, now)
}

// problem returns one problem with the field; args are pairs of name, value.
func (f Field) problem(code string, args ...any) []Problem {
	m := map[string]any{"Label": f.Label}
	for i := 0; i+1 < len(args); i += 2 {
		m[args[i].(string)] = args[i+1]
	}
	return []Problem{{Field: f.ID, Code: code, Args: m}}
}

// check looks at a fact that is there; an empty one is fine.
func (f Field) check(value string, now time.Time) []Problem {
	switch count := utf8.RuneCountInString(value); {
	case value == "":
		return nil
	case !readable(value):
		return f.problem(ProblemUnreadable)
	case count > f.Max:
		return f.problem(ProblemTooLong, "Max", f.Max, "Count", count)
	case f.Kind != KindLines && strings.Contains(value, "\n"):
		return f.problem(ProblemOneLine)
	}
	switch f.Kind {
	case KindDate:
		return f.checkDate(value, now)
	case KindAmount:
		return f.checkAmount(value)
	case KindChoice:
		if _, ok := f.label(value); !ok {
			return f.problem(ProblemChoice)
		}
	case KindContact:
		if !hasAddress(value) && !hasPhone(value) {
			return f.problem(ProblemContact)
		}
	}
	return nil
}

// readable reports whether s is UTF-8 without control characters other than
// line breaks and tabs: what a mail can carry as it is.
func readable(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return false
		}
	}
	return true
}

// checkDate wants a day that exists and has begun.
func (f Field) checkDate(value string, now time.Time) []Problem {
	iso, ok := ReadDate(value)
	if !ok {
		return f.problem(ProblemDateForm)
	}
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil || day.Year() < 1900 {
		return f.problem(ProblemDateReal)
	}
	if iso > now.Format(time.DateOnly) {
		return f.problem(ProblemDateFuture)
	}
	return nil
}
