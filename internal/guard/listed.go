package guard

// withOthers adds the values that follow one that was found: "either Summer21
// or Summer22", "'Tardis_63', and the old one 'Dalek_63'".
func (t *text) withOthers(k int, r *rule, found []Finding) []Finding {
	const most = 8
	for len(found) < most {
		end := found[len(found)-1].End
		f, ok := t.listed(k, end, r)
		if !ok && t.labels[k].class == passwordWord {
			f, ok = t.further(k, end, r)
		}
		if !ok {
			break
		}
		found = append(found, f...)
	}
	return found
}

// listed reads a value behind an "or", an "and" or a comma at i, or, where the
// name is in the plural, the next on the list.
func (t *text) listed(k, i int, r *rule) ([]Finding, bool) {
	if t.isPlural(k) {
		if f, ok := r.read(t, k, link{end: t.overItem(i), explicit: true, only: true}); ok {
			return f, true
		}
	}
	i = t.overBlanks(i)
	n := t.anyPrefix(i, []string{"or", "and", "to", "then", "maybe", "perhaps", "或者", "或", "还是", "和", "到", "、", ",", "/"})
	if n == 0 || isLetter(t.at(i)) && isLetter(t.at(i+n)) {
		return nil, false
	}
	return r.read(t, k, link{end: t.overBlanks(i + n), explicit: true, only: true})
}

// isPlural tells whether label k is for several values: "codes", not "pass".
func (t *text) isPlural(k int) bool {
	end := t.labels[k].end
	return t.at(end-1) == 's' && t.at(end-2) != 's'
}

// overItem skips the end of a line and the number of the next item.
func (t *text) overItem(i int) int {
	const most = 6
	start := i
	for i-start < most && (isBlank(t.at(i)) || t.at(i) == '\n' || t.at(i) == '\r') && i < len(t.norm) {
		i++
	}
	item := i
	for isDigit(t.at(i)) && i-item < 2 {
		i++
	}
	if r := t.at(i); i > item && (r == '.' || r == ')') && isBlank(t.at(i+1)) {
		return t.overBlanks(i + 1)
	}
	return item
}

func (t *text) overBlanks(i int) int {
	for isBlank(t.at(i)) {
		i++
	}
	return i
}
