package pack

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"
)

// minPhoneDigits: shorter rows of digits are not telephone numbers.
const minPhoneDigits = 7

// scanner looks for what a pack must not say: addresses, links, telephone
// numbers, prices and years. Whoever wants contact data finds and verifies it
// on the official site; a pack that brings its own is wrong, or wants to be
// believed.
type scanner struct {
	figures []string // years and figures that the source itself names

	checked, stop, address, link, host, phone, year, amount, escape *regexp.Regexp
}

func newScanner(figures []string) *scanner {
	return &scanner{
		figures: figures,
		checked: regexp.MustCompile(`^(?:updated|content-date):\s*["']?\d{4}-\d\d-\d\d["']?\s*$|^\s*(?:max|recheck):\s*\d{1,5}$`),
		stop:    regexp.MustCompile(`([a-zA-Z0-9])[。｡]([a-zA-Z])`),
		address: regexp.MustCompile(`[\pL\pN._%+-]*[\pL\pN]@([\pL\pN][\pL\pN.-]*)`),
		link:    regexp.MustCompile(`(?i)\b(?:https?|ftp|file)://([^/\s?#]*)\S*|\b(?:mailto|tel|sms|javascript):()\S+`),
		host:    regexp.MustCompile(`[\pL\pN][\pL\pN-]*(?:\.[\pL\pN-]+)*\.[\pL][\pL\pN-]+`),
		phone:   regexp.MustCompile(`\+?\(?\d[\d ().-]{5,}\d`),
		year:    regexp.MustCompile(`\b(?:1[5-9]|20)\d\d\b|[一二三四五六七八九〇零]{4}年`),
		amount: regexp.MustCompile(`(?i)[$€£¥₿]\s?\d[\d.,]*|百分之|` +
			`\d[\d.,]*\s?(?:%|‰|percent\b|USD\b|EUR\b|GBP\b|CNY\b|RMB\b|dollars?\b|euros?\b|yuan\b|元|美元|欧元|块钱)`),
		escape: regexp.MustCompile(`&#?\w+;|\\[xuU@.:/]`),
	}
}

// scanTexts goes through every content file line by line: so the line numbers
// are true, and nothing escapes because it stands in an unexpected key. Then it
// looks at what comes of the lines, see shown.go.
func (o *opener) scanTexts(p *Pack) {
	s := newScanner(p.Figures)
	for _, name := range o.files {
		if path.Ext(name) != ".md" && path.Ext(name) != ".yaml" || name == "README.md" {
			continue
		}
		data, ok := o.text(name)
		if !ok {
			o.report(name, 0, "cannot be read")
			continue
		}
		data = strings.TrimPrefix(data, byteOrderMark)
		seen := map[string]bool{}
		for i, line := range strings.Split(data, "\n") {
			if name != manifestFile || !strings.HasPrefix(line, "figures:") {
				o.scan(s, name, passage{line: i + 1, text: line}, seen)
			}
		}
		for _, t := range o.shown(p, name, data) {
			o.scan(s, name, t, seen)
		}
	}
}

// scan reports what is wrong with a text; of one that comes of the lines, only
// what they have not shown.
func (o *opener) scan(s *scanner, name string, t passage, seen map[string]bool) {
	if why := badCharacter(t.text); why != "" && path.Ext(name) == ".md" { // Open has looked at the YAML files
		o.report(name, t.line, "%s", why)
	}
	amounts := !strings.HasPrefix(name, lettersFolder+"/") // they show how to write one
	for _, found := range s.line(strings.TrimSuffix(t.text, "\r"), amounts) {
		if !t.shown || !seen[found] {
			o.report(name, t.line, "%s", found)
		}
		seen[found] = true
	}
}

// line returns what is wrong in one line, in words. Values that are checked as
// dates or numbers elsewhere are passed over. Full-width characters are read as
// their plain forms, and bold marks are taken out, because the reader does not
// see them either.
func (s *scanner) line(line string, amounts bool) []string {
	if s.checked.MatchString(line) {
		return nil
	}
	text := strings.ReplaceAll(norm.NFKC.String(line), "**", "")
	text = s.stop.ReplaceAllString(text, "$1.$2") // browsers take it for a dot
	var found []string
	add := func(what, match string) {
		found = append(found, what+" ("+shorten(match)+")")
	}
	text = s.hosts(text, add)
	s.numbers(text, amounts, add)
	if strings.ContainsAny(text, `&\`) {
		for _, m := range s.escape.FindAllString(text, -1) {
			add("writes a character as a code: write the character itself", m)
		}
	}
	return found
}

// numbers reports telephone numbers, years, and, when asked, amounts.
func (s *scanner) numbers(text string, amounts bool, add func(what, match string)) {
	if digits(text) == 0 && !strings.ContainsAny(text, "年百") {
		return // most lines
	}
	for _, m := range s.phone.FindAllString(text, -1) {
		if digits(m) >= minPhoneDigits {
			add("holds what looks like a telephone number", m)
		}
	}
	for _, m := range s.year.FindAllString(text, -1) {
		if !slices.Contains(s.figures, m) {
			add("names a year that is not among figures in pack.yaml", m)
		}
	}
	if !amounts {
		return
	}
	for _, m := range s.amount.FindAllString(text, -1) {
		if !slices.Contains(s.figures, m) {
			add("names a price, a fee or a share that is not among figures in pack.yaml", m)
		}
	}
}

// hosts reports addresses, links and bare host names, and returns the text
// without them, so that one address is not reported three times. Names that are
// reserved for examples are allowed: nobody can register them.
func (s *scanner) hosts(text string, add func(what, match string)) string {
	for _, kind := range []struct {
		sign    string
		pattern *regexp.Regexp
		what    string
	}{{":", s.link, "holds a link"}, {"@", s.address, "holds a mail address"}} {
		if !strings.Contains(text, kind.sign) {
			continue
		}
		for _, m := range kind.pattern.FindAllStringSubmatch(text, -1) {
			if !reserved(m[1]) {
				add(kind.what, m[0])
			}
		}
		text = kind.pattern.ReplaceAllString(text, " ")
	}
	if !strings.Contains(text, ".") {
		return text
	}
	for _, m := range s.host.FindAllString(text, -1) {
		if registrable(m) {
			add("names an internet address", m)
		}
	}
	return s.host.ReplaceAllStringFunc(text, func(m string) string {
		if registrable(m) {
			return " "
		}
		return m
	})
}

// reserved reports whether a host is reserved for examples (RFC 2606 and 6761).
func reserved(host string) bool {
	host = strings.ToLower(strings.TrimRight(host, ".-"))
	for _, suffix := range []string{"example", "invalid", "test", "example.com", "example.org", "example.net"} {
		if host == suffix || strings.HasSuffix(host, "."+suffix) {
			return true
		}
	}
	return false
}

// registrable reports whether somebody can own a name: its end is in the list
// of public suffixes (embedded; nothing is looked up).
func registrable(name string) bool {
	if reserved(name) {
		return false
	}
	ascii, err := idna.ToASCII(strings.ToLower(name))
	if err != nil {
		return true // strange enough to be looked at
	}
	_, icann := publicsuffix.PublicSuffix(ascii)
	return icann
}

func digits(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// shorten keeps a stranger's text in a message to a readable length.
func shorten(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "..."
	}
	return s
}
