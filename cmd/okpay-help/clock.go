package main

import "time"

// nowVariable sets the clock of the program, for tests: the moment of the
// start in the form of RFC 3339, such as "2026-11-25T11:00:00Z". From there it
// runs on. With anything else in it the program has the time of the system.
const nowVariable = "OKPAY_HELP_NOW"

// clock returns the function that tells the time, given what stands in
// [nowVariable].
func clock(set string) func() time.Time {
	start, err := time.Parse(time.RFC3339, set)
	if err != nil {
		return time.Now
	}
	began := time.Now()
	return func() time.Time { return start.Add(time.Since(began)).Local() }
}
