package guard

import "strings"

// The lengths of one-time codes, PINs (ISO 9564: 4 to 12) and security digits.
const (
	minCode, maxCode = 4, 10
	usualCode        = 6
	minPIN, maxPIN   = 4, 12
	minCVV, maxCVV   = 3, 4
)

// readCVV reads the security digits of a card.
func readCVV(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || l.free || run.digits < minCVV || run.digits > maxCVV {
		return nil, false
	}
	return []Finding{{CVV, l.end, run.end, Block}}, true
}

// readBack reads three digits behind a word for the back of a card.
func readBack(t *text, k int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || run.digits != minCVV || l.free && !t.near(cardWord, t.labels[k].start, l.end, reach) && !t.speaksOfDigits(t.labels[k].start-tightGap, l.end) {
		return nil, false
	}
	return []Finding{{CVV, l.end, run.end, Block}}, true
}

// speaksOfDigits tells whether a word for digits stands between from and to.
func (t *text) speaksOfDigits(from, to int) bool {
	s := string(t.norm[max(from, 0):to])
	for _, w := range []string{"digit", "number", "three", "code", "三", "数", "码", "3"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// readCode reads a one-time code: digits, or capitals with digits. Three
// digits, or four behind "security code", are those of a card where one is
// spoken of.
func readCode(t *text, k int, l link) ([]Finding, bool) {
	i := l.end
	if end := t.prefixedCode(i); end > i {
		return []Finding{{OTP, i, end, Block}}, true
	}
	run, ok := t.digitsAt(i)
	if !ok {
		return t.capitals(l)
	}
	name := t.labels[k]
	if t.isCardCode(name, run.digits, l) {
		return []Finding{{CVV, i, run.end, Block}}, true
	}
	if !isCodeLength(run.digits) || chineseMobile(string(t.norm[i:run.end])) || t.isOtherCode(name, l) {
		return nil, false
	}
	l.free = l.free || t.leadsElsewhere(k, l.end)
	vague := l.free || !l.explicit && name.vague
	if vague && run.digits != usualCode && !t.isToldCode(name, l, run) {
		return nil, false
	}
	return []Finding{{OTP, i, run.end, Block}}, true
}

// isToldCode tells whether a number of another length than usual is a code all
// the same: its name tells that length, "那个四位码4417", or somebody handed it
// over, "短信来了说3394，". It is no year and no amount.
func (t *text) isToldCode(name label, l link, run digitRun) bool {
	if s := string(t.norm[l.end:run.end]); isYear(s) || isRound(s) {
		return false
	}
	told := t.toldLength(name) == run.digits
	if l.free {
		return l.given && (told || t.isCut(run.end))
	}
	return told
}

// toldLength returns how many digits a name such as "six digits" and "四位码"
// tells that a code has, or 0.
func (t *text) toldLength(name label) int {
	if !name.vague {
		return 0
	}
	switch string(t.norm[name.start:max(name.start+1, t.word(name.start))]) {
	case "3", "three":
		return 3
	case "4", "four", "四":
		return 4
	case "6", "six", "六":
		return 6
	case "8", "eight", "八":
		return 8
	}
	return 0
}

// isOtherCode tells whether the number behind a name for a code is none all
// the same: what a terminal prints, what programs answer, an amount.
func (t *text) isOtherCode(name label, l link) bool {
	if l.free && (t.isPaid(l.end) || t.followsNumber(l.end)) {
		return true
	}
	return t.isApproval(name, l) || t.isStatus(name, l.end)
}

// isRound knows what is rather an amount than a code.
func isRound(digits string) bool {
	return strings.HasSuffix(digits, "00") && strings.Trim(digits, "0") != ""
}

func isCodeLength(n int) bool { return n >= minCode && n <= maxCode }

// prefixedCode returns where a code ends that carries the sender's letters, as
// in "G-482913" and "OK-482913". Without one it returns i.
func (t *text) prefixedCode(i int) int {
	const most = 3 // letters
	dash := t.word(i)
	if dash == i || dash-i > most || t.at(dash) != '-' {
		return i
	}
	end := dash + 1
	for isDigit(t.at(end)) {
		end++
	}
	if end-dash-1 != usualCode || isAlnum(t.at(end)) {
		return i
	}
	return end
}

// isApproval tells whether an "authorization code" is the one that a terminal
// prints on its receipts, among reference numbers.
func (t *text) isApproval(name label, l link) bool {
	switch string(t.norm[name.start:name.end]) {
	case "授权码", "auth code", "authorization code", "authorisation code":
		return !l.explicit && t.near(referenceWord, name.start, name.end, reach)
	}
	return false
}

// isStatus knows the number in '"code":40013', as programs answer each other,
// and "(code 50013)" or "code=50013", as they tell people. A one-time code has quotes of its own
// in the one, and the usual length in the other.
func (t *text) isStatus(name label, i int) bool {
	if name.end-name.start != len("code") {
		return false
	}
	if t.at(name.start-1) == '(' && isBlank(t.at(name.end)) || t.at(name.end) == '=' {
		run, ok := t.digitsAt(i)
		return ok && run.digits == usualCode-1
	}
	return t.at(name.start-1) == '"' && t.at(name.end) == '"' && t.at(i-1) != '"'
}

// isCardCode tells whether a code of so many digits belongs to a card.
func (t *text) isCardCode(name label, digits int, l link) bool {
	card := t.near(cardWord, name.start, name.end, reach)
	switch digits {
	case minCVV:
		return !l.free && (card || name.class == codeOrCVV || t.toldLength(name) == minCVV)
	case maxCVV:
		return card && name.class == codeOrCVV || t.amex && !l.free
	}
	return false
}

// capitals reads a code such as A7K9Q2: capitals and digits, both.
func (t *text) capitals(l link) ([]Finding, bool) {
	const least, most = 5, 10
	end := min(l.end, len(t.orig))
	for end < len(t.orig) && isAlnum(t.norm[end]) && end-l.end <= most {
		end++
	}
	s := string(t.orig[min(l.end, end):end])
	if len(s) < least || len(s) > most || !isSerial(s) {
		return nil, false
	}
	if l.free || t.goesOn(end) || !l.explicit && (isNumbered(strings.ToLower(s)) || isVoucher(s)) {
		return nil, false
	}
	return []Finding{{OTP, l.end, end, Block}}, true
}

// isVoucher knows "SUMMER25": a word and a number, as shops give out.
func isVoucher(s string) bool {
	const least = 4
	return len(strings.TrimRight(s, "0123456789")) >= least && isLetters(strings.ToLower(strings.TrimRight(s, "0123456789")))
}

// isSerial knows capitals and digits, both.
func isSerial(s string) bool {
	return s == strings.ToUpper(s) && !isDigits(s) && strings.ContainsAny(s, "0123456789")
}
