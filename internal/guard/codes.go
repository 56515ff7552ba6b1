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

// readPIN reads a PIN.
func readPIN(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || l.free || run.digits < minPIN || run.digits > maxPIN {
		return nil, false
	}
	return []Finding{{PIN, l.end, run.end, Block}}, true
}

// readCode reads a one-time code: digits, or capitals with digits. Three
// digits, or four behind "security code", are those of a card where one is
// spoken of.
func readCode(t *text, k int, l link) ([]Finding, bool) {
	name := t.labels[k]
	i := l.end
	if isLetter(t.at(i)) && t.at(i+1) == '-' && isDigit(t.at(i+2)) { // G-482913
		if run, ok := t.digitsAt(i + 2); ok && run.digits >= minCode && run.digits <= maxCode {
			return []Finding{{OTP, i, run.end, Block}}, true
		}
	}
	run, ok := t.digitsAt(i)
	if !ok {
		return t.capitals(l)
	}
	card := t.near(cardWord, name.start, name.end, reach)
	if run.digits == minCVV && !l.free && (card || name.class == codeOrCVV) || run.digits == maxCVV && name.class == codeOrCVV && card {
		return []Finding{{CVV, i, run.end, Block}}, true
	}
	if run.digits < minCode || run.digits > maxCode || chineseMobile(string(t.norm[i:run.end])) {
		return nil, false
	}
	if (l.free || !l.explicit && isVague(string(t.norm[name.start:name.end]))) && run.digits != usualCode {
		return nil, false
	}
	return []Finding{{OTP, i, run.end, Block}}, true
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
	if l.free {
		return nil, false
	}
	end := l.end
	for end < len(t.norm) && end-l.end <= most && t.norm[end] > ' ' && t.norm[end] < 0x7F {
		end++
	}
	tok := t.tokenIn(min(l.end, end), end)
	if !tok.letters || !tok.digits || tok.signs || tok.len() < least || tok.len() > most || tok.isPlain(t) {
		return nil, false
	}
	for _, r := range t.orig[tok.start:tok.end] {
		if r >= 'a' && r <= 'z' || r == '_' {
			return nil, false
		}
	}
	return []Finding{{OTP, tok.start, tok.end, Block}}, true
}
