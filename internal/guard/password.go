package guard

import "strings"

// minPassword and maxPassword are the lengths of what is taken for a password;
// what is longer is encoded text.
const minPassword, maxPassword = 4, 72

// readPassword judges what stands behind a word for a password. A value with
// digits or signs is one. A bare word is one only behind "is" or a colon, at
// the end of its clause, and when it is not how people talk of passwords.
func readPassword(t *text, k int, l link) ([]Finding, bool) {
	if t.at(l.end) <= ' ' {
		return nil, false
	}
	if f, ok := t.phrase(k, l); ok {
		return f, true
	}
	if f, ok := t.quotedPhrase(l); ok {
		return f, true
	}
	if run, ok := t.chineseNumber(l); ok {
		return []Finding{{Password, l.end, run, Block}}, true
	}
	switch t.at(l.end) {
	case ')', ']', '}', '>', ',', '.', ';', ':', '?', '|', '/':
		return nil, false
	}
	if t.isEncoded(l.end) {
		return nil, false
	}
	tok := t.tokenBeforeTag(l.end)
	if !tok.hasPasswordLength() || tok.isPlain(t) {
		return nil, false
	}
	ok := t.isPassword(k, tok, l) || t.touches(k, tok)
	if t.isDoubtful(k, l) {
		ok = ok && t.isUnmistakable(tok)
	}
	end := tok.end
	for t.at(end) == '?' && t.orig[end] == '?' { // its own or the sentence's: hiding it does no harm
		end++
	}
	return []Finding{{Password, tok.start, end, Block}}, ok
}

func (tok token) hasPasswordLength() bool {
	return tok.len() >= minPassword && tok.len() <= maxPassword
}

// isDoubtful knows names that mean something else as often: a bus "pass", "mm"
// of pinyin and of clocks.
func (t *text) isDoubtful(k int, l link) bool {
	switch string(t.norm[t.labels[k].start:t.labels[k].end]) {
	case "mm":
		return t.at(t.labels[k].start-1) == ':' || l.quoted || !l.explicit
	case "pass":
		return l.quoted || !l.explicit
	}
	return false
}

func (t *text) isPassword(k int, tok token, l link) bool {
	const plenty = 6 // as services ask for, and more than "2fa" or "v2.1"
	switch {
	case tok.digits && !tok.letters && !tok.signs:
		return t.isDigitPassword(tok, l)
	case l.free:
		return tok.len() >= plenty && tok.letters && tok.digits && !t.isSetting(tok)
	case tok.signs, tok.digits && tok.letters:
		return l.explicit || tok.len() >= plenty
	}
	return l.explicit && t.isBareWord(k, tok, l)
}

// isBareWord judges a value without digits and signs.
func (t *text) isBareWord(k int, tok token, l link) bool {
	s := string(t.norm[tok.start:tok.end])
	switch {
	case t.leadsElsewhere(k, l.end):
		return false
	case isHyphenated(s):
		return true
	case tok.joints, l.only, l.soft, t.isPlural(k):
		return false
	}
	return tok.letters && !isTalkWord(s) && t.endsClause(tok.end)
}

// isSetting knows "ip=203.0.113.9": a name and a value of its own.
func (t *text) isSetting(tok token) bool {
	i := tok.start
	for isAlnum(t.at(i)) || t.at(i) == '_' {
		i++
	}
	return i > tok.start && i < tok.end-1 && t.at(i) == '='
}

// touches tells whether digits stand right behind their name as people write
// in a hurry, "密码2580" and "password 2580", and are no year.
func (t *text) touches(k int, tok token) bool {
	end := t.labels[k].end
	if tok.start-end > 1 || tok.start > end && t.at(end) != ' ' {
		return false
	}
	s := string(t.norm[tok.start:tok.end])
	if !isDigits(s) || len(s) >= mobileDigits || isYear(s) || isRound(s) {
		return false
	}
	run, ok := t.digitsAt(tok.start)
	return ok && run.end == tok.end
}

// tokenBeforeTag is the token at i, without the closing tag of XML behind it.
func (t *text) tokenBeforeTag(i int) token {
	tok := t.token(i)
	if !tok.signs {
		return tok
	}
	for p := tok.start + 1; p < tok.end-1; p++ {
		if t.norm[p] == '<' && t.norm[p+1] == '/' {
			return t.tokenIn(tok.start, p)
		}
	}
	return tok
}

// isDigitPassword wants more when nothing says that a value follows: a number
// behind the bare word may be a year or a telephone number.
func (t *text) isDigitPassword(tok token, l link) bool {
	run, ok := t.digitsAt(tok.start)
	if !ok || run.end < tok.end {
		return false
	}
	if l.explicit {
		return true
	}
	if l.free && !t.isAfterCopula(l.end) {
		return false
	}
	s := string(t.norm[tok.start:tok.end])
	return run.digits >= 6 && !chineseMobile(s) && !strings.HasPrefix(s, "202")
}

// isAfterCopula tells whether "是" or "is" stands a few runes before i in the
// same clause: "密码是我的生日 19880808".
func (t *text) isAfterCopula(i int) bool {
	const most = 24
	commas := 0
	for from := i; i > 1 && from-i < most && commas < 2 && !t.endsSentence(i-1); i-- {
		if t.norm[i-1] == ',' {
			commas++
		}
		if t.norm[i-1] == '是' || (t.hasPrefix(i-2, "is") || t.hasPrefix(i-2, "as")) && (!isLetter(t.at(i-3)) || t.at(i-3) == 'w') && !isLetter(t.at(i)) {
			return true
		}
	}
	return false
}

// chineseNumber reads a password in digit characters: "密码是一二三四五六".
func (t *text) chineseNumber(l link) (int, bool) {
	if !l.explicit && !t.labelEnds(l.end) || chineseDigit(t.at(l.end)) < 0 {
		return 0, false
	}
	end, digits := t.group(l.end, nil)
	return end, len(digits) >= minPassword
}

// endsClause tells whether a clause ends at i, so that a word before it is
// not the beginning of more talk.
func (t *text) endsClause(i int) bool {
	switch r := t.at(i); r {
	case '\n', '\r', '.', ',', ';', '!', '?', ')', '"', '\'', '”', '’', '。', '、', '」', '』', '》', '】', ']', '>', '`':
		return true
	}
	for isBlank(t.at(i)) {
		i++
	}
	switch string(t.norm[i:t.word(i)]) {
	case "and", "but", "please", "so", "thanks":
		return true
	}
	for _, w := range []string{"没错", "对吧", "对吗", "吧", "但", "可是", "请", "麻烦", "谢"} {
		if t.hasPrefix(i, w) {
			return true
		}
	}
	return t.at(i) == '\n' || t.at(i) == '('
}

// readPair reads a user name and a password in any order, apart by a slash, a
// comma or a line: each that looks like a password counts as one.
func readPair(t *text, k int, l link) ([]Finding, bool) {
	if !l.explicit {
		return readPassword(t, k, l)
	}
	const most = 3 // "anna / anna@example.com / Rain4ever"
	var found []Finding
	for i, n := l.end, 0; n < most; n++ {
		tok := t.pairToken(i)
		if t.isHalfOfPair(tok, n == 0) {
			found = append(found, Finding{Password, tok.start, tok.end, Block})
		}
		i = tok.end
		for isPairSeparator(t.at(i)) && i < len(t.norm) && i-tok.end < 4 {
			i++
		}
		if tok.len() == 0 || i == tok.end {
			break
		}
	}
	return found, len(found) > 0
}

func (t *text) pairToken(i int) token {
	tok := t.token(i)
	if cut := strings.IndexAny(string(t.norm[tok.start:tok.end]), "/|,"); cut > 0 {
		return t.tokenIn(tok.start, tok.start+cut)
	}
	return tok
}

// isHalfOfPair tells whether a token is the password of a pair. The first one
// is more likely the name and must look the more like a password.
func (t *text) isHalfOfPair(tok token, first bool) bool {
	if tok.len() < minPassword || tok.isPlain(t) || chineseMobile(string(t.norm[tok.start:tok.end])) {
		return false
	}
	if first {
		return tok.signs || tok.letters && tok.digits
	}
	return tok.signs || tok.digits
}

func isPairSeparator(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '/', '|', ',', '、', '+':
		return true
	}
	return false
}
