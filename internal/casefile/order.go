package casefile

import (
	"slices"
	"time"
)

// Refresh moves every waiting case on whose time has passed, and reports
// whether there was one. It changes the list in place.
func Refresh(cases []Case, now time.Time) bool {
	changed := false
	for i, c := range cases {
		if c.State != Waiting {
			continue
		}
		next, err := Apply(c, TimePassed, now)
		if err == nil && next.State != c.State {
			cases[i], changed = next, true
		}
	}
	return changed
}

// CountDue counts the cases that wait for the user: those that are due, and
// those whose reminder has come.
func CountDue(cases []Case, now time.Time) int {
	n := 0
	for _, c := range cases {
		if urgent(c, now) {
			n++
		}
	}
	return n
}

// Ordered returns the cases as a list shows them: what is due on top, then
// what needs a word from the user, then what waits, drafts, answered, closed;
// within a group the one that changed last comes first.
func Ordered(cases []Case, now time.Time) []Case {
	out := slices.Clone(cases)
	slices.SortStableFunc(out, func(a, b Case) int {
		if d := rank(a, now) - rank(b, now); d != 0 {
			return d
		}
		return b.Updated.Compare(a.Updated)
	})
	return out
}

// Find returns the place of the case with the given ID, or -1.
func Find(cases []Case, id string) int {
	return slices.IndexFunc(cases, func(c Case) bool { return c.ID == id })
}

func urgent(c Case, now time.Time) bool {
	return c.State == Due || c.State == Waiting && over(c, now) || ReminderDue(c, now)
}

func rank(c Case, now time.Time) int {
	if urgent(c, now) {
		return 0
	}
	return 1 + slices.Index([]State{HandedOver, Waiting, Draft, Replied, Closed}, c.State)
}

// Action is something the user can do next.
type Action string

// The actions; words are in the locale files under "casefile.action.".
const (
	ActWrite       Action = "write"        // go on writing
	ActConfirm     Action = "confirm"      // say whether it was sent
	ActWait        Action = "wait"         // nothing to do yet
	ActFollowUp    Action = "follow-up"    // write once more, same reference
	ActPhone       Action = "phone"        // telephone or chat, with a script
	ActReply       Action = "reply"        // paste the answer
	ActRemind      Action = "remind"       // choose a date
	ActClose       Action = "close"        // the matter is settled
	ActReopen      Action = "reopen"       // it is not, after all
	ActExport      Action = "export"       // keep or hand on the whole file
	ActDropWriting Action = "drop-writing" // give up the follow-up
)

// Next lists what can be done with a case, the best first. Sending the same
// again is never among them.
func Next(c Case) []Action {
	switch c.State {
	case Draft:
		if len(c.Earlier) > 0 {
			return []Action{ActWrite, ActDropWriting, ActRemind, ActExport}
		}
		return []Action{ActWrite, ActRemind, ActExport}
	case HandedOver:
		return []Action{ActConfirm, ActWrite, ActReply, ActClose, ActExport}
	case Waiting:
		return []Action{ActWait, ActReply, ActPhone, ActRemind, ActFollowUp, ActClose, ActExport}
	case Due:
		return []Action{ActFollowUp, ActPhone, ActReply, ActRemind, ActClose, ActExport}
	case Replied:
		return []Action{ActClose, ActFollowUp, ActPhone, ActReply, ActRemind, ActExport}
	default:
		return []Action{ActReopen, ActExport}
	}
}
