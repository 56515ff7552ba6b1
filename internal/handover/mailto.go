package handover

import (
	"strings"
	"unicode/utf8"
)

// Mailto writes m as a mailto URL (RFC 6068) that holds nothing but the
// recipient, the subject and the body. m must be clean and checked, as
// [Result.Message] is. Everything but unreserved characters is percent-encoded,
// so that no mail program, shell or registry command reads a part of the text
// as its own: a blank is %20, never "+"; a line break is %0D%0A; "=" and "&"
// are always ours when they are raw.
//
// Runs of blanks in the body become no-break spaces but for the first blank,
// because HTML composers collapse them. Only the URL has them.
func Mailto(m Message) string {
	var b strings.Builder
	b.Grow(urlSize(m))
	b.WriteString("mailto:")
	for _, to := range m.To {
		local, domain, _ := strings.Cut(to, "@")
		encode(&b, local)
		b.WriteByte('@')
		encode(&b, domain)
	}
	sep := byte('?')
	for _, field := range [...]struct{ name, value string }{{"subject", m.Subject}, {"body", keepBlanks(m.Body)}} {
		if field.value == "" {
			continue
		}
		b.WriteByte(sep)
		b.WriteString(field.name)
		b.WriteByte('=')
		encode(&b, field.value)
		sep = '&'
	}
	return b.String()
}

// urlSize is len(Mailto(m)) without building it.
func urlSize(m Message) int {
	size := len("mailto:")
	for _, to := range m.To {
		size += encodedSize(to) - len("%40") + len("@")
	}
	if m.Subject != "" {
		size += len("?subject=") + encodedSize(m.Subject)
	}
	if m.Body != "" {
		size += len("&body=") + encodedSize(keepBlanks(m.Body))
	}
	return size
}

const hexDigits = "0123456789ABCDEF"

func encode(b *strings.Builder, s string) {
	for i := range len(s) {
		switch c := s[i]; {
		case isUnreserved(c):
			b.WriteByte(c)
		case c == '\n':
			b.WriteString("%0D%0A")
		default:
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
}

func encodedSize(s string) int {
	size := 0
	for i := range len(s) {
		switch c := s[i]; {
		case isUnreserved(c):
			size++
		case c == '\n':
			size += len("%0D%0A")
		default:
			size += len("%00")
		}
	}
	return size
}

// isUnreserved is RFC 3986 section 2.3.
func isUnreserved(c byte) bool {
	return isAlnum(rune(c)) && c < utf8.RuneSelf || c == '-' || c == '.' || c == '_' || c == '~'
}

// keepBlanks replaces the blanks that an HTML composer would drop: those at
// the start of a line and, in a run, all but the first. A single blank at the
// end of a line stays, or "-- " would no longer announce a signature.
func keepBlanks(body string) string {
	if !strings.Contains(body, "  ") && !strings.Contains(body, "\n ") && !strings.HasPrefix(body, " ") {
		return body
	}
	var b strings.Builder
	b.Grow(len(body) + 64)
	previous := '\n'
	for _, r := range body {
		if r == ' ' && (previous == ' ' || previous == '\n') {
			b.WriteRune('\u00A0')
		} else {
			b.WriteRune(r)
		}
		previous = r
	}
	return b.String()
}
