package guard

import "strings"

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
		rule, ok := rules[l.class]
		if !ok || t.isTalk(l.end) {
			continue
		}
		f, ok := t.after(k, rule)
		if !ok && rule.before {
			f, ok = t.before(l, rule)
		}
		if ok {
			found = append(found, t.withOthers(k, rule, f)...)
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
	backWord:     {read: readBack, filler: true},
	codeOrCVV:    {read: readCode, filler: true, given: true, before: true},
	otpWord:      {read: readCode, filler: true, given: true, before: true},
	pinWord:      {read: readPIN, filler: true, before: true},
	passwordWord: {read: readPassword, filler: true, before: true},
	pairWord:     {read: readPair},
	tokenWord:    {read: readToken, filler: true},
	keyWord:      {read: readKey, filler: true},
}

// withOthers adds the values that are listed with one that was found: "either
// Summer21 or Summer22".
func (t *text) withOthers(k int, r rule, found []Finding) []Finding {
	const most = 8
	for len(found) < most {
		i := t.overBlanks(found[len(found)-1].End)
		j := i
		for _, w := range []string{"or", "and", "或者", "或", "还是", "和", "、", ",", "/"} {
			if t.hasPrefix(i, w) {
				j = i + len([]rune(w))
				break
			}
		}
		if j == i || isLetter(t.at(j)) && isLetter(t.at(i)) {
			break
		}
		f, ok := r.read(t, k, link{end: t.overBlanks(j), explicit: true, only: true})
		if !ok {
			break
		}
		found = append(found, f...)
	}
	return found
}

func (t *text) overBlanks(i int) int {
	for isBlank(t.at(i)) {
		i++
	}
	return i
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

// after looks for a value behind label k: at once, or further on in the same
// sentence. Another word that names a value ends the search, as does "not".
func (t *text) after(k int, r rule) ([]Finding, bool) {
	from := t.labels[k].end
	crossed := false
	next := k + 1
	for p := from; p <= from+reach && p < len(t.norm); {
		l := t.connect(p)
		direct := p == from
		l.free = !direct && !l.explicit
		if (r.filler || direct) && (!crossed || l.given) && t.at(l.end) > ' ' {
			if f, ok := r.read(t, k, l); ok {
				return f, true
			}
		}
		if l.explicit && l.end > p {
			p = l.end
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
		if next == len(t.labels) || t.labels[next].start != p {
			p = t.step(p)
			continue
		}
		if f, ok := t.equated(k, next, r); ok && direct && l.explicit {
			return f, true
		}
		if !t.passable(next) {
			return nil, false
		}
		p = t.overOwner(t.labels[next].end)
	}
	return nil, false
}

// equated reads "my password is my phone number 5550123": the value of the
// second name is that of the first.
func (t *text) equated(k, other int, r rule) ([]Finding, bool) {
	switch t.labels[other].class {
	case otherWord, phoneWord, residentWord:
		l := t.connect(t.labels[other].end)
		l.explicit, l.only = true, true
		return r.read(t, k, l)
	}
	return nil, false
}

// overOwner goes on behind "for my account", and behind the name of the
// account where that follows: "for account anna1990".
func (t *text) overOwner(p int) int {
	l := t.connect(p)
	if tok := t.token(l.end); !l.explicit && tok.digits {
		return tok.end
	}
	return p
}

// step goes over one word, address or number, or over one other rune.
func (t *text) step(p int) int {
	if !isAlnum(t.at(p)) {
		return p + 1
	}
	for isAlnum(t.at(p)) || strings.ContainsRune("'.@_-/", t.at(p)) && isAlnum(t.at(p+1)) {
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
	case '不', '没':
		return t.at(p-1) != t.at(p+1) // "是不是", "有没有"
	case '未', '无', '忘', '别', '勿':
		return true
	}
	if isAlnum(t.at(p - 1)) {
		return false
	}
	end := t.word(p)
	switch string(t.norm[p:end]) {
	case "not", "no", "never", "cannot", "without", "forgot", "forgotten", "refused", "nothing":
		return true
	}
	return end > p && t.at(end) == '\'' && t.at(end+1) == 't' // "don't"
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
		case "my", "the", "your", "our", "this", "that", "their", "his", "her", "okpay":
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

// before looks for a value in front of its name: "... is my password",
// "... 是我刚收到的验证码", "... 这个验证码".
func (t *text) before(l label, r rule) ([]Finding, bool) {
	p, ok := t.backOverCopula(l.start)
	if !ok {
		return nil, false
	}
	start := p
	for start > 0 && p-start < reach && t.norm[start-1] > ' ' && t.norm[start-1] < 0x7F {
		start--
	}
	if start == p || t.ownedByOther(start) {
		return nil, false
	}
	vague := isVague(string(t.norm[l.start:l.end]))
	f, ok := r.read(t, t.firstLabel(l.start), link{end: start, explicit: !vague, only: true})
	if !ok || f[0].End > p {
		return nil, false
	}
	return f, true
}

func (t *text) ownedByOther(i int) bool {
	switch t.namedBy(i) {
	case referenceWord, otherWord, phoneWord, cardWord, residentWord:
		return true
	}
	return false
}

// backOverCopula goes back from a name, within its sentence, to the "is" that
// joins it to what stands before, and over blanks and commas to the end of
// that. It tells whether there was one.
func (t *text) backOverCopula(i int) (int, bool) {
	const most = 16
	for from := i; i > 0 && from-i < most; i-- {
		if t.endsSentence(i-1) || t.negates(i-1) || isDigit(t.norm[i-1]) {
			return 0, false
		}
		for _, w := range copulas {
			n, ok := t.hasSuffix(i, w)
			if !ok || isLetter(t.norm[i-1]) && (isAlnum(t.at(i-n-1)) || isAlnum(t.at(i))) {
				continue
			}
			if w == "的" && !t.digitBefore(i-n) {
				continue
			}
			for i -= n; i > 0 && (isBlank(t.norm[i-1]) || t.norm[i-1] == ',' || t.norm[i-1] == '这' || t.norm[i-1] == '就'); i-- {
			}
			return i, true
		}
	}
	return 0, false
}

var copulas = []string{"is", "was", "as", "是", "作为", "为", "这个", "这串", "的"}

// digitBefore tells whether the last rune before i, but for blanks, is a digit.
func (t *text) digitBefore(i int) bool {
	for i > 0 && isBlank(t.norm[i-1]) {
		i--
	}
	return isDigit(t.at(i - 1))
}

// forPurpose finds the code in "use 417209 to log in".
func (t *text) forPurpose(l label) (Finding, bool) {
	end := l.start
	for end > 0 && isBlank(t.norm[end-1]) {
		end--
	}
	start := end
	for start > 0 && end-start < maxCode && isDigit(t.norm[start-1]) {
		start--
	}
	ok := end-start == usualCode && !isAlnum(t.at(start-1)) && !isCurrency(t.at(start-1)) && t.namedBy(start) == none
	return Finding{OTP, start, end, Block}, ok
}
