package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLabel is the longest label of a domain (RFC 1035). What is a good deal
// longer is not looked at twice, for the sake of time.
const maxLabel = 63

// pieces parts a word where one address ends and the next thing begins: at the
// commas and brackets of a list, after a label ("E-mail:", "邮箱:"), and before
// Chinese prose that goes on without a blank.
func pieces(word string) []string {
	c := cutter{word: word}
	for i, r := range word {
		switch {
		case c.ends(i, r):
			c.cut(i, i+1)
		case c.begins(i, r):
			c.cut(i, i)
		case strings.ContainsRune("/\\?", r):
			// In a path, commas and brackets may stand. It begins at a single
			// slash: two stand before the host.
			c.inPath = c.inPath || r == '?' || !strings.ContainsRune(":/\\", c.last)
		}
		c.last = r
	}
	return append(c.out, word[c.start:])
}

// cutter goes through a word.
type cutter struct {
	word   string
	out    []string
	start  int  // of the piece that is being read
	last   rune // before the one that is being read
	inPath bool
}

func (c *cutter) cut(end, next int) {
	c.out = append(c.out, c.word[c.start:end])
	c.start, c.inPath = next, false
}

// ends reports a sign after which something else begins.
func (c *cutter) ends(i int, r rune) bool {
	before, after := c.word[c.start:i], c.word[i+utf8.RuneLen(r):]
	switch r {
	case ',', ';', '(', ')', '"':
		prose := isHan(c.last) || isHan(firstRune(after))
		return (prose || !c.inPath) && !strings.HasPrefix(after, "@")
	case '/': // "a@b.com/c@d.com"
		return !c.inPath && strings.Contains(before, "@") && !strings.Contains(before, "//")
	case ':', '=':
		return !c.inPath && (labels(before, after) || r == '=' && assigned(after))
	}
	return false
}

// begins reports a sign that is no part of the address before it: Chinese
// prose, or a picture as in "网址➡️a.com".
func (c *cutter) begins(i int, r rune) bool {
	before := c.word[c.start:i]
	switch {
	case c.inPath:
		return false
	case isHan(r):
		return isLatin(c.last) && proseGoesOn(before, c.word[i:])
	}
	return unicode.Is(unicode.So, r) && !letterLike(r) && (isHan(c.last) || complete(before))
}

// labels reports whether a colon or an equals sign ends a label rather than a
// scheme or the name of a host: what stands before it has no dot and is none of
// the schemes that lead somewhere.
func labels(before, after string) bool {
	if before == "" || after == "" || len(before) > maxLabel || strings.ContainsAny(before, ".@/\\%[") {
		return false
	}
	_, _, scheme := cutScheme(stripHidden(before) + ":" + cut(after, 2))
	return !scheme
}

// assigned reports whether a link follows an equals sign, as in a program.
func assigned(after string) bool {
	after = strings.TrimLeft(after, "\"'")
	_, _, scheme := cutScheme(after)
	return scheme
}

// proseGoesOn reports whether a text is an address that is complete, and what
// follows it is Chinese prose with something else after it. "okpay.com客服.cn"
// is not: there the Han letters are part of the host. Neither is
// "okpay.com。客服.cn", as the full stop is a dot for browsers.
func proseGoesOn(before, after string) bool {
	if len(before) > 4*maxLabel || !strings.Contains(before, ".") || !complete(before) {
		return false
	}
	if stop, ok := strings.CutPrefix(after, "。"); ok {
		return strings.ContainsAny(stop, "@：:") || !complete(strings.TrimRight(stop, "。"))
	}
	rest := strings.TrimLeftFunc(after, isHan)
	if strings.Contains(before, "//") && !strings.Contains(after, "@") && complete(after) {
		return false // a browser reads on
	}
	return rest != "" && rest[0] != '.' && rest[0] != '-'
}

// complete reports whether a text is an address with an ending that is
// registered.
func complete(text string) bool {
	if len(text) > 4*maxLabel {
		return false
	}
	t, ok := parseTarget(text)
	return ok && t.host.number == "" && strings.Contains(t.host.shown, ".") && t.host.realEnding()
}
