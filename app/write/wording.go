package write

import (
	"crypto/sha256"
	"encoding/hex"

	"okpayhelp/internal/letter"
)

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

// edited reports whether the user changed the text by hand.
func (d *draft) edited() bool { return d.EditedSubject || d.EditedBody }

// behind reports whether facts were changed after the text was edited by hand,
// so that the text does not hold them.
func (d *draft) behind() bool {
	return d.edited() && d.EditedFrom != "" && d.EditedFrom != fingerprint(d.rendered())
}

// edit records a change by hand; a text that equals the rendered one is no
// longer edited.
func (d *draft) edit(subject, body string) {
	m := d.rendered()
	fresh := !d.edited()
	d.EditedSubject, d.EditedBody = subject != m.Subject, body != m.Body
	d.Subject, d.Body = subject, body
	switch {
	case !d.edited():
		d.EditedFrom = ""
	case fresh:
		d.EditedFrom = fingerprint(m)
	}
	d.save()
}

// accept says that the edited text is right as it is, whatever the facts say
// by now.
func (d *draft) accept() { d.EditedFrom = fingerprint(d.rendered()) }

// words is what the user can change by hand, to be brought back by Undo.
type words struct {
	subject, body, from       string
	editedSubject, editedBody bool
}

func (d *draft) words() words {
	return words{d.Subject, d.Body, d.EditedFrom, d.EditedSubject, d.EditedBody}
}

func (d *draft) setWords(w words) {
	d.Subject, d.Body, d.EditedFrom = w.subject, w.body, w.from
	d.EditedSubject, d.EditedBody = w.editedSubject, w.editedBody
}

// fingerprint tells two texts apart without keeping them: half of a SHA-256 is
// plenty for that.
func fingerprint(m letter.Message) string {
	sum := sha256.Sum256([]byte(m.Subject + "\n" + m.Body))
	return hex.EncodeToString(sum[:16])
}
