package app

import (
	"testing"
	"time"

	"okpayhelp/internal/casefile"
)

// TestNotificationsHoldNoProgram: on Windows the words of a notification become
// part of a script, and a document may come from anybody.
func TestNotificationsHoldNoProgram(t *testing.T) {
	now := time.Date(2026, 11, 25, 11, 0, 0, 0, time.UTC)
	all := []casefile.Case{
		{ID: "a", Reference: "$(calc)", State: casefile.Waiting, Reminder: now},
		{ID: "b", Reference: "261123-7KQM", State: casefile.Waiting, Reminder: now},
	}
	news := newlyDue(all, now.Add(-time.Minute), now)
	if len(news) != 1 || news[0].reference != "261123-7KQM" {
		t.Errorf("%+v", news)
	}
}
