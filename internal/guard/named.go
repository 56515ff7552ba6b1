package guard

// named finds values that a word announces: "password is ...", "验证码 ...".
func (t *text) named() []Finding {
	var found []Finding
	for k, l := range t.labels {
		rule, ok := rules[l.class]
		if !ok || t.isTalk(l.end) {
			continue
		}
		f, ok := t.after(k, rule)
		if !ok && rule.before {
			f, ok = t.before(l, rule)
		}
		if ok {
			found = append(found, f...)
		}
	}
	return found
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
	// before tells whether the value may stand before its name, as in
	// "123456 是我的验证码".
	before bool
}

var rules = map[class]rule{
	cvvWord:      {read: readCVV, filler: true, before: true},
	codeOrCVV:    {read: readCode, filler: true, given: true, before: true},
	otpWord:      {read: readCode, filler: true, given: true, before: true},
	pinWord:      {read: readPIN, filler: true, before: true},
	passwordWord: {read: readPassword, filler: true, before: true},
	pairWord:     {read: readPair},
	tokenWord:    {read: readToken, filler: true},
	keyWord:      {read: readKey, filler: true},
}

// talkWords follow a word for a secret when the talk is about the secret and
// no value comes.
var talkWords = []string{
	"提示", "强度", "长度", "规则", "策略", "框", "栏", "保护", "管理", "收不到", "没收到", "格式", "不对", "错误", "有误",
	"policy", "manager", "field", "hint", "strength", "length", "requirements", "box", "protection", "protected", "generator", "rules",
}

func (t *text) isTalk(i int) bool {
	for n := 0; n < 2 && (isBlank(t.at(i)) || t.at(i) == '-'); n++ {
		i++
	}
	for _, w := range talkWords {
		if t.hasPrefix(i, w) {
			return true
		}
	}
	return false
}

// after looks for a value behind label k: at once, or after an "is" within the
// same sentence. Another word that names a value ends the search, as does "not".
func (t *text) after(k int, r rule) ([]Finding, bool) {
	from := t.labels[k].end
	direct, crossed := true, false
	next := k + 1
	for p := from; p <= from+reach && p < len(t.norm); direct = false {
		l := t.connect(p)
		if direct || l.explicit && (l.given || !crossed) {
			if f, ok := r.read(t, k, l); ok {
				return f, true
			}
			if l.explicit && l.end > p {
				p = l.end
				direct = false
			}
		}
		if !r.filler || t.negates(p) {
			return nil, false
		}
		if t.endsSentence(p) {
			if crossed || !r.given {
				return nil, false
			}
			crossed = true
		}
		for next < len(t.labels) && t.labels[next].start < p {
			next++
		}
		if next < len(t.labels) && t.labels[next].start == p {
			if !t.passable(next) {
				return nil, false
			}
			p = t.labels[next].end
			continue
		}
		if t.at(p) == ',' {
			if f, ok := t.apposed(k, p, r); ok {
				return f, true
			}
		}
		p = t.step(p)
	}
	return nil, false
}

// step goes over one Latin word or one other rune.
func (t *text) step(p int) int {
	if !isAlnum(t.at(p)) {
		return p + 1
	}
	for isAlnum(t.at(p)) || t.at(p) == '\'' {
		p++
	}
	return p
}

// endsSentence tells whether a sentence or a paragraph ends at p.
func (t *text) endsSentence(p int) bool {
	switch t.at(p) {
	case '。', '!', '?', ';', '\n':
		return true
	case '.':
		return !isAlnum(t.at(p + 1))
	}
	return false
}

// negates knows the words after which no value comes.
func (t *text) negates(p int) bool {
	switch t.at(p) {
	case '不', '没', '未', '无', '忘', '别', '勿':
		return true
	}
	if isAlnum(t.at(p - 1)) {
		return false
	}
	switch string(t.norm[p:t.word(p)]) {
	case "not", "no", "never", "isn", "wasn", "don", "didn", "doesn", "won", "couldn", "can", "cannot", "hasn", "haven", "without", "forgot", "refused", "nothing":
		return true
	}
	return false
}

// passable tells whether the search for a value may go on over another label:
// a card, or something that only says whose value it is ("the password of my
// account is ..."). A label for another secret has a search of its own.
func (t *text) passable(other int) bool {
	switch t.labels[other].class {
	case cardWord:
		return true
	case otherWord, referenceWord, phoneWord:
		return t.belongs(t.labels[other].start) || !t.ownsValue(other)
	}
	return false
}

// belongs tells whether "for", "of" or the like leads to the word at i.
func (t *text) belongs(i int) bool {
	for range 3 {
		for i > 0 && isBlank(t.norm[i-1]) {
			i--
		}
		end := i
		for i > 0 && isLetter(t.norm[i-1]) {
			i--
		}
		switch string(t.norm[i:end]) {
		case "for", "of", "to", "on", "from", "in", "by", "with", "at", "via", "through", "into":
			return true
		case "my", "the", "your", "our", "this", "their", "okpay":
			continue
		}
		return false
	}
	return false
}

// ownsValue tells whether a value stands right behind label k.
func (t *text) ownsValue(k int) bool {
	l := t.connect(t.labels[k].end)
	return l.explicit || isDigit(t.at(l.end))
}

// apposed finds a value set between commas: "the password you sent, Xy7!kk, ...".
func (t *text) apposed(k, comma int, r rule) ([]Finding, bool) {
	if t.labels[k].class != passwordWord {
		return nil, false
	}
	i := comma + 1
	for isBlank(t.at(i)) {
		i++
	}
	tok := t.token(i)
	if !tok.letters || !tok.digits || !tok.signs || tok.isPlain(t) {
		return nil, false
	}
	return r.read(t, k, link{end: i, explicit: true, only: true})
}

// before looks for a value in front of its name: "... is my password",
// "... 是验证码", "... 这个验证码".
func (t *text) before(l label, r rule) ([]Finding, bool) {
	p, ok := t.backOverCopula(l.start)
	if !ok {
		return nil, false
	}
	start := p
	for start > 0 && p-start < reach && !isBlank(t.norm[start-1]) && t.norm[start-1] > ' ' && t.norm[start-1] < 0x7F {
		start--
	}
	if start == p {
		return nil, false
	}
	k := t.firstLabel(l.start)
	f, ok := r.read(t, k, link{end: start, explicit: true, only: true})
	if !ok || f[0].End > p || t.ownedByOther(start) {
		return nil, false
	}
	return f, true
}

func (t *text) ownedByOther(i int) bool {
	switch t.namedBy(i) {
	case none, passwordWord, pinWord, otpWord, codeOrCVV, cvvWord, pairWord:
		return false
	}
	return true
}

// backOverCopula goes back from a name over "is my", "是我的" or "这个" and
// tells whether there was such a thing.
func (t *text) backOverCopula(i int) (int, bool) {
	found := false
	for range 6 {
		for i > 0 && isBlank(t.norm[i-1]) {
			i--
		}
		end := i
		for i > 0 && isLetter(t.norm[i-1]) {
			i--
		}
		if i < end {
			switch string(t.norm[i:end]) {
			case "is", "was", "as":
				for i > 0 && isBlank(t.norm[i-1]) {
					i--
				}
				return i, true
			case "my", "the", "your", "a", "an", "our", "sms", "okpay", "login", "one", "time":
				continue
			}
			return end, found
		}
		moved := false
		for _, w := range []string{"我收到的", "收到的", "我的", "登录", "我", "的", "okpay"} {
			if n := len([]rune(w)); i >= n && t.hasPrefix(i-n, w) {
				i, moved = i-n, true
				break
			}
		}
		for _, w := range []string{"这个", "就是", "是", "为", "作为"} {
			if n := len([]rune(w)); i >= n && t.hasPrefix(i-n, w) {
				i, found, moved = i-n, true, true
				break
			}
		}
		if !moved {
			return i, found
		}
	}
	return i, found
}
