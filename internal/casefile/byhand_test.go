package casefile

import "testing"

func TestByHand(t *testing.T) {
	c := in(t, HandedOver)
	if c.ByHand() || c.Standing() != "handed-over" {
		t.Error("a letter that a mail program got counts as copied")
	}
	for _, e := range []Event{CopyOut, Noted} {
		next, err := Apply(c, e, start)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	if !c.ByHand() || c.Standing() != "copied" || c.HandedOver.IsZero() {
		t.Errorf("copied: %q, %v", c.Standing(), c.HandedOver)
	}
	for _, e := range []Event{MarkSent, FollowUp} {
		next, err := Apply(c, e, start)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	if c.ByHand() || c.Standing() != "draft" {
		t.Errorf("the follow-up counts as copied: %q", c.Standing())
	}
}
