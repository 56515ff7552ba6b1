package write

import (
	"strings"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// factDetails is the question in the user's own words, in the letters that
// have one.
const factDetails = "details"

// Add takes facts that were worked out elsewhere into an open letter and shows
// it again. It reports false, and does nothing, when the letter is gone or was
// sent meanwhile.
func (s *Screen) Add(id string, facts letter.Facts) bool {
	d := s.find(id)
	if d == nil || d.State != casefile.Draft {
		return false
	}
	s.draft = d
	d.join(facts)
	s.goField(stepFacts, factDetails)
	return true
}

// join adds facts without taking any away: a text goes below what the user
// wrote, a blank is filled, and what they chose is theirs.
func (d *draft) join(facts letter.Facts) {
	for id, value := range facts {
		field, asked := d.form.Field(id)
		value = strings.TrimSpace(value)
		if !asked || field.Kind == letter.KindChoice || value == "" {
			continue
		}
		old := strings.TrimRight(d.Facts[id], " \t\r\n")
		switch {
		case strings.TrimSpace(old) == "":
			d.Facts[id] = value
		case field.Kind == letter.KindLines && !strings.Contains(old, value):
			d.Facts[id] = old + "\n\n" + value
		}
	}
	d.save()
}
