package guard

import "slices"

// phrases are words that are looked for at one place of a text, by their first
// rune, or by their last where they are looked for before it; longest first.
type phrases map[rune][][]rune

func beginnings(words ...string) phrases {
	return collect(words, func(w []rune) rune { return w[0] })
}

func endings(words ...string) phrases {
	return collect(words, func(w []rune) rune { return w[len(w)-1] })
}

func collect(words []string, key func([]rune) rune) phrases {
	p := phrases{}
	for _, s := range words {
		w := []rune(s)
		p[key(w)] = append(p[key(w)], w)
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b []rune) int { return len(b) - len(a) })
	}
	return p
}

// startsWith returns the length of the phrase that stands at i, or 0.
func (t *text) startsWith(i int, p phrases) int {
	for _, w := range p[t.at(i)] {
		if i+len(w) <= len(t.norm) && slices.Equal(t.norm[i:i+len(w)], w) {
			return len(w)
		}
	}
	return 0
}

// endsWith returns the length of the phrase that ends before i, or 0. A Latin
// one stands alone.
func (t *text) endsWith(i int, p phrases) int {
	for _, w := range p[t.at(i-1)] {
		start := i - len(w)
		if start >= 0 && slices.Equal(t.norm[start:i], w) && !(isLetter(w[0]) && isAlnum(t.at(start-1))) {
			return len(w)
		}
	}
	return 0
}
