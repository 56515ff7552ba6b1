package casefile

import (
	"io"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"okpayhelp/internal/letter"
)

// New returns an empty draft. Its reference, which is its ID too, is made of
// the date and of bytes from random; the error is that of random.
func New(template, lang string, now time.Time, random io.Reader) (Case, error) {
	reference, err := NewReference(now, random)
	if err != nil {
		return Case{}, err
	}
	return Case{
		ID: reference, Reference: reference, Template: template, Lang: lang,
		Facts: letter.Facts{letter.FactReference: reference},
		State: Draft, Created: now, Updated: now,
		Timeline: []Entry{{At: now, Event: Created}},
	}, nil
}

// Can reports whether an event can happen to the case now.
func Can(c Case, e Event) bool {
	if e == DropFollowUp && len(c.Earlier) == 0 {
		return false
	}
	if e == FollowUp && len(c.Earlier) >= MaxMessages {
		return false
	}
	return slices.Contains(e.accepts(), c.State)
}

// Apply returns the case after an event. The case that was passed in is never
// changed, and the result shares no slice or map that a later Apply writes to.
// An event that cannot happen in this state gives a [*RefusedError] and the
// case as it was.
func Apply(c Case, e Event, now time.Time) (Case, error) {
	return apply(c, e, "", now)
}

// ApplyNote is [Apply] for events that come with the user's own words: [Noted],
// [Spoke] and [Close]. Words beyond [MaxText] are cut.
func ApplyNote(c Case, e Event, words string, now time.Time) (Case, error) {
	return apply(c, e, words, now)
}

// AddReply records an answer that the user pasted in.
func AddReply(c Case, text string, now time.Time) (Case, error) {
	next, err := apply(c, Answered, "", now)
	if err != nil || len(next.Replies) >= MaxMessages {
		return next, err
	}
	next.Replies = append(slices.Clone(next.Replies), Reply{At: now, Text: bounded(text)})
	return next, nil
}

// SetReminder sets the moment at which the user wants to be reminded; a zero
// time takes the reminder away.
func SetReminder(c Case, at, now time.Time) (Case, error) {
	next, err := apply(c, Remind, "", now)
	if err == nil {
		next.Reminder = at
	}
	return next, err
}

func apply(c Case, e Event, words string, now time.Time) (Case, error) {
	if !Can(c, e) {
		return c, &RefusedError{State: c.State, Event: e}
	}
	if e == TimePassed && (c.State == Due || !over(c, now)) {
		return c, nil
	}
	from := c.State
	c = c.moved(e, now)
	if c.State != from && c.State != Draft && e != TimePassed {
		// It was meant for the state that is over. Time that passes is none of
		// the user's doing: they may have chosen a later day on purpose.
		c.Reminder = time.Time{}
	}
	c.Updated = now
	c.Timeline = logged(c.Timeline, Entry{At: now, Event: e, Note: bounded(words)})
	return c, nil
}

// moved is the step of the machine, for an event that can happen.
func (c Case) moved(e Event, now time.Time) Case {
	switch e {
	case HandOver, CopyOut:
		c.State, c.HandedOver = HandedOver, now
	case NotOpened, NotSent:
		c.State, c.HandedOver = Draft, time.Time{}
	case MarkSent:
		c.State, c.Sent = Waiting, now
	case TimePassed:
		c.State = Due
	case Answered:
		c.State = Replied
	case FollowUp:
		c = c.followUp()
	case DropFollowUp:
		c = c.dropFollowUp(now)
	case Close:
		c.State, c.Was = Closed, c.State
	case Reopen:
		c.State, c.Was = c.back(c.Was, now), ""
	case Created, Spoke, Noted, Remind: // the state stays
	}
	return c
}

// followUp puts the sent letter away and makes room for the next one, which
// is rendered anew from the facts. They name the date of the first letter.
func (c Case) followUp() Case {
	sent := c.message()
	sent.Was = c.State
	c.Earlier = append(slices.Clone(c.Earlier), sent)
	facts := maps.Clone(c.Facts)
	if facts == nil {
		facts = letter.Facts{}
	}
	facts[letter.FactReference] = c.Reference
	if first := c.FirstSent(); !first.IsZero() {
		facts[letter.FactFirstSent] = first.Format(time.DateOnly)
	}
	c.Facts = facts
	c.Subject, c.Body, c.EditedSubject, c.EditedBody, c.EditedFrom = "", "", false, false, ""
	c.HandedOver, c.Sent = time.Time{}, time.Time{}
	c.State = Draft
	return c
}

// dropFollowUp brings the letter before back, and the state it was in.
func (c Case) dropFollowUp(now time.Time) Case {
	last := c.Earlier[len(c.Earlier)-1]
	c.Earlier = slices.Clone(c.Earlier[:len(c.Earlier)-1])
	c.To, c.Subject, c.Body = last.To, last.Subject, last.Body
	c.EditedSubject, c.EditedBody = true, true
	c.HandedOver, c.Sent = last.HandedOver, last.Sent
	if len(c.Earlier) == 0 {
		c.Facts = maps.Clone(c.Facts)
		delete(c.Facts, letter.FactFirstSent)
	}
	c.State = c.back(last.Was, now)
	return c
}

// back returns to a state that the case was in before, which time may have
// made another meanwhile.
func (c Case) back(to State, now time.Time) State {
	switch {
	case to == Waiting && over(c, now):
		return Due
	case to == "": // a document from elsewhere
		return Draft
	default:
		return to
	}
}

// logged appends to a copy of a timeline. A full one loses its second entry:
// how the matter began is worth more.
func logged(timeline []Entry, e Entry) []Entry {
	out := append(slices.Clone(timeline), e)
	if len(out) > MaxTimeline {
		out = slices.Delete(out, 1, 2)
	}
	return out
}

// bounded cuts a text to [MaxText] bytes, between two characters.
func bounded(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= MaxText {
		return text
	}
	cut := MaxText
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut]
}
