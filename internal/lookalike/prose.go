package lookalike

import (
	"slices"
	"strings"
	"unicode"
)

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
