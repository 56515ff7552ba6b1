package guard

// leadsElsewhere tells whether what stands between label k and a value at i says
// "is" of something else: "I changed my password and the town is Leeds", "密码对的，
// 错误显示 Timeout". Then the value must speak for itself, which a bare word and a
// short number never do.
func (t *text) leadsElsewhere(k, i int) bool {
	from := t.labels[k].end
	clause := from
	for p := from; p < i; p++ {
		switch {
		case t.clauseEnds(p, p+1):
			clause = p + 1
		case t.hasPrefix(p, " and "), t.hasPrefix(p, " but "):
			clause = p + len(" and ")
		}
	}
	if clause > from {
		clause = t.overBlanks(clause)
		clause += t.anyPrefix(clause, []string{"i ", "we ", "he ", "she ", "they "}) // who handed it over
		if t.connect(clause).end < i && !t.tight(clause, i) {
			return true
		}
	}
	for other := k + 1; other < len(t.labels) && t.labels[other].start < i; other++ {
		switch t.labels[other].class {
		case otherWord, referenceWord, phoneWord, cardWord:
			if !t.belongs(t.labels[other].start) {
				return true
			}
		}
	}
	return false
}
