package guard

// group is a run of digits as it is written.
type group struct {
	start, end int
	at, n      int  // where in the digits of its chain, and how many
	sep        rune // what stands before it, ' ' for blanks; 0 for the first
}

// chain is groups of digits that stand together, apart by at most three
// blanks, dashes or dots.
type chain struct {
	groups []group
	digits string // of all groups
}

// window is the groups from i to j of a chain, looked at as one number.
type window struct {
	*chain
	i, j       int
	start, end int
	digits     string // shadows those of the whole chain
}

func (c *chain) window(i, j int) window {
	first, last := c.groups[i], c.groups[j-1]
	return window{c, i, j, first.start, last.end, c.digits[first.at : last.at+last.n]}
}

func (c *chain) digitsIn(i, j int) int {
	last := c.groups[j-1]
	return last.at + last.n - c.groups[i].at
}

// numbers finds what proves itself by its digits: cards, the three digits
// after a card, resident IDs; and telephone numbers.
func (t *text) numbers() []Finding {
	var found []Finding
	for i := 0; i < len(t.norm); {
		if r := t.norm[i]; !isDigit(r) && chineseDigit(r) < 0 {
			i++
			continue
		}
		c := t.chain(i)
		if len(c.groups) == 0 {
			i++
			continue
		}
		found = append(found, t.judge(&c)...)
		i = c.groups[len(c.groups)-1].end
	}
	return found
}

// chain collects the groups from i on.
func (t *text) chain(i int) chain { return t.chainOf(i, len(t.norm), nil) }

// chainOf collects at most so many groups from i on, in the given room.
func (t *text) chainOf(i, most int, room []group) chain {
	c := chain{groups: room}
	var digits []byte
	sep := rune(0)
	for i < len(t.norm) && len(c.groups) < most {
		end, more := t.group(i, digits)
		if end == i {
			break
		}
		if quad := t.quad(i, end); quad > end {
			return t.joined(i, quad)
		}
		c.groups = append(c.groups, group{i, end, len(digits), len(more) - len(digits), sep})
		digits = more
		j := end
		seen := 0
		for sep = ' '; seen < 3 && j-end < maxGlue && isSeparator(t.at(j)); j++ {
			if isGlue(t.at(j)) {
				continue
			}
			if seen++; !isBlank(t.at(j)) {
				sep = t.at(j)
			}
		}
		if j == end {
			break
		}
		i = j
	}
	c.digits = string(digits)
	return c
}

func isSeparator(r rune) bool {
	return isBlank(r) || r == '-' || r == '.' || r == '·' || r == '_' || isGlue(r)
}

// chineseRun is the shortest run of digit characters that is read as a number:
// "一" and "三" alone are words.
const chineseRun = 4

// group reads one group at i, ASCII digits or digit characters in a row, and
// returns where it ends and digits with its own appended.
func (t *text) group(i int, digits []byte) (int, []byte) {
	start, had := i, len(digits)
	if isDigit(t.at(i)) {
		for isDigit(t.at(i)) {
			digits = append(digits, byte(t.at(i)))
			i = t.pastGlue(i + 1)
		}
		return i, digits
	}
	if chineseDigit(t.at(i)) < 0 || chineseDigit(t.at(i-1)) >= 0 {
		return start, digits
	}
	for ; chineseDigit(t.at(i)) >= 0; i++ {
		digits = append(digits, byte('0'+chineseDigit(t.at(i))))
	}
	if len(digits)-had < chineseRun || t.at(i) == '十' || t.at(i) == '百' {
		return start, digits[:had]
	}
	return i, digits
}

// judge looks at every window of a chain, the longest first at each place.
func (t *text) judge(c *chain) []Finding {
	const least, most = 7, maxCard // digits of what is looked for; only a whole chain is a telephone number
	var found []Finding
	far := 0 // behind the last group that a window may have
	for i := 0; i < len(c.groups); i++ {
		for far < len(c.groups) && c.digitsIn(i, far+1) <= most {
			far++
		}
		for j := far; j > i; j-- {
			n := c.digitsIn(i, j)
			if n < least || j < len(c.groups) && n < minCard {
				break
			}
			w := c.window(i, j)
			if f := t.number(&w); f != nil {
				found = append(found, f...)
				i = j - 1
				break
			}
		}
	}
	return found
}

func (t *text) number(w *window) []Finding {
	if w.j < len(w.groups) && !t.mayProve(w) {
		return nil
	}
	id, end := w.digits, w.end
	if len(id) == 17 && t.at(end) == 'x' {
		id += "x"
		end++
	}
	if isDigit(t.at(end)) || isLetter(t.at(end)) && !t.isNamedNumber(w.start) {
		return nil
	}
	if residentID(id) && (t.standsAlone(w.start) || t.labelEnds(w.start)) {
		return []Finding{{ResidentID, w.start, end, Block}}
	}
	if f := t.card(w); f != nil {
		return f
	}
	return t.phone(w)
}

// mayProve tells whether a part of a chain may be a resident ID or a card. It
// is asked first, because it rejects most parts of a long chain at once.
func (t *text) mayProve(w *window) bool {
	return len(w.digits) >= 17 || t.whole(w) || t.namedBy(w.start) == cardWord
}

// isNamedNumber tells whether the text calls what begins at i a card or a
// resident ID, so that letters may touch it: "card number4111...i lost it".
func (t *text) isNamedNumber(i int) bool {
	by := t.namedBy(i)
	return by == cardWord || by == residentWord
}

// standsAlone tells whether a number at start is not the tail of a longer name
// such as "TXN4539..." or "INV-4539...".
func (t *text) standsAlone(start int) bool {
	before := t.at(start - 1)
	if before == '-' || before == '_' || before == '.' {
		before = t.at(start - 2)
	}
	return !isAlnum(before)
}

// phone finds telephone numbers: Chinese mobile numbers, numbers with a
// country code, and what the text calls one. Only ever a notice.
func (t *text) phone(w *window) []Finding {
	n := len(w.digits)
	if w.j < len(w.groups) || n < 7 || n > 15 || !t.standsAlone(w.start) {
		return nil
	}
	if t.at(w.start-1) == '+' {
		return []Finding{{Phone, w.start - 1, w.end, Notice}}
	}
	by := t.namedBy(w.start)
	if by == phoneWord || by == none && w.i == 0 && chineseMobile(w.digits) {
		return []Finding{{Phone, w.start, w.end, Notice}}
	}
	return nil
}

func chineseMobile(digits string) bool {
	for _, prefix := range []string{"0086", "86"} {
		if len(digits) == 11+len(prefix) && digits[:len(prefix)] == prefix {
			digits = digits[len(prefix):]
			break
		}
	}
	return len(digits) == 11 && digits[0] == '1' && digits[1] >= '3'
}
