package lookalike

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLabel is the longest label of a domain (RFC 1035). What is a good deal
// longer is not looked at twice, for the sake of time.
const maxLabel = 63

// pieces parts a word where one address ends and the next thing begins: at the
// commas and brackets of a list, after a label ("E-mail:", "邮箱:"), and before
// Chinese prose that goes on without a blank.
func pieces(word string) []string {
	var out []string
	start, last, inPath := 0, rune(0), false
	for i, r := range word {
		before, after := word[start:i], word[i+utf8.RuneLen(r):]
		switch {
		case r == '/' && strings.Contains(before, "@") && !strings.Contains(before, "//"):
			out = append(out, before) // "a@b.com/c@d.com"
			start = i + 1
		case strings.ContainsRune("/\\?", r):
			// In a path, commas and brackets may stand. It begins at a single
			// slash: two stand before the host.
			inPath = inPath || r == '?' || !strings.ContainsRune(":/\\", last)
		case strings.ContainsRune(",;()\"", r) && !strings.HasPrefix(after, "@") && (!inPath || isHan(last) || isHan(firstRune(after))),
			(r == ':' || r == '=') && !inPath && (labels(before, after) || r == '=' && assigned(after)):
			out = append(out, before)
			start, inPath = i+1, false
		case unicode.Is(unicode.So, r) && !letterLike(r) && !inPath && (isHan(last) || complete(before)):
			out = append(out, before) // "网址➡️a.com"
			start = i
		case isHan(r) && isLatin(last) && !inPath && proseGoesOn(before, word[i:]):
			out = append(out, before)
			start = i
		}
		last = r
	}
	return append(out, word[start:])
}

// labels reports whether a colon or an equals sign ends a label rather than a scheme or the name
// of a host: what stands before it has no dot and is none of the schemes that
// lead somewhere.
func labels(before, after string) bool {
	if before == "" || after == "" || len(before) > maxLabel || strings.ContainsAny(before, ".@/\\%[") {
		return false
	}
	_, _, scheme := cutScheme(stripHidden(before) + ":")
	return !scheme
}

// assigned reports whether a link follows an equals sign, as in a program.
func assigned(after string) bool {
	after = strings.TrimLeft(after, "\"'")
	_, _, scheme := cutScheme(after)
	return scheme
}

// proseGoesOn reports whether a text is an address that is complete, and what
// follows it is Chinese prose with something else after it. "okpay.com客服.cn"
// is not: there the Han letters are part of the host. Neither is
// "okpay.com。客服.cn", as the full stop is a dot for browsers.
func proseGoesOn(before, after string) bool {
	if len(before) > 4*maxLabel || !strings.Contains(before, ".") || !complete(before) {
		return false
	}
	if stop, ok := strings.CutPrefix(after, "。"); ok {
		return strings.ContainsAny(stop, "@：:") || !complete(strings.TrimRight(stop, "。"))
	}
	rest := strings.TrimLeftFunc(after, isHan)
	if strings.Contains(before, "//") && !strings.Contains(after, "@") && complete(after) {
		return false // a browser reads on
	}
	return rest != "" && rest[0] != '.' && rest[0] != '-'
}

// complete reports whether a text is an address with an ending that is
// registered.
func complete(text string) bool {
	if len(text) > 4*maxLabel {
		return false
	}
	t, ok := parseTarget(text)
	return ok && t.host.number == "" && strings.Contains(t.host.shown, ".") && t.host.realEnding()
}

// splitProse cuts an address out of a sentence that is written without blanks,
// as Chinese is: "请打开example.com登录". Han letters beside Latin ones are prose,
// unless they are bait ("官网", "客服") and nothing else is there, look like a
// Latin letter, or are a label of their own.
func splitProse(word string, alone bool) string {
	if ascii(word) || !strings.ContainsFunc(word, isLatin) {
		return word
	}
	runes := []rune(word)
	start, end := proseBefore(runes, alone), len(runes)
	// Han letters at the end are prose when they hang on a Latin ending.
	for end > 0 && isHan(runes[end-1]) {
		end--
	}
	if end == 0 || !isLatin(runes[end-1]) || !slices.Contains(runes[:end], '.') {
		end = len(runes)
	}
	if start >= end {
		return word
	}
	return string(runes[start:end])
}

// proseBefore counts the letters before the address.
func proseBefore(runes []rune, alone bool) int {
	first := slices.IndexFunc(runes, isLatin)
	// "OKPay官网example.com": what follows the last Han letters is the address,
	// unless a host has begun before them.
	begun := slices.IndexFunc(runes, func(r rune) bool { return strings.ContainsRune(".:@/", r) })
	if begun < 0 {
		begun = len(runes)
	}
	for i := min(begun, len(runes)-1) - 1; i > first; i-- {
		if isHan(runes[i]) && runes[i] != '。' && isLatin(runes[i+1]) && likeLatin(runes[i]) >= 0x80 {
			return i + 1
		}
	}
	head := string(runes[:first])
	if head == "" || !allHan(head) || alone && allBait(head) || likeLatin(runes[first-1]) < 0x80 {
		return 0
	}
	return first
}

// allBait reports whether a text is made of words that forgers use.
func allBait(text string) bool {
	for text != "" {
		rest := text
		for _, word := range strings.Fields("客服 官网 官方 登录 登陆 支付 安全 中心 服务 验证 认证 解锁 退款 账户 帐户 钱包 在线 充值 提现 平台") {
			text = strings.TrimPrefix(text, word)
		}
		if text == rest {
			return false
		}
	}
	return true
}

func allHan(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !isHan(r) && r != ':' })
}

// isHan reports a letter of the scripts that are written without blanks.
func isHan(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) && !isHidden(r) || r == '。'
}

func isLatin(r rune) bool { return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
