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
	spelt   spelling // plain, folded
	word    string   // as the help pack writes it, or nothing
	domains []string // verified registrable domains of this name
	service bool     // only of the service under which a verified address is
}

// known is what the user verified, besides the names.
type known struct {
	names     []name
	domains   map[string]bool // registrable domains that belong to the user's contacts
	mailboxes []mailbox       // whole addresses under free mail hosts
}

// maxBrand is how many brand words are compared; a help pack has a few.
const maxBrand = 20

// gather makes the names out of verified addresses and brand words. Addresses
// that cannot be read and words of a single letter are left out.
func gather(verified []Known, brand []string) known {
	k := known{domains: map[string]bool{}}
	for _, word := range brand[:min(len(brand), maxBrand)] {
		if len(word) > maxLabel {
			continue // no domain can hold it
		}
		k.add(strings.ToLower(strings.Join(strings.Fields(word), "-")), word, "")
	}
	for _, v := range verified {
		text := strings.ToLower(strings.TrimSpace(v.Address))
		targets, _ := find(text)
		for _, t := range targets {
			if t.local != "" && freeMail(t.host.registrable) {
				k.mailboxes = append(k.mailboxes, mailbox{t.local, t.host.shown})
				k.addService(t.host)
				continue
			}
			if t.host.number != "" || t.host.registrable == "" {
				continue
			}
			k.domains[t.host.registrable] = true
			k.add(t.host.name, "", t.host.registrable)
		}
	}
	return k
}

// add notes a name; a name that is there already gains the word or the domain.
func (k *known) add(key, word, domain string) {
	if utf8.RuneCountInString(letters(key)) < 2 {
		return
	}
	i := slices.IndexFunc(k.names, func(n name) bool { return n.key == key })
	if i < 0 {
		k.names = append(k.names, name{key: key, plain: letters(key), spelt: spell(letters(key))})
		i = len(k.names) - 1
	}
	n := &k.names[i]
	n.service = false
	if domain != "" && !slices.Contains(n.domains, domain) {
		n.domains = append(n.domains, domain)
	}
	if n.word == "" || strings.ContainsFunc(word, unicode.IsUpper) {
		n.word = word // "OKPay" rather than "okpay"
	}
}

// addService notes the service under which a verified address is: nobody proves
// anything by using it, but a false one imitates it. Its short or ordinary
// names stand in too many others.
func (k *known) addService(h host) {
	if utf8.RuneCountInString(h.name) >= 4 && !bait(h.name) && !k.has(h.name) {
		k.add(h.name, "", h.registrable)
		k.names[len(k.names)-1].service = true
	}
}

func (k *known) has(key string) bool {
	return slices.ContainsFunc(k.names, func(n name) bool { return n.key == key })
}

// said is the name as the reader knows it, without an ending.
func (n name) said() string {
	if n.word != "" {
		return n.word
	}
	return n.key
}

// against is what a whole domain is compared with: the verified domain with the
// same ending, or the name alone, since the sentence is about the name and a
// different ending would make it untrue.
func (n name) against(suffix string) string {
	if domain := n.key + "." + suffix; slices.Contains(n.domains, domain) {
		return domain
	}
	return n.said()
}

// under reports whether a verified domain of the name is under a suffix.
func (n name) under(suffix string) bool { return slices.Contains(n.domains, n.key+"."+suffix) }

// genuine reports whether a target belongs to what the user verified.
func (k *known) genuine(t target) bool {
	return slices.Contains(k.mailboxes, mailboxOf(t)) || k.domains[t.host.registrable]
}
