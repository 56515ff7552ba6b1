package casefile

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/letter"
)

var start = time.Date(2026, 11, 23, 14, 0, 0, 0, time.UTC)

// in returns a case that came into a state the ordinary way.
func in(t *testing.T, s State) Case {
	t.Helper()
	c, err := New("money-late", "en", start, bytes.NewReader([]byte{1, 2, 3, 4}))
	if err != nil {
		t.Fatal(err)
	}
	c.To, c.Subject, c.Body = "help@example.com", "Money", "It has not arrived."
	ways := map[State][]Event{
		HandedOver: {HandOver},
		Waiting:    {HandOver, MarkSent},
		Due:        {HandOver, MarkSent, TimePassed},
		Replied:    {HandOver, MarkSent, Answered},
		Closed:     {HandOver, MarkSent, Close},
	}
	for _, e := range ways[s] {
		now := start
		if e == TimePassed {
			now = start.Add(UsualTo)
		}
		if c, err = Apply(c, e, now); err != nil {
			t.Fatal(err)
		}
	}
	if c.State != s {
		t.Fatalf("the way to %q leads to %q", s, c.State)
	}
	return c
}

// TestEveryStateAndEvent is the machine as a table: a dash is a refusal.
func TestEveryStateAndEvent(t *testing.T) {
	const no = State("-")
	// An hour after the start, so that the clock has not run out.
	table := map[Event]map[State]State{
		HandOver:     {Draft: HandedOver, HandedOver: HandedOver, Waiting: no, Due: no, Replied: no, Closed: no},
		CopyOut:      {Draft: HandedOver, HandedOver: HandedOver, Waiting: no, Due: no, Replied: no, Closed: no},
		NotOpened:    {Draft: no, HandedOver: Draft, Waiting: no, Due: no, Replied: no, Closed: no},
		NotSent:      {Draft: no, HandedOver: Draft, Waiting: no, Due: no, Replied: no, Closed: no},
		MarkSent:     {Draft: Waiting, HandedOver: Waiting, Waiting: no, Due: no, Replied: no, Closed: no},
		TimePassed:   {Draft: no, HandedOver: no, Waiting: Waiting, Due: Due, Replied: no, Closed: no},
		Answered:     {Draft: no, HandedOver: Replied, Waiting: Replied, Due: Replied, Replied: Replied, Closed: no},
		FollowUp:     {Draft: no, HandedOver: no, Waiting: Draft, Due: Draft, Replied: Draft, Closed: no},
		DropFollowUp: {Draft: no, HandedOver: no, Waiting: no, Due: no, Replied: no, Closed: no},
		Spoke:        {Draft: Draft, HandedOver: HandedOver, Waiting: Waiting, Due: Due, Replied: Replied, Closed: Closed},
		Noted:        {Draft: Draft, HandedOver: HandedOver, Waiting: Waiting, Due: Due, Replied: Replied, Closed: Closed},
		Remind:       {Draft: Draft, HandedOver: HandedOver, Waiting: Waiting, Due: Due, Replied: Replied, Closed: Closed},
		Close:        {Draft: no, HandedOver: Closed, Waiting: Closed, Due: Closed, Replied: Closed, Closed: no},
		Reopen:       {Draft: no, HandedOver: no, Waiting: no, Due: no, Replied: no, Closed: Waiting},
		Created:      {Draft: no, HandedOver: no, Waiting: no, Due: no, Replied: no, Closed: no},
		"nonsense":   {Draft: no, HandedOver: no, Waiting: no, Due: no, Replied: no, Closed: no},
	}
	for _, e := range Events() {
		if _, ok := table[e]; !ok {
			t.Errorf("event %q is not in the table", e)
		}
	}
	for e, row := range table {
		for _, s := range States() {
			c := in(t, s)
			got, err := Apply(c, e, start.Add(time.Hour))
			want := row[s]
			var refused *RefusedError
			switch {
			case want == no && !errors.As(err, &refused):
				t.Errorf("%s in %s: %v, want a refusal", e, s, err)
			case want == no && cmp.Diff(c, got) != "":
				t.Errorf("%s in %s: a refusal changed the case", e, s)
			case want != no && (err != nil || got.State != want):
				t.Errorf("%s in %s: %s, %v; want %s", e, s, got.State, err, want)
			}
		}
	}
}

func TestClockStartsWithTheUsersWord(t *testing.T) {
	c := in(t, HandedOver)
	late := start.Add(30 * 24 * time.Hour)

	if got, err := Apply(c, TimePassed, late); err == nil || got.State != HandedOver {
		t.Errorf("a month after the hand-over: %s, %v", got.State, err)
	}
	c, err := Apply(c, MarkSent, late)
	if err != nil || !c.Sent.Equal(late) {
		t.Fatalf("sent %v, %v", c.Sent, err)
	}
	for _, test := range []struct {
		after time.Duration
		want  State
	}{{0, Waiting}, {47*time.Hour + 59*time.Minute, Waiting}, {48 * time.Hour, Due}, {49 * time.Hour, Due}} {
		got, err := Apply(c, TimePassed, late.Add(test.after))
		if err != nil || got.State != test.want {
			t.Errorf("%v after sending: %s, %v", test.after, got.State, err)
		}
	}
}

func TestFollowUpKeepsTheMatterTogether(t *testing.T) {
	due := in(t, Due)
	due.EditedBody = true
	later := start.Add(50 * time.Hour)

	draft, err := Apply(due, FollowUp, later)
	if err != nil {
		t.Fatal(err)
	}

	if draft.State != Draft || draft.Reference != due.Reference || draft.To != due.To || draft.Body != "" || draft.EditedBody {
		t.Errorf("follow-up: %+v", draft)
	}
	if draft.Facts[letter.FactFirstSent] != "2026-11-23" || draft.Facts[letter.FactReference] != due.Reference {
		t.Errorf("facts of the follow-up: %v", draft.Facts)
	}
	if len(draft.Earlier) != 1 || draft.Earlier[0].Body != due.Body {
		t.Errorf("earlier letters: %+v", draft.Earlier)
	}
	if _, there := due.Facts[letter.FactFirstSent]; there {
		t.Error("the case that was passed in was changed")
	}

	back, err := Apply(draft, DropFollowUp, later)
	if err != nil || back.State != Due || back.Body != due.Body || !back.Sent.Equal(due.Sent) || len(back.Earlier) != 0 {
		t.Errorf("dropped again: %+v, %v", back, err)
	}

	// The second follow-up still names the first letter's day.
	sent, err := Apply(draft, MarkSent, later)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Apply(sent, FollowUp, later.Add(72*time.Hour))
	if err != nil || second.Facts[letter.FactFirstSent] != "2026-11-23" || len(second.Earlier) != 2 {
		t.Errorf("second follow-up: %v, %v", second.Facts, err)
	}
}

func TestReopenLeadsBack(t *testing.T) {
	for _, s := range []State{HandedOver, Waiting, Due, Replied} {
		c, err := Apply(in(t, s), Close, start.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Apply(c, Reopen, start.Add(2*time.Hour))
		if err != nil || got.State != s {
			t.Errorf("closed from %s, reopened: %s, %v", s, got.State, err)
		}
	}
	c, _ := Apply(in(t, Waiting), Close, start.Add(time.Hour))
	if got, _ := Apply(c, Reopen, start.Add(100*time.Hour)); got.State != Due {
		t.Errorf("closed while waiting, reopened after the time: %s", got.State)
	}
}

// TestRandomOrders throws events at cases in any order, with a clock that
// jumps, and checks what must hold whatever happens.
func TestRandomOrders(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	events := Events()
	for range 300 {
		c, now := in(t, Draft), start
		for range 40 {
			now = now.Add(time.Duration(random.Int64N(int64(40*time.Hour))) - 4*time.Hour)
			e := events[random.IntN(len(events))]
			before := c
			next, err := Apply(c, e, now)
			checkStep(t, before, e, next, err)
			if Can(before, e) != (err == nil) {
				t.Fatalf("Can(%s, %s) = %v, Apply: %v", before.State, e, Can(before, e), err)
			}
			c = next
		}
	}
}

func checkStep(t *testing.T, before Case, e Event, after Case, err error) {
	t.Helper()
	if err != nil {
		if !reflect.DeepEqual(before, after) { // cmp is too slow for so many
			t.Fatalf("a refused %s changed the case: %s", e, cmp.Diff(before, after))
		}
		return
	}
	if before.State == HandedOver && after.State == Waiting && e != MarkSent {
		t.Fatalf("HandedOver to Waiting by %s", e)
	}
	if (after.State == Waiting || after.State == Due) && after.Sent.IsZero() {
		t.Fatalf("%s without the user's word, by %s", after.State, e)
	}
	if before.Sent.IsZero() && !after.Sent.IsZero() && e != MarkSent && e != DropFollowUp {
		t.Fatalf("%s started the clock", e)
	}
	if len(after.Timeline) < len(before.Timeline) && len(before.Timeline) < MaxTimeline {
		t.Fatalf("%s shortened the timeline", e)
	}
	if len(Next(after)) == 0 {
		t.Fatalf("nothing to do in %s", after.State)
	}
	if after.Reference != before.Reference || after.ID != before.ID {
		t.Fatalf("%s renamed the case", e)
	}
}

func TestTextsAndTimelineAreBounded(t *testing.T) {
	c := in(t, Waiting)
	c, err := AddReply(c, strings.Repeat("答", MaxText), start)
	if err != nil || len(c.Replies) != 1 || len(c.Replies[0].Text) > MaxText || !strings.HasSuffix(c.Replies[0].Text, "答") {
		t.Fatalf("reply of %d bytes, %v", len(c.Replies[0].Text), err)
	}
	for range MaxTimeline + 10 {
		c, _ = ApplyNote(c, Noted, "again", start)
	}
	if len(c.Timeline) != MaxTimeline || c.Timeline[0].Event != Created {
		t.Errorf("timeline of %d entries begins with %q", len(c.Timeline), c.Timeline[0].Event)
	}
}

func TestReferences(t *testing.T) {
	got, err := NewReference(start, bytes.NewReader([]byte{255, 0, 20, 21, 251, 230}))
	if err != nil || got != "261123-3XYH" {
		t.Errorf("NewReference = %q, %v", got, err)
	}
	if _, err := NewReference(start, bytes.NewReader([]byte{1})); err == nil {
		t.Error("a reference was made of too little randomness")
	}
	if strings.ContainsAny(referenceLetters, "0O1IL5S2ZUVAE") {
		t.Errorf("the alphabet %q has letters that are taken for others", referenceLetters)
	}
}

// TestIsReference takes what NewReference makes and nothing that a shell, a
// notification or a file system would obey.
func TestIsReference(t *testing.T) {
	made, err := NewReference(start, bytes.NewReader([]byte{1, 2, 3, 4}))
	if err != nil || !IsReference(made) {
		t.Errorf("%q, %v", made, err)
	}
	for _, s := range []string{
		"", "$(calc)", "`calc`", "a b", "a\nb", "../a", "<a href=x>", "a;b", "a\u202eb", "參考", strings.Repeat("a", 41),
	} {
		if IsReference(s) {
			t.Errorf("%q is taken", s)
		}
	}
}
