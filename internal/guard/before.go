package guard

import "strings"

// before looks for a value in front of its name: "... is my password",
// "... 是我刚收到的验证码", "... 这个验证码".
func (t *text) before(l label, r *rule) ([]Finding, bool) {
	p, ok := t.backOverCopula(l.start)
	if !ok {
		return t.touching(l, r)
	}
	start := t.tokenStart(p)
	for start < p && isOpening(t.norm[start]) {
		start++
	}
	if start == p || t.ownedByOther(start) && !t.isNoCount(start) {
		return nil, false
	}
	f, ok := r.read(t, t.firstLabel(l.start), link{end: start, explicit: !l.vague, only: true})
	if !ok || f[0].End > p {
		return nil, false
	}
	return f, true
}

// touching reads the digits right before a name, "my 482913 code", and what
// the name explains in brackets: "482913 (login code)", "Sunny88 (password)".
func (t *text) touching(l label, r *rule) ([]Finding, bool) {
	p, bracket := t.backOverBracket(l.start)
	if !bracket && !isDigit(t.at(p-1)) {
		return nil, false
	}
	start := t.tokenStart(p)
	tok := t.tokenIn(start, p)
	if tok.end < p || tok.len() < minCVV || !tok.digits || t.ownedByOther(start) {
		return nil, false
	}
	if s := string(t.norm[start:p]); !bracket && (!isDigits(s) || isRound(s) || l.class == passwordWord) {
		return nil, false
	}
	const passage = 120
	sure := bracket || l.class == backWord && t.near(cardWord, l.start, l.end, passage)
	f, ok := r.read(t, t.firstLabel(l.start), link{end: start, free: !sure, explicit: sure, only: true})
	return f, ok && f[0].End == p
}

// backOverBracket goes back from a name over blanks and one opening bracket,
// and tells whether there was one.
func (t *text) backOverBracket(i int) (int, bool) {
	p := t.backOverBlanks(i)
	if p == 0 || !strings.ContainsRune("([【", t.norm[p-1]) {
		return p, false
	}
	return t.backOverBlanks(p - 1), true
}

// tokenStart goes back from p to where its token begins.
func (t *text) tokenStart(p int) int {
	start := p
	for start > 0 && p-start < reach && t.norm[start-1] > ' ' && t.norm[start-1] < 0x7F && !t.isWideStop(start-1) {
		start--
	}
	return start
}

// isNoCount tells whether the word that names what begins at i is for a date or
// an amount, and it is a value all the same: with letters, as in "the year he was
// born, Rexy2009, as the password", or used "as" something.
func (t *text) isNoCount(i int) bool {
	k := t.firstLabel(i) - 1
	if k < 0 || !t.isCounted(k) {
		return false
	}
	tok := t.token(i)
	return tok.letters || t.startsWith(t.overBlanks(tok.end), usedAs) > 0
}

var usedAs = beginnings("as ", "作为", "当作", "当", "做")

func (t *text) ownedByOther(i int) bool {
	switch t.namedBy(i) {
	case referenceWord, otherWord, phoneWord, cardWord, residentWord:
		return true
	}
	return false
}

// backOverCopula goes back from a name, within its sentence, to the "is" that
// joins it to what stands before, and over blanks and commas to the end of
// that. It tells whether there was one.
func (t *text) backOverCopula(i int) (int, bool) {
	const most = 16
	if !t.hasASCII(i-2*most, i) {
		return 0, false
	}
	for from := i; i > 0 && from-i < most; i-- {
		if r := t.norm[i-1]; isLetter(r) && r != 's' && isLetter(t.at(i-2)) {
			continue // inside of a word: nothing ends or begins
		}
		if t.endsSentence(i-1) || t.negates(i-1) || isDigit(t.norm[i-1]) && !t.countsDigits(i) {
			return 0, false
		}
		if n := t.copula(i); n > 0 {
			return t.backOverJoints(i - n), true
		}
	}
	return 0, false
}

// hasASCII tells whether a letter or a digit stands between from and to: most
// names in Chinese text have no value before them.
func (t *text) hasASCII(from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if isAlnum(t.norm[i]) {
			return true
		}
	}
	return false
}

// copula returns the length of the "is" that ends before i, or 0.
func (t *text) copula(i int) int {
	n := t.endsWith(i, copulas)
	switch {
	case n == 0, isLetter(t.norm[i-1]) && isAlnum(t.at(i)): // a part of a word
		return 0
	case t.norm[i-1] == '的' && !t.digitBefore(i-n):
		return 0
	case t.norm[i-1] == ' ' && (!isBlank(t.at(i-n-1)) || t.startsWith(i, possessives) == 0): // the dash
		return 0
	}
	return n
}

// countsDigits tells whether the digit before i says how many digits a code
// has: "482913 is the 6-digit code".
func (t *text) countsDigits(i int) bool {
	return t.at(i) == '位' || (t.at(i) == '-' || t.at(i) == ' ') && t.hasPrefix(i+1, "digit")
}

// pointing are the words between a value and its "is": "482913 这个就是验证码".
var pointing = endings("这个", "这串", "那个", "这", "那", "就", "应该", "好像", "大概", "数字")

func (t *text) backOverJoints(i int) int {
	for from := i; i > 0 && from-i < reach; {
		if isBlank(t.norm[i-1]) || t.norm[i-1] == ',' {
			i--
			continue
		}
		n := t.endsWith(i, pointing)
		if n == 0 {
			break
		}
		i -= n
	}
	return i
}

var copulas = endings("当作", "当", "做", "is", "was", "as", "thats", "that's", "是", "作为", "为", "这个", "这串", "的", "- ")

// possessives follow a dash that stands for "is": "2918 - your login code".
var possessives = beginnings("your ", "my ", "the ", "您的", "你的")

// digitBefore tells whether the last rune before i, but for blanks, is a digit.
func (t *text) digitBefore(i int) bool {
	for i > 0 && isBlank(t.norm[i-1]) {
		i--
	}
	return isDigit(t.at(i - 1))
}

// forPurpose finds the code in "use 417209 to log in"; one of another length than
// usual where the text says that it came, "got a 55190 for logging in".
func (t *text) forPurpose(l label) (Finding, bool) {
	end := l.start
	for end > 0 && (isBlank(t.norm[end-1]) || t.norm[end-1] == ',') {
		end--
	}
	start := end
	for start > 0 && end-start < maxCode && isDigit(t.norm[start-1]) {
		start--
	}
	usual := end-start == usualCode || end-start >= minCode && t.afterVerb(start) && !isYear(string(t.norm[start:end])) && !isRound(string(t.norm[start:end]))
	ok := usual && !isAlnum(t.at(start-1)) && !isCurrency(t.at(start-1)) && t.namedBy(start) == none
	return Finding{OTP, start, end, Block}, ok
}
