package lookalike

import (
	"fmt"
	"strings"
	"unicode"
)

// examination collects the reasons for one target.
type examination struct {
	k       known
	t       target
	genuine bool
	reasons []Reason
}

// add notes a reason; args alternate names and values.
func (e *examination) add(code Code, args ...any) {
	m := map[string]any{}
	for i := 0; i+1 < len(args); i += 2 {
		m[args[i].(string)] = args[i+1]
	}
	e.reasons = append(e.reasons, Reason{Code: code, Args: m, Weight: weight(code)})
}

// domain is what would really be reached, as the sentences name it.
func (e *examination) domain() string {
	if e.t.host.number != "" {
		return e.t.host.number
	}
	return e.t.host.registrable
}

// examine applies every rule to a target.
func (k known) examine(t target) []Reason {
	e := &examination{k: k, t: t, genuine: k.genuine(t)}
	if t.script {
		e.add(Script)
		return e.reasons
	}
	e.writing()
	e.surroundings()
	if t.host.number != "" {
		e.numbers()
	} else {
		e.scripts()
		e.services()
	}
	if !e.genuine {
		e.names()
	}
	if t.host.puny && !t.host.broken && len(e.reasons) > 0 {
		e.add(Punycode, "Host", t.host.typed, "Domain", t.host.shown)
	}
	return e.reasons
}

// writing looks at signs that hide how a target is really written.
func (e *examination) writing() {
	h := e.t.host
	if strings.ContainsFunc(e.t.raw, isBidi) {
		e.add(Bidi, "Domain", e.domain())
	}
	if strings.ContainsFunc(e.t.raw, isHidden) {
		e.add(Hidden, "Domain", e.domain())
	}
	if h.encoded {
		e.add(EncodedHost, "Host", h.typed, "Domain", h.shown)
	}
	if h.odd {
		e.add(OddLetters, "Host", h.typed, "Domain", h.shown)
	}
	if h.broken {
		e.add(BrokenCode, "Host", h.typed)
	}
}

// surroundings looks at what stands around the host to look like it.
func (e *examination) surroundings() {
	t := e.t
	if t.user != "" {
		e.add(UserPart, "Before", t.user, "Domain", e.domain())
	}
	if other, ok := e.otherDomain(t.display); ok {
		e.add(NameUnlike, "Shown", other, "Domain", e.domain())
	}
	if other, ok := e.otherDomain(t.linkText); ok {
		e.add(TextUnlike, "Shown", other, "Domain", e.domain())
	}
	if e.genuine {
		return
	}
	for _, n := range e.k.names {
		if t.mail && n.saidIn(t.display) && t.host.name != n.key {
			e.add(DisplayName, "Name", n.shown, "Domain", e.domain())
		}
		if t.mail && n.saidIn(t.local) {
			e.add(BeforeAt, "Name", n.shown, "Domain", e.domain())
		}
		if t.rest != "" && n.namedIn(t.rest) {
			e.add(InPath, "Name", n.shown, "Domain", e.domain())
		}
	}
}

// otherDomain finds a domain in a text that is not the target's.
func (e *examination) otherDomain(text string) (string, bool) {
	if text == "" {
		return "", false
	}
	targets, _ := find(text)
	for _, t := range targets {
		if h := t.host; h.registrable != "" && h.realEnding() && h.registrable != e.t.host.registrable {
			return h.shown, true
		}
	}
	return "", false
}

// numbers looks at hosts that are IP addresses.
func (e *examination) numbers() {
	if e.t.host.disguise || e.t.host.encoded {
		e.add(NumberHost, "Host", e.t.host.typed, "Domain", e.t.host.number)
		return
	}
	e.add(IPHost, "Host", e.t.host.number)
}

// services looks at hosts that say nothing about who is behind them.
func (e *examination) services() {
	h := e.t.host
	if e.t.mail && freeMail(h.registrable) && !e.genuine {
		e.add(FreeMail, "Domain", h.registrable)
	}
	if e.t.link && shortener(h.registrable) && len(strings.Trim(e.t.rest, "/")) > 0 {
		e.add(Shortener, "Domain", h.registrable)
	}
}

// scripts looks for letters that pose as others, whatever they spell.
func (e *examination) scripts() {
	if e.genuine {
		return
	}
	for _, label := range strings.Split(e.t.host.shown, ".") {
		if ascii(label) {
			continue
		}
		if r, mixed := stranger(label); mixed {
			e.add(MixedScript, "Domain", e.t.host.shown, "Char", fmt.Sprintf("%c (U+%04X)", r, r))
			continue
		}
		latin := foldGlyphs(label)
		if ascii(latin) && !strings.ContainsFunc(label, isLatinScript) && ascii(e.t.host.suffix) && len(latin) >= 3 {
			e.add(Foreign, "Domain", e.t.host.shown, "Latin", latin)
		}
	}
}

func isLatinScript(r rune) bool { return unicode.Is(unicode.Latin, r) }

// stranger returns the first letter of a label that mixes scripts which are
// never written together, by the rule "highly restrictive" of UTS 39: Latin may
// stand with the scripts of China, Japan or Korea, and nothing else together.
func stranger(label string) (rune, bool) {
	eastern := []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo}
	first := ""
	for _, r := range label {
		script := scriptOf(r)
		if script == "" || unicode.In(r, eastern...) {
			continue
		}
		if first == "" {
			first = script
		}
		if script != first {
			if first != "Latin" && script == "Latin" {
				return firstOf(label, first), true
			}
			return r, true
		}
	}
	hasEastern := strings.ContainsFunc(label, func(r rune) bool { return unicode.In(r, eastern...) })
	if hasEastern && first != "" && first != "Latin" {
		return firstOf(label, first), true
	}
	return 0, false
}

func firstOf(label, script string) rune {
	for _, r := range label {
		if scriptOf(r) == script {
			return r
		}
	}
	return 0
}

// scriptOf returns the script of a letter, or nothing for digits, hyphens and
// what all scripts share.
func scriptOf(r rune) string {
	if unicode.Is(unicode.Latin, r) {
		return "Latin"
	}
	if !unicode.IsLetter(r) {
		return ""
	}
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return name
		}
	}
	return ""
}
