package lookalike

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// names compares the host of a target with every name.
func (e *examination) names() {
	h := e.t.host
	if h.number != "" {
		return
	}
	for _, n := range e.k.names {
		if slices.Contains(n.domains, h.registrable) {
			continue // another address under the same service
		}
		if h.site == h.registrable || n.under(h.suffix) {
			e.owned(n)
		}
		e.below(n)
		e.dotted(n)
	}
}

// owned compares what somebody registered.
func (e *examination) owned(n name) {
	h := e.t.host
	code, ok := n.resembles(e.spell(h.name))
	switch {
	case !ok:
	case code != exact:
		e.say(code, n, h.name)
	case len(n.domains) > 0:
		e.add(OtherEnding, "Domain", h.registrable, "Known", n.domains[0])
	}
}

// say adds a reason about a label, with the letter in it that is not Latin.
func (e *examination) say(code Code, n name, label string) {
	h := e.t.host
	args := []any{"Domain", h.registrable, "Name", n.against(h.suffix)}
	if code == Combination { // an ending is no part of what was joined
		args[3] = n.said()
	}
	if code == Homoglyph {
		args = append(args, "Char", string(foreignLetter(label, n.key)))
	}
	e.add(code, args...)
}

// foreignLetter is the first letter of a label that is not in what it imitates;
// if there is one beyond ASCII, that.
func foreignLetter(label, imitated string) rune {
	for _, from := range []rune{0x80, 'a'} {
		for _, r := range label {
			if r >= from && !strings.ContainsRune(imitated, r) {
				return r
			}
		}
	}
	r, _ := utf8.DecodeRuneInString(label)
	return r
}

// below looks for the name in the labels before the site, where the owner of
// the site may write anything.
func (e *examination) below(n name) {
	h := e.t.host
	for i, label := range h.before {
		code, ok := n.resembles(e.spell(label))
		if !ok {
			continue
		}
		// Short names stand in subdomains of others by chance, and slips in
		// them are no trick, unless an ending follows: "name.com.other.org".
		next := ""
		if i+1 < len(h.before) {
			next = h.before[i+1]
		}
		slip := code == OneLetter || code == Near || code == Swapped
		if (slip || utf8.RuneCountInString(n.plain) <= 2) && !n.endingWord(next) {
			continue
		}
		e.add(Subdomain, "Domain", h.site, "Name", n.asIn(label), "Host", h.shown)
		return
	}
	if spread, ok := n.spreadOver(h.before); ok {
		e.add(Subdomain, "Domain", h.site, "Name", spread, "Host", h.shown)
	}
}

// spreadOver finds a name whose parts are labels: "ok.pay" in "ok.pay.other.org".
func (n name) spreadOver(labels []string) (string, bool) {
	if utf8.RuneCountInString(n.plain) < 5 {
		return "", false
	}
	for i := range labels {
		for j := i + 2; j <= len(labels) && j <= i+len(n.plain); j++ {
			if strings.Join(labels[i:j], "") == n.plain {
				return strings.Join(labels[i:j], "."), true
			}
		}
	}
	return "", false
}

// dotted looks for the name written across labels: "ok.pay.com", "okp.ay". What
// stands before these does not matter.
func (e *examination) dotted(n name) {
	h := e.t.host
	if h.site != h.registrable {
		return
	}
	labels := append(slices.Clone(h.before), h.name)
	for i := range labels {
		joined := strings.Join(labels[i:], "")
		whole := joined + letters(h.suffix)
		several := i < len(labels)-1
		switch {
		case several && joined == n.plain || whole == n.plain:
			e.add(Separators, "Domain", strings.Join(labels[i:], ".")+"."+h.suffix, "Name", n.said())
			return
		case several && foldGlyphs(joined) == foldGlyphs(n.plain) || foldGlyphs(whole) == foldGlyphs(n.plain):
			e.add(Near, "Domain", strings.Join(labels[i:], ".")+"."+h.suffix, "Name", n.said())
			return
		}
	}
}
