package lookalike

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// last is the last label of a host.
func (h host) last() string { return h.shown[strings.LastIndexByte(h.shown, '.')+1:] }

// realEnding reports whether a domain ends in something that is registered, or
// reserved for examples (RFC 2606).
func (h host) realEnding() bool {
	last := h.last()
	switch last {
	case "example", "test", "invalid", "localhost", "local", "onion":
		return true
	}
	asciiForm, err := idna.Punycode.ToASCII(last)
	if err != nil {
		return false
	}
	_, icann := publicsuffix.PublicSuffix(asciiForm)
	return icann
}

// falseEnding returns the ending that one which is not registered is taken for:
// "com" for "corn" or "c0m". Such an address leads nowhere, but it is written
// to be believed.
func (h host) falseEnding() string {
	last := h.last()
	if h.number != "" || last == h.shown || h.realEnding() {
		return ""
	}
	for _, ending := range []string{"com", "net", "org", "info", "top", "cn", "de", "uk", "co"} {
		if foldPairs(last) == foldPairs(ending) {
			return ending
		}
	}
	return ""
}

// endings says when the ending itself is a forgery, whatever the name.
func (e *examination) endings() {
	h := e.t.host
	ending := h.falseEnding()
	if ending == "" {
		return
	}
	code := Pairs
	switch last := h.last(); {
	case !ascii(last):
		code = Homoglyph
	case strings.ContainsAny(last, "0123456789"):
		code = Digits
	}
	e.add(code, "Domain", h.registrable, "Name", strings.TrimSuffix(h.registrable, h.last())+ending, "Char", string(foreignLetter(h.last(), ending)))
}

// endingWord reports whether a label looks like the ending of a domain. Some
// endings are better known as those of files.
func (n name) endingWord(label string) bool {
	if label == "" || n.ending(label) {
		return label != ""
	}
	_, icann := publicsuffix.PublicSuffix(label)
	return icann && !slices.Contains([]string{"py", "sh", "pl", "md", "rs", "zip", "mov", "ps", "so", "cab", "foo", "bar"}, label)
}

// underTenants finds the company under whose domain each customer has a name of
// its own, where the public suffix list does not say so.
func underTenants(domain string) (string, bool) {
	for _, host := range []string{
		"zendesk.com", "freshdesk.com", "freshservice.com", "helpscoutdocs.com", "atlassian.net", "sharepoint.com", "notion.site",
		"weebly.com", "wordpress.com", "blogspot.com", "tumblr.com", "webnode.com", "jimdosite.com", "mystrikingly.com", "godaddysites.com",
		"hubspotpagebuilder.com", "typeform.com", "jotform.com", "formstack.com", "duckdns.org", "000webhostapp.com", "wixsite.com",
	} {
		if strings.HasSuffix(domain, "."+host) {
			return host, true
		}
	}
	return "", false
}
