package lookalike

import (
	"regexp"
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
	words := strings.FieldsFunc(partScripts(strings.ToLower(norm.NFKC.String(ordinary(text)))), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	for _, word := range words {
		c.words = append(c.words, e.spell(word))
	}
	return c
}

// partScripts puts a blank where Chinese and Latin letters meet, and before a
// number of several digits: "来自OK Pay客服", "ok-pay2024".
func partScripts(text string) string {
	return meeting.ReplaceAllString(text, "$1$3$5 $2$4$6")
}

var meeting = regexp.MustCompile(`(\p{Han})([a-z0-9])|([a-z0-9])(\p{Han})|([a-z])([0-9]{2,}\b)`)

// saidIn reports whether a text claims the name: one of its words is the name
// or looks like it, or begins with it.
func (n name) saidIn(c claim) bool {
	for i, word := range c.words {
		if n.inside(word.text, n.plain) || n.wordsOf(c.words[i:]) > 0 {
			return true
		}
	}
	return false
}

// titles reports whether a text is the name, alone or with bait.
func (n name) titles(c claim) bool {
	for i := range c.words {
		count := n.wordsOf(c.words[i:])
		if count == 0 {
			continue
		}
		var others strings.Builder
		for j, word := range c.words {
			if (j < i || j >= i+count) && others.Len() <= 4*maxLabel {
				others.WriteString(word.text + "-")
			}
		}
		return others.Len() <= 4*maxLabel && bait(others.String())
	}
	return false
}

// wordsOf counts how many words at the beginning are the name: one that looks
// like it, or several when their blanks are taken away ("OK Pay", "O K P A Y").
func (n name) wordsOf(words []spelling) int {
	if _, ok := n.glyphs(words[0]); ok {
		return 1
	}
	rest := n.spelt.digits
	for i, word := range words {
		after, ok := strings.CutPrefix(rest, word.digits)
		if !ok || word.digits == "" {
			return 0
		}
		if rest = after; rest != "" {
			continue
		}
		if i >= 3 || i > 0 && utf8.RuneCountInString(n.plain) >= 5 {
			return i + 1
		}
		return 0
	}
	return 0
}

// asIn is the name as it is told to the reader when it stands in a text, and
// the text itself when that holds only something like it.
func (n name) asIn(text string) string {
	if lower := strings.ToLower(text); strings.Contains(lower, n.key) || strings.Contains(lower, n.plain) {
		return n.said()
	}
	return cut(text, maxLabel)
}
