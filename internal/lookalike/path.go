package lookalike

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// path is what follows a host, in its parts.
type path struct {
	parts   []spelling
	lured   bool // a part asks for what only the real site may ask
	anybody bool // anybody may publish under this host
}

// pathOf takes a target's path apart, once for all names. The query is left
// out: it says what somebody looked for.
func (e *examination) pathOf(t target) path {
	text, query, _ := strings.Cut(strings.ToLower(t.rest), "?")
	if !strings.Contains(query, "=") {
		text += "/" + query
	}
	p := path{anybody: t.host.anybodys()}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/\\@#&;", r) }) {
		p.parts = append(p.parts, e.spell(part))
		p.lured = p.lured || lures(part)
	}
	return p
}

// posesIn reports whether a path poses as the name's own site: it holds a
// domain of the name, or the name beside a word such as "login", or the name
// at a service where anybody may publish. An article about the name does not.
func (n name) posesIn(p path) bool {
	if utf8.RuneCountInString(n.plain) < 4 {
		return false
	}
	for _, part := range p.parts {
		if n.domainIn(part.text) || (p.lured || p.anybody) && n.isPart(part) {
			return true
		}
	}
	return false
}

// domainIn reports whether a part of a path is the name with an ending.
func (n name) domainIn(part string) bool {
	words := strings.Split(part, ".")
	for i := range len(words) - 1 {
		if letters(words[i]) == n.plain && n.endingWord(words[i+1]) {
			return true
		}
	}
	return false
}

// pageEnding is what the names of pages end in.
var pageEnding = regexp.MustCompile(`\.(?:[a-z]?html?|php[0-9]?|aspx?|jspx?|cgi|do|action)$`)

// isPart reports whether a part of a path is the name, or the name and bait.
func (n name) isPart(part spelling) bool {
	if _, ok := n.glyphs(part); ok {
		return true
	}
	text := pageEnding.ReplaceAllString(part.text, "")
	if len(text) > 4*maxLabel || strings.Contains(text, ".") {
		return false
	}
	text = strings.Replace(text, n.key, n.plain, 1) // its own hyphens part no words
	words := strings.FieldsFunc(text, func(r rune) bool { return r == '-' || r == '_' || r == '+' || unicode.IsSpace(r) })
	for i, word := range words {
		if tooFar(word, n.plain) {
			continue
		}
		others := strings.Join(words[:i], "-") + strings.Join(words[i+1:], "-")
		if _, ok := n.glyphs(spell(word)); ok && bait(others) {
			return true
		}
	}
	return false
}

// lures reports whether a part of a path asks the reader to do something that
// only the real site may ask.
func lures(part string) bool {
	for _, word := range strings.FieldsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "login", "logon", "signin", "sign", "log", "auth", "verify", "verification", "validate", "confirm", "secure", "security",
			"account", "accounts", "update", "unlock", "support", "helpdesk", "service", "wallet", "refund", "claim", "reset", "recover",
			"payment", "payments", "pay", "billing", "bonus", "kefu", "denglu", "anquan", "guanwang",
			"客服", "官网", "登录", "登陆", "验证", "解锁", "退款", "安全", "安全中心":
			return true
		}
	}
	return false
}

// anybodys reports whether anybody may publish under a host, so that the first
// thing after it is chosen by a stranger.
func (h host) anybodys() bool {
	if h.number == "" && h.site != h.registrable {
		return true
	}
	for _, service := range strings.Fields(`
sites.google.com docs.google.com drive.google.com storage.googleapis.com firebasestorage.googleapis.com forms.gle forms.office.com
s3.amazonaws.com storage.cloud.google.com telegra.ph t.me telegram.me wa.me discord.gg linktr.ee ipfs.io dropbox.com
facebook.com twitter.com x.com instagram.com weibo.com medium.com surveymonkey.com padlet.com canva.com`) {
		if h.shown == service || h.shown == "www."+service {
			return true
		}
	}
	return false
}
