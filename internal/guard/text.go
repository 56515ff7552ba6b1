package guard

import "unicode/utf8"

// text is what the rules work on.
type text struct {
	orig   []rune
	norm   []rune  // folded, one rune for each of orig
	labels []label // words that name a value, in their order
}

func newText(s string) *text {
	t := &text{orig: []rune(s)}
	t.norm = make([]rune, len(t.orig))
	for i, r := range t.orig {
		t.norm[i] = fold(r)
	}
	t.labels = findLabels(t.norm)
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
// capitals, kinds of blanks and dashes, and the traditional characters of the
// words in words.go.
func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		return r
	case r >= 0xFF01 && r <= 0xFF5E:
		return fold(r - 0xFF01 + '!')
	case r == 0xA0 || r == 0x3000 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F:
		return ' '
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212:
		return '-'
	case r == 0x2019:
		return '\''
	case r >= 0x0660 && r <= 0x0669: // Arabic-Indic digits
		return r - 0x0660 + '0'
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits
		return (r-0x1D7CE)%10 + '0'
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return '\n'
	case r >= 0x4E00 && r <= 0x9FFF:
		return simplified(r)
	}
	return r
}

// simplified maps the traditional characters of the words in words.go.
func simplified(r rune) rune {
	switch r {
	case '碼':
		return '码'
	case '驗':
		return '验'
	case '證':
		return '证'
	case '號':
		return '号'
	case '動':
		return '动'
	case '態':
		return '态'
	case '訂':
		return '订'
	case '單':
		return '单'
	case '錯':
		return '错'
	case '誤':
		return '误'
	case '帳', '賬', '帐':
		return '账'
	case '戶':
		return '户'
	case '電':
		return '电'
	case '話':
		return '话'
	case '機':
		return '机'
	case '銀':
		return '银'
	case '個':
		return '个'
	case '這':
		return '这'
	case '為', '爲':
		return '为'
	case '發':
		return '发'
	case '給':
		return '给'
	case '設':
		return '设'
	case '鑰':
		return '钥'
	case '記':
		return '记'
	case '詞':
		return '词'
	case '護':
		return '护'
	case '額':
		return '额'
	case '間':
		return '间'
	case '時':
		return '时'
	case '後':
		return '后'
	case '數':
		return '数'
	case '認':
		return '认'
	case '郵':
		return '邮'
	case '編':
		return '编'
	case '區':
		return '区'
	case '沒':
		return '没'
	case '無':
		return '无'
	case '過':
		return '过'
	case '內':
		return '内'
	case '儲':
		return '储'
	case '試':
		return '试'
	case '續':
		return '续'
	case '報':
		return '报'
	case '說':
		return '说'
	case '讀':
		return '读'
	case '輸':
		return '输'
	case '寫':
		return '写'
	case '換':
		return '换'
	case '實':
		return '实'
	case '際':
		return '际'
	case '運':
		return '运'
	case '貨':
		return '货'
	case '檢':
		return '检'
	case '絡':
		return '络'
	case '聯':
		return '联'
	case '繫':
		return '系'
	case '簽':
		return '签'
	case '網':
		return '网'
	case '備':
		return '备'
	case '轉':
		return '转'
	case '確':
		return '确'
	case '據':
		return '据'
	}
	return r
}

// isGlue knows the runes of no width that may hide between digits.
func isGlue(r rune) bool {
	return r == 0x200B || r == 0x200C || r == 0x200D || r == 0x2060 || r == 0xFEFF || r == 0xAD
}

func isBlank(r rune) bool  { return r == ' ' || r == '\t' }
func isDigit(r rune) bool  { return r >= '0' && r <= '9' }
func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }
func isAlnum(r rune) bool  { return isDigit(r) || isLetter(r) }
func isHan(r rune) bool    { return r >= 0x4E00 && r <= 0x9FFF || r == '〇' }

// chineseDigit returns the value of a digit character, or -1.
func chineseDigit(r rune) int {
	switch r {
	case '〇', '零':
		return 0
	case '一', '壹', '幺':
		return 1
	case '二', '贰', '两':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
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
