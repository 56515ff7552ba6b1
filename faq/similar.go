package faq

import (
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

// checkSimilar reports questions that say what a sibling says already: they
// make an article longer, not easier to find.
func (b *builder) checkSimilar() {
	n := b.doc.keys["questions"]
	if n == nil || n.Kind != yaml.SequenceNode || len(n.Content) > maxQuestions {
		return
	}
	sets := make([][]uint64, len(n.Content))
	for i, q := range n.Content {
		sets[i] = bigrams(q.Value)
		for j := range i {
			if s := similarity(sets[i], sets[j]); s > maxSimilarity {
				b.warn(q.Line, "too much like the question on line %d (similarity %.2f, at most %.1f)", n.Content[j].Line, s, maxSimilarity)
				break
			}
		}
	}
}

// bigrams returns the pairs of neighbouring letters and digits of a question,
// in order and each once, with case, width, blanks and punctuation left out of
// account.
func bigrams(s string) []uint64 {
	var set []uint64
	var prev rune
	for _, r := range strings.ToLower(norm.NFKC.String(s)) {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			continue
		}
		if prev != 0 {
			set = append(set, uint64(prev)<<32|uint64(r))
		}
		prev = r
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// similarity is the Jaccard index of two sets: 0 for nothing in common, 1 for
// the same.
func similarity(a, b []uint64) float64 {
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if common == 0 {
		return 0
	}
	return float64(common) / float64(len(a)+len(b)-common)
}
