package guard

// valueClass says what kind of thing a candidate is. The words around it mean
// something else for each: three digits near "back of the card" are a secret,
// nine are not.
type valueClass uint8

// The classes, in the order of their names in evidence.txt.
const (
	anyValue valueClass = iota // what holds for all of them
	threeDigits
	fourDigits
	sixDigits    // five or six
	eightDigits  // seven or eight
	longDigits   // up to twelve
	wordDigits   // letters with digits
	wordSigns    // letters with digits and signs
	wordNoDigits // letters with signs or capitals inside
	valueClasses
)

// candidate is a value that may be a secret. Its shape is a short word for what
// it looks like, a feature of its own: "6 grouped", "word+4 long".
type candidate struct {
	start, end int
	class      valueClass
	shape      string
}

const (
	maxCandidates = 64 // in one text: a mail has a few, a list of payments has hundreds and is none of ours
	minWord       = 5
	maxWord       = 66 // a private key in hex
	maxDigits     = 12 // digits
)

// candidates returns the numbers of a text, however they are written, and the words
// with digits, signs or capitals inside.
func (t *text) candidates() []candidate {
	var out []candidate
	for i := 0; i < len(t.norm) && len(out) < maxCandidates; {
		c, ok := candidate{end: i + 1}, false
		switch r := t.norm[i]; {
		case t.isPrintable(i):
			c, ok = t.printableCandidate(i)
		case isHan(r) && chineseDigit(r) >= 0:
			c, ok = t.hanCandidate(i)
		}
		if ok {
			out = append(out, c)
		}
		i = c.end
	}
	return out
}

// printableCandidate reads what begins at i and ends at a blank. It says where to read
// on also when there is no candidate, so that everything is read once.
func (t *text) printableCandidate(i int) (candidate, bool) {
	end, plain := i, true // plain is nothing but letters
	for ; t.isPrintable(end); end++ {
		plain = plain && isLetter(t.norm[end]) && (end == i || !t.humps(end))
	}
	if plain {
		if run, ok := t.spelled(i); ok {
			return candidate{i, run.end, digitClass(run.digits), "spelled"}, true
		}
		return candidate{end: end}, false
	}
	c, ok := t.numberCandidate(i)
	if !ok {
		end = max(end, c.end)
		c, ok = t.wordCandidate(i, end)
	}
	c.end = max(c.end, i+1)
	if !ok {
		c.end = end
	}
	return c, ok
}

// isPrintable tells whether a password may have what stands at i: ASCII, and the
// letters and signs that keyboards outside of East Asia have beside it. Full-width
// punctuation ends a value, though it is folded to ASCII.
func (t *text) isPrintable(i int) bool {
	r := t.at(i)
	if r > ' ' && r < 0x7F {
		return t.orig[i] < 0xFF00 || isAlnum(r)
	}
	return r > 0x7F && (isLatin(r) || r >= 0x400 && r < 0x500 || isCurrency(r) && r < 0xFF00 || r == '§' || r == '°')
}

// opening and closing are the signs that stand around a value, not in it.
const (
	opening = "(\"'[{<,;:=-#"
	closing = ".,;:!?)\"']}>"
)
