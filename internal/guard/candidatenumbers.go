package guard

import (
	"strconv"
	"strings"
)

// numberCandidate reads digits in one or more groups. It also says where to read on
// when they are no candidate.
func (t *text) numberCandidate(from int) (candidate, bool) {
	for from < len(t.norm) && strings.ContainsRune(opening, t.norm[from]) {
		from++
	}
	end, digits, groups, last := t.digitGroups(from)
	for i := end; t.isPrintable(i); i++ {
		if !strings.ContainsRune(closing, t.norm[i]) {
			return candidate{end: last}, false // "12/05", "10:30"; "2 7hills9" may be a word from 7 on
		}
	}
	if digits < minCVV || digits > maxDigits || t.followsMask(from) {
		return candidate{end: end}, false
	}
	c := candidate{from, end, digitClass(digits), strconv.Itoa(digits)}
	if groups > 1 {
		c.shape += " grouped"
	}
	return c, true
}

// digitGroups reads digits with one blank or dash between groups of them. It says
// where the last group begins, too.
func (t *text) digitGroups(i int) (end, digits, groups, last int) {
	groups, last = 1, i
	for ; ; i++ {
		switch r := t.at(i); {
		case isDigit(r):
			digits++
		case (r == ' ' || r == '-' || r == '、') && digits > 0 && isDigit(t.at(i+1)):
			groups, last = groups+1, i+1
		default:
			return i, digits, groups, last
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
	if digits < minPIN || digits > maxDigits {
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
