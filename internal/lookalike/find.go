package lookalike

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Bounds: a text of 64 kB is some forty pages, and nobody reads the reasons
// for more than a few dozen links.
const (
	maxInput   = 64 << 10
	maxTargets = 50
	maxWord    = 4096
)

var entity = regexp.MustCompile(`&(#[0-9xX]|[a-zA-Z]{2,12};)`)

var netmask = regexp.MustCompile(`^/[0-9]{1,2}$`)

// find takes the addresses and links out of an input, in their order. whole is
// false when a bound left something unseen: padding must not hide an address.
func find(input string) (found []target, whole bool) {
	f := finder{}
	f.text(input)
	return f.found, !f.missed
}

// Holds reports whether an input has an address or a link in it, or may have
// one where it was not looked at any more.
func Holds(input string) bool {
	found, whole := find(input)
	return len(found) > 0 || !whole
}

type finder struct {
	found  []target
	missed bool
	depth  int // how many links the text was inside of
}

func (f *finder) add(t target) {
	if len(f.found) >= maxTargets {
		f.missed = true
		return
	}
	f.found = append(f.found, t)
	f.inner(t)
}

// text finds what is in a text. What has a name or another text beside it comes
// first, because that belongs to it.
func (f *finder) text(input string) {
	input = strings.TrimSpace(strings.ToValidUTF8(input, "\uFFFD"))
	f.missed = f.missed || len(input) > maxInput
	input = cut(input, maxInput)
	if entity.MatchString(input) {
		input = html.UnescapeString(input) // as a browser reads the source of a page
	}
	if isScript(input) {
		f.add(target{raw: input, script: true})
		return
	}
	input = f.linksWithText(input)
	input = closeUp(undefang(rejoin(input)))
	input = f.namesWithAddress(input)
	words := strings.FieldsFunc(input, separates)
	for _, word := range words {
		f.word(word, len(words) == 1 && len(f.found) == 0)
	}
}

// word looks at one word, which may hold several addresses.
func (f *finder) word(word string, alone bool) {
	word = unwrap(word)
	f.missed = f.missed || len(word) > maxWord
	word = cut(word, maxWord)
	if isScript(word) {
		f.add(target{raw: word, script: true})
		return
	}
	parts := pieces(word)
	for _, part := range parts {
		f.piece(part, alone && len(parts) == 1)
	}
}

// piece looks at what may be one address. Alone, it may be anything with a dot
// in it; in a text, it must end as domains do, or every "e.g." were one.
func (f *finder) piece(word string, alone bool) {
	word = splitProse(unwrap(word), alone)
	if !strings.ContainsAny(word, ".@:/。．｡") {
		return
	}
	t, ok := parseTarget(word)
	f.missed = f.missed || t.host.long
	if !ok {
		return
	}
	if _, _, scheme := cutScheme(stripHidden(word)); scheme || t.worth(alone) {
		f.add(t)
	}
}

// worth reports whether a target without a scheme is an address at all. "24/7"
// and, in a text, "1.2.3.4" are none.
func (t target) worth(alone bool) bool {
	h := t.host
	switch {
	case t.script:
		return true
	case !strings.Contains(h.shown, "."):
		return false
	case h.number != "":
		if netmask.MatchString(t.rest) { // "192.0.2.0/24" is a range of addresses
			return false
		}
		if t.mail && strings.HasPrefix(h.typed, "[") {
			return true
		}
		return (t.mail || alone || t.link) && strings.Count(h.typed, ".") == 3
	}
	return alone || h.realEnding() || h.falseEnding() != ""
}

// cut shortens a text to n bytes, between two characters.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
