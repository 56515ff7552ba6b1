package guard

// named finds values that a word announces: "password is ...", "验证码 ...".
func (t *text) named() []Finding {
	var found []Finding
	for k, l := range t.labels {
		if l.class == purposeWord {
			if f, ok := t.forPurpose(l); ok {
				found = append(found, f)
			}
			continue
		}
		rule := &rules[l.class]
		if rule.read == nil || t.isTalk(l.end) || t.isAttribute(l) || t.isEndOfNumber(l) {
			continue
		}
		f, ok := t.after(k, rule)
		if !ok && rule.before {
			f, ok = t.before(l, rule)
		}
		if !ok && rule.given {
			f, ok = t.answered(k, rule)
		}
		if ok {
			found = append(found, t.withOthers(k, rule, f)...)
		}
	}
	return found
}

// isEndOfNumber tells whether a word for security digits only says which digits
// of another number come: "订单号后面三位 519".
func (t *text) isEndOfNumber(l label) bool {
	if l.class != cvvWord && l.class != backWord {
		return false
	}
	switch t.namedBy(l.start) {
	case referenceWord, phoneWord:
		return true
	}
	return false
}

// rule reads values of one class.
type rule struct {
	// read returns the findings of a value that begins at link.end.
	read func(t *text, k int, l link) ([]Finding, bool)
	// filler tells whether other words may stand between name and value, as
	// in "the code they sent me is 123456".
	filler bool
	// given tells whether the value may stand in the next sentence when that
	// says that it was handed over: "They asked for the code. I told them ...".
	given bool
	// free tells whether a value in the next sentence must speak for itself.
	free bool
	// before tells whether the value may stand before its name, as in
	// "123456 是我的验证码".
	before bool
}

var rules = [otherWord + 1]rule{
	cvvWord:      {read: readCVV, filler: true, given: true, before: true},
	backWord:     {read: readBack, filler: true, given: true, before: true},
	codeOrCVV:    {read: readCode, filler: true, given: true, before: true},
	otpWord:      {read: readCode, filler: true, given: true, free: true, before: true},
	pinWord:      {read: readPIN, filler: true, given: true, free: true, before: true},
	passwordWord: {read: readPassword, filler: true, given: true, free: true, before: true},
	pairWord:     {read: readPair},
	tokenWord:    {read: readToken, filler: true, before: true},
	keyWord:      {read: readKey, filler: true, before: true},
}

// after looks for a value behind label k: at once, or further on in the same
// sentence.
func (t *text) after(k int, r *rule) ([]Finding, bool) {
	end := t.labels[k].end
	l := t.connect(end)
	if f, ok := r.read(t, k, l); ok {
		return f, true
	}
	if l.explicit {
		if f, ok := t.equated(k, l.end, r); ok {
			return f, true
		}
		end = l.end
	}
	if f, ok := t.loosely(k, r); ok || !r.filler {
		return f, ok
	}
	return t.further(k, end, r)
}

// loosely reads a value that only punctuation parts from label k, "cvv?? 919",
// "(cvv) 404", or the first of a list that a plural announces.
func (t *text) loosely(k int, r *rule) ([]Finding, bool) {
	const most = 4
	end := t.labels[k].end
	i := end
	for i-end < most && i < len(t.norm) && (isBlank(t.norm[i]) || isLoose(t.norm[i])) {
		i++
	}
	switch c := t.labels[k].class; {
	case i > end && isAlnum(t.at(i)):
		if c == passwordWord && (t.isEncoded(i) || !t.isUnmistakable(t.token(i))) || c == pairWord {
			return nil, false
		}
		return r.read(t, k, link{end: i, only: true})
	case t.isPlural(k):
		if item := t.overItem(end); item > end {
			return r.read(t, k, link{end: item, explicit: true, only: true})
		}
	}
	return nil, false
}

func isLoose(r rune) bool {
	switch r {
	case '?', '!', ',', ';', ')', ']', '}', '~', '|', '/', '、':
		return true
	}
	return false
}

// further goes on over other words from p. Another word that names a value
// ends the search, as do "not" and the end of the sentence.
func (t *text) further(name, p int, r *rule) ([]Finding, bool) {
	crossed := false
	for limit := min(p+reach, len(t.norm)); p < limit; {
		ends := t.endsSentence(p)
		if t.negates(p) || t.isMasked(p) || ends && (crossed || !r.given) {
			return nil, false
		}
		crossed = crossed || ends
		if p = t.over(name, p); p < 0 {
			return nil, false
		}
		if t.at(p) == '=' { // it belongs to the word before it: "result=FAIL"
			continue
		}
		l := t.connect(p)
		if f, ok := t.there(name, l, r, crossed); ok {
			return f, true
		}
		if l.explicit {
			p = l.end
		}
	}
	return nil, false
}

// there reads a value at some distance from its name, also in the next sentence
// when that says that it was handed over.
func (t *text) there(name int, l link, r *rule, crossed bool) ([]Finding, bool) {
	if crossed && !l.given {
		return nil, false
	}
	l.free = !l.explicit || l.quoted || crossed && r.free
	return r.read(t, name, l)
}

// isMasked tells whether the value at p was hidden before: then the search is
// at its end.
func (t *text) isMasked(p int) bool { return t.hasPrefix(p, "***") }

// over goes on from p over a word, an address or a number, one other rune, or
// over another label. It returns -1 at a label that has a value of its own.
func (t *text) over(name, p int) int {
	k, ok := t.labelAt(p)
	if !ok {
		return t.step(p)
	}
	if !t.passable(name, k) {
		return -1
	}
	// "for my account anna1990": the name belongs to the account.
	end := t.labels[k].end
	if t.labels[k].vague {
		return end
	}
	l := t.connect(end)
	if tok := t.token(l.end); !l.explicit && tok.digits && isAlnum(t.at(l.end)) && !(tok.letters && t.isCounted(k)) {
		return tok.end
	}
	return end
}

// equated reads "my password is my phone number 5550123": the value of the
// name at p is that of label k.
func (t *text) equated(k, p int, r *rule) ([]Finding, bool) {
	other, ok := t.labelAt(p)
	if !ok {
		return nil, false
	}
	switch t.labels[other].class {
	case otherWord, phoneWord, residentWord:
		l := t.connect(t.labels[other].end)
		l.explicit, l.only = true, true
		return r.read(t, k, l)
	}
	return nil, false
}
