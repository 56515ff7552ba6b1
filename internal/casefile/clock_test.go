package casefile

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestTimeLeft(t *testing.T) {
	waiting := in(t, Waiting)
	from, to := start.Add(UsualFrom), start.Add(UsualTo)
	for _, test := range []struct {
		name string
		c    Case
		now  time.Time
		want Left
	}{
		{"draft", in(t, Draft), start, Left{Phase: NotStarted}},
		{"handed over", in(t, HandedOver), start.Add(99 * time.Hour), Left{Phase: NotStarted}},
		{"just sent", waiting, start, Left{TooEarly, from, to, 48 * time.Hour}},
		{"after a day", waiting, from, Left{Usual, from, to, 24 * time.Hour}},
		{"a second before the end", waiting, to.Add(-time.Second), Left{Usual, from, to, time.Second}},
		{"at the end", waiting, to, Left{Over, from, to, 0}},
		{"an hour over", waiting, to.Add(time.Hour), Left{Over, from, to, -time.Hour}},
		{"clock a year back", waiting, start.AddDate(-1, 0, 0), Left{TooEarly, from, to, 48 * time.Hour}},
		{"due, clock back", in(t, Due), start, Left{Over, from, to, 0}},
		{"replied", in(t, Replied), start, Left{Phase: Finished}},
		{"closed", in(t, Closed), start, Left{Phase: Finished}},
	} {
		if diff := cmp.Diff(test.want, TimeLeft(test.c, test.now)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestListOrderAndCount(t *testing.T) {
	now := start.Add(time.Hour)
	reminded, err := SetReminder(in(t, Waiting), now.Add(-time.Minute), start)
	if err != nil {
		t.Fatal(err)
	}
	reminded.ID = "reminded"
	cases := []Case{in(t, Closed), in(t, Replied), in(t, Draft), in(t, Waiting), reminded, in(t, HandedOver), in(t, Due)}

	var got []State
	for _, c := range Ordered(cases, now) {
		got = append(got, c.State)
	}
	if diff := cmp.Diff([]State{Due, Waiting, HandedOver, Waiting, Draft, Replied, Closed}, got); diff != "" {
		t.Error(diff)
	}
	if n := CountDue(cases, now); n != 2 {
		t.Errorf("CountDue = %d", n)
	}
	if !Refresh(cases, start.Add(49*time.Hour)) || cases[3].State != Due || cases[5].State != HandedOver {
		t.Errorf("after 49 hours: %s, %s", cases[3].State, cases[5].State)
	}
	if Refresh(cases, start.Add(49*time.Hour)) {
		t.Error("a second look changed something")
	}
}

func TestReminderEndsWithItsState(t *testing.T) {
	c, err := SetReminder(in(t, Waiting), start.Add(time.Hour), start)
	if err != nil || !ReminderDue(c, start.Add(time.Hour)) || ReminderDue(c, start) {
		t.Fatalf("reminder at %v, %v", c.Reminder, err)
	}
	c, err = AddReply(c, "done", start)
	if err != nil || !c.Reminder.IsZero() {
		t.Errorf("reminder after the reply: %v, %v", c.Reminder, err)
	}
}

func TestReminderOutlivesTheReplyTime(t *testing.T) {
	day5 := start.Add(5 * 24 * time.Hour)
	c, err := SetReminder(in(t, Waiting), day5, start)
	if err != nil {
		t.Fatal(err)
	}

	c, err = Apply(c, TimePassed, start.Add(UsualTo+time.Hour))

	if err != nil || c.State != Due || !c.Reminder.Equal(day5) {
		t.Errorf("%s with a reminder at %v, %v", c.State, c.Reminder, err)
	}
}
