package guard

import (
	"strconv"
	"strings"
)

// numberCandidate reads digits in one or more groups. It also says where they end
// when they are no candidate.
func (t *text) numberCandidate(from int) (candidate, bool) {
	for from < len(t.norm) && strings.ContainsRune(opening, t.norm[from]) {
		from++
	}
	end, digits, groups := t.digitGroups(from)
	for i := end; t.isPrintable(i); i++ {
		if !strings.ContainsRune(closing, t.norm[i]) {
			return candidate{end: end}, false // "12/05", "10:30"
		}
	}
	if digits < minCVV || digits > maxGrouped || t.followsMask(from) {
		return candidate{end: end}, false
	}
	c := candidate{from, end, digitClass(digits), strconv.Itoa(digits)}
	if groups > 1 {
		c.shape += " grouped"
	}
	return c, true
}

// digitGroups reads digits with one blank or dash between groups of them.
func (t *text) digitGroups(i int) (end, digits, groups int) {
	groups = 1
	for ; ; i++ {
		switch r := t.at(i); {
		case isDigit(r):
			digits++
		case (r == ' ' || r == '-' || r == '、') && digits > 0 && isDigit(t.at(i+1)):
			groups++
		default:
			return i, digits, groups
		}
	}
}

// followsMask tells whether the number at i is the rest of what was masked,
// "**** ***3 556".
func (t *text) followsMask(i int) bool {
	i = t.backOverBlanks(i)
	for isDigit(t.at(i - 1)) {
		i--
	}
	return t.at(i-1) == '*' && t.at(i-2) == '*'
}

// hanCandidate reads digits written as Han characters, "六二零八四一".
func (t *text) hanCandidate(i int) (candidate, bool) {
	end, digits := i, 0
	for p := i; isHan(t.at(p)) && chineseDigit(t.norm[p]) >= 0; {
		p++
		end = p
		digits++
		if r := t.at(p); r == ' ' || r == '、' || r == '-' {
			p++
		}
	}
	if digits < minPIN || digits > maxGrouped {
		return candidate{end: end}, false
	}
	return candidate{i, end, digitClass(digits), "han " + strconv.Itoa(digits)}, true
}

// digitClass is the class of n digits, three to twelve.
func digitClass(n int) valueClass {
	classes := [...]valueClass{threeDigits, fourDigits, sixDigits, sixDigits, eightDigits, eightDigits}
	if k := n - minCVV; k < len(classes) {
		return classes[k]
	}
	return longDigits
}
