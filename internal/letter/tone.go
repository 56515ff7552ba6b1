package letter

import (
	"strings"
	"unicode"
)

// tone finds what makes a reader defensive (S28): shouting and rude words.
// Whoever writes in anger may still send it; the hint only asks once.
func tone(text string) []Hint {
	var hints []Hint
	if shouts(text) {
		hints = append(hints, Hint{Code: HintShouting})
	}
	if word := rudeWord(text); word != "" {
		hints = append(hints, Hint{Code: HintRude, Args: map[string]any{"Word": word}})
	}
	return hints
}

// shouts reports three exclamation or question marks in a row with an
// exclamation mark among them, or four words of capitals one after another.
// Numbers and short abbreviations (EUR, ID) are no words here.
func shouts(text string) bool {
	marks, bang := 0, false
	for _, r := range text {
		switch r {
		case '!', '！':
			marks, bang = marks+1, true
		case '?', '？':
			marks++
		default:
			marks, bang = 0, false
		}
		if bang && marks >= 3 {
			return true
		}
	}
	capitals := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		switch {
		case len(word) < 3: // "I", "AM" say nothing either way
		case word == strings.ToUpper(word) && word != strings.ToLower(word):
			if capitals++; capitals >= 4 {
				return true
			}
		default:
			capitals = 0
		}
	}
	return false
}

// rudeWord returns the first rude word of text as the list has it, or "".
func rudeWord(text string) string {
	text = strings.ToLower(text)
	for _, w := range rudeChinese() {
		if strings.Contains(text, w) {
			return w
		}
	}
	padded := " " + strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’'
	}), " ") + " "
	for _, w := range rudeEnglish() {
		if strings.Contains(padded, " "+w+" ") {
			return w
		}
	}
	return ""
}

// rudeEnglish holds words and phrases that insult the reader. Words that
// people need to describe what happened (scam, fraud, stolen, lied) are not
// among them.
func rudeEnglish() []string {
	return []string{
		"idiot", "idiots", "idiotic", "stupid", "moron", "morons", "moronic", "imbecile", "dumb", "dumbass",
		"bullshit", "shit", "shitty", "crap", "crappy", "fuck", "fucking", "fucked", "fucker", "bastard", "bastards",
		"asshole", "assholes", "arsehole", "bitch", "damn you", "go to hell", "screw you", "shut up",
		"incompetent", "useless people", "useless company", "pathetic", "scumbag", "scumbags", "wtf",
		"bloody hell", "you crooks", "you thieves", "rot in hell", "clowns", "retarded",
	}
}

// rudeChinese: the same for Chinese, written without blanks between words.
func rudeChinese() []string {
	return []string{
		"傻逼", "傻b", "煞笔", "沙比", "傻叉", "妈的", "他妈", "tmd", "操你", "草你", "去你的", "去死", "滚蛋", "滚开",
		"垃圾平台", "垃圾公司", "垃圾客服", "一群废物", "废物客服", "都是废物", "脑残", "智障", "白痴", "蠢货", "蠢猪", "猪脑",
		"混蛋", "王八", "狗屎", "狗东西", "不要脸", "无耻", "放屁", "狗屁", "黑心", "骗子公司", "你们这群", "不得好死",
		"什么玩意", "吃屎", "畜生", "人渣", "败类", "丧心病狂", "闭嘴",
	}
}

// hanShare is the part of the letters of text that are Han.
func hanShare(text string) float64 {
	han, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
	}
	if letters == 0 {
		return 0
	}
	return float64(han) / float64(letters)
}
