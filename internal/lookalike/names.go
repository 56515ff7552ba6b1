package lookalike

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names compares the host of a target with every name.
func (e *examination) names() {
	h := e.t.host
	if h.number != "" {
		return
	}
	for _, n := range e.k.names {
		if h.site == h.registrable {
			e.owned(n)
		}
		e.below(n)
		e.dotted(n)
	}
}

// owned compares what somebody registered.
func (e *examination) owned(n name) {
	h := e.t.host
	code, ok := n.resembles(h.name)
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
	args := []any{"Domain", e.t.host.shown, "Name", n.shown}
	if code == Homoglyph {
		args = append(args, "Char", string(foreignLetter(label)))
	}
	e.add(code, args...)
}

// foreignLetter is the first letter of a label that is not in its name.
func foreignLetter(label string) rune {
	for _, r := range label {
		if r >= 0x80 {
			return r
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
		code, ok := n.resembles(label)
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
		e.add(Subdomain, "Domain", h.site, "Name", n.shown, "Host", h.shown)
		return
	}
}

// endingWord reports whether a label looks like the ending of a domain.
func (n name) endingWord(label string) bool {
	return slices.Contains([]string{"com", "net", "org", "cn", "co", "io", "hk", "eu", "uk", "de"}, label) || n.ending(label) && label != ""
}

// dotted looks for the name written across labels: "ok.pay.com".
func (e *examination) dotted(n name) {
	h := e.t.host
	labels := slices.DeleteFunc(slices.Clone(append(slices.Clone(h.before), h.name)), func(l string) bool { return l == "www" })
	if h.site != h.registrable || len(labels) < 1 {
		return
	}
	joined := strings.Join(labels, "")
	whole := joined + letters(h.suffix)
	if len(labels) > 1 && foldGlyphs(joined) == foldGlyphs(n.plain) || foldGlyphs(whole) == foldGlyphs(n.plain) {
		e.add(Separators, "Domain", h.shown, "Name", n.shown)
	}
}

// saidIn reports whether a text claims the name: one of its words is the name
// or looks like it, or begins with it.
func (n name) saidIn(text string) bool {
	if text == "" {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	for _, word := range words {
		if _, ok := n.glyphs(word); ok || n.inside(word, n.plain) {
			return true
		}
	}
	// "OK Pay" is the same claim as "OKPay".
	for i := range len(words) - 1 {
		if utf8.RuneCountInString(n.plain) >= 5 && words[i]+words[i+1] == n.plain {
			return true
		}
	}
	return false
}

// namedIn reports whether a path poses as the name's own site: it holds a
// domain of the name, or the name beside a word such as "login". An article
// about the name does not.
func (n name) namedIn(path string) bool {
	if utf8.RuneCountInString(n.plain) < 4 {
		return false
	}
	path, _, _ = strings.Cut(strings.ToLower(path), "?")
	named, baited := false, false
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return strings.ContainsRune("/\\@#&;", r) }) {
		words := strings.Split(part, ".")
		for i, word := range words {
			if word != n.plain {
				continue
			}
			if i+1 < len(words) && n.endingWord(words[i+1]) {
				return true
			}
			named = named || len(words) == 1
		}
		baited = baited || len(part) > 3 && bait(part)
	}
	return named && baited
}
