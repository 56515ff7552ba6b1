package guard

// ibans finds account numbers that pass their own check. They are no secret,
// so it is a notice.
func (t *text) ibans() []Finding {
	var found []Finding
	for i := 0; i+15 <= len(t.norm); i++ {
		if !isLetter(t.norm[i]) || !isLetter(t.norm[i+1]) || !isDigit(t.norm[i+2]) || !isDigit(t.norm[i+3]) || isAlnum(t.at(i-1)) {
			continue
		}
		if end, ok := t.iban(i); ok {
			found = append(found, Finding{IBAN, i, end, Notice})
			i = end
		}
	}
	return found
}

// iban reads as many letters and digits as the country's IBAN has, with a
// blank or a dash between groups, and checks them.
func (t *text) iban(i int) (int, bool) {
	length, known := ibanLengths[string([]byte{byte(t.norm[i]), byte(t.norm[i+1])})]
	if !known {
		return 0, false
	}
	s := make([]byte, 0, length)
	for len(s) < length {
		r := t.at(i)
		switch {
		case isAlnum(r):
			s = append(s, byte(r))
		case !(isBlank(r) || r == '-') || !isAlnum(t.at(i+1)):
			return 0, false
		}
		i++
	}
	return i, !isAlnum(t.at(i)) && mod97(string(s))
}
