package contact

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
	"golang.org/x/text/width"
)

// Limits of an address: RFC 5321 section 4.5.3.1 (local part 64 octets, path
// 256 octets with its angle brackets) and RFC 1035 section 2.3.4 (name 255
// octets on the wire, which is 253 characters).
const (
	maxLocal   = 64
	maxDomain  = 253
	maxAddress = 254
)

// Code names what is wrong with an input. The words for it are in the locale
// files under "contact.error." and the code.
type Code string

// What can be wrong with an address, a number, or their confirmation.
const (
	Empty          Code = "empty"
	TooLong        Code = "too-long"
	Hidden         Code = "hidden"        // invisible or direction-changing characters
	Several        Code = "several"       // more than one address
	WithName       Code = "with-name"     // "Name <address>" instead of the address
	NoAt           Code = "no-at"         // nothing or nothing useful around the @
	BadLocal       Code = "bad-local"     // a character that has no place before the @
	ForeignLocal   Code = "foreign-local" // letters other than a-z before the @
	BadDomain      Code = "bad-domain"
	BadNumber      Code = "bad-number"
	MismatchDomain Code = "mismatch-domain"
	MismatchNumber Code = "mismatch-number"
	NoReason       Code = "no-reason"
	Duplicate      Code = "duplicate"
	Unknown        Code = "unknown"
	Full           Code = "full"
)

// Error says what is wrong with an input, as a code with arguments for the
// words in the locale files (alternating names and values).
type Error struct {
	Code Code
	Args []any
}

func (e *Error) Error() string {
	return fmt.Sprintf("contact: %s %v", e.Code, e.Args)
}

// Address is one mail address, taken apart.
type Address struct {
	// Text is the address as it is used: local part as typed, ASCII domain.
	Text string
	// Local is the part before the @.
	Local string
	// Domain is the domain in ASCII ("xn--..."), in lower case.
	Domain string
	// Unicode is the domain in the script it was written in. It equals Domain
	// where that is plain ASCII; where not, the user should see both.
	Unicode string
}

// ParseAddress reads exactly one mail address.
//
// It accepts a careful subset of the addr-spec of RFC 5322: a dot-atom of
// letters, digits and . _ + - = ' ~ before the @, a domain name with a dot
// after it. Quoted local parts, comments, address literals and display names
// are refused: support addresses have none, and forgers love them. Full-width
// letters from an input method are read as their ordinary form. The domain may
// be international; it comes back in both forms. Errors are of type [*Error].
func ParseAddress(typed string) (Address, error) {
	text := fold(typed)
	if err := plain(text); err != nil {
		return Address{}, err
	}
	at := strings.LastIndexByte(text, '@')
	if at <= 0 || at == len(text)-1 {
		return Address{}, &Error{Code: NoAt}
	}
	local := text[:at]
	if err := checkLocal(local); err != nil {
		return Address{}, err
	}
	domain, readable, err := parseDomain(text[at+1:])
	if err != nil {
		return Address{}, err
	}
	if len(local)+1+len(domain) > maxAddress {
		return Address{}, &Error{Code: TooLong}
	}
	return Address{Text: local + "@" + domain, Local: local, Domain: domain, Unicode: readable}, nil
}

// fold removes the blanks around a typed text, a "mailto:" before it, and the
// full width that Chinese input methods give to Latin letters.
func fold(typed string) string {
	// Width folding is linear, but nobody types this much into one field.
	if len(typed) > 4*maxAddress {
		typed = typed[:4*maxAddress]
	}
	text := strings.TrimSpace(width.Fold.String(typed))
	if len(text) > 7 && strings.EqualFold(text[:7], "mailto:") {
		text = text[7:]
	}
	return text
}

// plain refuses what cannot be one address whatever its parts are.
func plain(text string) error {
	switch {
	case text == "":
		return &Error{Code: Empty}
	case len(text) > 2*maxAddress:
		return &Error{Code: TooLong}
	case !utf8.ValidString(text) || strings.ContainsFunc(text, hidden):
		return &Error{Code: Hidden}
	case strings.ContainsAny(text, ",;") || strings.Count(text, "@") > 1:
		return &Error{Code: Several}
	case strings.ContainsAny(text, "<>\""):
		return &Error{Code: WithName}
	}
	return nil
}

// hidden reports characters that change what the eye sees: control and format
// characters (zero width, bidirectional, soft hyphen) and line separators.
func hidden(r rune) bool {
	return unicode.Is(unicode.C, r) || r == '\u2028' || r == '\u2029' || r == '\u115f' || r == '\u3164'
}

func checkLocal(local string) error {
	if len(local) > maxLocal {
		return &Error{Code: TooLong}
	}
	for _, r := range local {
		switch {
		case r > unicode.MaxASCII:
			return &Error{Code: ForeignLocal, Args: []any{"Char", string(r)}}
		case !localByte(byte(r)):
			return &Error{Code: BadLocal, Args: []any{"Char", string(r)}}
		}
	}
	if local[0] == '.' || local[len(local)-1] == '.' || strings.Contains(local, "..") {
		return &Error{Code: BadLocal, Args: []any{"Char", "."}}
	}
	if local[0] == '-' { // reads as an option where a program takes addresses
		return &Error{Code: BadLocal, Args: []any{"Char", "-"}}
	}
	return nil
}

func localByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' ||
		strings.IndexByte("._+-='~", b) >= 0
}

// parseDomain returns a domain name in ASCII and in its own script. The name
// needs two labels or more, and its last label must not be a number: that is
// an IP address.
func parseDomain(text string) (ascii, readable string, err error) {
	bad := &Error{Code: BadDomain, Args: []any{"Domain", text}}
	text = strings.TrimSuffix(text, ".")
	if text == "" || len(text) > 4*maxDomain {
		return "", "", bad
	}
	ascii, err = idna.Lookup.ToASCII(text)
	if err != nil || len(ascii) > maxDomain {
		return "", "", bad
	}
	labels := strings.Split(ascii, ".")
	if len(labels) < 2 {
		return "", "", bad
	}
	for _, label := range labels {
		if label == "" || len(label) > 63 {
			return "", "", bad
		}
	}
	if last := labels[len(labels)-1]; last[0] >= '0' && last[0] <= '9' {
		return "", "", bad
	}
	readable, err = idna.Lookup.ToUnicode(ascii)
	if err != nil {
		return "", "", bad
	}
	return ascii, readable, nil
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }
