package letter

import (
	"slices"
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
	if words := rudeWords(text); len(words) > 0 {
		hints = append(hints, Hint{Code: HintRude, Args: map[string]any{"Word": strings.Join(words, " / ")}})
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

// rudeWords returns the rude words of text as the lists have them, each once,
// in the order in which they first stand there.
func rudeWords(text string) []string {
	type find struct {
		at   int
		word string
	}
	var found []find
	text = strings.ToLower(text)
	han := harmless().Replace(text)
	for _, w := range rudeChinese() {
		if at := strings.Index(han, w); at >= 0 {
			found = append(found, find{at, w})
		}
	}
	padded := inWords(text)
	for _, w := range rudeEnglish() {
		if at := strings.Index(padded, " "+w+" "); at >= 0 {
			found = append(found, find{at, w})
		}
	}
	angry := len(found) > 0
	for _, w := range accusations() {
		if at := strings.Index(padded, " "+w+" "); at >= 0 && (angry || accuses(padded, w)) {
			found = append(found, find{at, w})
		}
	}
	slices.SortStableFunc(found, func(a, b find) int { return a.at - b.at })
	var words []string
	for _, f := range found {
		// "damn you" says "damn" too
		if !slices.ContainsFunc(found, func(o find) bool { return o.word != f.word && strings.Contains(o.word, f.word) }) {
			words = append(words, f.word)
		}
	}
	return words
}

// inWords returns the words of text that are not Han, each between blanks.
func inWords(text string) string {
	return " " + strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’'
		return !word || unicode.Is(unicode.Han, r)
	}), " ") + " "
}

// accuses reports whether the words call the reader w.
func accuses(padded, w string) bool {
	for _, before := range []string{"you", "you are", "you are all", "you're", "you're all", "bunch of", "pack of", "gang of"} {
		if strings.Contains(padded, " "+before+" "+w+" ") {
			return true
		}
	}
	return false
}

// accusations are insults when the reader is meant, and plain facts when
// somebody else is: "scammers called me".
func accusations() []string {
	return []string{"crooks", "thieves", "liars", "scammers", "swindlers", "criminals", "cheats", "robbers"}
}

// harmless takes out what holds the letters of an insult and is none: a
// mother, somebody else's mother, her things.
func harmless() *strings.Replacer {
	pairs := []string{"他妈妈", "他〇〇", "妈妈", "〇〇"}
	for _, w := range []string{"姑妈", "姨妈", "大妈", "舅妈", "干妈", "后妈", "老妈", "我妈", "她妈", "咱妈", "爸妈", "娃妈"} {
		pairs = append(pairs, w, "〇〇")
	}
	for _, verb := range []string{"替", "帮", "给", "说", "也", "在", "用", "没"} {
		pairs = append(pairs, "他妈"+verb, "〇〇"+verb)
	}
	return strings.NewReplacer(pairs...)
}

// rudeEnglish holds words and phrases that insult the reader, and a Chinese one
// that is written in Latin letters. Words that people need to describe what
// happened (scam, fraud, stolen, lied) are not among them.
func rudeEnglish() []string {
	return []string{
		"idiot", "idiots", "idiotic", "stupid", "moron", "morons", "moronic", "imbecile", "dumb", "dumbass",
		"bullshit", "shit", "shitty", "crap", "crappy", "fuck", "fucking", "fucked", "fucker", "bastard", "bastards",
		"asshole", "assholes", "arsehole", "bitch", "damn", "damned", "damn you", "go to hell", "screw you", "shut up",
		"incompetent", "useless people", "useless company", "pathetic", "scumbag", "scumbags", "wtf",
		"bloody hell", "rot in hell", "clowns", "retarded", "tmd",
	}
}

// rudeChinese: the same for Chinese, written without blanks between words.
func rudeChinese() []string {
	return []string{
		"傻逼", "傻b", "煞笔", "沙比", "傻叉", "他妈的", "妈的", "他妈", "操你", "草你", "去你的", "去死", "滚蛋", "滚开",
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
