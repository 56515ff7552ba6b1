package guard

import (
	"cmp"
	_ "embed" // the list of words
	"slices"
	"strings"
	"sync"
)

// class says what a word announces.
type class uint8

const (
	none          class = iota
	cardWord            // a card number
	cvvWord             // the digits on the back of a card
	backWord            // the back of a card: exactly three digits follow
	codeOrCVV           // those digits, or a one-time code
	residentWord        // a resident ID
	passwordWord        // a password
	pairWord            // a user name and a password
	pinWord             // a PIN
	otpWord             // a one-time code
	purposeWord         // what a one-time code is for; the code stands before it
	tokenWord           // an API key or access token
	keyWord             // a private key
	seedWord            // a seed phrase
	hintWord            // nothing itself, but secrets are near where it stands
	phoneWord           // a telephone number
	referenceWord       // an order, a transaction, a device: never a card
	otherWord           // something else that has a value of its own
)

// sections are the classes as words.txt names them.
var sections = map[string]class{
	"card": cardWord, "cvv": cvvWord, "back": backWord, "code or cvv": codeOrCVV, "resident": residentWord,
	"password": passwordWord, "pair": pairWord, "pin": pinWord, "otp": otpWord, "purpose": purposeWord,
	"token": tokenWord, "key": keyWord, "seed": seedWord, "hint": hintWord, "phone": phoneWord, "reference": referenceWord, "other": otherWord,
}

//go:embed words.txt
var wordList string

// label is one such word in a text.
type label struct {
	class      class
	vague      bool // names a value only together with "is" or a usual length
	start, end int
}

// entry is one word of the vocabulary.
type entry struct {
	class class
	vague bool
	word  []rune
}

// initial is the entries that begin with one rune, by the second rune, which
// is a blank where any joint may stand, and 0 where there is none; the longest
// first. Dozens begin with "c", few with "co".
type initial map[rune][]entry

// dictionary finds the entries by their first rune.
var dictionary = sync.OnceValue(func() map[rune]initial {
	d := map[rune]initial{}
	add := func(c class, w string) {
		w, vague := strings.CutSuffix(w, "?")
		word := append([]rune(w), 0)
		if d[word[0]] == nil {
			d[word[0]] = initial{}
		}
		second := d[word[0]][word[1]]
		d[word[0]][word[1]] = append(second, entry{c, vague, word[:len(word)-1]})
	}
	c := none
	for line := range strings.Lines(wordList) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			c = sections[strings.TrimSuffix(name, "]")]
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		for w := range strings.SplitSeq(line, ", ") {
			add(c, w)
			if joined := strings.ReplaceAll(w, " ", ""); joined != w {
				add(c, joined)
			}
		}
	}
	for _, seconds := range d {
		for _, list := range seconds {
			slices.SortFunc(list, func(a, b entry) int {
				return cmp.Or(cmp.Compare(len(b.word), len(a.word)), cmp.Compare(a.class, b.class), slices.Compare(a.word, b.word))
			})
		}
	}
	return d
})

// findLabels returns the words of the vocabulary in norm, the longest at each
// place, and apart from them those that only hint at something. A Latin word
// must stand alone; digits may follow it ("IMEI1").
func findLabels(norm []rune) (labels, hints []label) {
	const apart = 16 // runes between labels, in ordinary writing
	d := dictionary()
	labels = make([]label, 0, len(norm)/apart)
	for i := 0; i < len(norm); i++ {
		r := norm[i]
		latin := isAlnum(r)
		if latin && i > 0 && isAlnum(norm[i-1]) || r < 0x80 && !latin {
			continue
		}
		l, ok := labelOf(d[r], norm, i)
		switch {
		case !ok:
			continue
		case l.class == hintWord:
			hints = append(hints, l)
		case l.class == purposeWord, l.class == pinWord && l.vague: // "to log in" and "ATM" are hints too
			labels, hints = append(labels, l), append(hints, l)
		default:
			labels = append(labels, l)
		}
		if len(labels) == cap(labels) { // append alone would copy a text of nothing but labels too often
			labels = slices.Grow(labels, len(labels)+1)
		}
		i = l.end - 1
	}
	return labels, hints
}

// labelOf returns the longest entry that stands at i, or else a word for a
// password that is spelled badly.
func labelOf(entries initial, norm []rune, i int) (label, bool) {
	third := rune(0)
	if i+2 < len(norm) {
		third = norm[i+2]
	}
	for _, list := range [][]entry{entries[secondOf(norm, i)], entries[0]} {
		for k := range list {
			if e := &list[k]; e.hasThird(third) {
				if end, ok := e.match(norm, i); ok {
					return label{e.class, e.vague, i, end}, true
				}
			}
		}
	}
	return misspelt(norm, i)
}

// secondOf returns the rune behind i as initial holds it.
func secondOf(norm []rune, i int) rune {
	switch {
	case i+1 == len(norm):
		return 0
	case isJoint(norm[i+1]):
		return ' '
	}
	return norm[i+1]
}

// hasThird tells whether the entry may match where its third rune is so: most
// are rejected by it.
func (e *entry) hasThird(r rune) bool {
	return len(e.word) < 3 || e.word[2] == r || e.word[2] == ' ' || e.word[1] == ' '
}

// match returns where the entry ends when norm holds it at i.
func (e *entry) match(norm []rune, i int) (int, bool) {
	for _, r := range e.word {
		if r == ' ' {
			from := i
			for i < len(norm) && i-from < 3 && isJoint(norm[i]) {
				i++
			}
			if i == from {
				return 0, false
			}
			continue
		}
		if i >= len(norm) || norm[i] != r {
			return 0, false
		}
		i++
	}
	return i, e.ends(norm, i)
}

// ends tells whether a Latin word really ends at i: "pinned" is no "pin", and
// "password_hash" is a name for something else.
func (e *entry) ends(norm []rune, i int) bool {
	if !isLetter(e.word[len(e.word)-1]) || i == len(norm) {
		return true
	}
	return !isLetter(norm[i]) && (norm[i] != '_' || i+1 == len(norm) || !isLetter(norm[i+1]))
}

// isJoint knows what may join the parts of "one-time code".
func isJoint(r rune) bool { return isBlank(r) || r == '-' || r == '_' }
