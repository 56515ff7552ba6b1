package guard

import "strings"

// lone finds values that nothing names, in a passage that speaks of secrets:
// "they sent me a text with 402775", "her access was jane Flour&Salt21". They
// must have the very shape of a secret, and nothing else may lay claim to them.
func (t *text) lone() []Finding {
	var found []Finding
	for i := 0; i < len(t.norm); i++ {
		if !isAlnum(t.norm[i]) || !t.opensValue(i) {
			continue
		}
		if f, ok := t.loneAt(i); ok {
			found = append(found, f)
			i = f.End
		}
	}
	return found
}

// opensValue tells whether what stands before i may stand before a value: a
// blank, Chinese, an opening quote.
func (t *text) opensValue(i int) bool {
	before := t.at(i - 1)
	switch {
	case i > 0 && t.orig[i-1] > 0x7F: // full-width punctuation ends what was before
		return true
	case before > ' ' && before < 0x7F:
		return strings.ContainsRune("(\"':", before) && !isAlnum(t.at(i-2))
	}
	return true
}

// followsNumber tells whether a number stands before i, apart by blanks.
func (t *text) followsNumber(i int) bool {
	return isDigit(t.at(t.backOverBlanks(i) - 1))
}

func (t *text) loneAt(i int) (Finding, bool) {
	tok := t.token(i)
	if half, ok := t.secondHalf(tok); ok {
		return Finding{Password, half.start, half.end, Block}, true
	}
	const least = 3
	if _, isName := t.labelAt(i); isName || !tok.digits || tok.len() < least || t.claimed(i) {
		return Finding{}, false
	}
	if !tok.letters && !tok.signs {
		return t.loneDigits(i)
	}
	return t.lonePassword(tok)
}

// lonePassword reads letters with digits and signs where the passage speaks of
// a login at all, and without signs where it speaks of a password.
func (t *text) lonePassword(tok token) (Finding, bool) {
	if !t.isUnmistakable(tok) {
		return Finding{}, false
	}
	k := t.topic(tok.start, tok.end)
	ok := k >= 0 && t.labels[k].class == passwordWord
	s := string(t.norm[tok.start:tok.end])
	if !ok && tok.digits && strings.ContainsAny(s, "!#$%&*?^~@") {
		ok = k >= 0 || t.hinted(tok.start, tok.end, false) || isScrambled(s)
	}
	if !ok && t.isMixed(tok) {
		ok = t.hinted(tok.start, tok.end, false)
	}
	return Finding{Password, tok.start, tok.end, Block}, ok
}

// secondHalf returns the password of "test01/Test@1234".
func (t *text) secondHalf(tok token) (token, bool) {
	const least, most = 7, 24
	if tok.len() <= least {
		return token{}, false
	}
	name, value, ok := strings.Cut(string(t.norm[tok.start:tok.end]), "/")
	if !ok || len(value) < least || len(value) > most || strings.ContainsAny(name, ".:(+") || strings.ContainsAny(value, "/.:?=+()") {
		return token{}, false
	}
	half := t.tokenIn(tok.end-len(value), tok.end)
	version := strings.Contains(value, "@v") // "actions/checkout@v4"
	return half, half.signs && half.letters && half.digits && isAlnum(t.norm[half.start]) && !version
}

// isMixed knows capitals, small letters and digits, as in "Nightingale2": names
// of users are rarely written so, and addresses are longer.
func (t *text) isMixed(tok token) bool {
	const least, most = 8, 20
	capital := false
	for i := tok.start; i < tok.end; i++ {
		if r := t.norm[i]; !isAlnum(r) && r != '_' && r != '#' {
			return false
		}
		capital = capital || isLetter(t.norm[i]) && t.orig[i] != t.norm[i]
	}
	return capital && tok.digits && !t.isModel(tok) && tok.len() >= least && tok.len() <= most // small letters it has, or it is no candidate
}

// isModel knows "Galaxy_S22" and "Pixel_7a": a name, and a few letters with
// digits.
func (t *text) isModel(tok token) bool {
	const longest = 4
	_, model, ok := strings.Cut(string(t.norm[tok.start:tok.end]), "_")
	return ok && len(model) <= longest && !isDigits(model) && strings.ContainsAny(model, "0123456789")
}

// isUnmistakable tells whether a token is as a password is and as names,
// references and settings are not.
func (t *text) isUnmistakable(tok token) bool {
	const least = 7
	if tok.len() < least || tok.len() > maxPassword {
		return false
	}
	s := string(t.norm[tok.start:tok.end])
	return t.speaksForItself(tok) && !isNumbered(s) && !isHexadecimal(s)
}

// isScrambled tells whether a sign that nobody writes inside of words stands
// inside of s: "lavender&thyme9" needs no other word to be a password.
func isScrambled(s string) bool {
	const least = 8
	i := strings.IndexAny(s, "!$&*^")
	return len(s) >= least && i > 0 && i < len(s)-1 && isAlnum(rune(s[i-1])) && isAlnum(rune(s[i+1])) && !strings.ContainsAny(s, "/:;.,|%\\\"~")
}

// isNumbered tells whether s is a short name with a long number, such as
// "txn20241130" and "unit#7004", rather than a password.
func isNumbered(s string) bool {
	name := strings.TrimRight(s, "0123456789")
	return isLetters(strings.Trim(name, "_-#")) && len(name) <= 5 && len(s)-len(name) >= 4 && len(s)-len(name) >= len(name)
}

// isHexadecimal knows "8f3e-77aa-1b02".
func isHexadecimal(s string) bool { return strings.Trim(s, "0123456789abcdef-:") == "" }

// claimed tells whether a word for something else stands before i in the same
// clause, or lays claim to the value afterwards.
func (t *text) claimed(i int) bool {
	const near = 20
	if t.ownedByOther(i) || t.isNumberOf(i) {
		return true
	}
	if t.endsWith(t.backOverBlanks(i), andWords) > 0 { // "my mail and Nightingale2"
		return false
	}
	if k := t.firstLabel(i) - 1; k >= 0 && i-t.labels[k].end < near && !t.clauseEnds(t.labels[k].end, i) {
		switch t.labels[k].class {
		case referenceWord, otherWord, seedWord:
			return !t.token(i).letters || !t.isCounted(k)
		}
	}
	l := t.connect(t.token(i).end)
	k, ok := t.labelAt(l.end)
	return ok && l.explicit && (t.labels[k].class == referenceWord || t.labels[k].class == otherWord)
}

var andWords = endings("and", "with", "+", "和", "加")

func (t *text) backOverBlanks(i int) int {
	for i > 0 && isBlank(t.norm[i-1]) {
		i--
	}
	return i
}

// isNumberOf tells whether "号" stands before i: any "...号" that is no name
// for a secret is a number of something.
func (t *text) isNumberOf(i int) bool {
	for n := 0; n < 3 && (isBlank(t.at(i-1)) || t.at(i-1) == ':' || t.at(i-1) == '是' || t.at(i-1) == '为'); n++ {
		i--
	}
	return t.at(i-1) == '号' && !t.labelEnds(i)
}

// clauseEnds tells whether a clause ends between from and to.
func (t *text) clauseEnds(from, to int) bool {
	for i := from; i < to; i++ {
		if t.norm[i] == ',' || t.endsSentence(i) && !t.abbreviated(i) {
			return true
		}
	}
	return false
}

// paidWords stand before an amount that has no currency, or a sender.
var paidWords = endings(
	"paid", "spent", "charged", "transferred", "withdrew", "lost", "deposited", "owe", "total", "only", "about", "over", "than", "earned", "bought", "from", "by", "at", "to", "自",
	"转", "提", "充", "扣", "花", "付", "少", "买", "欠", "赚", "亏", "借", "存", "取", "退", "还", "剩", "余", "共", "计", "约", "近", "才", "超过", "了",
)

// isPaid tells whether the number at i is rather an amount or a sender.
func (t *text) isPaid(i int) bool {
	for i > 0 && (isBlank(t.norm[i-1]) || t.norm[i-1] == '了') {
		i--
	}
	return t.endsWith(i, paidWords) > 0
}

// hinted tells whether a hint stands near from..to. Two groups of three digits
// are rather a code than six in a row, and the word "digits" is enough.
func (t *text) hinted(from, to int, grouped bool) bool {
	const near, farther = 40, 64
	for k := t.firstHint(from - farther); k < len(t.hints) && t.hints[k].start < to+farther; k++ {
		h := t.hints[k]
		if grouped || !h.vague && h.end > from-near && h.start < to+near {
			return true
		}
	}
	return false
}
