package checklist

import "time"

// Status is what a person says about an item. Its values are stored and
// exchanged as they are; do not rename them.
type Status string

// The four states of an item.
const (
	Open         Status = "open"
	Done         Status = "done"
	NotNow       Status = "not-now"       // later, perhaps
	NotAvailable Status = "not-available" // does not exist for this person
)

// Known reports whether s is one of the four states.
func (s Status) Known() bool {
	switch s {
	case Open, Done, NotNow, NotAvailable:
		return true
	}
	return false
}

// Tick is what a person noted about one item. An item without a tick is open.
type Tick struct {
	Status  Status    `json:"status"`
	On      time.Time `json:"on,omitzero"`      // when it was set
	Recheck time.Time `json:"recheck,omitzero"` // when to look again; zero = never
}

// notNowDays is how long "not now" rests before the item is offered again.
const notNowDays = 7

// NewTick notes a status for an item now, with the date of the next look: the
// item's own interval when it is done, a week for "not now", and the item's
// interval for "not available", because a service may offer it one day.
func NewTick(item Item, status Status, now time.Time) Tick {
	tick := Tick{Status: status, On: now}
	days := 0
	switch status {
	case Done, NotAvailable:
		days = item.Recheck
	case NotNow:
		days = notNowDays
	}
	if days > 0 {
		tick.Recheck = now.AddDate(0, 0, days)
	}
	return tick
}

// Due reports whether the date of the next look has come.
func (t Tick) Due(now time.Time) bool {
	return !t.Recheck.IsZero() && !t.Recheck.After(now)
}

// statusOf is the status of an item; without a tick, or with one from a newer
// version that this one does not understand, it is open.
func statusOf(ticks map[string]Tick, id string) Status {
	if s := ticks[id].Status; s.Known() {
		return s
	}
	return Open
}
