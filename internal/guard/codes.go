package guard

// The lengths of one-time codes, PINs (ISO 9564: 4 to 12) and security digits.
const (
	minCode, maxCode = 4, 10
	minPIN, maxPIN   = 4, 12
	minCVV, maxCVV   = 3, 4
)

// readCVV reads the security digits of a card.
func readCVV(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || run.digits < minCVV || run.digits > maxCVV {
		return nil, false
	}
	return []Finding{{CVV, l.end, run.end, Block}}, true
}

// readPIN reads a PIN.
func readPIN(t *text, _ int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || run.digits < minPIN || run.digits > maxPIN {
		return nil, false
	}
	return []Finding{{PIN, l.end, run.end, Block}}, true
}

// readCode reads a one-time code: digits, or capitals with digits. Three
// digits, or four near a card, behind "security code" are those of the card.
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
	if name.class == codeOrCVV && run.digits <= maxCVV && run.digits >= minCVV {
		if run.digits == minCVV || t.near(cardWord, name.start, name.end, reach) {
			return []Finding{{CVV, i, run.end, Block}}, true
		}
	}
	if run.digits < minCode || run.digits > maxCode || chineseMobile(string(t.norm[i:run.end])) {
		return nil, false
	}
	if isVague(string(t.norm[name.start:name.end])) && !l.explicit {
		return nil, false
	}
	return []Finding{{OTP, i, run.end, Block}}, true
}

// isVague knows words that name a code only together with "is" or a colon.
func isVague(name string) bool {
	switch name {
	case "2fa", "位数", "位数字", "位的数字", "短信内容", "codes", "授权码", "激活码", "cid", "csc":
		return true
	}
	return false
}

// capitals reads a code such as A7K9Q2: capitals and digits, both.
func (t *text) capitals(l link) ([]Finding, bool) {
	const least, most = 5, 10
	end := l.end
	for end < len(t.norm) && end-l.end <= most && t.norm[end] > ' ' && t.norm[end] < 0x7F {
		end++
	}
	tok := t.tokenIn(min(l.end, end), end)
	if !tok.letters || !tok.digits || tok.signs || tok.len() < least || tok.len() > most || tok.isPlain(t) {
		return nil, false
	}
	for _, r := range t.orig[tok.start:tok.end] {
		if r >= 'a' && r <= 'z' {
			return nil, false
		}
	}
	return []Finding{{OTP, tok.start, tok.end, Block}}, true
}
