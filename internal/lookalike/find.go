package lookalike

import (
	"mime"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds: a text of 64 kB is some forty pages, and nobody reads the reasons
// for more than a few dozen links.
const (
	maxInput   = 64 << 10
	maxTargets = 50
	maxWord    = 4096
)

// find takes the addresses and links out of an input, in their order. whole is
// false when a bound left something unseen: padding must not hide an address.
func find(input string) (found []target, whole bool) {
	input = strings.TrimSpace(strings.ToValidUTF8(input, "\uFFFD"))
	f := finder{missed: len(input) > maxInput}
	input = cut(input, maxInput)
	if isScript(input) {
		return []target{{raw: input, script: true}}, true
	}
	input = f.linksWithText(input)
	input = f.namesWithAddress(input)
	words := strings.FieldsFunc(input, separates)
	for _, word := range words {
		f.word(word, len(words) == 1 && len(f.found) == 0)
	}
	return f.found, !f.missed
}

type finder struct {
	found  []target
	missed bool
}

func (f *finder) add(t target) {
	if len(f.found) == maxTargets {
		f.missed = true
		return
	}
	f.found = append(f.found, t)
}

// linksWithText finds links that show another text, as Markdown and HTML have
// them, and returns the input without them. The patterns take linear time in
// the length of the input, which is bounded.
func (f *finder) linksWithText(input string) string {
	if strings.Contains(input, "](") {
		markdown := regexp.MustCompile(`\[([^\[\]]+)\]\(\s*<?([^\s()<>]+)>?[^()]*\)`)
		input = markdown.ReplaceAllStringFunc(input, func(link string) string {
			m := markdown.FindStringSubmatch(link)
			return f.shownAs(link, m[2], m[1])
		})
	}
	if strings.Contains(input, "</") {
		html := regexp.MustCompile(`(?is)<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)["']?[^<>]*>(.*?)</a\s*>`)
		tag := regexp.MustCompile(`<[^<>]*>`)
		input = html.ReplaceAllStringFunc(input, func(link string) string {
			m := html.FindStringSubmatch(link)
			return f.shownAs(link, m[1], tag.ReplaceAllString(m[2], " "))
		})
	}
	return input
}

func (f *finder) shownAs(link, address, text string) string {
	t, ok := parseTarget(address)
	if !ok {
		return link
	}
	t.linkText = text
	f.add(t)
	return " "
}

// namesWithAddress finds "Name <address>" and returns the input without the
// address; the name stays, because it may hold another.
func (f *finder) namesWithAddress(input string) string {
	if !strings.Contains(input, "<") {
		return input
	}
	pair := regexp.MustCompile(`([^<>\r\n]*)<\s*([^<>\s]+)\s*>`)
	return pair.ReplaceAllStringFunc(input, func(text string) string {
		m := pair.FindStringSubmatch(text)
		t, ok := parseTarget(m[2])
		if !ok || t.host.number == "" && !t.script && !t.host.realEnding() {
			return text
		}
		t.display = strings.Trim(decodeWords(m[1]), " \t\"'“”‘’:：,，")
		f.add(t)
		return " "
	})
}

// decodeWords reads the encoded words of a mail header (RFC 2047), as a mail
// program does before it shows a name.
func decodeWords(text string) string {
	decoder := mime.WordDecoder{}
	if decoded, err := decoder.DecodeHeader(strings.TrimSpace(text)); err == nil {
		return decoded
	}
	return text
}

// word looks at one word. Alone, it may be anything with a dot in it; in a
// text, it must end as domains do, or every "e.g." were one.
func (f *finder) word(word string, alone bool) {
	word = strings.TrimFunc(word, wraps)
	f.missed = f.missed || len(word) > maxWord
	word = splitProse(cut(word, maxWord))
	if !isScript(word) && !strings.ContainsAny(word, ".@:/。．｡") {
		return
	}
	t, ok := parseTarget(word)
	if !ok {
		return
	}
	_, _, scheme := cutScheme(stripHidden(undefang(word)))
	dotted := strings.Contains(t.host.shown, ".")
	switch {
	case t.script, scheme:
		f.add(t)
	case !dotted:
	case t.host.number != "":
		if alone && strings.Count(word, ".") == 3 || t.mail || t.link && alone {
			f.add(t)
		}
	case alone || t.host.realEnding():
		f.add(t)
	}
}

// separates reports what stands between words. The Chinese full stop is a dot
// for browsers, so it separates only where splitProse says so.
func separates(r rune) bool {
	return unicode.IsSpace(r) && !isHidden(r) || strings.ContainsRune("，；、！？（）《》“”‘’「」【】|<>", r)
}

// wraps reports what stands around a word in a sentence.
func wraps(r rune) bool { return strings.ContainsRune("\"'`()[]{}<>,;!?.。：", r) }

// splitProse cuts an address out of a sentence that is written without blanks,
// as Chinese is: "请打开example.com登录". Han letters beside Latin ones are prose,
// unless they begin the word as bait ("官网", "客服"), look like a Latin letter,
// or are a label of their own.
func splitProse(word string) string {
	if ascii(word) || !strings.ContainsFunc(word, isLatin) {
		return word
	}
	runes := []rune(word)
	start, end := proseBefore(runes), len(runes)
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
func proseBefore(runes []rune) int {
	first := slices.IndexFunc(runes, isLatin)
	// "OKPay官网example.com": what follows the last Han letters is the address.
	for i := len(runes) - 2; i > first; i-- {
		if isHan(runes[i]) && runes[i] != '。' && isLatin(runes[i+1]) && likeLatin(runes[i]) >= 0x80 && !slices.Contains(runes[:i], '.') {
			return i + 1
		}
	}
	head := string(runes[:first])
	if head == "" || !allHan(head) || startsWithBait(head) || likeLatin(runes[first-1]) < 0x80 {
		return 0
	}
	return first
}

func startsWithBait(text string) bool {
	for _, word := range strings.Fields("客服 官网 官方 登录 登陆 支付 安全 中心 服务 验证 认证 解锁 退款 账户 帐户 钱包 在线 充值 提现 平台") {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
}

func allHan(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !isHan(r) && r != ':' })
}

func isHan(r rune) bool   { return unicode.Is(unicode.Han, r) || r == '。' || r == '：' }
func isLatin(r rune) bool { return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// cut shortens a text to n bytes, between two characters.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
