package letter

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// ReadDate reads a day in the ways in which people write one and returns it as
// YYYY-MM-DD, the only form that both languages read the same way. It is false
// for anything that could be two days, such as 03/04/2026, and for "yesterday",
// which means another day tomorrow. Whether there is such a day is not looked
// at.
func ReadDate(s string) (iso string, ok bool) {
	s = strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return isoDate(m[1], m[2], m[3])
	}
	if m := packed.FindStringSubmatch(s); m != nil {
		return isoDate(m[1], m[2], m[3])
	}
	if m := yearLast.FindStringSubmatch(s); m != nil {
		return dayAndMonth(m[1], m[2], m[3])
	}
	if m := dayMonthName.FindStringSubmatch(s); m != nil {
		return isoDate(m[3], monthNumber(m[2]), m[1])
	}
	if m := monthNameDay.FindStringSubmatch(s); m != nil {
		return isoDate(m[3], monthNumber(m[1]), m[2])
	}
	return "", false
}

var (
	yearFirst    = regexp.MustCompile(`^(\d{4})\s*[-–/.年]\s*(\d{1,2})\s*[-–/.月]\s*(\d{1,2})\s*[日号]?$`)
	packed       = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)$`)
	yearLast     = regexp.MustCompile(`^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$`)
	dayMonthName = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]+([a-z]{3,9})[ .,-]+(\d{4})$`)
	monthNameDay = regexp.MustCompile(`^([a-z]{3,9})[ .-]+(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$`)
)

// dayAndMonth puts two numbers into order where only one order can be meant.
func dayAndMonth(first, second, year string) (string, bool) {
	a, _ := strconv.Atoi(first) // digits by the pattern
	b, _ := strconv.Atoi(second)
	switch {
	case a > 12 || a == b:
		return isoDate(year, second, first)
	case b > 12:
		return isoDate(year, first, second)
	}
	return "", false
}

// monthNumber returns "11" for "nov", "november" and "sept" alike; "" for what
// is no month.
func monthNumber(name string) string {
	for m := time.January; m <= time.December; m++ {
		full := strings.ToLower(m.String())
		if name == full || name == full[:3] || name == "sept" && m == time.September {
			return strconv.Itoa(int(m))
		}
	}
	return ""
}

func isoDate(year, month, day string) (string, bool) {
	if month == "" {
		return "", false
	}
	return year + "-" + twoDigits(month) + "-" + twoDigits(day), true
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
