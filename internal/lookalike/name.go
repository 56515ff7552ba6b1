package lookalike

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// name is something that can be imitated: the first label of a verified
// domain, a brand word, or both when they agree.
type name struct {
	key     string   // lower case, as it stands in a domain: "north-bank"
	plain   string   // key without hyphens
	shown   string   // as the reader knows it
	domains []string // verified registrable domains of this name
}

// known is what the user verified, besides the names.
type known struct {
	names     []name
	domains   map[string]bool // registrable domains that belong to the user's contacts
	addresses map[string]bool // whole addresses under free mail hosts
}

// gather makes the names out of verified addresses and brand words. Addresses
// that cannot be read and words of a single letter are left out.
func gather(verified []Known, brand []string) known {
	k := known{domains: map[string]bool{}, addresses: map[string]bool{}}
	for _, word := range brand {
		k.add(strings.ToLower(strings.Join(strings.Fields(word), "-")), word, "")
	}
	for _, v := range verified {
		text := strings.ToLower(strings.TrimSpace(v.Address))
		targets, _ := find(text)
		for _, t := range targets {
			if t.local != "" && freeMail(t.host.registrable) {
				k.addresses[t.local+"@"+t.host.registrable] = true
				continue
			}
			if t.host.number != "" || t.host.registrable == "" {
				continue
			}
			k.domains[t.host.registrable] = true
			k.add(t.host.name, t.host.registrable, t.host.registrable)
		}
	}
	return k
}

// add notes a name; a name that is there already gains the domain.
func (k *known) add(key, shown, domain string) {
	if utf8.RuneCountInString(letters(key)) < 2 {
		return
	}
	i := slices.IndexFunc(k.names, func(n name) bool { return n.key == key })
	if i < 0 {
		k.names = append(k.names, name{key: key, plain: letters(key), shown: shown})
		i = len(k.names) - 1
	}
	n := &k.names[i]
	if domain != "" && !slices.Contains(n.domains, domain) {
		n.domains = append(n.domains, domain)
	} else if strings.ContainsFunc(shown, unicode.IsUpper) {
		n.shown = shown // "OKPay" rather than "okpay"
	}
}

// genuine reports whether a target belongs to what the user verified.
func (k *known) genuine(t target) bool {
	if k.addresses[strings.ToLower(t.local)+"@"+t.host.registrable] {
		return true
	}
	return k.domains[t.host.registrable]
}
