package cases

import (
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/casefile"
)

// when writes a moment the way people say it: "tomorrow at 14:00". Days are
// those of the zone of now.
func when(loc *locale.Localizer, t, now time.Time) string { return moment(loc, "cases.when.", t, now) }

func moment(loc *locale.Localizer, form string, t, now time.Time) string {
	t = t.In(now.Location())
	day := "day"
	switch days(now, t) {
	case -1:
		day = "yesterday"
	case 0:
		day = "today"
	case 1:
		day = "tomorrow"
	}
	return loc.T(form+day, "Date", loc.Date(t), "Clock", loc.Clock(t))
}

// days is how many midnights lie between two moments of one zone.
func days(from, to time.Time) int {
	midnight := func(t time.Time) time.Time {
		// In UTC, where every day has 24 hours.
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(to).Sub(midnight(from)) / (24 * time.Hour))
}

func (s *Screen) when(t time.Time) string { return when(s.deps.Loc, t, s.deps.Now()) }

// stamp is a moment that stands by itself, not in a sentence.
func (s *Screen) stamp(t time.Time) string {
	return moment(s.deps.Loc, "cases.stamp.", t, s.deps.Now())
}

// stands says in a line where a case stands and how much time is left.
func (s *Screen) stands(c casefile.Case) string {
	loc, now := s.deps.Loc, s.deps.Now()
	if casefile.ReminderDue(c, now) {
		return loc.T("cases.row.reminder", "When", s.when(c.Reminder))
	}
	left := casefile.TimeLeft(c, now)
	switch {
	case left.Phase == casefile.Over:
		return loc.T("cases.row.due", "To", s.when(left.To))
	case c.State == casefile.Waiting:
		return loc.T("cases.row.waiting", "To", s.when(left.To))
	case c.State == casefile.HandedOver && c.ByHand():
		return loc.T("cases.row.copied", "When", s.when(c.HandedOver))
	case c.State == casefile.HandedOver:
		return loc.T("cases.row.handed-over", "When", s.when(c.HandedOver))
	case c.State == casefile.Draft && len(c.Earlier) > 0:
		return loc.T("cases.row.follow-up", "When", s.when(c.Updated))
	default:
		return loc.T("cases.row."+string(c.State), "When", s.when(c.Updated))
	}
}

// explains says what a case's state means for the user, in full sentences.
func (s *Screen) explains(c casefile.Case) string {
	loc, now := s.deps.Loc, s.deps.Now()
	left := casefile.TimeLeft(c, now)
	sent, to := s.when(c.Sent), s.when(left.To)
	switch {
	case left.Phase == casefile.Over:
		return loc.T("cases.says.due", "Sent", sent, "To", to)
	case left.Phase == casefile.TooEarly:
		return loc.T("cases.says.too-early", "Sent", sent, "From", s.when(left.From), "To", to)
	case left.Phase == casefile.Usual:
		return loc.T("cases.says.usual", "Sent", sent, "To", to)
	case c.State == casefile.HandedOver && c.ByHand():
		return loc.T("cases.says.copied", "When", s.when(c.HandedOver))
	case c.State == casefile.HandedOver:
		return loc.T("cases.says.handed-over", "When", s.when(c.HandedOver))
	case c.State == casefile.Draft && len(c.Earlier) > 0:
		return loc.T("cases.says.follow-up", "Sent", s.when(c.FirstSent()))
	default:
		return loc.T("cases.says."+string(c.State), "When", s.when(c.Updated))
	}
}
