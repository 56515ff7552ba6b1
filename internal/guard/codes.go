package guard

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
func readBack(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || l.free || run.digits != minCVV {
		return nil, false
	}
	return []Finding{{CVV, l.end, run.end, Block}}, true
}

// readPIN reads a PIN. Behind other words it has four digits and is no year:
// "the PIN of the card, 4477, ...".
func readPIN(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || run.digits < minPIN || run.digits > maxPIN {
		return nil, false
	}
	if l.free && (run.digits != minPIN || isYear(string(t.norm[l.end:run.end])) || t.belongs(l.end)) {
		return nil, false
	}
	return []Finding{{PIN, l.end, run.end, Block}}, true
}

// readCode reads a one-time code: digits, or capitals with digits. Three
// digits, or four behind "security code", are those of a card where one is
// spoken of.
func readCode(t *text, k int, l link) ([]Finding, bool) {
	i := l.end
	if t.hasPrefix(i, "g-") { // "G-482913", as Google writes them
		run, ok := t.digitsAt(i + 2)
		return []Finding{{OTP, i, run.end, Block}}, ok && isCodeLength(run.digits)
	}
	run, ok := t.digitsAt(i)
	if !ok {
		return t.capitals(l)
	}
	name := t.labels[k]
	if t.isCardCode(name, run.digits, l) {
		return []Finding{{CVV, i, run.end, Block}}, true
	}
	vague := l.free || !l.explicit && isVague(string(t.norm[name.start:name.end]))
	if vague && run.digits != usualCode || !isCodeLength(run.digits) || chineseMobile(string(t.norm[i:run.end])) {
		return nil, false
	}
	return []Finding{{OTP, i, run.end, Block}}, true
}

func isCodeLength(n int) bool { return n >= minCode && n <= maxCode }

// isCardCode tells whether a code of so many digits belongs to a card.
func (t *text) isCardCode(name label, digits int, l link) bool {
	card := t.near(cardWord, name.start, name.end, reach)
	switch digits {
	case minCVV:
		return !l.free && (card || name.class == codeOrCVV)
	case maxCVV:
		return card && name.class == codeOrCVV
	}
	return false
}

// isVague knows words that name a code only together with "is" or a colon, or
// when the number is as long as codes usually are.
func isVague(name string) bool {
	switch name {
	case "2fa", "位数", "位数字", "位的数字", "短信内容", "短信", "codes", "授权码", "激活码", "cid", "csc", "sms",
		"text message", "text messages", "six digits", "6 digits", "four digits", "eight digits", "authenticator":
		return true
	}
	return false
}

// capitals reads a code such as A7K9Q2: capitals and digits, both.
func (t *text) capitals(l link) ([]Finding, bool) {
	const least, most = 5, 10
	end := min(l.end, len(t.orig))
	letters, digits := 0, 0
	for ; end < len(t.orig) && end-l.end <= most && isAlnum(t.norm[end]); end++ {
		switch r := t.orig[end]; {
		case r >= 'a' && r <= 'z':
			return nil, false
		case isDigit(t.norm[end]):
			digits++
		default:
			letters++
		}
	}
	n := letters + digits
	if l.free || letters == 0 || digits == 0 || n < least || n > most || t.goesOn(end) {
		return nil, false
	}
	return []Finding{{OTP, l.end, end, Block}}, true
}
