package guard

import "strings"

// combos finds the password behind who it opens the door for, when no word
// names either: "bob@example.com:Winter23", "bob@example.com / Winter23",
// "https://bob:Winter23@host".
func (t *text) combos() []Finding {
	var found []Finding
	for i := range t.norm {
		if f, ok := t.combo(i); ok {
			found = append(found, f)
		}
	}
	return found
}

// combo judges by the sign at i: "@", the first digit of a mobile number,
// "://", or "-u" of curl.
func (t *text) combo(i int) (Finding, bool) {
	switch t.norm[i] {
	case '@':
		return t.afterIdentity(t.mailEnd(i))
	case '1':
		if !isAlnum(t.at(i-1)) && chineseMobile(t.digitsFrom(i)) {
			return t.afterIdentity(i + mobileDigits)
		}
	case ':':
		if t.hasPrefix(i, "://") {
			return t.userInfo(i+3, '@')
		}
	case '-':
		if t.hasPrefix(i, "-u ") || t.hasPrefix(i, "-user ") {
			return t.userInfo(t.overBlanks(t.word(i+1)), ' ')
		}
	}
	return Finding{}, false
}

// mobileDigits is the length of a Chinese mobile number.
const mobileDigits = 11

// digitsFrom returns up to as many digits at i as a mobile number has and one.
func (t *text) digitsFrom(i int) string {
	end := i
	for isDigit(t.at(end)) && end-i <= mobileDigits {
		end++
	}
	return string(t.norm[i:end])
}

// mailEnd returns where the mail address ends that has its "@" at i, or -1.
func (t *text) mailEnd(at int) int {
	if !isAlnum(t.at(at-1)) || !isAlnum(t.at(at+1)) {
		return -1
	}
	end, dots := at+1, 0
	for end-at < 64 && (isAlnum(t.at(end)) || (t.at(end) == '.' || t.at(end) == '-') && isAlnum(t.at(end+1))) {
		if t.at(end) == '.' {
			dots++
		}
		end++
	}
	if dots == 0 {
		return -1
	}
	return end
}

// afterIdentity reads a password behind a mail address or a mobile number that
// ends at i. Only the signs that people join a pair with lead to one, and it
// must look like a password: letters with digits or signs.
func (t *text) afterIdentity(i int) (Finding, bool) {
	if i < 0 {
		return Finding{}, false
	}
	p := t.overBlanks(i)
	joint := p
	for p-joint < 4 && strings.ContainsRune(":/|;-、", t.at(p)) {
		p++
	}
	if p == joint {
		return Finding{}, false
	}
	tok := t.token(t.overBlanks(p))
	s := string(t.norm[tok.start:tok.end])
	const least = 6
	if tok.len() < least || tok.isPlain(t) || !tok.letters || !tok.digits && !tok.signs || strings.ContainsAny(s, "/<") {
		return Finding{}, false
	}
	return Finding{Password, tok.start, tok.end, Block}, true
}

// userInfo reads the password in "://user:password@host", where the user
// begins at i and the password ends before stop.
func (t *text) userInfo(i int, stop rune) (Finding, bool) {
	const most = 80
	colon := -1
	for p := i; p-i < most && t.at(p) >= ' ' && t.at(p) < 0x7F && t.at(p) != '/'; p++ {
		switch {
		case t.at(p) == ':' && colon < 0:
			colon = p
		case t.at(p) == stop:
			return Finding{Password, colon + 1, p, Block}, colon >= 0 && p-colon > minPassword && !t.isMasked(colon+1)
		case t.at(p) == ' ':
			return Finding{}, false
		}
	}
	return Finding{}, false
}
