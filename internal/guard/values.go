package guard

import "strings"

// isPlain tells whether a token is something that texts hold openly: an
// address, a link, a date, a time, an amount, a range, a version, a mask.
func (tok token) isPlain(t *text) bool {
	s := string(t.norm[tok.start:tok.end])
	return strings.Contains(s, "\":") || isLinkOrMail(s) || isMarked(s) || isMask(s) || isDateOrRange(s) || isProduct(s)
}

// digitRun is a value of digits: written together, in groups or in words.
type digitRun struct {
	end    int
	digits int
}

// digitsAt reads digits at i: "123456", "118 204", "1 2 3 4", "八三九二",
// "one two three four". It fails on what is measured, priced or dated, and on
// a part of something longer.
func (t *text) digitsAt(i int) (digitRun, bool) {
	if t.continuesNumber(i) {
		return digitRun{}, false
	}
	if run, ok := t.spelled(i); ok {
		return run, true
	}
	const most = 16 // groups: more than any code has digits
	c := t.chainOf(i, most, t.groups[:0])
	t.groups = c.groups[:0]
	if len(c.groups) == 0 || c.groups[0].start != i {
		return digitRun{}, false
	}
	n := c.alike()
	last := c.groups[n-1]
	if c.isDated(n) || c.isTrunk(n) || t.goesOn(last.end) || t.isMeasured(last.end) {
		return digitRun{}, false
	}
	return digitRun{last.end, last.at + last.n}, true
}

// continuesNumber tells whether what stands before i belongs to the number at
// i: a digit, a letter that is not the end of a naming word, a currency sign.
func (t *text) continuesNumber(i int) bool {
	before := t.at(i - 1)
	switch {
	case isLetter(before):
		return !t.labelEnds(i)
	case before == '.':
		return isDigit(t.at(i - 2))
	}
	return isDigit(before) || isCurrency(before)
}

// goesOn tells whether a number that ends at i is the beginning of a name, a
// time, a path or an address.
func (t *text) goesOn(i int) bool {
	switch r := t.at(i); r {
	case ':', '/', '@', '%':
		return t.at(i+1) > ' '
	default:
		return isLetter(r)
	}
}

// alike counts the groups from the first on that belong together: equal in
// length, apart by one sign.
func (c chain) alike() int {
	n := 1
	for n < len(c.groups) && c.groups[n].n == c.groups[0].n && c.groups[n].start-c.groups[n-1].end == 1 && c.groups[n].sep == c.groups[1].sep && c.groups[n].sep != '.' {
		n++
	}
	return n
}

// isDated tells whether the first n groups are a date or the beginning of one:
// "11-05", "2023 11 05", "2023-11".
func (c chain) isDated(n int) bool {
	if n > 1 && c.groups[0].n == 2 && c.groups[1].sep == '-' {
		return true
	}
	if n == len(c.groups) {
		return false
	}
	next := c.groups[n]
	return n == 1 && next.sep != ' ' || n == 1 && isYear(c.digits[:c.groups[0].n]) && next.n <= 2
}

// isTrunk tells whether the first n groups are the area code of a telephone
// number, "07700 900333".
func (c chain) isTrunk(n int) bool {
	if n != 1 || len(c.groups) < 2 {
		return false
	}
	first, next := c.groups[0], c.groups[1]
	return c.digits[0] == '0' && first.n >= minCode && next.n >= minCode && next.start-first.end == 1
}

var spelledDigits = map[string]bool{
	"zero": true, "oh": true, "one": true, "two": true, "three": true, "four": true, "five": true,
	"six": true, "seven": true, "eight": true, "nine": true,
}

// spelled reads four or more English digit words in a row.
func (t *text) spelled(i int) (digitRun, bool) {
	run := digitRun{end: i}
	for p := i; run.digits < 12; {
		end := t.word(p)
		if end-p > 5 || !spelledDigits[string(t.norm[p:end])] {
			break
		}
		run.end = end
		run.digits++
		for p = end; p-end < 2 && (isBlank(t.at(p)) || t.at(p) == '-' || t.at(p) == ','); p++ {
		}
	}
	return run, run.digits >= 4
}

func isYear(digits string) bool {
	return len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20")
}

// isRecentYear knows the years that people complain about. Those before are
// birth years, which many take for a PIN.
func isRecentYear(digits string) bool { return isYear(digits) && digits[0] == '2' }

func isCurrency(r rune) bool { return r == '$' || r == '€' || r == '£' || r == '¥' || r == '￥' }

// units follow what is counted, timed or paid.
var units = map[string]bool{
	"minute": true, "minutes": true, "min": true, "mins": true, "second": true, "seconds": true, "sec": true, "secs": true,
	"hour": true, "hours": true, "day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true,
	"year": true, "years": true, "times": true, "time": true, "attempts": true, "tries": true, "digit": true, "digits": true,
	"character": true, "characters": true, "chars": true, "letters": true, "usd": true, "eur": true, "gbp": true, "cny": true,
	"rmb": true, "dollars": true, "dollar": true, "euros": true, "euro": true, "yuan": true, "pounds": true, "bytes": true,
	"vnd": true, "jpy": true, "hkd": true, "twd": true, "sgd": true, "aud": true, "cad": true, "chf": true, "inr": true, "krw": true, "rub": true, "btc": true, "eth": true, "usdt": true, "percent": true, "people": true, "kb": true, "mb": true, "ms": true, "words": true, "tokens": true, "dong": true, "won": true, "yen": true, "baht": true, "rupees": true, "pesos": true, "rubles": true, "lira": true, "francs": true, "kroner": true, "messages": true, "unread": true, "emails": true, "points": true, "miles": true, "orders": true, "customers": true, "rows": true, "items": true, "pixels": true, "px": true, "coins": true, "bit": true, "bits": true,
}

// hanUnits count numbers of four digits and more; "点" and "时" after such a
// number rather mean "click" and "when".
var hanUnits = beginnings("分钟", "秒", "毫秒", "小时", "天", "年", "次", "个", "位", "元", "块", "美元", "欧元", "英镑", "人民币", "条", "封", "人次", "页", "字", "米", "步", "号", "室", "万", "亿", "多", "版", "笔", "人", "岁", "周")

// noUnits begin like a unit and are none: "输验证码 482913 页面就刷新".
var noUnits = beginnings("页面", "次次", "个个", "条条", "天天", "多半", "多谢", "人工", "人家", "人员", "字母", "位置", "位于", "条件", "号称", "周围", "周末", "元旦")

// isMeasured tells whether a unit stands right behind a number that ends at i.
func (t *text) isMeasured(i int) bool {
	for n := 0; n < 2 && isBlank(t.at(i)); n++ {
		i++
	}
	if isLetter(t.at(i)) {
		end := t.word(i)
		return t.at(end) != '\'' && units[string(t.norm[i:end])] // "40718 won't work"
	}
	if t.startsWith(i, hanUnits) > 0 && t.startsWith(i, noUnits) == 0 {
		return true
	}
	return isCurrency(t.at(i)) || t.at(i) == '%' || t.at(i) == '°'
}
