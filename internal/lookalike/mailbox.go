package lookalike

import (
	"strings"
	"unicode/utf8"
)

// mailbox is a whole address under a free mail host. There the domain says
// nothing, so what is before the @ is all that can be imitated.
type mailbox struct{ local, host string }

func mailboxOf(t target) mailbox { return mailbox{strings.ToLower(t.local), t.host.shown} }

func (m mailbox) String() string { return m.local + "@" + m.host }

// box is where mail to the address arrives, as far as the writing tells: what
// follows a plus is a note of the owner's, and Google takes no notice of dots.
func (m mailbox) box() string {
	local, _, _ := strings.Cut(m.local, "+")
	if m.host == "gmail.com" || m.host == "googlemail.com" {
		return strings.ReplaceAll(local, ".", "") + "@gmail.com"
	}
	return local + "@" + m.host
}

// mailboxes compares a mail address with those that the user verified under
// free mail hosts.
func (e *examination) mailboxes() {
	if !e.t.mail || e.genuine || e.t.host.number != "" {
		return
	}
	other := mailboxOf(e.t)
	for _, m := range e.k.mailboxes {
		if m.box() != other.box() && (m.sameHost(other) || m.otherHost(other, e.t.host)) {
			e.add(Mailbox, "Address", other.String(), "Known", m.String())
			return
		}
	}
}

// sameHost reports an address under the same host with nearly the same before
// the @. Short names differ from others by little in any case.
func (m mailbox) sameHost(other mailbox) bool {
	mine, theirs := spell(letters(m.local)), spell(letters(other.local))
	length := utf8.RuneCountInString(mine.plain)
	if m.host != other.host || length < 5 || tooFar(mine.plain, theirs.plain) {
		return false
	}
	d := distance(mine.plain, theirs.plain)
	return mine.pairs == theirs.pairs || d == 1 || d == 2 && length >= 10
}

// otherHost reports an address with the same before the @ under another free
// mail host, or under the same with another ending. A host of its own is what
// somebody moves to who had none; and "info" stands before every @.
func (m mailbox) otherHost(other mailbox, h host) bool {
	plain := letters(m.local)
	ordinary := bait(plain) && strings.Trim(plain, "0123456789") != ""
	if m.host == other.host || plain != letters(other.local) || ordinary || utf8.RuneCountInString(plain) < 4 {
		return false
	}
	return freeMail(h.registrable) || strings.HasPrefix(m.host, h.name+".")
}
