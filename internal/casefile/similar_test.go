package casefile

import (
	"encoding/json"
	"os"
	"testing"
	"time"
)

type pair struct {
	Same bool
	Why  string
	A, B Case
}

func readPairs(t *testing.T) []pair {
	t.Helper()
	data, err := os.ReadFile("testdata/pairs.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []pair
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		for _, c := range []*Case{&all[i].A, &all[i].B} {
			if c.To == "" {
				c.To = "help@example.com"
			}
		}
	}
	return all
}

// TestSimilar measures the guard: precision and recall of at least 95 %, over
// at least 20 pairs of each sort.
func TestSimilar(t *testing.T) {
	var hit, missed, falseAlarm, duplicates, distinct int
	for _, p := range readPairs(t) {
		got := Similar(p.A, p.B)
		if got != Similar(p.B, p.A) {
			t.Errorf("%s: the order matters", p.Why)
		}
		switch {
		case p.Same && got:
			hit++
		case p.Same:
			missed++
			t.Logf("missed: %s (%.2f)", p.Why, dice(story(p.A), story(p.B)))
		case got:
			falseAlarm++
			t.Logf("false alarm: %s (%.2f)", p.Why, dice(story(p.A), story(p.B)))
		}
		if p.Same {
			duplicates++
		} else {
			distinct++
		}
	}
	if duplicates < 20 || distinct < 20 {
		t.Fatalf("%d duplicates, %d distinct pairs", duplicates, distinct)
	}
	recall := float64(hit) / float64(hit+missed)
	precision := float64(hit) / float64(hit+falseAlarm)
	t.Logf("recall %.3f, precision %.3f", recall, precision)
	if recall < 0.95 || precision < 0.95 {
		t.Errorf("recall %.3f, precision %.3f", recall, precision)
	}
}

func TestEarlierLooksBackTwoDays(t *testing.T) {
	sent := in(t, Waiting)
	sent.Facts["transaction"] = "TX-1234"
	draft := in(t, Draft)
	draft.ID, draft.Facts["transaction"] = "new", "TX-1234"
	handed := in(t, HandedOver)
	handed.Facts["transaction"] = "TX-1234"
	replied := in(t, Replied)
	replied.Facts["transaction"] = "TX-1234"
	for _, test := range []struct {
		name  string
		other Case
		after time.Duration
		want  bool
	}{
		{"an hour after sending", sent, time.Hour, true},
		{"47 hours after sending", sent, 47 * time.Hour, true},
		{"48 hours after sending", sent, 48 * time.Hour, false},
		{"clock set back", sent, -time.Hour, true},
		{"handed over, not answered", handed, time.Hour, true},
		{"replied already", replied, time.Hour, false},
		{"the draft itself", draft, time.Hour, false},
	} {
		if _, got := Earlier([]Case{test.other}, draft, start.Add(test.after)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}
