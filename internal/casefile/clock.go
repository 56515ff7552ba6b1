package casefile

import "time"

// The usual reply time of the source article: 24 to 48 hours after sending.
// It is a habit, not a promise.
const (
	UsualFrom = 24 * time.Hour
	UsualTo   = 48 * time.Hour
)

// Phase is where a case is in the usual reply time.
type Phase string

// The phases; the words for them are in the locale files under
// "casefile.time.".
const (
	NotStarted Phase = "not-started" // nothing was sent, by the user's word
	TooEarly   Phase = "too-early"   // before 24 hours
	Usual      Phase = "usual"       // between 24 and 48 hours
	Over       Phase = "over"
	Finished   Phase = "finished" // replied or closed: no clock runs
)

// Left is the time that is left, for the window to put into words.
type Left struct {
	Phase Phase
	// From and To bound the usual reply time; zero when not started.
	From, To time.Time
	// Left is the time until To; negative when it is over.
	Left time.Duration
}

// TimeLeft tells where a case is in the usual reply time.
//
// A clock that was set back cannot stretch the time: what is left is never
// more than 48 hours, and a case once Due stays over.
func TimeLeft(c Case, now time.Time) Left {
	switch {
	case c.State == Replied || c.State == Closed:
		return Left{Phase: Finished}
	case c.Sent.IsZero():
		return Left{Phase: NotStarted}
	}
	left := Left{From: c.Sent.Add(UsualFrom), To: c.Sent.Add(UsualTo)}
	left.Left = min(left.To.Sub(now), UsualTo)
	switch {
	case c.State == Due || left.Left <= 0:
		left.Phase = Over
		left.Left = min(left.Left, 0)
	case now.Before(left.From):
		left.Phase = TooEarly
	default:
		left.Phase = Usual
	}
	return left
}

// ReminderDue reports whether the moment of the user's reminder has come.
func ReminderDue(c Case, now time.Time) bool {
	return c.State != Closed && !c.Reminder.IsZero() && !now.Before(c.Reminder)
}

// over reports whether the usual reply time has passed.
func over(c Case, now time.Time) bool {
	return !c.Sent.IsZero() && now.Sub(c.Sent) >= UsualTo
}
