package lookalike

import (
	"net/url"
	"slices"
	"strings"
)

// maxDepth bounds links in links: a redirect to a redirect is rare, and what is
// inside of that leads nowhere that a reader could see.
const maxDepth = 2

// inner finds the addresses that an address holds: more recipients of a
// "mailto:" link, and the target that a link hands to the site it opens.
func (f *finder) inner(t target) {
	if f.depth >= maxDepth || t.script || t.query == "" && t.rest == "" {
		return
	}
	f.depth++
	defer func() { f.depth-- }()
	if t.mail {
		for _, address := range recipients(t.query) {
			f.piece(address, false)
		}
		return
	}
	f.handedOn(t.rest)
}

// recipients reads who else gets the mail of a "mailto:" link.
func recipients(query string) []string {
	var all []string
	for _, field := range strings.Split(query, "&") {
		key, value, _ := strings.Cut(field, "=")
		switch strings.ToLower(key) {
		case "to", "cc", "bcc", "reply-to":
			for _, address := range strings.Split(unescape(value), ",") {
				if strings.Contains(address, "@") {
					all = append(all, strings.TrimSpace(address))
				}
			}
		}
	}
	return all
}

// mailLink reads what follows "mailto:".
func (t target) mailLink(after string) (target, bool) {
	after, t.query, _ = strings.Cut(after, "?")
	after, others, _ := strings.Cut(unescape(after), ",")
	t.query = "to=" + others + "&" + t.query
	if all := recipients(t.query); !strings.Contains(after, "@") && len(all) > 0 {
		after = all[0] // "mailto:?to=a@b"
	}
	return t.parseMail(after)
}

// elsewhere are the domains of further recipients that are not the first one's.
func (t target) elsewhere() []string {
	var domains []string
	for _, address := range recipients(t.query) {
		other, ok := target{}.parseMail(address)
		domain := other.host.registrable
		if domain == "" {
			domain = other.host.number
		}
		if ok && domain != "" && domain != t.host.registrable && !slices.Contains(domains, domain) {
			domains = append(domains, domain)
		}
	}
	return domains[:min(len(domains), maxElsewhere)]
}

// maxElsewhere is how many of them are named.
const maxElsewhere = 5

// handedOn finds a link in the path, the query or the fragment of another, and
// a bare domain as the value of a query. A mail address there says only who
// the reader is.
func (f *finder) handedOn(rest string) {
	rest = unescape(rest)
	if i := strings.Index(rest, "://"); i > 0 {
		from := 1 + strings.LastIndexFunc(rest[:i], func(r rune) bool { return !isLatin(r) })
		link, _, _ := strings.Cut(rest[from:], "&")
		f.piece(link, false)
		return
	}
	_, query, _ := strings.Cut(rest, "?")
	for _, field := range strings.Split(query, "&") {
		if _, value, _ := strings.Cut(field, "="); strings.Contains(value, ".") && !strings.Contains(value, "@") {
			f.piece(value, false)
		}
	}
}

// unescape decodes percent signs where they are in order.
func unescape(text string) string {
	if decoded, err := url.PathUnescape(text); err == nil {
		return decoded
	}
	return text
}
