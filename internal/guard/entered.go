package guard

import "strings"

// entered finds values that somebody typed or told where the talk is of a
// secret, before or after: "I typed 482913 and it says wrong code", "用
// abc12345 登录提示密码错误". Such a value must speak for itself.
func (t *text) entered() []Finding {
	var found []Finding
	for i, r := range t.norm {
		if !isAlnum(r) || isAlnum(t.at(i-1)) || !t.afterVerb(i) {
			continue
		}
		for f, ok := t.typed(i); ok; f, ok = t.typed(i) {
			found = append(found, f)
			if i = t.overAnd(f.End); i == f.End || len(found) > i {
				break
			}
		}
	}
	return found
}

// overAnd skips an "and" or "or" behind a value that ends at i, or returns i.
func (t *text) overAnd(i int) int {
	p := t.overBlanks(i)
	n := t.anyPrefix(p, []string{"and ", "or ", "then ", "和", "跟", "或者", "或", "、", "还有"})
	if n == 0 {
		return i
	}
	return t.overBlanks(p + n)
}

// verbs of typing, telling and receiving, as the end of what stands before a
// value; "it to" is of "changed it to".
var verbs = endings(
	"pasted", "copied", "read them", "read him", "read her", "typed", "type", "typing", "entered", "enter", "entering", "tried", "try", "trying", "put", "put in", "type in", "typed in", "keyed in",
	"enter in", "input", "used", "using", "told them", "told him", "told her", "told", "gave them", "gave him", "gave her", "gave", "its", "this", "got this", "this is", "mine", "made it", "make it", "made that", "read out",
	"said", "i gave", "received", "receive", "received a", "got a", "got an", "got", "texted me", "sent me", "it to", "it was", "it is", "it's", "it says", "says", "showed", "shows", "displayed", "was", "is",
	"填一个", "输一个", "再填", "再输", "输入了", "让我填", "叫我填", "收到个", "收到一个", "输入", "输的是", "输的", "输了", "输", "填写", "填了", "填的是", "填的", "填", "试了", "试过", "试", "打的是", "打的", "打了", "按的是", "按的", "按了", "按",
	"复制的", "复制了", "粘贴的", "粘贴了", "报了", "报的是", "报", "念了", "念", "告诉他", "告诉她", "告诉他们", "告诉对方", "告诉", "说了", "说是", "收到的是", "收到了", "收到", "发来", "发的是",
	"发了", "给了", "改成了", "改成", "改为", "改了", "设成", "设为", "设了", "设的是", "换成了", "换成", "用的是", "用的", "用", "写的是", "写着", "是", "就",
)

// afterVerb tells whether one of verbs ends before i.
func (t *text) afterVerb(i int) bool {
	for n := 0; n < 3 && i > 0 && (isBlank(t.norm[i-1]) || isOpening(t.norm[i-1]) || t.norm[i-1] == ':'); n++ {
		i--
	}
	if i < 1 || !isLetter(t.norm[i-1]) && !isHan(t.norm[i-1]) {
		return false
	}
	return t.endsWith(i, verbs) > 0
}

// typed judges a value at i by the nearest word for a secret.
func (t *text) typed(i int) (Finding, bool) {
	if t.ownedByOther(i) || t.namedBy(i) == referenceWord {
		return Finding{}, false
	}
	tok := t.token(i)
	switch k := t.topic(i, tok.end); {
	case k < 0 && tok.letters:
		return Finding{Password, tok.start, tok.end, Block}, t.isAnswer(tok)
	case k < 0:
		f, ok := t.typedDigits(i, none)
		return f, ok && (isBlank(t.at(i+3)) || t.isHandedOver(i, f.End)) // "got this: 620 184"
	case t.labels[k].class == passwordWord && tok.letters:
		return Finding{Password, tok.start, tok.end, Block}, t.speaksForItself(tok)
	default:
		return t.typedDigits(i, t.labels[k].class)
	}
}

// handingVerbs say that what follows was a code, whatever the talk is of: nobody
// pastes or reads out an amount.
var handingVerbs = endings(
	"pasted", "i said", "i gave", "i typed", "typed in", "keyed in", "read out", "read them", "read him", "read her",
	"报了", "我报的", "我说", "念了", "输了", "输入了", "让我输", "叫我输", "让我填", "复制的", "复制了", "粘贴的", "粘贴了",
)

// isHandedOver tells whether one of them ends before a value from i to end that
// ends its clause.
func (t *text) isHandedOver(i, end int) bool {
	for i > 0 && (isBlank(t.norm[i-1]) || t.norm[i-1] == ':') {
		i--
	}
	return t.endsWith(i, handingVerbs) > 0 && (t.isCut(end) || t.endsClause(end))
}

// isAnswer tells whether a token is what somebody logs in with, when no word for
// a password stands near: "登录要用的那个东西我从来没换过。就是tianya2046。"
func (t *text) isAnswer(tok token) bool {
	if !t.isUnmistakable(tok) || !tok.digits || !t.isCut(tok.end) {
		return false
	}
	before := t.backOverBlanks(tok.start)
	if t.endsWith(before, alwaysVerbs) > 0 {
		return t.hinted(tok.start, tok.end, true)
	}
	_, ok := t.hasSuffix(before, "就是")
	return ok && t.hinted(tok.start, tok.end, false)
}

// alwaysVerbs are how people speak of what they never change.
var alwaysVerbs = endings("always used", "always use", "always been", "一直是", "一直用", "一直都是", "一直用的", "一直用的是")

func (t *text) typedDigits(i int, c class) (Finding, bool) {
	run, ok := t.digitsAt(i)
	if !ok || strings.HasSuffix(string(t.norm[i:run.end]), "000") {
		return Finding{}, false
	}
	s := string(t.norm[i:run.end])
	switch {
	case run.digits == minCVV && (c == cvvWord || c == backWord || c == codeOrCVV):
		return Finding{CVV, i, run.end, Block}, true
	case run.digits == usualCode:
		return Finding{digitKind(c), i, run.end, Block}, true
	case run.digits == minPIN && !isRecentYear(s) && !isRound(s) && c == pinWord:
		return Finding{PIN, i, run.end, Block}, true
	}
	return Finding{}, false
}

// digitKind is the kind of six digits that a word of class c explains.
func digitKind(c class) Kind {
	switch c {
	case passwordWord:
		return Password
	case pinWord:
		return PIN
	}
	return OTP
}

// speaksForItself tells whether a token looks like a password wherever it
// stands: small letters with digits, or words joined by signs with digits.
func (t *text) speaksForItself(tok token) bool {
	const least = 6
	if tok.len() < least || !tok.letters || !tok.digits && !tok.signs || tok.isPlain(t) {
		return false
	}
	if strings.ContainsAny(string(t.norm[tok.start:tok.end]), "(){}[]<>=") {
		return false
	}
	for _, r := range t.orig[tok.start:tok.end] {
		if r >= 'a' && r <= 'z' {
			return !t.isNameOfPair(tok)
		}
	}
	return tok.signs
}

// isNameOfPair tells whether the password comes after the token: "anna1990 and
// my password".
func (t *text) isNameOfPair(tok token) bool {
	k := t.firstLabel(tok.end)
	if k == len(t.labels) || t.labels[k].class != passwordWord || t.labels[k].start-tok.end > len(" and with my ") {
		return false
	}
	switch strings.TrimSpace(string(t.norm[tok.end:t.labels[k].start])) {
	case "and", "and my", "and the", "with my", "with the", "+", "和", "加", ",", "、", "and this", "and that", "&":
		return true
	}
	return false
}

// topic returns the word for a secret that is nearest to a value between from
// and to within its passage, or -1. Six digits and more are none of a card.
func (t *text) topic(from, to int) int {
	const back, ahead = 64, 56
	best, nearest := -1, back+1
	for k := t.firstLabel(from - back); k < len(t.labels) && t.labels[k].start < to+ahead; k++ {
		l := t.labels[k]
		if !isTopic(l.class, to-from) || l.class == pinWord && l.vague || t.isApproval(l, link{}) || l.class == pinWord && to-from == usualCode && t.isPostal(l.start, to) {
			continue
		}
		gap := from - l.end
		if gap < 0 {
			gap = l.start - to
		}
		if gap >= 0 && gap < nearest {
			best, nearest = k, gap
		}
	}
	return best
}

// isTopic tells whether a word of class c may explain a value of n runes.
func isTopic(c class, n int) bool {
	switch c {
	case passwordWord, pinWord, otpWord, codeOrCVV:
		return true
	case cvvWord, backWord:
		return n < usualCode
	}
	return false
}
