package guard

// card judges a window of groups as a card number, and looks for the security
// digits behind it.
func (t *text) card(w *window) []Finding {
	n := len(w.digits)
	if !isCardLength(n) || t.at(w.start-1) == '+' {
		return nil
	}
	by := t.namedBy(w.start)
	named := by == cardWord
	if !t.couldBeCard(w, by) {
		return nil
	}
	switch {
	case luhn(w.digits) && (named || t.isCardByItself(w)):
	case named && n >= 15 && issued(w.digits):
		// A card number with a slip in it is still most of a card number.
		return []Finding{{Card, w.start, w.end, Notice}}
	default:
		return nil
	}
	t.amex = t.amex || n == amexDigits
	found := []Finding{{Card, w.start, w.end, Block}}
	if f, ok := t.afterCard(w.end, n); ok {
		found = append(found, f)
	}
	return found
}

// couldBeCard rejects what is called something else, what nothing calls a card
// and does not look like one, and groups of another shape.
func (t *text) couldBeCard(w *window, by class) bool {
	return by != referenceWord && (by == cardWord || t.mayBeCard(w)) && shaped(w)
}

// The lengths of ISO/IEC 7812-1 and of Maestro.
const minCard, maxCard = 12, 19

func isCardLength(n int) bool { return n >= minCard && n <= maxCard }

// mayBeCard tells whether a number that nothing calls a card may be one all the
// same. It is asked first, because it rejects most windows of a long chain at
// once. Those under 14 digits are bar codes and foreign telephone numbers as
// often.
func (t *text) mayBeCard(w *window) bool {
	return len(w.digits) >= 14 && t.whole(w) && t.standsAlone(w.start)
}

// isCardByItself tells whether it is one: a scheme gives out such numbers, and
// nothing calls it a reference.
func (t *text) isCardByItself(w *window) bool {
	return issued(w.digits) && !t.calledReference(w)
}

// calledReference tells whether the text calls the number an order or a
// transaction afterwards ("4539... is my order"), or lists it with one.
func (t *text) calledReference(w *window) bool {
	l := t.connect(w.end)
	if k, ok := t.labelAt(l.end); ok && l.explicit && t.labels[k].class == referenceWord {
		return true
	}
	const most = 5 // numbers that are looked back over
	for i, n := w.start, 0; n < most; n++ {
		before, ok := t.listedBefore(i)
		if !ok {
			return false
		}
		if t.namedBy(before) == referenceWord {
			return true
		}
		i = before
	}
	return false
}

// listedBefore returns where the number begins that stands before i in a list:
// "4539..., 4920... and ".
func (t *text) listedBefore(i int) (int, bool) {
	const longest = 24
	end := t.backOverList(i)
	start := end
	for start > 0 && end-start < longest && (isAlnum(t.norm[start-1]) || t.norm[start-1] == '-') {
		start--
	}
	return start, start < end && end < i && isDigit(t.norm[end-1])
}

func (t *text) backOverList(i int) int {
	for from := i; i > 0 && from-i < 6; i-- {
		if r := t.norm[i-1]; !isBlank(r) && r != ',' && r != '、' && r != '\n' {
			break
		}
	}
	for _, and := range []string{"and", "和", "与", "及", "&"} {
		if n, ok := t.hasSuffix(i, and); ok {
			i -= n
			break
		}
	}
	for i > 0 && isBlank(t.norm[i-1]) {
		i--
	}
	return i
}

// whole tells whether the window is all of a number and not a part of a longer
// one: at either end the chain ends, or the sign of separation changes, or the
// rest is short as an expiry date or security digits are.
func (t *text) whole(w *window) bool {
	inner := rune(0)
	if w.j-w.i > 1 {
		inner = w.groups[w.i+1].sep
	}
	if w.i > 0 {
		sep := w.groups[w.i].sep
		if inner == 0 && sep != ' ' || inner != 0 && sep == inner && w.groups[w.i-1].n == w.groups[w.i].n {
			return false
		}
	}
	if w.j == len(w.groups) {
		return true
	}
	rest := w.groups[w.j:]
	if inner == 0 {
		return rest[0].sep == ' '
	}
	long := rest[0].n > 4 || len(rest) > 1 && rest[0].n == 4 && rest[1].n >= 4
	return rest[0].sep != inner || !long
}

// shaped tells whether card numbers are grouped so: in one, in equal groups
// with a shorter last one, as on American Express and Diners cards, or a bank's
// six digits and the rest. A chain of its own may be grouped as it likes, but
// not as a date is.
func shaped(w *window) bool {
	groups := w.groups[w.i:w.j]
	first := groups[0].n
	switch {
	case len(groups) == 2 && groups[1].sep == '.': // "355643992457.40485"
		return false
	case isEven(groups):
		return true
	case len(groups) == 3 && first == 4 && groups[1].n == 6, len(groups) == 2 && (first == 4 || first == 6):
		return true
	}
	return len(groups) == len(w.groups) && !isDate(groups)
}

// isDate tells whether groups begin as "2023-11-05" does.
func isDate(groups []group) bool {
	return len(groups) > 2 && groups[0].n == 4 && groups[1].n <= 2 && groups[2].n <= 2
}

// isEven tells whether groups are equal but for a shorter last one.
func isEven(groups []group) bool {
	first, last := groups[0].n, groups[len(groups)-1].n
	for _, g := range groups[:len(groups)-1] {
		if g.n != first {
			return false
		}
	}
	return last <= first
}
