package guard

import "slices"

// phrases are words that are looked for at one place of a text, by their first
// rune, or by their last where they are looked for before it; longest first.
type phrases struct {
	by    map[rune][][]rune
	maybe [1024]bool // by the last bits of that rune: most places have none
}

func beginnings(words ...string) *phrases {
	return collect(words, func(w []rune) rune { return w[0] })
}

func endings(words ...string) *phrases {
	return collect(words, func(w []rune) rune { return w[len(w)-1] })
}

func collect(words []string, key func([]rune) rune) *phrases {
	p := phrases{by: map[rune][][]rune{}}
	for _, s := range words {
		w := []rune(s)
		p.by[key(w)] = append(p.by[key(w)], w)
		p.maybe[key(w)&1023] = true
	}
	for _, list := range p.by {
		slices.SortStableFunc(list, func(a, b []rune) int { return len(b) - len(a) })
	}
	return &p
}

func (p *phrases) at(r rune) [][]rune {
	if !p.maybe[r&1023] {
		return nil
	}
	return p.by[r]
}

// startsWith returns the length of the phrase that stands at i, or 0.
func (t *text) startsWith(i int, p *phrases) int {
	for _, w := range p.at(t.at(i)) {
		if i+len(w) <= len(t.norm) && slices.Equal(t.norm[i:i+len(w)], w) {
			return len(w)
		}
	}
	return 0
}

// endsWith returns the length of the phrase that ends before i, or 0. A Latin
// one stands alone.
func (t *text) endsWith(i int, p *phrases) int {
	for _, w := range p.at(t.at(i - 1)) {
		start := i - len(w)
		if start >= 0 && slices.Equal(t.norm[start:i], w) && !(isLetter(w[0]) && isAlnum(t.at(start-1))) {
			return len(w)
		}
	}
	return 0
}
