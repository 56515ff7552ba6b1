package lookalike

import (
	"net/netip"
	"strings"
)

// examination collects the reasons for one target.
type examination struct {
	k       known
	t       target
	genuine bool
	reasons []Reason
	spelt   map[string]spelling // what was folded already
}

// spell folds a text, once.
func (e *examination) spell(text string) spelling {
	s, ok := e.spelt[text]
	if !ok {
		s = spell(text)
		e.spelt[text] = s
	}
	return s
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
	e := &examination{k: k, t: t, genuine: k.genuine(t), spelt: map[string]spelling{}}
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
		e.endings()
		e.services()
	}
	e.mailboxes()
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
	if strings.ContainsFunc(e.t.raw, isBidi) || overrides(e.t.display) || overrides(e.t.linkText) {
		e.add(Bidi, "Domain", e.domain())
	}
	if strings.ContainsFunc(e.t.raw, isHidden) {
		e.add(Hidden, "Domain", e.domain())
	}
	if h.encoded {
		e.add(EncodedHost, "Host", h.typed, "Domain", h.decoded)
	}
	if e.t.backslash {
		e.add(Backslash, "Domain", e.domain())
	}
	if h.odd {
		e.add(OddLetters, "Host", h.typed, "Domain", h.shown)
	}
	if h.broken {
		e.add(BrokenCode, "Host", h.typed)
	}
}

// numbers looks at hosts that are IP addresses.
func (e *examination) numbers() {
	if e.t.host.disguise || e.t.host.encoded {
		e.add(NumberHost, "Host", e.t.host.typed, "Domain", e.t.host.number)
		return
	}
	if !loopback(e.t.host.number) {
		e.add(IPHost, "Host", e.t.host.number)
	}
}

// loopback reports the number by which every computer calls itself.
func loopback(number string) bool {
	address, err := netip.ParseAddr(strings.Trim(number, "[]"))
	return err == nil && address.IsLoopback()
}

// services looks at hosts that say nothing about who is behind them.
func (e *examination) services() {
	h := e.t.host
	if e.t.mail && freeMail(h.registrable) && !e.genuine {
		e.add(FreeMail, "Domain", h.registrable)
	}
	if e.t.link && shortener(h) && len(strings.Trim(e.t.rest, "/")) > 0 {
		e.add(Shortener, "Domain", h.shown)
	}
}
