package lookalike

import (
	"html"
	"mime"
	"regexp"
	"strings"
)

// The patterns take linear time in the length of the input, which is bounded.

// linksWithText finds links that show another text, as Markdown, forums and
// HTML have them, and returns the input without them.
func (f *finder) linksWithText(input string) string {
	if strings.Contains(input, "](") {
		input = f.replace(input, `\[([^\[\]]+)\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)>?[^()]*\)`, 2, 1)
	}
	if strings.Contains(input, "[/") {
		input = f.replace(input, `(?is)\[(?:url|email)\s*=\s*["']?([^\]\s"']+)["']?\s*\](.*?)\[/(?:url|email)\]`, 1, 2)
	}
	if strings.Contains(input, "</") {
		input = f.replace(input, `(?is)<a\s[^<>]*?href\s*=\s*["']?([^"'<>]+)["']?[^<>]*>(.*?)</a\s*>`, 1, 2)
	}
	return input
}

// replace takes out the links that a pattern finds; address and text are the
// groups that hold them.
func (f *finder) replace(input, pattern string, address, text int) string {
	link := regexp.MustCompile(pattern)
	tag := regexp.MustCompile(`<[^<>]*>`)
	return link.ReplaceAllStringFunc(input, func(whole string) string {
		m := link.FindStringSubmatch(whole)
		t, ok := parseTarget(stripGaps(html.UnescapeString(m[address])))
		if !ok {
			return whole
		}
		t.linkText = tag.ReplaceAllString(m[text], " ")
		f.add(t)
		return " "
	})
}

// stripGaps cuts a link out of an attribute, and closes the gaps in it.
func stripGaps(link string) string {
	link, _, _ = strings.Cut(rejoin(strings.TrimSpace(link)), " ")
	return strings.TrimSpace(link)
}

// namesWithAddress finds "Name <address>" and "address (Name)", and returns the
// input without the address; the name stays, because it may hold another.
func (f *finder) namesWithAddress(input string) string {
	if strings.Contains(input, "<") {
		input = f.namesBefore(input)
	}
	if strings.Contains(input, "[mailto:") { // as Outlook writes it in plain text
		input = f.namesBefore(outlook.ReplaceAllString(input, "<$1>"))
	}
	if strings.Contains(input, "(") {
		input = f.namesAfter(input)
	}
	return input
}

var outlook = regexp.MustCompile(`\[mailto:([^\[\]\s]+)\]`)

func (f *finder) namesBefore(input string) string {
	pair := regexp.MustCompile(`([^<>\r\n]*)<\s*([^<>\s]+)\s*>`)
	before := "" // "<first> <second>": the first is shown as the name of the second
	return pair.ReplaceAllStringFunc(input, func(text string) string {
		m := pair.FindStringSubmatch(text)
		t, ok := parseTarget(m[2])
		if !ok || !t.script && !t.host.named() {
			before = ""
			return text
		}
		name := m[1]
		if strings.Trim(name, " \t\"'”’") == "" {
			name = before
		}
		before = m[2]
		t.display = strings.Trim(decodeWords(lastEntry(name)), " \t\"'“”‘’:：,，")
		f.add(t)
		return m[1] + " "
	})
}

// named reports whether a host is more than a word in angle brackets, which may
// be a tag: it has a dot, and it is an IP address or ends as domains do.
func (h host) named() bool {
	return strings.Contains(h.typed, "[") ||
		strings.Contains(h.shown, ".") && (h.number != "" && strings.Contains(h.typed, ".") || h.realEnding() || h.falseEnding() != "")
}

// namesAfter finds the older form, with the name as a comment, and a link in
// brackets after the text that stands for it.
func (f *finder) namesAfter(input string) string {
	pair := regexp.MustCompile(`([^\s<>()]+)\s*\(([^()<>\r\n]+)\)`)
	return pair.ReplaceAllStringFunc(input, func(text string) string {
		m := pair.FindStringSubmatch(text)
		_, _, inside := cutScheme(strings.TrimSpace(m[2]))
		if t, ok := parseTarget(strings.TrimSpace(m[2])); inside && ok && strings.Contains(m[1], ".") {
			t.linkText, t.loose = m[1], true
			f.add(t)
			return m[1] + " "
		}
		if t, ok := parseTarget(m[1]); ok && t.mail && t.host.realEnding() {
			t.display, t.loose = m[2], true
			f.add(t)
			return m[2] + " "
		}
		return text
	})
}

// lastEntry cuts off the addresses before a name in a list. Commas between
// quotation marks are part of the name.
func lastEntry(name string) string {
	from, quoted := 0, false
	for i, r := range name {
		switch {
		case r == '"':
			quoted = !quoted
		case (r == ',' || r == ';') && !quoted:
			from = i + 1
		}
	}
	return name[from:]
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
