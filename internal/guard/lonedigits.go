package guard

import "strings"

// loneDigits reads six digits, in one or in two groups of three, and fewer where
// they are the security digits of a card or a PIN set apart.
func (t *text) loneDigits(i int) (Finding, bool) {
	if t.followsNumber(i) {
		return Finding{}, false
	}
	run, ok := t.digitsAt(i)
	if !ok {
		return Finding{}, false
	}
	s := string(t.norm[i:run.end])
	switch {
	case run.digits == minPIN:
		return Finding{PIN, i, run.end, Block}, t.isLonePIN(i, run.end, s)
	case run.digits == minCVV:
		return Finding{CVV, i, run.end, Block}, t.isLoneCVV(i, run.end, s)
	case run.digits != usualCode, strings.HasSuffix(s, "000"), isYearMonth(s), t.isPaid(i), strings.ContainsRune("-/_#", t.at(run.end)):
		return Finding{}, false
	}
	if k := t.topic(i, run.end); k >= 0 {
		return Finding{digitKind(t.labels[k].class), i, run.end, Block}, true
	}
	return Finding{OTP, i, run.end, Block}, t.hinted(i, run.end, isBlank(t.at(i+3)))
}

// isLonePIN tells whether four digits s from i to end are set apart in a
// passage about a PIN: "the PIN is on the card, yes I know, 9081, and ...".
func (t *text) isLonePIN(i, end int, s string) bool {
	k := t.topic(i, end)
	if k >= 0 && t.toldLength(t.labels[k]) == minPIN {
		return !isYear(s) && !isRound(s) && !t.isPaid(i) && t.isCut(end)
	}
	if k < 0 || t.labels[k].class != pinWord && t.labels[k].class != passwordWord || isYear(s) || isRound(s) {
		return false
	}
	return t.isSetApart(i, end)
}

// isSetApart tells whether punctuation stands on both sides of a value.
func (t *text) isSetApart(i, end int) bool {
	i = t.backOverBlanks(i)
	return strings.ContainsRune(",(:;?的\n", t.at(i-1)) && t.isCut(end)
}

// isCut tells whether punctuation or a line break follows at i.
func (t *text) isCut(i int) bool { return strings.ContainsRune(",).;!?。\n", t.at(i)) }

// isLoneCVV tells whether three digits s from i to end are the only ones in a
// passage about security digits: "... ask for the CVV? Mine's 846, there."
func (t *text) isLoneCVV(i, end int, s string) bool {
	if isRound(s) || t.isPaid(i) || t.at(end) == '-' || t.at(end) == '.' && isDigit(t.at(end+1)) {
		return false
	}
	k := t.topic(i, end)
	if k < 0 {
		return false
	}
	c := t.labels[k].class
	return c == cvvWord || (c == backWord || c == codeOrCVV) && t.isSetApart(i, end)
}

func isYearMonth(s string) bool {
	return len(s) == 6 && isYear(s[:4]) && isMonth(s[4:])
}
