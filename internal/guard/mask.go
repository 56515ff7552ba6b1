package guard

import (
	"slices"
	"strings"
	"unicode"
)

// keepLast is how many characters stay readable where they help support to
// find an account and cannot open it.
const keepLast = 4

// hidden stands for a value whose length would tell something.
const hidden = "******"

// Mask returns text with the values of the findings hidden. Numbers keep their
// shape and last four characters; passwords, codes and keys leave no trace.
// Findings are offsets into this very text, in any order.
func Mask(text string, findings []Finding) string {
	runes := []rune(text)
	sorted := slices.Clone(findings)
	slices.SortFunc(sorted, func(a, b Finding) int { return a.Start - b.Start })
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for _, f := range sorted {
		start, end := max(f.Start, at), min(f.End, len(runes))
		if start >= end {
			continue
		}
		b.WriteString(string(runes[at:start]))
		b.WriteString(f.Kind.mask(runes[start:end]))
		at = end
	}
	b.WriteString(string(runes[at:]))
	return b.String()
}

func (k Kind) mask(value []rune) string {
	switch k {
	case Card, IBAN, ResidentID, Phone:
		return keepTail(value)
	}
	return hidden
}

// keepTail hides all letters and digits but the last four.
func keepTail(value []rune) string {
	masked := slices.Clone(value)
	kept := 0
	for i, r := range slices.Backward(masked) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '〇' {
			continue
		}
		if kept++; kept > keepLast {
			masked[i] = '*'
		}
	}
	return string(masked)
}
