package faq

import "math"

// decode chooses one character for each syllable: the path with the most and
// commonest known pairs, as an input method would. It also notes which
// characters have such a pair beside them.
func (ix *Index) decode() {
	s := &ix.scratch
	s.lattice = s.lattice[:0]
	s.columns = append(s.columns[:0], 0)
	for i := range s.spoken {
		ix.column(i)
		s.columns = append(s.columns, len(s.lattice))
	}
	s.decoded, s.backed = s.decoded[:0], s.backed[:0]
	for range s.spoken {
		s.decoded, s.backed = append(s.decoded, 0), append(s.backed, false)
	}
	at := int32(-1)
	for i := len(s.spoken) - 1; i >= 0; i-- {
		if at < 0 {
			at = s.bestOf(i)
		}
		if at < 0 {
			continue
		}
		n := &s.lattice[at]
		s.decoded[i] = n.char
		if n.pair {
			s.backed[i-1], s.backed[i] = true, true
		}
		at = n.prev
	}
}

// latticeNode is a character that a syllable may be.
type latticeNode struct {
	char  rune
	score float32
	prev  int32 // in the lattice, -1 for none
	pair  bool  // with the character before it
}

// column adds the characters of syllable i with the best way to each.
func (ix *Index) column(i int) {
	s := &ix.scratch
	sp := &s.spoken[i]
	base, prev := float32(0), int32(-1)
	if i > 0 && sp.joined {
		if prev = s.bestOf(i - 1); prev >= 0 {
			base = s.lattice[prev].score
		}
	}
	first := len(s.lattice)
	for _, c := range ix.sounds.charsOf(sp.from, sp.to) {
		own := logCount(ix.byWord.count(c.feature))*0.2 - (1 - c.weight)
		s.lattice = append(s.lattice, latticeNode{c.char, base + own, prev, false})
	}
	if prev < 0 || s.spoken[i-1].to-s.spoken[i-1].from != 1 {
		return
	}
	for _, p := range ix.sounds.pairsOf(s.spoken[i-1].from, sp.from, sp.to) {
		gain := 1.5 + logCount(ix.byWord.count(p.feature))/2 - 2*(1-p.weight)
		for j := s.columns[i-1]; j < s.columns[i]; j++ {
			if s.lattice[j].char != p.chars[0] {
				continue
			}
			for k := first; k < len(s.lattice); k++ {
				n := &s.lattice[k]
				if total := s.lattice[j].score + gain; n.char == p.chars[1] && total > n.score {
					n.score, n.prev, n.pair = total, int32(j), true
				}
			}
		}
	}
}

// bestOf returns the best node of a column, -1 when it is empty.
func (s *scratch) bestOf(i int) int32 {
	best := int32(-1)
	for j := s.columns[i]; j < s.columns[i+1]; j++ {
		if best < 0 || s.lattice[j].score > s.lattice[best].score {
			best = int32(j)
		}
	}
	return best
}

func logCount(n int) float32 { return float32(math.Log1p(float64(n))) }
