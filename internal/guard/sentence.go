package guard

import "strings"

// How sentences go on: where they end, where they deny, where they only talk.

// talkWords follow a word for a secret when the talk is about the secret and
// no value comes.
var talkWords = beginnings(
	"提示", "强度", "长度", "规则", "策略", "框", "栏", "保护", "管理", "收不到", "没收到", "格式", "不对", "错误", "有误",
	"policy", "manager", "field", "hint", "strength", "length", "requirements", "box", "protection", "protected", "generator", "rules",
)

func (t *text) isTalk(i int) bool {
	for n := 0; n < 2 && (isBlank(t.at(i)) || t.at(i) == '-'); n++ {
		i++
	}
	return t.startsWith(i, talkWords) > 0
}

// isAttribute tells whether the word is a value itself: type="password".
func (t *text) isAttribute(l label) bool {
	return t.at(l.start-1) == '"' && t.at(l.start-2) == '=' && t.at(l.end) == '"'
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
	case ',':
		return p < len(t.orig) && t.orig[p] == ',' && isLetter(t.at(p+1)) // "{pw,gr}": no sentence at all
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
	if end == p {
		return false
	}
	switch t.norm[p] {
	case 'n', 'c', 'w', 'f', 'r':
		switch string(t.norm[p:end]) {
		case "not", "no", "never", "cannot", "without", "forgot", "forgotten", "refused", "nothing":
			return true
		}
	}
	return t.at(end) == '\'' && t.at(end+1) == 't' // "don't"
}

// passable tells whether the search for a value may go on over another label:
// a card, or something that only says whose value it is ("the password of my
// account is ..."). A label for another secret has a search of its own.
func (t *text) passable(k, other int) bool {
	switch t.labels[other].class {
	case otpWord: // "the number on the back, three digits: 402"
		c := t.labels[k].class
		if c == passwordWord || c == pinWord { // "支付密码 6 位的 447109"
			return t.toldLength(t.labels[other]) > 0
		}
		return t.labels[other].vague && (c == backWord || c == cvvWord)
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
		case "for", "of", "to", "on", "from", "in", "by", "with", "at", "via", "through", "into", "since", "until", "before", "after":
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
