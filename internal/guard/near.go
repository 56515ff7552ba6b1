package guard

import "sort"

// What stands near a place: the word that names it, the words around it.

// namedBy returns the class of the word that announces position i, none when
// there is none.
func (t *text) namedBy(i int) class {
	k := t.firstLabel(i) - 1
	if k >= 0 && t.labels[k].end > i { // i is inside of a word
		k--
	}
	if k < 0 || !t.tight(t.labels[k].end, i) {
		return none
	}
	return t.labels[k].class
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
func (t *text) firstLabel(i int) int {
	if i >= len(t.labelFrom) {
		return len(t.labels)
	}
	return int(t.labelFrom[max(i, 0)])
}

// indexLabels keeps the answers of firstLabel for each place: hardly anything
// is asked more often.
func (t *text) indexLabels() {
	t.labelFrom = make([]int32, len(t.norm))
	k := 0
	for i := range t.labelFrom {
		for k < len(t.labels) && t.labels[k].start < i {
			k++
		}
		t.labelFrom[i] = int32(k)
	}
}

// firstHint returns the index of the first hint that starts at or after i.
func (t *text) firstHint(i int) int {
	return sort.Search(len(t.hints), func(k int) bool { return t.hints[k].start >= i })
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
