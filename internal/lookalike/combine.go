package lookalike

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// combined looks for the name, or something like it, among other words.
func (n name) combined(label string) bool {
	return n.inside(label, n.key) || n.inside(label, n.plain) ||
		n.inside(foldGlyphs(label), foldGlyphs(n.key)) || n.inside(foldDigits(label), foldDigits(n.key)) || n.nearWords(label)
}

// inside reports whether the name stands in a label so that a reader would
// see it: cut off by hyphens, beside bait words, or at the beginning.
func (n name) inside(label, key string) bool {
	from := 0
	for range maxSeen {
		i := strings.Index(label[from:], key)
		if i < 0 {
			return false
		}
		i += from
		before, after := label[:i], label[i+len(key):]
		if n.leaves(before, strings.HasSuffix(before, "-"), false) && n.leaves(after, strings.HasPrefix(after, "-"), true) {
			return true
		}
		from = i + 1
	}
	return true // nobody overlooks a name that stands there so often
}

// maxSeen bounds how often a name is looked for in one label.
const maxSeen = 8

// leaves reports whether what is left on one side of the name leaves it
// visible.
func (n name) leaves(rest string, hyphen, end bool) bool {
	length := utf8.RuneCountInString(n.plain)
	switch {
	case rest == "" || n.ending(rest):
		return true
	case length <= 3:
		return bait(rest) && (hyphen || length == 3 && plainly(rest, end))
	case hyphen || bait(rest):
		return true
	default:
		return length >= 6 || end && length == 5
	}
}

// plainly reports an addition that even a name of three letters can be told
// from; such names stand in longer words by chance all the time ("startups").
func plainly(rest string, end bool) bool {
	return end && utf8.RuneCountInString(rest) >= 3 || !ascii(rest) || rest == "www" || strings.Trim(rest, "0123456789") == ""
}

// ending reports whether a text is the ending of a verified domain: "name-com".
func (n name) ending(rest string) bool {
	for _, domain := range n.domains {
		_, suffix, _ := strings.Cut(domain, ".")
		if letters(rest) == letters(suffix) {
			return true
		}
	}
	return false
}

// nearWords reports whether one word of a label looks like the name, or is like
// it and all others are bait: "0kpay-cs", "okpeylogin".
func (n name) nearWords(label string) bool {
	return utf8.RuneCountInString(n.plain) >= 4 && (n.parted(label) || n.glued(label))
}

// parted reads a label with hyphens. A name with hyphens is as many words.
func (n name) parted(label string) bool {
	words := strings.FieldsFunc(label, func(r rune) bool { return r == '-' || r == '_' })
	size := 1 + strings.Count(n.key, "-")
	for i := 0; i+size <= len(words); i++ {
		word := strings.Join(words[i:i+size], "")
		if len(words) == size || !n.like(word) {
			continue
		}
		others := strings.Join(append(slices.Clone(words[:i]), words[i+size:]...), "-")
		if _, ok := n.glyphs(spell(word)); ok || bait(others) {
			return true
		}
	}
	return false
}

// glued reads a label that begins or ends with bait.
func (n name) glued(label string) bool {
	for _, word := range baitWords() {
		if len(word) <= 2 {
			continue
		}
		before, ok := strings.CutSuffix(label, word)
		if ok && n.like(strings.Trim(before, "-")) {
			return true
		}
		after, ok := strings.CutPrefix(label, word)
		if ok && n.like(strings.Trim(after, "-")) {
			return true
		}
	}
	return false
}
