package lookalike

import (
	"strings"
	"unicode/utf8"
)

// near finds a name with a few slips, or with one and a trick besides. How far
// it may be from the name depends on the length of that: three letters away
// from a short word is just another word.
func (n name) near(label spelling) bool {
	if tooFar(label.plain, n.plain) || utf8.RuneCountInString(n.plain) < 4 {
		return false
	}
	if spoken(label.plain) == spoken(n.plain) {
		return true
	}
	if word := strings.TrimRight(n.plain, "0123456789"); word == label.plain && utf8.RuneCountInString(word) >= 6 {
		return true // the name without its number
	}
	d := min(distance(label.plain, n.plain), distance(label.digits, n.spelt.digits))
	if d == 2 && strings.HasPrefix(n.plain, label.plain) { // "brennan" is no slip of "brennancu"
		return false
	}
	if d == 2 && strings.Contains(label.text, "-") && !strings.Contains(n.key, "-") {
		return false // two slips and a hyphen: other words
	}
	return d == 1 || d == 2 && n.nearTwo(label.plain)
}

// spoken writes digits as the words that they are said like: "pay4you" is
// "payforyou".
func spoken(plain string) string { return saidLike.Replace(plain) }

var saidLike = strings.NewReplacer("2", "to", "two", "to", "too", "to", "4", "for", "four", "for", "8", "ate", "eight", "ate")

// nearTwo decides about two edits: in a long name they are hard to see; in a
// short one only when its beginning stands, or when letters were only added.
func (n name) nearTwo(plain string) bool {
	length := len(n.plain)
	start, end := common(plain, n.plain), common(reversed(plain), reversed(n.plain))
	both := start >= 2 && end >= 2
	switch {
	case length >= 8:
		return start >= 1 || length >= 9 && end >= length-3
	case length >= 6:
		return both || start >= 4 && end >= 1
	}
	// "lepage" begins as "lepay" does, but there a letter is other and one more.
	return length == 5 && (start >= 3 && (len(plain) == length || within(n.plain, plain)) ||
		both && within(n.plain, plain) || sameLetters(plain, n.plain))
}

// widened reports a name of three Chinese letters with another among them.
// Each of these says as much as several Latin letters; but with one exchanged or
// left out, it may be the name of another company.
func (n name) widened(label string) bool {
	return utf8.RuneCountInString(n.key) == 3 && allHan(n.key) && within(n.key, label)
}

// common counts the bytes that two texts have in common at their beginning.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func reversed(s string) string {
	runes := []rune(s)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}
