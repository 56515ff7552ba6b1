package casefile

import "fmt"

// Event is something that happened to a case. All but [TimePassed] are words
// of the user.
type Event string

// The events of a case.
const (
	Created      Event = "created"     // stands first in every timeline; never applied
	HandOver     Event = "handed-over" // given to the mail program
	CopyOut      Event = "copied"      // taken out by hand: copied, or saved as a file
	NotOpened    Event = "not-opened"  // no mail window came up
	NotSent      Event = "not-sent"    // it came up, but the letter was not sent
	MarkSent     Event = "sent"        // "I pressed send"
	TimePassed   Event = "due"         // the program looked at the clock
	Answered     Event = "replied"
	FollowUp     Event = "follow-up"         // write once more on the same matter
	DropFollowUp Event = "follow-up-dropped" // and think better of it
	Spoke        Event = "spoke"             // telephone or chat
	Noted        Event = "note"
	Remind       Event = "reminder"
	Close        Event = "closed"
	Reopen       Event = "reopened"
)

// Events lists the events that [Apply] takes.
func Events() []Event {
	return []Event{
		HandOver, CopyOut, NotOpened, NotSent, MarkSent, TimePassed, Answered, FollowUp,
		DropFollowUp, Spoke, Noted, Remind, Close, Reopen,
	}
}

// RefusedError says that an event cannot happen to a case in this state. The
// case is unchanged then.
type RefusedError struct {
	State State
	Event Event
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("casefile: event %q in state %q", e.Event, e.State)
}

// accepts lists, for each event, the states in which it can happen. There is
// no way from HandedOver to Waiting but the user's word: TimePassed needs a
// clock, and the clock needs MarkSent.
func (e Event) accepts() []State {
	switch e {
	case HandOver, CopyOut:
		return []State{Draft, HandedOver}
	case NotOpened, NotSent:
		return []State{HandedOver}
	case MarkSent:
		// From Draft too: a letter can be copied out by hand.
		return []State{Draft, HandedOver}
	case TimePassed:
		return []State{Waiting, Due}
	case Answered:
		return []State{HandedOver, Waiting, Due, Replied}
	case FollowUp:
		return []State{Waiting, Due, Replied}
	case DropFollowUp:
		return []State{Draft}
	case Spoke, Noted, Remind:
		return States()
	case Close:
		return []State{HandedOver, Waiting, Due, Replied}
	case Reopen:
		return []State{Closed}
	default:
		return nil
	}
}
