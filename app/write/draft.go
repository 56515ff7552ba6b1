package write

import (
	"crypto/rand"
	"maps"
	"slices"
	"strings"
	"time"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// draft is the letter being written: a case, the templates that fill it, and
// what the user decided about it in this run of the program.
type draft struct {
	casefile.Case
	*choices
	form  *letter.Template // in the language of the window: labels and hints
	mail  *letter.Template // in the language of the letter: the text
	begun bool             // it holds something of the user's and is in the store
	put   func(casefile.Case)
	now   func() time.Time
}

// begin makes an empty draft of a purpose; nil when the pack has none such.
// It joins the cases with the first fact that the user gives.
func (s *Screen) begin(purpose string, facts letter.Facts) *draft {
	lang := s.deps.Loc.Lang()
	form := s.deps.Pack.Letters.Template(purpose, lang)
	if form == nil {
		return nil
	}
	c, err := casefile.New(purpose, lang, s.deps.Now(), rand.Reader)
	if err != nil {
		return nil // crypto/rand does not fail on any system we run on
	}
	if known, remembered := s.deps.Identity.Identity(); remembered {
		copyFacts(c.Facts, known, form)
	}
	copyFacts(c.Facts, facts, form)
	if !form.Knows(letter.FactSummary) && strings.TrimSpace(c.Facts[factDetails]) == "" {
		copyFacts(c.Facts, letter.Facts{factDetails: facts[letter.FactSummary]}, form) // the words must stay in sight
	}
	c.To, s.to = s.to, ""
	if c.To == "" {
		c.To = s.onlyVerified()
	}
	s.session.fresh, s.session.given = c, facts
	return s.find(c.ID)
}

// copyFacts adds the facts that a letter can use: it takes no data along that
// it does not ask for.
func copyFacts(to, from letter.Facts, form *letter.Template) {
	for id, value := range from {
		if strings.TrimSpace(value) != "" && form.Knows(id) && offered(form, id, value) {
			to[id] = value
		}
	}
}

// offered reports whether a fact can be given in a letter: a choice can have
// other options there.
func offered(form *letter.Template, id, value string) bool {
	field, asked := form.Field(id)
	return !asked || field.Kind != letter.KindChoice ||
		slices.ContainsFunc(field.Options, func(o letter.Option) bool { return o.ID == value })
}

// open goes on with a case; nil when the pack no longer has its purpose.
func (s *Screen) open(c casefile.Case) *draft {
	letters := s.deps.Pack.Letters
	form, mail := letters.Template(c.Template, s.deps.Loc.Lang()), letters.Template(c.Template, c.Lang)
	if form == nil || mail == nil {
		return nil
	}
	c.Facts = maps.Clone(c.Facts)
	if c.Facts == nil {
		c.Facts = letter.Facts{}
	}
	return &draft{
		Case: c, choices: s.session.of(c.ID), form: form, mail: mail, begun: c.ID != s.session.fresh.ID,
		put: s.put, now: s.deps.Now,
	}
}

// change does something to a draft and saves it, also when the user has gone
// to another one meanwhile. Undo works through it: ten seconds are enough to
// go elsewhere.
func (s *Screen) change(id string, do func(*draft)) {
	d := s.byID(id)
	if d == nil {
		return
	}
	do(d)
	d.save()
	if d == s.draft {
		s.show(s.step)
	}
}

// byID is the draft that is being worked on, or one from the store; nil when it
// is gone.
func (s *Screen) byID(id string) *draft {
	if s.draft != nil && s.draft.ID == id {
		return s.draft
	}
	return s.find(id)
}

// sent reports whether the letter is out of the user's hands, by their word.
func (d *draft) sent() bool {
	return d.State != casefile.Draft && d.State != casefile.HandedOver
}

// followsUp reports whether the letter comes after another of the same matter.
func (d *draft) followsUp() bool { return len(d.Earlier) > 0 && d.State == casefile.Draft }

// set records a fact. The first one makes the draft appear among the cases.
func (d *draft) set(id, value string) {
	if d.Facts[id] == value {
		return
	}
	d.Facts[id] = value
	d.save()
}

// speak changes the language of the letter.
func (d *draft) speak(lang string, mail *letter.Template) {
	d.Lang, d.mail = lang, mail
	if d.begun {
		d.save()
	}
}

// save brings the draft to the store, with facts of its own: the store must
// not see later changes of this map.
func (d *draft) save() {
	m := d.message()
	d.Subject, d.Body = m.Subject, m.Body
	d.Updated = d.now()
	d.begun = true
	d.put(d.snapshot())
}

// snapshot is the case as it is now; later changes do not reach it.
func (d *draft) snapshot() casefile.Case {
	c := d.Case
	c.Facts = maps.Clone(d.Facts)
	return c
}

// problems are the facts that stand in the way of the letter.
func (d *draft) problems(now time.Time) []letter.Problem { return d.form.Validate(d.Facts, now) }

// outgoing is the letter in the terms of the hand-over.
func (d *draft) outgoing() handover.Message {
	m := d.message()
	return handover.Message{To: m.To, Subject: m.Subject, Body: m.Body}
}
