// Package lookalike says what an address or a link imitates.
//
// Most checks ask whether an address is on a list of bad ones. This one needs
// no list and no network. It asks the question that a careful reader asks: does
// this look like something I know, without being it? What is known is small:
// the addresses that the user verified, and the brand words of the help pack.
//
// # How it reads
//
// An input is whatever people paste: a mail address, "Name <address>", a link,
// a bare domain, a sentence with one of these in it. It is taken apart into
// targets (target.go): the host that would really be reached, and what stands
// around it to look like another. Each rule then looks at a target and, if it
// finds something, says what: a [Reason] is a true statement about the input,
// as a code with the words that it is about.
//
// # What it never says
//
// It never says "safe". No reason means that no rule knew one; an address may
// be false all the same.
package lookalike

import (
	"fmt"
	"slices"
)

// Known is an address that the user verified: a mail address, a domain or a
// link.
type Known struct {
	Address string
}

// Reason is one thing about an input that a reader should know.
type Reason struct {
	Code Code
	// Args are the values for the sentence of the code, by name.
	Args map[string]any
	// Weight orders reasons: the higher, the more alarming. Only the order
	// means something.
	Weight int
}

// Code names a reason. Its sentence is in the locale files under "lookalike."
// and the code.
type Code string

// Inspect returns what a reader should know about an input, the most alarming
// first. verified are the addresses that the user checked before; brand are
// the words that the help pack names. It bounds its input itself and returns
// nil when no rule finds anything, which does not mean that the input is safe.
func Inspect(input string, verified []Known, brand []string) []Reason {
	k := gather(verified, brand)
	var reasons []Reason
	seen := map[string]bool{}
	targets, whole := find(input)
	if !whole {
		reasons = append(reasons, Reason{Code: TooLong, Weight: weight(TooLong)})
	}
	for _, t := range targets {
		for _, r := range k.examine(t) {
			if id := fmt.Sprint(r.Code, r.Args); !seen[id] {
				seen[id] = true
				reasons = append(reasons, r)
			}
		}
	}
	slices.SortStableFunc(reasons, func(a, b Reason) int { return b.Weight - a.Weight })
	return reasons
}
