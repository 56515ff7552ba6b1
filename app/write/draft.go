package write

import (
	"crypto/rand"
	"maps"
	"strings"
	"time"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/guard"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
)

// draft is the letter being written: a case, the templates that fill it, and
// the secrets in it that the user decided to keep.
type draft struct {
	casefile.Case
	form *letter.Template // in the language of the window: labels and hints
	mail *letter.Template // in the language of the letter: the text
	kept map[string]bool  // secrets to leave as they are, by their text
	// confirmed is the unverified recipient that got its second yes.
	confirmed string
	put       func(casefile.Case)
	now       func() time.Time
}

// begin makes an empty draft of a purpose; nil when the pack has none such.
func (s *Screen) begin(purpose string, facts letter.Facts) *draft {
	lang := s.deps.Loc.Lang()
	if s.deps.Pack.Letters.Template(purpose, lang) == nil {
		return nil
	}
	c, err := casefile.New(purpose, lang, s.deps.Now(), rand.Reader)
	if err != nil {
		return nil // crypto/rand does not fail on any system we run on
	}
	if known, remembered := s.deps.Identity.Identity(); remembered {
		maps.Copy(c.Facts, known)
	}
	for id, value := range facts {
		if strings.TrimSpace(value) != "" {
			c.Facts[id] = value
		}
	}
	c.To, s.to = s.to, ""
	return s.open(c)
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
	return &draft{Case: c, form: form, mail: mail, kept: map[string]bool{}, put: s.deps.Cases.Put, now: s.deps.Now}
}

// set records a fact. The first one makes the draft appear among the cases.
func (d *draft) set(id, value string) {
	if d.Facts[id] == value {
		return
	}
	d.Facts[id] = value
	d.save()
}

// save brings the draft to the store, with facts of its own: the store must
// not see later changes of this map.
func (d *draft) save() {
	m := d.message()
	d.Subject, d.Body = m.Subject, m.Body
	d.Updated = d.now()
	c := d.Case
	c.Facts = maps.Clone(d.Facts)
	d.put(c)
}

// problems are the facts that stand in the way of the letter.
func (d *draft) problems(now time.Time) []letter.Problem { return d.form.Validate(d.Facts, now) }

// message is the letter as it would go now. A text that the user edited by
// hand stays as they left it.
func (d *draft) message() letter.Message {
	m := d.rendered()
	if d.EditedSubject {
		m.Subject = d.Subject
	}
	if d.EditedBody {
		m.Body = d.Body
	}
	if d.To != "" {
		m.To = []string{d.To}
	}
	return m
}

// rendered is the letter made of the facts alone.
func (d *draft) rendered() letter.Message { return d.mail.Draft(d.Facts) }

// stale reports whether the facts would now give another text than the one
// that the user edited by hand.
func (d *draft) stale() bool {
	m := d.rendered()
	return d.EditedSubject && m.Subject != d.Subject || d.EditedBody && m.Body != d.Body
}

// edit records a change by hand; a text that equals the rendered one is no
// longer edited.
func (d *draft) edit(subject, body string) {
	m := d.rendered()
	d.EditedSubject, d.EditedBody = subject != m.Subject, body != m.Body
	d.Subject, d.Body = subject, body
	d.save()
}

// secrets are the findings in the final text that the user has not decided to
// keep. Offsets count runes of text.
func (d *draft) secrets() (text string, found []guard.Finding) {
	m := d.message()
	text = m.Subject + "\n" + m.Body
	runes := []rune(text)
	for _, f := range guard.Scan(text) {
		if !d.kept[string(runes[f.Start:f.End])] {
			found = append(found, f)
		}
	}
	return text, found
}

// mask hides one secret wherever it stands: in the facts it came from, so that
// every output is clean, and in a text that was edited by hand.
func (d *draft) mask(text string, f guard.Finding) {
	runes := []rune(text)
	secret := string(runes[f.Start:f.End])
	masked := []rune(guard.Mask(text, []guard.Finding{f}))
	hidden := string(masked[f.Start : len(masked)-(len(runes)-f.End)])
	for id, value := range d.Facts {
		d.Facts[id] = strings.ReplaceAll(value, secret, hidden)
	}
	if d.EditedSubject {
		d.Subject = strings.ReplaceAll(d.Subject, secret, hidden)
	}
	if d.EditedBody {
		d.Body = strings.ReplaceAll(d.Body, secret, hidden)
	}
	d.save()
}

// handoverMessage is the letter in the terms of the hand-over.
func (d *draft) handoverMessage() handover.Message {
	m := d.message()
	return handover.Message{To: m.To, Subject: m.Subject, Body: m.Body}
}

// snapshot and restore bring back a draft as it was before it was changed.
func (d *draft) snapshot() casefile.Case {
	c := d.Case
	c.Facts = maps.Clone(d.Facts)
	return c
}

func (d *draft) restore(c casefile.Case) {
	d.Case = c
	d.Facts = maps.Clone(c.Facts)
	d.save()
}
