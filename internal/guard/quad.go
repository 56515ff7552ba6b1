package guard

// quad returns the end of four groups of four digits that begin at i, the
// first of which ends at end, apart by a sign that joins no other numbers:
// "4111/1111/1111/1111", or a card number copied with its line breaks. It
// returns end when there are none.
func (t *text) quad(i, end int) int {
	const groups, digits = 4, 4
	sep := t.at(end)
	if end-i != digits || !isQuadSeparator(sep) {
		return end
	}
	p := end
	for range groups - 1 {
		if t.at(p) != sep {
			return end
		}
		for p++; isBlank(t.at(p)) && p-end < 3*groups*digits; p++ {
		}
		start := p
		for p-start < digits && isDigit(t.at(p)) {
			p++
		}
		if p-start < digits {
			return end
		}
	}
	if isDigit(t.at(p)) {
		return end
	}
	return p
}

func isQuadSeparator(r rune) bool {
	switch r {
	case '/', ',', '\n', ':', '|', '*', '+':
		return true
	}
	return false
}

// joined is the digits between from and to as a chain of one group.
func (t *text) joined(from, to int) chain {
	var digits []byte
	for _, r := range t.norm[from:to] {
		if isDigit(r) {
			digits = append(digits, byte(r))
		}
	}
	return chain{[]group{{from, to, 0, len(digits), 0}}, string(digits)}
}
