package guard

import "unicode/utf8"

// How far a rule looks. A value stands near the word that names it; the bounds
// also keep the time linear.
const (
	reach    = 48 // runes from a naming word to its value
	tightGap = 24 // runes of mere connecting words
)

// link is what stands between a word and a possible value.
type link struct {
	end      int  // where the value would begin
	explicit bool // "is", ":", "改成": something says that a value follows
	soft     bool // words such as "my": the value is rather more talk
	only     bool // only a value with digits or signs can follow ("to")
	quoted   bool // nothing but an opening quote or bracket says so
	free     bool // other words stand between: the value must speak for itself
	given    bool // "told", "报了": somebody handed the value over
}

// explicitWords say that a value follows; of two that begin alike the longer
// comes first.
var explicitWords = beginnings(
	"改成了", "改为了", "换成了", "设成了", "设为了", "设置成", "设置为", "设定为", "改成", "改为", "换成", "换为", "设成", "设为",
	"重置成", "重置为", "恢复成", "恢复为", "改的是", "设的是", "用的是", "写的是", "写的", "用的", "设的", "改的", "设了", "写成", "就是", "应该是",
	"好像是", "是", "为", "叫", "显示的是", "显示", "印的是", "印着", "写着", "收到的是", "来的是", "等于", "即", "乃",
)

// givenWords say that somebody handed a value over, which may then follow in
// the next sentence.
var givenWords = beginnings(
	"报了", "发了", "说了", "说", "给了", "念了", "报给", "发给", "念给", "报的是", "发的是", "说的是", "给的是", "念的是",
	"输入的是", "输入了", "输入成", "输入", "输的是", "输成", "输的", "输了", "填写", "填的是", "填成", "填的", "填了", "填", "输",
	"回答是", "回答", "答", "打的是", "打的", "试了", "试过", "告诉他们", "告诉他", "告诉她", "告诉对方", "告诉",
)

// softWords may stand between a word and its value without saying anything.
var softWords = beginnings("号码", "编号", "的", "了", "码", "号", "字", "数", "串", "值", "内容", "我", "一下", "如下", "现在", "目前", "分别")

// connect skips what may stand between a word and its value, from i on.
func (t *text) connect(i int) link {
	l := link{end: i}
	lines := 0
	for limit := i + tightGap; l.end < limit && l.end < len(t.norm); {
		r := t.norm[l.end]
		switch {
		case isLetter(r):
			if !t.connectLatin(&l) {
				return l
			}
		case isBlank(r), isGlue(r), r == '\r', r == '\n' && lines < 2:
			if r == '\n' {
				lines++
			}
			l.end++
		case t.connectSign(&l):
		default:
			if !t.connectWord(&l) {
				return l
			}
		}
	}
	return l
}

// connectSign skips a colon, an arrow, a dash or an opening quote, and tells
// whether there was one.
func (t *text) connectSign(l *link) bool {
	switch r := t.norm[l.end]; {
	case isEquals(r):
		l.explicit = l.explicit || r != '>' || t.isArrow(l.end)
		l.end++
	case t.isDash(l.end):
		l.explicit = true
		l.end += 2
	case isOpening(r) && !isBlank(t.at(l.end+1)):
		l.quoted = l.quoted || !l.explicit
		l.explicit = true
		l.end++
	default:
		return false
	}
	return true
}

// isEquals knows the signs that say that a value follows.
func isEquals(r rune) bool {
	switch r {
	case ':', '=', '→', '⇒', '|', '>':
		return true
	}
	return false
}

// isArrow tells whether the ">" at i is of an arrow or of the tag of a name, and
// does not begin a quoted line.
func (t *text) isArrow(i int) bool {
	return t.at(i-1) == '-' || t.at(i-1) == '=' || t.labelEnds(i)
}

// isDash tells whether a dash that joins parts of a sentence stands at i: "- ",
// "->" or "--".
func (t *text) isDash(i int) bool {
	next := t.at(i + 1)
	return t.at(i) == '-' && (next == '>' || next == '-' || isBlank(next))
}

// connectWord skips one connecting word and tells whether there was one.
func (t *text) connectWord(l *link) bool {
	if isLetter(t.at(l.end)) {
		return t.connectLatin(l)
	}
	if n := t.startsWith(l.end, explicitWords); n > 0 {
		l.explicit = true
		l.end += n
		return true
	}
	if n := t.startsWith(l.end, givenWords); n > 0 {
		l.explicit, l.given = true, true
		l.end += n
		return true
	}
	n := t.startsWith(l.end, softWords)
	l.end += n
	return n > 0
}

// anyPrefix returns the length of the first of words that stands at i, or 0.
func (t *text) anyPrefix(i int, words []string) int {
	for _, w := range words {
		if t.hasPrefix(i, w) {
			return utf8.RuneCountInString(w)
		}
	}
	return 0
}

func isOpening(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '‘', '「', '『', '《', '【', '(', '[', '<':
		return true
	}
	return false
}

// tight tells whether nothing but connecting words stands between from and to.
func (t *text) tight(from, to int) bool {
	if to-from > tightGap {
		return false
	}
	for i := from; i < to; {
		if isAlnum(t.norm[i]) || isHan(t.norm[i]) {
			l := link{end: i}
			if !t.connectWord(&l) || l.end > to || l.given { // "I told the man on the phone 905533"
				return false
			}
			i = l.end
			continue
		}
		if t.norm[i] != '\n' && t.endsSentence(i) && !t.abbreviated(i) {
			return false
		}
		i++
	}
	return true
}

// abbreviated tells whether the full stop at i ends "no." and not a sentence.
func (t *text) abbreviated(i int) bool {
	start := i
	for start > 0 && i-start < 5 && isLetter(t.norm[start-1]) {
		start--
	}
	switch string(t.norm[start:i]) {
	case "no", "nr", "num", "ref", "tel", "id":
		return true
	}
	return false
}
