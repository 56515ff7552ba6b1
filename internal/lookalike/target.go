package lookalike

import (
	"strings"
	"unicode"
)

// target is one address or link in an input, taken apart.
type target struct {
	raw   string // as it stands in the input
	link  bool   // it has a scheme or a path: it is to be opened
	mail  bool
	local string // before the @ of a mail address
	user  string // before the @ of a link
	shell bool   // the link is for tools that log in, with an account before the @
	host  host
	rest  string // path, query and fragment, decoded
	query string // what a "mailto:" link says besides the address

	display  string // the name before "<address>"
	linkText string // the text that a link is shown as
	loose    bool   // the name or text may stand beside it by chance
	script   bool   // a program: no host at all

	backslash bool // where a slash belongs, at the host
}

// parseTarget reads one word of an input. It is false for ordinary words.
func parseTarget(raw string) (target, bool) {
	t := target{raw: raw}
	text := strings.TrimFunc(undefang(raw), unicode.IsSpace)
	if isScript(text) {
		t.script = true
		return t, true
	}
	plain := stripHidden(text)
	scheme, after, hasScheme := cutScheme(plain)
	for range 2 { // "https://https://", "http://http//"
		if _, again, twice := cutScheme(after); twice && hasScheme {
			after = again
		}
		if hasScheme {
			after = strings.TrimPrefix(strings.TrimPrefix(after, "http//"), "https//")
		}
	}
	switch {
	case scheme == "mailto":
		return t.mailLink(after)
	case hasScheme:
		t.link = true
		t.shell = scheme != "" && !strings.HasPrefix(scheme, "http") && scheme != "ftp" && !strings.HasPrefix(scheme, "ws")
		t.backslash = backslashed(plain)
		return t.parseLink(after)
	case mailShape(plain):
		return t.parseMail(plain)
	case mailShape(upTo(plain, "/\\?")) && !strings.Contains(upTo(plain, "@"), "."):
		// A mail address and more: "user@host:path", "a@host/b@host".
		return t.parseMail(upTo(plain, "/\\?"))
	default:
		t.link = strings.ContainsAny(plain, "/\\?#@")
		return t.parseLink(plain)
	}
}

// cutScheme splits off "https:" and the slashes after it, as many as there
// are: browsers do not count them.
func cutScheme(text string) (scheme, after string, ok bool) {
	scheme, after, found := strings.Cut(text, ":")
	lower := strings.ToLower(scheme)
	switch lower {
	case "http", "https", "ftp", "ws", "wss":
		return lower, strings.TrimLeft(after, "/\\"), found
	case "mailto":
		return lower, after, found
	case "ssh", "sftp", "git", "git+ssh", "svn", "svn+ssh", "rsync",
		"postgres", "postgresql", "mysql", "mongodb", "redis", "amqp", "ldap", "ldaps", "imap", "imaps", "smtp", "smtps":
		if strings.HasPrefix(after, "//") {
			return lower, after[2:], true
		}
	}
	if strings.HasPrefix(text, "//") {
		return "", strings.TrimLeft(text, "/"), true
	}
	return "", text, false
}

// backslashed reports a backslash before the host of a link or right behind it.
func backslashed(link string) bool {
	before, rest, _ := strings.Cut(link, "\\")
	_, after, _ := cutScheme(before)
	return strings.Trim(rest, "\\") != "" && !strings.ContainsAny(after, "/?#")
}

// undefang undoes how careful people write bad links: "hxxp", "[.]".
func undefang(text string) string {
	text = strings.NewReplacer("[.]", ".", "(.)", ".", "[dot]", ".", "(dot)", ".", "{dot}", ".", "[at]", "@", "(at)", "@",
		"{at}", "@", "[@]", "@", "＠", "@", "[:]", ":", "：//", "://").Replace(text)
	if len(text) > 4 && strings.EqualFold(text[:4], "hxxp") {
		text = "http" + text[4:]
	}
	return text
}

// isScript reports "javascript:" and its like, with something after it.
func isScript(text string) bool {
	text = squeeze(text)
	for _, scheme := range []string{"javascript:", "vbscript:", "livescript:"} {
		if strings.HasPrefix(text, scheme) && len(text) > len(scheme) {
			return true
		}
	}
	// "data:" needs the shape of RFC 2397, or it is a word before a colon.
	kind, _, comma := strings.Cut(text, ",")
	return comma && strings.HasPrefix(kind, "data:") &&
		(kind == "data:" || strings.Contains(kind, "/") || strings.Contains(kind, ";"))
}

// squeeze takes away the control characters and blanks that browsers skip
// before and inside a scheme, and percent signs.
func squeeze(text string) string {
	squeezed := strings.Map(func(r rune) rune {
		if r <= ' ' || isHidden(r) || isBidi(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
	return unescape(unescape(squeezed))
}

// mailShape reports whether a word without a scheme is a mail address: one @
// or more, and nothing of a link before the last.
func mailShape(text string) bool {
	at := strings.LastIndexByte(text, '@')
	return at > 0 && !strings.ContainsAny(text, "/\\") && !strings.Contains(text[:at], ":")
}

func (t target) parseMail(text string) (target, bool) {
	at := strings.LastIndexByte(text, '@')
	if at < 0 {
		return t, false
	}
	t.mail, t.local = true, text[:at]
	h, ok := parseHost(upTo(text[at+1:], ":;,&=!'\"()>"))
	t.host = h
	return t, ok
}

// parseLink reads what follows the scheme: [user@]host[:port][rest].
func (t target) parseLink(text string) (target, bool) {
	end := strings.IndexAny(text, "/\\?#")
	authority := text
	if end >= 0 {
		authority, t.rest = text[:end], unescape(text[end:])
	}
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		t.user, authority = unescape(authority[:at]), authority[at+1:]
	}
	if !strings.HasPrefix(authority, "[") {
		authority = upTo(authority, ":;,&=!'\"()") // no host has these
	} else if i := strings.IndexByte(authority, ']'); i >= 0 {
		authority = authority[:i+1]
	}
	h, ok := parseHost(authority)
	t.host = h
	return t, ok
}

// upTo returns what stands before the first of some signs.
func upTo(text, signs string) string {
	if i := strings.IndexAny(text, signs); i >= 0 {
		return text[:i]
	}
	return text
}

// isHidden reports characters that take no room: zero width, soft hyphen,
// fillers, tags and variation selectors.
func isHidden(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x115F, r == 0x1160, r == 0x17B4, r == 0x17B5, r == 0x180E, r == 0x3164, r == 0xFFA0, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200D, r >= 0x2060 && r <= 0x2064, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}

// isBidi reports characters that change the direction of what follows.
func isBidi(r rune) bool {
	return r == 0x61C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// overrides reports characters that turn letters around. Marks of the direction
// alone belong to names in Arabic and Hebrew.
func overrides(text string) bool { return strings.ContainsAny(text, "\u202d\u202e") }

func stripHidden(text string) string {
	return strings.Map(func(r rune) rune {
		if isHidden(r) || isBidi(r) || r < ' ' || r == 0x7F {
			return -1
		}
		return r
	}, text)
}
