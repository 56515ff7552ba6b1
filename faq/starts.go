package faq

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// startList is the wordings of a pack in alphabetical order of one way to
// type them, so that all that begin with a query are neighbours.
type startList struct {
	keys []string
	docs []uint32
}

// The ways to type a wording: as it is written, in pinyin, by the initials of
// its pinyin.
const (
	startWritten = iota
	startPinyin
	startInitials
	startLists
)

// startBuilder collects the keys of wordings.
type startBuilder struct {
	lists [startLists]startList
}

// add notes the keys of one wording; syllables are the readings of its runes.
func (b *startBuilder) add(doc uint32, us []unit, t *folded, syllables []syllable, p *pinyin) {
	b.put(startWritten, string(startKey(nil, t, us)), doc)
	if !slices.ContainsFunc(us, func(u unit) bool { return u.han }) {
		return
	}
	for _, s := range soundKeys(t, us, syllables, p, false) {
		b.put(startPinyin, s, doc)
	}
	for _, s := range soundKeys(t, us, syllables, p, true) {
		b.put(startInitials, s, doc)
	}
}

func (b *startBuilder) put(list int, key string, doc uint32) {
	l := &b.lists[list]
	l.keys = append(l.keys, key)
	l.docs = append(l.docs, doc)
}

func (b *startBuilder) finish() []startList {
	for i := range b.lists {
		b.lists[i].sort()
	}
	return slices.Clone(b.lists[:]) // not a slice of the builder: it would stay in memory
}

// soundKeys writes a text in pinyin without blanks, words of letters as they
// are. With initials, each character gives its first letter only and each
// word too. The first key has the usual readings; up to three more have the
// second reading of one character that has a common one.
func soundKeys(t *folded, us []unit, syllables []syllable, p *pinyin, initials bool) []string {
	keys := []string{string(soundKey(nil, t, us, syllables, p, initials))}
	for i := range us {
		u := &us[i]
		if !u.han || !strings.ContainsRune("还重长行调得会系降弹便", t.runes[u.from]) || len(keys) == maxReadings {
			continue
		}
		usual := syllables[u.from]
		for _, r := range p.of(t.runes[u.from]) {
			if r.syllable != usual {
				syllables[u.from] = r.syllable
				if k := string(soundKey(nil, t, us, syllables, p, initials)); k != keys[0] {
					keys = append(keys, k)
				}
				break
			}
		}
		syllables[u.from] = usual
	}
	return keys
}

// soundKey appends one such key to b.
func soundKey(b []byte, t *folded, us []unit, syllables []syllable, p *pinyin, initials bool) []byte {
	end := int32(-1)
	for i := range us {
		u := &us[i]
		if u.from < end {
			continue
		}
		end = u.to
		switch {
		case !u.han:
			b = appendRunes(b, t.runes[u.from:u.to])
		case syllables[u.from] == noSyllable:
		case initials:
			b = append(b, p.names[syllables[u.from]][0])
		default:
			b = append(b, p.names[syllables[u.from]]...)
		}
	}
	return b
}

func (l *startList) sort() {
	order := make([]int, len(l.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if c := strings.Compare(l.keys[a], l.keys[b]); c != 0 {
			return c
		}
		return int(l.docs[a]) - int(l.docs[b])
	})
	keys, docs := make([]string, len(order)), make([]uint32, len(order))
	for i, o := range order {
		keys[i], docs[i] = l.keys[o], l.docs[o]
	}
	l.keys, l.docs = keys, docs
}

// find returns the range of keys that begin with prefix.
func (l *startList) find(prefix []byte) (from, to int) {
	from = sort.Search(len(l.keys), func(i int) bool { return l.keys[i] >= string(prefix) })
	to = from
	for to < len(l.keys) && len(l.keys[to]) >= len(prefix) && l.keys[to][:len(prefix)] == string(prefix) {
		to++
	}
	return from, to
}

// startKey appends a text to b with one blank between words and none between
// Han characters.
func startKey(b []byte, t *folded, us []unit) []byte {
	end := int32(-1)
	for i := range us {
		u := &us[i]
		if u.from < end || i > 0 && us[i-1].from == u.from {
			continue
		}
		if i > 0 && !u.han && !us[i-1].han {
			b = append(b, ' ')
		}
		b = appendRunes(b, t.runes[u.from:u.to])
		end = u.to
	}
	return b
}

func appendRunes(b []byte, rs []rune) []byte {
	for _, r := range rs {
		b = utf8.AppendRune(b, r)
	}
	return b
}
