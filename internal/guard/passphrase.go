package guard

import "strings"

// Passwords of several words.

// isHyphenated knows a password of three words and more, "purple-monkey-lamp".
// Talk has shorter ones: "out-of-date".
func isHyphenated(s string) bool {
	const words, least = 3, 4
	parts := strings.Split(s, "-")
	for _, p := range parts {
		if len(p) < least || !isLetters(p) {
			return false
		}
	}
	return len(parts) >= words
}

// quotedPhrase reads a password of several words in quotes, one of which has a
// digit: "correct horse 7". Quotes without a digit hold what a page says.
func (t *text) quotedPhrase(l link) ([]Finding, bool) {
	const most = 40
	if !l.explicit || l.end == 0 || !strings.ContainsRune("\"'“‘「`", t.at(l.end-1)) {
		return nil, false
	}
	letters, digits := false, false
	for i := l.end; i-l.end < most && t.at(i) != '\n'; i++ {
		r := t.norm[i]
		if strings.ContainsRune("\"'”’」`", r) {
			return []Finding{{Password, l.end, i, Block}}, letters && digits && i-l.end >= minPassword
		}
		if isHan(r) {
			return nil, false
		}
		letters = letters || isLetter(r)
		digits = digits || isDigit(r)
	}
	return nil, false
}

// phrase reads a passphrase of four words and more, of three in quotes, to the
// end of its clause.
func (t *text) phrase(k int, l link) ([]Finding, bool) {
	least := 4
	if isOpening(t.at(l.end - 1)) {
		least = 3
	}
	name := t.labels[k]
	if !l.explicit || !t.hasPrefix(name.start, "passphrase") && !t.hasPrefix(name.start, "pass phrase") {
		return nil, false
	}
	end, words := l.end, 0
	for p := l.end; p-l.end < maxToken; words++ {
		start := p
		for isAlnum(t.at(p)) {
			p++
		}
		if p == start || joining[string(t.norm[start:p])] {
			break
		}
		end = p
		for isBlank(t.at(p)) || t.at(p) == '-' {
			p++
		}
	}
	return []Finding{{Password, l.end, end, Block}}, words >= least
}

// joining are words that sentences have and passphrases do not.
var joining = wordSet("a an and are as at be been but by can do does for from has have i if in is it my no not of on or since so still that the this to too very was we were when why will with you your")
