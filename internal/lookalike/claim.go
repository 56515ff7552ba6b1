package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// claim is a text in which anybody can write anything: the name of a sender,
// the part before the @.
type claim struct {
	text  string
	words []spelling
}

// claimIn parts a text into words, once for all names.
func (e *examination) claimIn(text string) claim {
	c := claim{text: text}
	text = strings.NewReplacer("™", " ", "®", " ", "©", " ", "℠", " ").Replace(text)
	words := strings.FieldsFunc(strings.ToLower(norm.NFKC.String(ordinary(text))), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	for _, word := range words {
		c.words = append(c.words, e.spell(word))
	}
	return c
}

// saidIn reports whether a text claims the name: one of its words is the name
// or looks like it, or begins with it.
func (n name) saidIn(c claim) bool {
	for i, word := range c.words {
		if _, ok := n.glyphs(word); ok || n.inside(word.text, n.plain) || n.spacedFrom(c.words[i:]) {
			return true
		}
	}
	return false
}

// spacedFrom reports whether words are the name when their blanks are taken
// away: "OK Pay", "O K P A Y".
func (n name) spacedFrom(words []spelling) bool {
	rest := n.spelt.digits
	for i, word := range words {
		after, ok := strings.CutPrefix(rest, word.digits)
		if !ok || word.digits == "" {
			return false
		}
		if rest = after; rest == "" {
			return i > 0 && (i >= 3 || utf8.RuneCountInString(n.plain) >= 5)
		}
	}
	return false
}

// asIn is the name as it is told to the reader when it stands in a text, and
// the text itself when that holds only something like it.
func (n name) asIn(text string) string {
	if lower := strings.ToLower(text); strings.Contains(lower, n.key) || strings.Contains(lower, n.plain) {
		return n.said()
	}
	return cut(text, maxLabel)
}
