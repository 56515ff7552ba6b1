package handover

import "strings"

// Labels head the recipient and the subject of a copied message, with the
// punctuation of their language: "To: ", "收件人：".
type Labels struct {
	To, Subject string
}

// Text writes m for "copy everything": a line for the recipient, when there
// is one, a line for the subject, a blank line, the body as it is.
func Text(m Message, l Labels) string {
	var b strings.Builder
	if len(m.To) > 0 {
		b.WriteString(l.To + strings.Join(m.To, ", ") + "\n")
	}
	if m.Subject != "" {
		b.WriteString(l.Subject + m.Subject + "\n")
	}
	if b.Len() > 0 && m.Body != "" {
		b.WriteByte('\n')
	}
	b.WriteString(m.Body)
	return b.String()
}
