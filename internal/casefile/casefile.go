// Package casefile keeps track of one matter between the user and support:
// what was written, when it went out, and what came of it.
//
// # An honest state
//
// A program that hands a text to a mail program cannot know whether it was
// sent. So it asks, and believes only the user:
//
//	Draft ──HandOver──▶ HandedOver ──MarkSent──▶ Waiting ──48 h──▶ Due
//	  ▲                     │                       │               │
//	  └─NotOpened, NotSent──┘                       └──▶ Replied ◀──┘
//
// A letter that was copied out by hand takes the same way by [CopyOut].
//
// The clock of the usual reply time starts with [MarkSent] and with nothing
// else. Every state but Draft can be closed, and a closed case reopened.
// [Apply] is the whole machine: a pure function of case, event and time.
//
// # One matter, one case
//
// A follow-up is not a second case. [FollowUp] moves the sent message to
// [Case.Earlier] and turns the case into a draft again, with the same
// reference; the facts then name the date of the first letter. That, and
// [Similar], is how the program helps not to send the same twice.
package casefile

import (
	"slices"
	"time"

	"okpayhelp/internal/letter"
)

// State is where a case stands.
type State string

// The states of a case.
const (
	Draft      State = "draft"
	HandedOver State = "handed-over" // given to the mail program or copied; nobody knows more
	Waiting    State = "waiting"     // the user said it was sent
	Due        State = "due"         // the usual reply time is over
	Replied    State = "replied"
	Closed     State = "closed"
)

// States lists all states in the order of a case's life.
func States() []State {
	return []State{Draft, HandedOver, Waiting, Due, Replied, Closed}
}

// Limits of one case. A text of 64 kB is some forty pages; who needs more
// attaches a file.
const (
	MaxText     = 64 << 10
	MaxTimeline = 1000
	MaxMessages = 100
)

// Case is one matter. The zero values of its times mean "never".
type Case struct {
	ID        string `json:"id"`
	Reference string `json:"reference"` // the short name that stands in the subject
	Template  string `json:"template"`  // id of the letter's purpose
	Lang      string `json:"lang"`      // language of the letter, not of the window

	Facts   letter.Facts `json:"facts,omitempty"`
	To      string       `json:"to,omitempty"`
	Subject string       `json:"subject,omitempty"`
	Body    string       `json:"body,omitempty"`
	// EditedSubject and EditedBody tell that the user changed the rendered
	// text by hand: rendering again must not overwrite it.
	EditedSubject bool `json:"editedSubject,omitempty"`
	EditedBody    bool `json:"editedBody,omitempty"`
	// EditedFrom is a fingerprint of the rendered text that the user edited.
	// When the facts now give another, the edited text has fallen behind.
	EditedFrom string `json:"editedFrom,omitempty"`

	State      State     `json:"state"`
	Was        State     `json:"was,omitempty"` // where [Reopen] leads back to
	Created    time.Time `json:"created"`
	Updated    time.Time `json:"updated"`
	HandedOver time.Time `json:"handedOver,omitzero"`
	Sent       time.Time `json:"sent,omitzero"` // by the user's word
	Reminder   time.Time `json:"reminder,omitzero"`

	Earlier  []Message `json:"earlier,omitempty"` // sent before the present letter
	Replies  []Reply   `json:"replies,omitempty"`
	Timeline []Entry   `json:"timeline,omitempty"` // oldest first
}

// Message is a letter that was sent before a follow-up took its place.
type Message struct {
	To         string    `json:"to"`
	Subject    string    `json:"subject"`
	Body       string    `json:"body"`
	HandedOver time.Time `json:"handedOver,omitzero"`
	Sent       time.Time `json:"sent,omitzero"`
	Was        State     `json:"was,omitempty"` // where [DropFollowUp] leads back to
}

// Reply is an answer that the user pasted in.
type Reply struct {
	At   time.Time `json:"at"`
	Text string    `json:"text"`
}

// Entry is one line of the timeline.
type Entry struct {
	At    time.Time `json:"at"`
	Event Event     `json:"event"`
	Note  string    `json:"note,omitempty"` // the user's own words, if any
}

// FirstSent is when the first letter of the matter was sent; zero if none was.
func (c Case) FirstSent() time.Time {
	for _, m := range c.Earlier {
		if !m.Sent.IsZero() {
			return m.Sent
		}
	}
	return c.Sent
}

// ByHand reports whether the letter was last taken out by hand and given to no
// mail program. Documents from before CopyOut do not tell: theirs count as
// given to one.
func (c Case) ByHand() bool {
	for _, e := range slices.Backward(c.Timeline) {
		switch e.Event {
		case CopyOut:
			return true
		case HandOver, FollowUp:
			return false
		}
	}
	return false
}

// Standing is the state as the last part of the name of its words. It differs
// from the state for a letter that was taken out by hand.
func (c Case) Standing() string {
	if c.State == HandedOver && c.ByHand() {
		return string(CopyOut)
	}
	return string(c.State)
}

// Messages returns every letter of the matter that has left the program,
// oldest first.
func (c Case) Messages() []Message {
	out := append([]Message(nil), c.Earlier...)
	if !c.HandedOver.IsZero() || !c.Sent.IsZero() {
		out = append(out, c.message())
	}
	return out
}

func (c Case) message() Message {
	return Message{To: c.To, Subject: c.Subject, Body: c.Body, HandedOver: c.HandedOver, Sent: c.Sent}
}
