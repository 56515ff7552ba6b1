package lookalike

import (
	"slices"
	"strings"
)

// surroundings looks at what stands around the host to look like it.
func (e *examination) surroundings() {
	t := e.t
	if user := strings.TrimSpace(upTo(t.user, ":")); user != "" && !e.accountOf(user) {
		e.add(UserPart, "Before", user, "Domain", e.domain())
	}
	if others := t.elsewhere(); t.mail && len(others) > 0 {
		e.add(Recipients, "Domain", e.domain(), "Others", strings.Join(others, ", "))
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
	c := claims{e.claimIn(t.display), e.claimIn(t.local), e.claimIn(t.linkText), e.pathOf(t)}
	for _, n := range e.k.names {
		if !n.service {
			e.claimed(n, c)
		}
	}
}

// accountOf reports an account that a link for tools has to name, and that
// looks like no address: "ssh://git@example.org".
func (e *examination) accountOf(user string) bool {
	c := e.claimIn(user)
	return e.t.shell && !strings.Contains(user, ".") && !slices.ContainsFunc(e.k.names, func(n name) bool { return n.saidIn(c) })
}

// claims are the texts around a host, read once for all names.
type claims struct {
	display, local, text claim
	path                 path
}

// claimed looks for a name in them.
func (e *examination) claimed(n name, c claims) {
	t := e.t
	elsewhere := t.host.name != n.key
	if t.mail && elsewhere && n.saidIn(c.display) {
		e.add(DisplayName, "Name", n.said(), "Domain", e.domain())
	}
	if t.mail && n.saidIn(c.local) {
		e.add(BeforeAt, "Name", n.asIn(t.local), "Domain", e.domain())
	}
	if n.posesIn(c.path) {
		e.add(InPath, "Name", n.asIn(t.rest), "Domain", e.domain())
	}
	if elsewhere && n.titles(c.text) {
		e.add(TextUnlike, "Shown", strings.TrimSpace(t.linkText), "Domain", e.domain())
	}
}

// otherDomain finds a domain in a text that is not the target's.
func (e *examination) otherDomain(text string) (string, bool) {
	if text == "" {
		return "", false
	}
	targets, _ := find(text)
	for _, t := range targets {
		h := t.host
		if h.registrable == "" || !h.realEnding() || h.registrable == e.t.host.registrable {
			continue
		}
		if !e.t.loose || e.k.named(h) {
			return h.shown, true
		}
	}
	return "", false
}

// named reports whether a host is one of the names, with any ending.
func (k *known) named(h host) bool {
	for _, n := range k.names {
		if n.key == h.name {
			return true
		}
	}
	return false
}
