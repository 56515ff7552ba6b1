package lookalike

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"
)

// host is the part of an address that decides where it leads.
type host struct {
	typed   string // as it was written
	decoded string // the same without percent signs
	shown   string // in its own script, lower case, without tricks

	registrable string   // what somebody owns: "example.co.uk"; in its own script
	site        string   // the same without private suffixes: "github.io" for "a.github.io"
	name        string   // the first label of registrable
	before      []string // the labels before site, from the left
	suffix      string   // the public suffix of registrable

	long     bool   // no domain is as long
	encoded  bool   // percent signs
	odd      bool   // full-width or other compatibility forms
	puny     bool   // "xn--"
	broken   bool   // "xn--" that cannot be read
	number   string // the IP address, when it is one
	disguise bool   // not written as people write IP addresses
}

// maxHost is the length of the longest domain, 253 characters of ASCII, and some
// more, as letters of other scripts take more bytes.
const maxHost = 1000

// maxLabels is more than any name in use has. Each label is held against each
// name, so a few hundred of them would keep the window waiting.
const maxLabels = 32

// dots that follow each other lead nowhere, but a reader sees the name before
// them, and in "look...example.org" the one behind.
var dots = regexp.MustCompile(`\.{2,}`)

// parseHost reads a host as a browser would. It is false when the text cannot
// be one.
func parseHost(typed string) (host, bool) {
	h := host{typed: typed}
	text := typed
	for range 3 { // nobody encodes more often, and browsers decode once
		decoded, err := url.PathUnescape(text)
		if err != nil || decoded == text {
			break
		}
		text, h.encoded = decoded, true
	}
	h.decoded = lower(stripHidden(text))
	text = h.decoded
	if h.encoded { // a delimiter in code: browsers refuse it, other programs stop there
		text = upTo(text, "/\\?#@:")
	}
	text = strings.NewReplacer("。", ".", "．", ".", "｡", ".").Replace(text)
	if folded := norm.NFKC.String(ordinary(text)); folded != norm.NFC.String(text) {
		text, h.odd = lower(folded), true
	}
	if h.odd {
		h.odd = oddForms(stripHidden(typed))
	}
	text = strings.Trim(dots.ReplaceAllString(text, "."), ".")
	if h.address(text) {
		return h, true
	}
	if h.long = len(text) > maxHost; h.long {
		return h, false
	}
	h.shown = h.decode(text)
	if !plausible(h.shown) {
		return h, false
	}
	if h.long = strings.Count(h.shown, ".") >= maxLabels; h.long {
		return h, false
	}
	h.divide()
	return h, true
}

// oddForms reports letters or digits in another than their ordinary form. The
// full stop of an input method alone is no disguise.
func oddForms(text string) bool {
	for _, r := range lower(text) {
		folded := norm.NFKC.String(ordinary(string(r)))
		if folded != norm.NFC.String(string(r)) && (folded == "-" || letters(folded) != "") {
			return true
		}
	}
	return false
}

// decode puts "xn--" labels into their own script.
func (h *host) decode(text string) string {
	labels := strings.Split(text, ".")
	for i, label := range labels {
		if !strings.HasPrefix(label, "xn--") {
			continue
		}
		h.puny = true
		readable, err := idna.Punycode.ToUnicode(label)
		if err != nil || readable == label {
			h.broken = true
			continue
		}
		labels[i] = lower(norm.NFC.String(readable))
	}
	return strings.Join(labels, ".")
}

// plausible reports whether a text has the shape of a domain name. It is more
// lenient than RFC 1035: what no registry would accept may still be meant to
// deceive a reader.
func plausible(text string) bool {
	if text == "" {
		return false
	}
	for _, label := range strings.Split(text, ".") {
		if label == "" || letters(label) == "" {
			return false
		}
	}
	return !strings.ContainsAny(text, " \t\r\n/\\@:<>\"'()[]{}|,;!?*&=+$#%^~`")
}

// divide finds what somebody owns, with the public suffix list.
func (h *host) divide() {
	labels := strings.Split(h.shown, ".")
	suffix := countSuffix(h.shown, true)
	h.registrable = join(labels, suffix+1)
	h.suffix = join(labels, suffix)
	h.site = join(labels, countSuffix(h.shown, false)+1)
	h.name = strings.Split(h.registrable, ".")[0]
	h.before = labels[:len(labels)-1-strings.Count(h.site, ".")]
}

// countSuffix counts the labels of the public suffix. Private suffixes are
// those of companies under which anybody gets a name, such as github.io.
func countSuffix(domain string, private bool) int {
	asciiForm, err := idna.Punycode.ToASCII(domain)
	if err != nil {
		return 1
	}
	suffix, icann := publicsuffix.PublicSuffix(asciiForm)
	if tenants, ok := underTenants(asciiForm); ok && private {
		return 1 + strings.Count(tenants, ".")
	}
	for !private && !icann && strings.Contains(suffix, ".") {
		_, parent, _ := strings.Cut(suffix, ".")
		suffix, icann = publicsuffix.PublicSuffix(parent)
	}
	return 1 + strings.Count(suffix, ".")
}

// join returns the last n labels, or all when there are fewer.
func join(labels []string, n int) string {
	return strings.Join(labels[max(0, len(labels)-n):], ".")
}

// address reads an IP address in any of the forms that browsers understand
// (WHATWG URL standard, section 3.5): parts in decimal, octal or hexadecimal,
// the last of which fills the rest.
func (h *host) address(text string) bool {
	if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") && strings.Count(text, ":") >= 2 {
		h.number, h.shown = text, text
		return true
	}
	parts := strings.Split(strings.Trim(text, "[]"), ".") // "user@[192.0.2.1]"
	if len(parts) > 4 {
		return false
	}
	var value uint64
	disguise := len(parts) != 4
	for i, part := range parts {
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (5 - len(parts))
		}
		n, err := strconv.ParseUint(part, 0, bits)
		if err != nil || !numeral(part) {
			return false
		}
		value = value<<bits | n
		disguise = disguise || len(part) > 1 && part[0] == '0'
	}
	h.disguise = disguise
	h.number = fmt.Sprintf("%d.%d.%d.%d", value>>24, value>>16&255, value>>8&255, value&255)
	h.shown = h.number
	return true
}

// numeral reports a number as a browser reads it; Go reads more, such as "0b1"
// and "1_000".
func numeral(part string) bool {
	if hex, ok := strings.CutPrefix(part, "0x"); ok {
		return strings.Trim(hex, "0123456789abcdef") == ""
	}
	return strings.Trim(part, "0123456789") == ""
}
