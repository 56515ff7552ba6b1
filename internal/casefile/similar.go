package casefile

import (
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"okpayhelp/internal/letter"
)

// PatienceFor is how long after sending the same again is worth a warning:
// the end of the usual reply time.
const PatienceFor = UsualTo

// How alike two texts must be, as shared character pairs (Dice). Alike means
// the same matter in other words; akin is enough when purpose, amounts and
// dates agree as well. Measured on the pairs in testdata/pairs.json.
const (
	alike = 0.50
	akin  = 0.30
)

// Earlier finds the message that a draft would repeat: the latest of the
// other cases that is similar to it and went out within [PatienceFor], or was
// handed over within that time without an answer to "did you send it?".
func Earlier(cases []Case, draft Case, now time.Time) (Case, bool) {
	var found Case
	ok := false
	for _, c := range cases {
		if c.ID == draft.ID || !recent(c, now) || !Similar(c, draft) {
			continue
		}
		if !ok || left(c).After(left(found)) {
			found, ok = c, true
		}
	}
	return found, ok
}

// Similar reports whether two cases look like the same matter to the same
// recipient: they name the same transaction, or, where not both name one,
// describe the same thing in much the same words. It is a reason to ask, never
// a reason to refuse.
func Similar(a, b Case) bool {
	if !strings.EqualFold(strings.TrimSpace(a.To), strings.TrimSpace(b.To)) {
		return false
	}
	dealsA, dealsB := deals(a), deals(b)
	for id := range dealsA {
		if dealsB[id] {
			return true
		}
	}
	if len(dealsA) > 0 && len(dealsB) > 0 {
		return false // two transactions are two matters, however alike the words
	}
	score := dice(story(a), story(b))
	return score >= alike || score >= akin && a.Template == b.Template && agree(a, b)
}

// recent reports whether a message of the case may still be on its way to an
// answer. A time in the future is recent: the clock was set back.
func recent(c Case, now time.Time) bool {
	if c.State == Draft || c.State == Replied {
		return false
	}
	at := left(c)
	return !at.IsZero() && now.Sub(at) < PatienceFor
}

// left is when a case last left the program.
func left(c Case) time.Time {
	if c.Sent.IsZero() {
		return c.HandedOver
	}
	return c.Sent
}

// deals returns the transaction and order numbers that a case names, without
// the signs that people put between the groups.
func deals(c Case) map[string]bool {
	out := map[string]bool{}
	for id, value := range c.Facts {
		if id != letter.FactTransaction && !strings.Contains(id, "order") {
			continue
		}
		if number := letters(value); len(number) >= 4 {
			out[number] = true
		}
	}
	return out
}

// story is what a case tells in the user's own words: its free facts, or the
// letter itself when there are none.
func story(c Case) string {
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(c.Facts)) {
		if value := c.Facts[id]; !formal(id) && (id == letter.FactSummary || !option(value)) {
			b.WriteString(value + " ")
		}
	}
	if letters(b.String()) == "" {
		return letters(c.Subject + " " + c.Body)
	}
	return letters(b.String())
}

// formal reports the facts that two different matters of one person share:
// who writes, and how the program names the case.
func formal(id string) bool {
	switch id {
	case letter.FactReference, letter.FactFirstSent, letter.FactRole, letter.FactName,
		letter.FactContact, letter.FactAccount, letter.FactWish, letter.FactTried, letter.FactTransaction, "order", "company":
		return true
	}
	return measured(id)
}

// option reports whether a fact looks like the id of a choice ("bank") rather
// than like somebody's words: two matters often share their choices.
func option(value string) bool {
	return len(value) <= 20 && strings.Trim(value, "abcdefghijklmnopqrstuvwxyz-") == ""
}

// measured reports the facts that are numbers or days.
func measured(id string) bool {
	return strings.Contains(id, "amount") || strings.Contains(id, "date") || id == "fee" || id == "rate"
}

// agree reports whether the amounts and days that both cases name are equal,
// and that there is at least one.
func agree(a, b Case) bool {
	shared := 0
	for id, value := range a.Facts {
		other, both := b.Facts[id]
		if !measured(id) || !both || letters(value) == "" || letters(other) == "" {
			continue
		}
		if letters(value) != letters(other) {
			return false
		}
		shared++
	}
	return shared > 0
}

// letters folds a text to its lower-case letters and digits.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(text))
}

// dice is twice the number of character pairs that two texts share, over the
// number that they have.
func dice(a, b string) float64 {
	pairsA, nA := pairs(a)
	pairsB, nB := pairs(b)
	if nA == 0 || nB == 0 {
		return 0
	}
	shared := 0
	for pair, n := range pairsA {
		shared += min(n, pairsB[pair])
	}
	return 2 * float64(shared) / float64(nA+nB)
}

func pairs(text string) (map[[2]rune]int, int) {
	runes := []rune(text)
	if len(runes) == 1 {
		return map[[2]rune]int{{runes[0], 0}: 1}, 1
	}
	out := map[[2]rune]int{}
	for i := 1; i < len(runes); i++ {
		out[[2]rune{runes[i-1], runes[i]}]++
	}
	return out, max(len(runes)-1, 0)
}
