package contact

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var today = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

func book(t *testing.T, addresses ...string) Notebook {
	t.Helper()
	var n Notebook
	for _, address := range addresses {
		c, err := NewContact(Email, address, Site, today)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := n.Add(c); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestVerifyNeedsTheDomainTyped(t *testing.T) {
	mail, err := NewContact(Email, "help@bücher.example", ContactPage, today)
	if err != nil {
		t.Fatal(err)
	}
	phone, err := NewContact(Phone, "+44 20 7946 0000", Site, today)
	if err != nil {
		t.Fatal(err)
	}
	warned := mail
	warned.Warned = true
	reasoned := warned
	reasoned.Override = "printed on my contract"
	misnamed := mail
	misnamed.Domain = "example.com"
	for _, test := range []struct {
		name  string
		c     Contact
		typed string
		want  Code
	}{
		{"a domain that is not the address's", misnamed, "example.com", MismatchDomain},
		{"own script", mail, "bücher.example", ""},
		{"ascii form", mail, " XN--bcher-kva.example ", ""},
		{"full width", mail, "ｘｎ－－ｂｃｈｅｒ－ｋｖａ．ｅｘａｍｐｌｅ", ""},
		{"other domain", mail, "bucher.example", MismatchDomain},
		{"whole address", mail, "help@bücher.example", MismatchDomain},
		{"nothing", mail, "", MismatchDomain},
		{"number again", phone, "0044 2079460000", ""},
		{"other number", phone, "+44 20 7946 0001", MismatchNumber},
		{"warned about", warned, "bücher.example", NoReason},
		{"warned about, with a reason", reasoned, "bücher.example", ""},
	} {
		got, err := test.c.Verify(test.typed, today)
		if code(err) != test.want {
			t.Errorf("%s: %v, want code %q", test.name, err, test.want)
		}
		if (got.Trust == Verified) != (test.want == "") {
			t.Errorf("%s: trust is %q", test.name, got.Trust)
		}
	}
}

func TestTrustAges(t *testing.T) {
	c := Contact{Kind: Email, Address: "a@example.com", Domain: "example.com", Trust: Verified, VerifiedOn: today}
	for _, test := range []struct {
		name string
		now  time.Time
		old  bool
	}{
		{"same day", today, false},
		{"89 days", today.Add(RecheckAfter - time.Second), false},
		{"90 days", today.Add(RecheckAfter), true},
		{"clock an hour back", today.Add(-time.Hour), false},
		{"verified in the future", today.Add(-48 * time.Hour), true},
	} {
		if got := c.NeedsRecheck(test.now); got != test.old {
			t.Errorf("%s: NeedsRecheck = %v", test.name, got)
		}
		if got := c.Usable(test.now); got == test.old {
			t.Errorf("%s: Usable = %v", test.name, got)
		}
	}
	c.Trust = New
	if c.NeedsRecheck(today.Add(2*RecheckAfter)) || c.Usable(today) {
		t.Error("an unverified contact has no verification to age, and is not usable")
	}
}

func TestNotebookRefusesTheSameTwice(t *testing.T) {
	n := book(t, "help@example.com")

	_, err := n.Add(Contact{Kind: Email, Address: "HELP@Example.com"})

	if code(err) != Duplicate || len(n) != 1 {
		t.Errorf("Add of the same address: %v, %d contacts", err, len(n))
	}
}

func TestUpdateDropsTrustWithTheAddress(t *testing.T) {
	n := book(t, "help@example.com", "other@example.com")
	n[0], _ = n[0].Verify("example.com", today)

	kept := n[0]
	kept.FoundAt = FAQ
	if got, err := n.Update(kept); err != nil || got.Trust != Verified {
		t.Errorf("another place: %v, trust %q", err, got.Trust)
	}
	moved := n[0]
	moved.Address = "help@example.net"
	if _, to, changed := n.ChangedDomain(moved.ID, moved.Address); !changed || to != "example.net" {
		t.Errorf("ChangedDomain = %q, %v", to, changed)
	}
	got, err := n.Update(moved)
	if err != nil || got.Trust != New || !got.VerifiedOn.IsZero() || got.Domain != "example.net" {
		t.Errorf("another domain: %v, %+v", err, got)
	}
	moved.Address = "other@example.com"
	if _, err := n.Update(moved); code(err) != Duplicate {
		t.Errorf("the address of another contact: %v", err)
	}
	moved.ID = "c99"
	if _, err := n.Update(moved); code(err) != Unknown && code(err) != Duplicate {
		t.Errorf("unknown contact: %v", err)
	}
}

func TestRemoveCanBeUndone(t *testing.T) {
	n := book(t, "a@example.com", "b@example.com", "c@example.com")
	before := append(Notebook(nil), n...)

	undo := n.Remove("c2")
	if len(n) != 2 {
		t.Fatalf("%d contacts after Remove", len(n))
	}
	undo(&n)
	if diff := cmp.Diff(before, n); diff != "" {
		t.Error(diff)
	}

	// An ID that was given away in between is not used twice.
	undo = n.Remove("c3")
	if _, err := n.Add(Contact{Kind: Email, Address: "d@example.com"}); err != nil {
		t.Fatal(err)
	}
	undo(&n)
	undo(&n)
	seen := map[string]bool{}
	for _, c := range n {
		seen[c.ID] = true
	}
	if len(n) != 4 || len(seen) != 4 {
		t.Errorf("after undo: %+v", n)
	}
	if n.Remove("c99") != nil {
		t.Error("Remove of an unknown contact gave an undo")
	}
}

func TestVerifiedListsTheBestPlaceFirst(t *testing.T) {
	n := book(t, "a@example.com", "b@example.com", "c@example.com")
	for i, at := range []Place{Social, FAQ, Site} {
		n[i].FoundAt = at
		n[i], _ = n[i].Verify("example.com", today)
	}
	n[1].Trust = New

	var got []string
	for _, c := range n.Verified() {
		got = append(got, c.Address)
	}

	if diff := cmp.Diff([]string{"c@example.com", "a@example.com"}, got); diff != "" {
		t.Error(diff)
	}
	if got := n.NeedsRecheck(today.Add(RecheckAfter)); len(got) != 2 {
		t.Errorf("NeedsRecheck: %d contacts", len(got))
	}
}
