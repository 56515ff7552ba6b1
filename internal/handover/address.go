package handover

import "strings"

// The lengths of RFC 5321 sections 4.5.3.1.1 to 4.5.3.1.3 and RFC 1035
// section 2.3.4.
const (
	maxLocal   = 64
	maxAddress = 254
	maxLabel   = 63
)

// Check tells whether m may be handed over: at most one recipient, written as
// one plain address, and something to send. The error is a [*Refusal].
//
// The rule for addresses is stricter than RFC 5322: no display name, quotes,
// comments, lists or address literals, and ASCII only, so that nothing hides
// in what the user confirmed.
func Check(m Message) error {
	if len(m.To) > 1 {
		return &Refusal{Code: RefusedRecipients, Args: map[string]any{"Count": len(m.To)}}
	}
	for _, to := range m.To {
		if code := addressProblem(to); code != "" {
			return &Refusal{Code: code, Args: map[string]any{"Address": visible(to)}}
		}
	}
	if len(m.To) == 0 && m.Subject == "" && m.Body == "" {
		return &Refusal{Code: RefusedEmpty}
	}
	return nil
}

func addressProblem(s string) string {
	for _, r := range s {
		if r > 0x7E {
			return RefusedNonASCII
		}
	}
	local, domain, found := strings.Cut(s, "@")
	if !found || len(s) > maxAddress || len(local) > maxLocal || !isDotAtom(local) || !isDomain(domain) {
		return RefusedAddress
	}
	return ""
}

// isDotAtom knows the unquoted local part of RFC 5322 section 3.2.3.
func isDotAtom(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if part == "" || strings.ContainsFunc(part, func(r rune) bool { return !isAtext(r) }) {
			return false
		}
	}
	return true
}

func isAtext(r rune) bool {
	return isAlnum(r) || strings.ContainsRune("!#$%&'*+-/=?^_`{|}~", r)
}

// isDomain wants at least two labels of letters, digits and inner hyphens.
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	for _, l := range labels {
		if l == "" || len(l) > maxLabel || l[0] == '-' || l[len(l)-1] == '-' {
			return false
		}
		if strings.ContainsFunc(l, func(r rune) bool { return !isAlnum(r) && r != '-' }) {
			return false
		}
	}
	return len(labels) > 1
}

func isAlnum(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// visible makes a refused address fit to be shown in one line: what it hides
// becomes a mark.
func visible(s string) string {
	const most = 80
	runes := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	if len(runes) > most {
		runes = append(runes[:most], '…')
	}
	for i, r := range runes {
		if isControl(r) || isInvisible(r) {
			runes[i] = '\uFFFD'
		}
	}
	return string(runes)
}
