package locale

import (
	"strconv"
	"strings"
	"time"
)

// Date writes a day the way the language's readers do: "2026年11月23日",
// "23 November 2026".
func (l *Localizer) Date(t time.Time) string {
	if l.Lang() == Chinese {
		return t.Format("2006年1月2日")
	}
	return t.Format("2 January 2006")
}

// Month writes a month and its year: "2026年11月", "November 2026".
func (l *Localizer) Month(t time.Time) string {
	if l.Lang() == Chinese {
		return t.Format("2006年1月")
	}
	return t.Format("January 2006")
}

// DateTime writes a moment to the minute on the 24-hour clock.
func (l *Localizer) DateTime(t time.Time) string {
	return l.Date(t) + " " + l.Clock(t)
}

// Clock writes the time of day to the minute.
func (l *Localizer) Clock(t time.Time) string { return t.Format("15:04") }

// Number writes n with the thousands separator that both languages use.
func (l *Localizer) Number(n int) string {
	s := strconv.Itoa(n)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

// List joins words as the language does: "a, b, c" or "a、b、c".
func (l *Localizer) List(words []string) string {
	if l.Lang() == Chinese {
		return strings.Join(words, "、")
	}
	return strings.Join(words, ", ")
}
