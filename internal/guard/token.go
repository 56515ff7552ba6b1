package guard

import "strings"

// token is a run of printable ASCII without blanks, as a password is.
type token struct {
	start, end int // end without punctuation that belongs to the sentence
	letters    bool
	digits     bool
	signs      bool // characters that words and numbers do not have
	joints     bool // - . ' / _ : characters that words and numbers may have
}

// maxToken bounds what is read as one token.
const maxToken = 256

// token reads the token at i. Several rules ask for the same one in turn.
func (t *text) token(i int) token {
	if i = min(i, len(t.norm)); t.lastTok.start != i {
		t.lastTok = t.tokenIn(i, min(t.runEnd(i), i+maxToken))
	}
	return t.lastTok
}

// runEnd returns where the printable ASCII ends that stands at i. It keeps the
// last answer: a long run has many places to begin at.
func (t *text) runEnd(i int) int {
	if i >= t.printed.start && i < t.printed.end {
		return t.printed.end
	}
	end := i
	for end < len(t.norm) && t.norm[end] > ' ' && t.norm[end] < 0x7F && !t.isWideStop(end) {
		end++
	}
	t.printed = span{i, end}
	return end
}

// isEncoded tells, without a look at the whole token at i, that it is longer
// than any password, also if a tag of XML ends it.
func (t *text) isEncoded(i int) bool {
	last := i + maxToken - 1
	if last >= t.runEnd(i) || closes(t.norm[last]) {
		return false
	}
	for _, r := range t.norm[i : i+maxPassword+1] {
		if r == '<' {
			return false
		}
	}
	return true
}

// isWideStop tells whether the full-width punctuation of Chinese text stands at
// i, which ends a token although its ASCII form would not.
func (t *text) isWideStop(i int) bool {
	return t.orig[i] > 0x7F && strings.ContainsRune(",;:!?()", t.norm[i])
}

// tokenIn is the token between start and end, without what closes a sentence.
func (t *text) tokenIn(start, end int) token {
	for end > start && closes(t.norm[end-1]) {
		end--
	}
	var has signKind
	for _, r := range t.norm[start:end] {
		has |= signKinds[r&0x7F] // a token is of ASCII
	}
	return token{start, end, has&letterSign != 0, has&digitSign != 0, has&otherSign != 0, has&jointSign != 0}
}

// signKind is the kinds of characters that a token has.
type signKind uint8

const (
	letterSign signKind = 1 << iota
	digitSign
	jointSign
	otherSign
)

var signKinds = func() (kinds [128]signKind) {
	for i := range kinds {
		switch r := rune(i); {
		case isLetter(r):
			kinds[i] = letterSign
		case isDigit(r):
			kinds[i] = digitSign
		case strings.ContainsRune("-.'/_,:(\"", r):
			kinds[i] = jointSign
		default:
			kinds[i] = otherSign
		}
	}
	return kinds
}()

// closes knows what ends a sentence or a quotation rather than a password. A
// closing "!" may be either and stays in: hiding it does no harm.
func closes(r rune) bool {
	switch r {
	case '.', ',', ';', ':', ')', ']', '"', '\'', '>', '?', '`':
		return true
	}
	return false
}

func (tok token) len() int { return tok.end - tok.start }
