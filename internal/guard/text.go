package guard

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// text is what the rules work on.
type text struct {
	orig   []rune
	norm   []rune  // folded, one rune for each of orig
	labels []label // words that name a value, in their order
	hints  []label // words that say that secrets are near, in their order
	amex   bool    // there is a card that has four security digits

	labelFrom []int32     // by a place: the first label from there on
	joins     []joinClass // what connecting words are, by where they begin
	lastTok   token       // what token read last
	printed   span        // the run of printable ASCII that it is from
	groups    []group     // room for the numbers that digitsAt reads
}

type span struct{ start, end int }

func newText(s string) *text {
	t := &text{orig: []rune(s)}
	t.norm = make([]rune, len(t.orig))
	for i, r := range t.orig {
		t.norm[i] = fold(r)
	}
	t.joins = make([]joinClass, len(t.norm))
	t.lastTok.start = -1
	t.labels, t.hints = findLabels(t.norm)
	t.indexLabels()
	return t
}

// at returns the folded rune at i, and a line break outside the text.
func (t *text) at(i int) rune {
	if i < 0 || i >= len(t.norm) {
		return '\n'
	}
	return t.norm[i]
}

// fold maps what a reader takes for the same to one rune: full-width forms and
// capitals, kinds of blanks, dashes and digits, and the traditional characters
// of the words in words.txt.
func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		return r
	case r >= 0xFF01 && r <= 0xFF5E: // full-width forms of ASCII
		return fold(r - 0xFF01 + '!')
	case r >= 0x4E00 && r <= 0x9FFF:
		return simplified(r)
	}
	return foldSign(r)
}

func foldSign(r rune) rune {
	switch r {
	case '\u2019':
		return '\''
	case '\u2028', '\u2029', '\u0085':
		return '\n'
	case '\u2212':
		return '-'
	}
	switch {
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Pd, r):
		return '-'
	case unicode.Is(unicode.Nd, r):
		return '0' + digitValue(r)
	}
	return r
}

// digitValue uses that Unicode puts the ten digits of a script in a row, from
// zero on, and the rows of a block of them side by side.
func digitValue(r rune) rune {
	for _, rows := range unicode.Nd.R16 {
		if r >= rune(rows.Lo) && r <= rune(rows.Hi) {
			return (r - rune(rows.Lo)) % 10
		}
	}
	for _, rows := range unicode.Nd.R32 {
		if r >= rune(rows.Lo) && r <= rune(rows.Hi) {
			return (r - rune(rows.Lo)) % 10
		}
	}
	return 0
}

// The traditional characters of the words in words.txt, and the simplified
// ones in the same order.
const (
	traditionalForms = "碼驗證號動態訂單錯誤帳賬帐戶電話機銀個這為爲發給設鑰記詞護額間時後數認郵編區沒無過內儲試續報說讀輸寫換實際運貨檢絡聯繫簽網備轉確據"
	simplifiedForms  = "码验证号动态订单错误账账账户电话机银个这为为发给设钥记词护额间时后数认邮编区没无过内储试续报说读输写换实际运货检络联系签网备转确据"
)

var simplifiedBy = sync.OnceValue(func() map[rune]rune {
	forms := map[rune]rune{}
	to := []rune(simplifiedForms)
	for i, r := range []rune(traditionalForms) {
		forms[r] = to[i]
	}
	return forms
})

func simplified(r rune) rune {
	if s, ok := simplifiedBy()[r]; ok {
		return s
	}
	return r
}

// isGlue knows the runes of no width that may stand between digits: copied
// numbers come with marks of direction around them, keycaps with a selector and
// a frame, and a joiner hides a number from a search.
func isGlue(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0x34F, r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0, r == 0x20E3:
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// maxGlue is how many of them may follow each other inside a number.
const maxGlue = 8

// pastGlue returns where the next digit stands when only glue is before it, and
// i itself when there is none.
func (t *text) pastGlue(i int) int {
	for j := i; j-i <= maxGlue; j++ {
		switch r := t.at(j); {
		case isDigit(r):
			return j
		case !isGlue(r):
			return i
		}
	}
	return i
}

func isBlank(r rune) bool  { return r == ' ' || r == '\t' }
func isDigit(r rune) bool  { return r >= '0' && r <= '9' }
func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }
func isAlnum(r rune) bool  { return isDigit(r) || isLetter(r) }
func isHan(r rune) bool    { return r >= 0x4E00 && r <= 0x9FFF || r == '〇' }

// chineseDigit returns the value of a digit character, plain, formal or
// spoken, or -1.
func chineseDigit(r rune) int {
	switch r {
	case '〇', '零':
		return 0
	case '一', '壹', '幺':
		return 1
	case '二', '贰', '貳', '两':
		return 2
	case '三', '叁', '參', '叄':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆', '陸':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// word returns the end of the run of ASCII letters that starts at i.
func (t *text) word(i int) int {
	for isLetter(t.at(i)) {
		i++
	}
	return i
}

// hasPrefix tells whether the folded text at i continues with s.
func (t *text) hasPrefix(i int, s string) bool {
	for _, r := range s {
		if t.at(i) != r {
			return false
		}
		i++
	}
	return true
}

// hasSuffix tells whether the folded text before i ends with s, and how many
// runes s has.
func (t *text) hasSuffix(i int, s string) (int, bool) {
	n := 0
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		n++
		if t.at(i-n) != r {
			return 0, false
		}
		s = s[:len(s)-size]
	}
	return n, true
}
