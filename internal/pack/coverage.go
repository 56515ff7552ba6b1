package pack

import (
	"slices"
	"strconv"
)

// Covered says where one numbered requirement of the source is met, in one
// language: "article:account-locked", "checklist:two-factor",
// "letter:complaint", "lesson:lock-mail" or "duties".
type Covered struct {
	Source string   // "S1"
	By     []string // empty: nowhere
}

// Coverage lists S1 to S<Sources> with everything that covers each in a
// language, in the order of the numbers.
func Coverage(p *Pack, lang string) []Covered {
	by := map[string][]string{}
	note := func(sources []string, what string) {
		for _, s := range sources {
			if !slices.Contains(by[s], what) {
				by[s] = append(by[s], what)
			}
		}
	}
	for _, a := range p.Library.Articles(lang) {
		note(a.Sources, "article:"+a.ID)
	}
	for _, t := range p.Letters.Templates(lang) {
		note(t.Sources, "letter:"+t.ID)
	}
	for _, item := range p.Checklists[lang].Items() {
		note(item.Sources, "checklist:"+item.ID)
	}
	for _, e := range p.Lessons[lang].Examples {
		note(e.Sources, "lesson:"+e.ID)
	}
	for s := range p.Duties {
		note([]string{s}, "duties")
	}
	all := make([]Covered, p.Sources)
	for i := range all {
		s := "S" + strconv.Itoa(i+1)
		all[i] = Covered{Source: s, By: by[s]}
	}
	return all
}

// Missing returns the requirements that nothing covers in a language.
func Missing(p *Pack, lang string) []string {
	var missing []string
	for _, c := range Coverage(p, lang) {
		if len(c.By) == 0 {
			missing = append(missing, c.Source)
		}
	}
	return missing
}
