package guard

// What stands near a place: the word that names it, the words around it.

// namedBy returns the class of the word that announces position i, none when
// there is none. Labels are in order, so the search is binary.
func (t *text) namedBy(i int) class {
	lo, hi := 0, len(t.labels)
	for lo < hi {
		if mid := (lo + hi) / 2; t.labels[mid].end <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 || !t.tight(t.labels[lo-1].end, i) {
		return none
	}
	return t.labels[lo-1].class
}

// isCounted tells whether the value of label k is a date or an amount, which
// has no letters: "my name and birthday, anna0917" is no birthday.
func (t *text) isCounted(k int) bool {
	switch string(t.norm[t.labels[k].start:t.labels[k].end]) {
	case "生日", "出生日期", "出生年月", "日期", "金额", "余额", "birthday", "date of birth", "dob", "born", "amount", "total", "balance":
		return true
	}
	return false
}

// near tells whether a word of class c stands within n runes of from..to.
func (t *text) near(c class, from, to, n int) bool {
	for k := t.firstLabel(from - n); k < len(t.labels) && t.labels[k].start < to+n; k++ {
		if t.labels[k].class == c {
			return true
		}
	}
	return false
}

// firstLabel returns the index of the first label that starts at or after i.
func (t *text) firstLabel(i int) int { return firstOf(t.labels, i) }

func firstOf(labels []label, i int) int {
	lo, hi := 0, len(labels)
	for lo < hi {
		if mid := (lo + hi) / 2; labels[mid].start < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// labelEnds tells whether a naming word ends right before i.
func (t *text) labelEnds(i int) bool {
	k := t.firstLabel(i)
	return k > 0 && t.labels[k-1].end == i
}

// labelAt returns the label that begins at i.
func (t *text) labelAt(i int) (int, bool) {
	k := t.firstLabel(i)
	return k, k < len(t.labels) && t.labels[k].start == i
}
