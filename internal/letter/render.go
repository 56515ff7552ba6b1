package letter

import (
	"strings"
	"time"
)

// Render writes the mail. It returns problems instead of a message when a
// required fact is missing or a fact cannot be right; now decides what lies in
// the future. A rendered message holds no gap and no placeholder.
func (t *Template) Render(f Facts, now time.Time) (Message, []Problem) {
	if problems := t.Validate(f, now); len(problems) > 0 {
		return Message{To: []string{}}, problems
	}
	return t.message(t.answers(f, false)), nil
}

// Draft writes the mail as far as it is known: the preview while a form is
// being filled. Required facts that are missing show as marked gaps such as
// "[Transaction ID]" or "［交易编号］". A draft that has gaps, or facts that
// Validate refuses, must not be handed over.
func (t *Template) Draft(f Facts) Message {
	return t.message(t.answers(f, true))
}

func (t *Template) message(a answers) Message {
	body, _ := parseLayout(t.Body) // Load has refused faulty layouts
	return Message{To: []string{}, Subject: t.subject(a), Body: body.fill(a)}
}

// subject returns the first line of the subject's layout whose facts are all
// there. The last line needs required facts only, so there always is one.
func (t *Template) subject(a answers) string {
	lines, _ := parseLayout(t.Subject)
	for _, p := range lines {
		for _, l := range p {
			if text, ok := l.fill(a); ok {
				// A draft may hold a fact that Validate refuses.
				return strings.ReplaceAll(text, "\n", " ")
			}
		}
	}
	return t.Name
}

// Gaps returns the fields whose gap marks stand in text, which may be a draft
// that the user went on editing by hand. Only the exact marks count: brackets
// of the user's own are no gaps, nor is a mark that a fact itself contains.
func (t *Template) Gaps(text string, f Facts) []string {
	var ids []string
	for _, field := range t.Fields {
		if mark := t.gap(field); strings.Contains(text, mark) && !f.contain(mark) {
			ids = append(ids, field.ID)
		}
	}
	return ids
}

func (f Facts) contain(s string) bool {
	for _, value := range f {
		if strings.Contains(value, s) {
			return true
		}
	}
	return false
}
