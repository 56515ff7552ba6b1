package guard

// afterCard finds the security digits behind a card number that ends at i and
// has n digits, also when nothing names them: "4111 ... 12/27 123". They come
// after the expiry date, or are alone on their line.
func (t *text) afterCard(i, n int) (Finding, bool) {
	i, dated := t.overExpiry(i)
	end, digits := t.group(i, nil)
	if len(digits) == minCVV && t.at(i-1) == '/' && t.at(end) == '/' { // fields of a form in a row
		return Finding{CVV, i, end, Block}, true
	}
	if len(digits) != minCVV && (n != amexDigits || len(digits) != maxCVV) || t.isMeasured(end) || t.goesOn(end) || t.at(end) == '-' {
		return Finding{}, false
	}
	if !dated && (n == amexDigits && len(digits) == minCVV || !t.isOwnLine(end)) {
		return Finding{}, false
	}
	return Finding{CVV, i, end, Block}, true
}

// overExpiry skips an expiry date and what names it, and tells whether there
// was one.
func (t *text) overExpiry(i int) (int, bool) {
	const most = 48
	dated := false
	for limit := i + most; i < limit; {
		i = t.skipSeparators(i)
		if end := t.expiry(i); end > i {
			i, dated = end, true
		} else if end, named := t.expiryWord(i); end > i {
			i, dated = end, dated || named
		} else {
			break
		}
	}
	return i, dated
}

// amexDigits is the length of the card numbers that come with four security
// digits.
const amexDigits = 15

// isOwnLine tells whether nothing follows on the line but an expiry date.
func (t *text) isOwnLine(i int) bool {
	for isBlank(t.at(i)) || t.at(i) == ',' {
		i++
	}
	return t.at(i) == '\n' || t.at(i) == '\r' || t.expiry(i) > i
}

// expiry returns where a month and a year that stand at i end: "12/27",
// "12-2027", "1227", "2027-12", "2027年12月". Without one it returns i.
func (t *text) expiry(i int) int {
	end, first := t.group(i, nil)
	if len(first) == 4 && isMonth(string(first[:2])) && t.at(end) != '-' && !isAlnum(t.at(end)) { // "0927"
		return end
	}
	if end == i || !isDateJoint(t.at(end)) {
		return i
	}
	end, second := t.group(t.overBlanks(end+1), nil)
	month, year := string(first), string(second)
	if len(first) == 4 || t.at(end) == '月' {
		month, year = year, month
	}
	if !isMonth(month) || len(year) != 2 && !isYear(year) {
		return i
	}
	return end + t.startsWith(end, dateUnits)
}

var dateUnits = beginnings("年", "月")

func isMonth(s string) bool {
	n := number(s)
	return len(s) > 0 && len(s) <= 2 && n >= 1 && n <= 12
}

func isDateJoint(r rune) bool {
	switch r {
	case '/', '-', '.', ' ', '年', '月', '\\', '|':
		return true
	}
	return false
}

// expiryWords name an expiry date or the back of the card, after which security
// digits are expected, and cardJoints stand about one.
var (
	expiryWords = beginnings("back", "reverse", "反面", "背面", "expiration", "expires", "expiry", "expire", "exp", "valid", "date", "有效期", "到期", "过期", "有效", "日期")
	cardJoints  = beginnings(
		"security", "code", "cvv2", "cvv", "cvc", "cid", "csc", "thru", "until", "till", "on", "and", "then", "end",
		"码", "时间", "日", "至", "到", "是", "为", "然后",
	)
)

// expiryWord returns the end of one of them at i, or i, and whether it names
// the date.
func (t *text) expiryWord(i int) (int, bool) {
	n := t.startsWith(i, expiryWords)
	named := n > 0
	if !named {
		n = t.startsWith(i, cardJoints)
	}
	if isLetter(t.at(i)) && isLetter(t.at(i+n)) {
		return i, false
	}
	return i + n, named
}

func (t *text) skipSeparators(i int) int {
	for n := 0; n < 6 && isBetweenCardDetails(t.at(i)) && i < len(t.norm); n++ {
		i++
	}
	return i
}

func isBetweenCardDetails(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', ',', '/', '、', ';', '|', '.', ':', '-', '(', ')':
		return true
	}
	return false
}
