package guard

import (
	"crypto/sha256"
	_ "embed"
	"strings"
	"sync"
)

// The numbers of words in a BIP-39 phrase, and how many in a row are enough
// where the text speaks of such a phrase.
const (
	phraseWords   = 12
	namedWords    = 8
	betweenWords  = 8 // runes at most: blanks, commas, "12. "
	namedDistance = 40
)

// bip39Lists holds the lists of BIP-39 that are looked for, a line each: English,
// and simplified and traditional Chinese. TestLists makes it from go-bip39, which
// builds the lists of all languages at every start of the program.
//
//go:embed bip39.txt
var bip39Lists string

// bip39 holds the lists for looking words up.
var bip39 = sync.OnceValue(func() (lists struct {
	english map[string]bool
	chinese map[rune]int // the place in its list, for the checksum
},
) {
	lines := strings.Split(bip39Lists, "\n")
	lists.english, lists.chinese = map[string]bool{}, map[rune]int{}
	for w := range strings.FieldsSeq(lines[0]) {
		lists.english[w] = true
	}
	for _, line := range []string{lines[2], lines[1]} { // what both have counts as simplified
		for i, w := range strings.Fields(line) {
			lists.chinese[[]rune(w)[0]] = i
		}
	}
	return lists
})

// seeds finds recovery phrases: twelve words of the BIP-39 list in a row, with
// nothing between them but blanks, commas and numbers. The checksum is not
// asked for: a phrase with one slip in it is soon guessed.
func (t *text) seeds() []Finding {
	return append(t.englishSeeds(), t.chineseSeeds()...)
}

func (t *text) englishSeeds() []Finding {
	known := bip39().english
	var found []Finding
	start, end, words := 0, 0, 0
	flush := func() {
		if words >= phraseWords || words >= namedWords && t.near(seedWord, start, start, namedDistance) {
			found = append(found, Finding{SeedPhrase, start, end, Block})
		}
		words = 0
	}
	for i := 0; i < len(t.norm); {
		if !isLetter(t.norm[i]) {
			if words > 0 && (i-end > betweenWords || !separatesWords(t.norm[i])) {
				flush()
			}
			i++
			continue
		}
		stop := t.word(i)
		if stop-i > 8 || stop-i < 3 || !known[string(t.norm[i:stop])] {
			flush()
		} else {
			if words == 0 {
				start = i
			}
			words++
			end = stop
		}
		i = stop
	}
	flush()
	return found
}

func separatesWords(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', ',', '.', ')', '(', ':', ';', '-', '|', '/', '、', '"', '\'', '“', '”', '#', '*', '[', ']', '+':
		return true
	}
	return isDigit(r)
}

// chineseSeeds wants the characters apart: in a row they are ordinary writing,
// because the list holds the commonest ones. Together they count only behind
// their name, in a right number and with a right checksum.
func (t *text) chineseSeeds() []Finding {
	known := bip39().chinese
	var found []Finding
	start, end, words := 0, 0, 0
	flush := func() {
		if words >= phraseWords {
			found = append(found, Finding{SeedPhrase, start, end, Block})
		}
		words = 0
	}
	for i, r := range t.orig {
		if !isHan(r) {
			if words > 0 && (i-end > betweenWords || !separatesWords(t.norm[i])) {
				flush()
			}
			continue
		}
		if _, ok := known[r]; !ok || isHan(t.at(i-1)) || isHan(t.at(i+1)) {
			flush()
			continue
		}
		if words == 0 {
			start = i
		}
		words++
		end = i + 1
	}
	flush()
	for _, l := range t.labels {
		if l.class != seedWord {
			continue
		}
		if f, ok := t.joinedSeed(t.connect(l.end)); ok {
			found = append(found, f)
		}
	}
	return found
}

func (t *text) joinedSeed(l link) (Finding, bool) {
	known := bip39().chinese
	var places []int
	end := l.end
	for ; end < len(t.orig) && isHan(t.orig[end]) && len(places) < 25; end++ {
		place, ok := known[t.orig[end]]
		if !ok {
			return Finding{}, false
		}
		places = append(places, place)
	}
	return Finding{SeedPhrase, l.end, end, Block}, l.explicit && mnemonic(places)
}

// mnemonic checks a phrase: 11 bits a word, of which the last, one for 32 bits
// of the rest, begin the SHA-256 of the rest (BIP-39).
func mnemonic(places []int) bool {
	n := len(places)
	if n < 12 || n > 24 || n%3 != 0 {
		return false
	}
	var bits strings.Builder
	for _, p := range places {
		for b := 10; b >= 0; b-- {
			bits.WriteByte('0' + byte(p>>b&1))
		}
	}
	s := bits.String()
	check := len(s) / 33
	raw := make([]byte, (len(s)-check)/8)
	for i := range raw {
		for b := range 8 {
			raw[i] = raw[i]<<1 | s[8*i+b]&1
		}
	}
	sum := sha256.Sum256(raw)
	for b := range check {
		if s[len(s)-check+b]&1 != sum[0]>>(7-b)&1 {
			return false
		}
	}
	return true
}
