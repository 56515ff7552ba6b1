package faq

import (
	"cmp"
	"slices"
)

// sounds leads from pinyin to what the pack has of that sound: characters by
// syllable, neighbouring characters by two syllables. A query in pinyin is
// answered with the features of Han text, so no wording is indexed twice.
type sounds struct {
	charStart []uint32 // by syllable
	chars     []soundChar
	pairKeys  []uint32 // ascending, see pairSound
	pairs     []soundPair
}

type soundChar struct {
	char    rune
	feature uint32
	weight  float32
}

type soundPair struct {
	chars   [2]rune
	feature uint32
	weight  float32
}

func pairSound(a, b syllable) uint32 { return uint32(a)<<16 | uint32(b) }

// soundBuilder collects the distinct characters and pairs of a pack.
type soundBuilder struct {
	chars map[rune]uint32 // to their feature
	pairs map[[2]rune]uint32
}

// add notes the characters and pairs of one wording.
func (b *soundBuilder) add(us []unit, features *table) {
	for i := range us {
		u := &us[i]
		if !u.han {
			continue
		}
		r := rune(u.key)
		if _, ok := b.chars[r]; !ok {
			b.chars[r] = features.add(keyOf(kindHan, u.key))
		}
		if i == 0 || !u.joined || !us[i-1].han {
			continue
		}
		pair := [2]rune{rune(us[i-1].key), r}
		if _, ok := b.pairs[pair]; !ok {
			b.pairs[pair] = features.add(keyOf(kindHanPair, pairKey(us[i-1].key, u.key)))
		}
	}
}

func (b *soundBuilder) finish(p *pinyin) *sounds {
	s := &sounds{charStart: make([]uint32, len(p.names)+1)}
	type entry struct {
		s syllable
		c soundChar
	}
	var chars []entry
	for r, f := range b.chars {
		for _, rd := range p.of(r) {
			chars = append(chars, entry{rd.syllable, soundChar{r, f, rd.weight}})
		}
	}
	slices.SortFunc(chars, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.s, b.s), cmp.Compare(a.c.char, b.c.char))
	})
	for _, e := range chars {
		s.charStart[e.s+1]++
		s.chars = append(s.chars, e.c)
	}
	for i := range p.names {
		s.charStart[i+1] += s.charStart[i]
	}
	b.finishPairs(p, s)
	return s
}

func (b *soundBuilder) finishPairs(p *pinyin, s *sounds) {
	type entry struct {
		key uint32
		p   soundPair
	}
	var pairs []entry
	for chars, f := range b.pairs {
		if in, ok := p.pairs[chars]; ok {
			pairs = append(pairs, entry{pairSound(in[0], in[1]), soundPair{chars, f, 1}})
			continue
		}
		for _, x := range p.of(chars[0]) {
			for _, y := range p.of(chars[1]) {
				if w := x.weight * y.weight; w >= 0.2 {
					pairs = append(pairs, entry{pairSound(x.syllable, y.syllable), soundPair{chars, f, w}})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.p.chars[0], b.p.chars[0]), cmp.Compare(a.p.chars[1], b.p.chars[1]))
	})
	for _, e := range pairs {
		s.pairKeys = append(s.pairKeys, e.key)
		s.pairs = append(s.pairs, e.p)
	}
}

// charsOf returns the characters read as one of the syllables [from, to).
func (s *sounds) charsOf(from, to syllable) []soundChar {
	return s.chars[s.charStart[from]:s.charStart[to]]
}

// pairsOf returns the pairs read as a followed by one of [from, to).
func (s *sounds) pairsOf(a, from, to syllable) []soundPair {
	i, _ := slices.BinarySearch(s.pairKeys, pairSound(a, from))
	j, _ := slices.BinarySearch(s.pairKeys, pairSound(a, to))
	return s.pairs[i:j]
}
