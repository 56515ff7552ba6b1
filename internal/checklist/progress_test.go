package checklist

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// small is a list with every priority, out of order.
func small() List {
	return List{Lang: "en", Sections: []Section{
		{ID: "first", Title: "First", Items: []Item{
			{ID: "rate", Text: "Look at the rate", Priority: Optional},
			{ID: "scan", Text: "Scan", Priority: Recommended, After: 2, Recheck: 30},
		}},
		{ID: "second", Title: "Second", Items: []Item{
			{ID: "password", Text: "Change it", Priority: Essential, After: 1},
			{ID: "codes", Text: "Tell nobody", Priority: Essential, After: 3},
		}},
	}}
}

func TestProgress(t *testing.T) {
	done, never := Tick{Status: Done}, Tick{Status: NotAvailable}
	for _, test := range []struct {
		name  string
		ticks map[string]Tick
		want  Count
		share float64
	}{
		{name: "nothing yet", want: Count{Total: 4}},
		{
			name:  "half of what applies",
			ticks: map[string]Tick{"rate": never, "scan": never, "codes": done},
			want:  Count{Total: 4, Done: 1, NotAvailable: 2}, share: 0.5,
		},
		{
			name:  "nothing applies",
			ticks: map[string]Tick{"rate": never, "scan": never, "codes": never, "password": never},
			want:  Count{Total: 4, NotAvailable: 4},
		},
		{
			name:  "ids of another version are not counted",
			ticks: map[string]Tick{"from-the-future": done, "scan": {Status: NotNow}},
			want:  Count{Total: 4, NotNow: 1},
		},
		{
			name:  "a status of another version is open",
			ticks: map[string]Tick{"scan": {Status: "half-done"}},
			want:  Count{Total: 4},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Progress(small(), test.ticks)

			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			if got.Share() != test.share || math.IsNaN(got.Share()) {
				t.Errorf("share = %v, want %v", got.Share(), test.share)
			}
		})
	}
	if s := Progress(List{}, nil).Share(); s != 0 {
		t.Errorf("share of an empty list = %v", s)
	}
}

func TestOneThing(t *testing.T) {
	due := func(days int) Tick {
		return Tick{Status: Done, Recheck: noon.AddDate(0, 0, days)}
	}
	for _, test := range []struct {
		name  string
		ticks map[string]Tick
		want  string
	}{
		{name: "the first of the most important", want: "password"},
		{name: "the next of the most important", ticks: map[string]Tick{"password": {Status: Done}}, want: "codes"},
		{
			name:  "what is put off is not open",
			ticks: map[string]Tick{"password": {Status: NotNow}, "codes": {Status: NotAvailable}, "scan": {Status: Done}},
			want:  "rate",
		},
		{
			name:  "nothing open: what has been due for longest",
			ticks: map[string]Tick{"password": due(1), "codes": due(-1), "scan": due(-9), "rate": {Status: Done}},
			want:  "scan",
		},
		{
			name:  "open comes before due",
			ticks: map[string]Tick{"password": due(-9), "codes": due(-9), "scan": due(-9)},
			want:  "rate",
		},
		{
			name:  "a good day",
			ticks: map[string]Tick{"password": due(1), "codes": due(1), "scan": due(1), "rate": due(1)},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if item := OneThing(small(), test.ticks, noon); item != nil {
				got = item.ID
			}

			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAfterIncident(t *testing.T) {
	var got []string
	for _, item := range AfterIncident(small()) {
		got = append(got, item.ID)
	}

	if diff := cmp.Diff([]string{"password", "scan", "codes"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestNewTick(t *testing.T) {
	item := Item{ID: "scan", Recheck: 30}
	for status, want := range map[Status]time.Time{
		Open:         {},
		Done:         noon.AddDate(0, 0, 30),
		NotNow:       noon.AddDate(0, 0, 7),
		NotAvailable: noon.AddDate(0, 0, 30),
	} {
		if got := NewTick(item, status, noon); !got.Recheck.Equal(want) || !got.On.Equal(noon) {
			t.Errorf("%s: %+v, want recheck %v", status, got, want)
		}
	}
	if got := NewTick(Item{}, Done, noon); !got.Recheck.IsZero() {
		t.Errorf("an item without an interval is looked at again on %v", got.Recheck)
	}
}
