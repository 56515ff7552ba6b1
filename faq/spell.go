package faq

// spoken is one syllable of a query typed in pinyin. An unfinished last
// syllable may be any of [from, to). A word of letters or digits in between
// ("okpayzenmetixian") has an empty range and its own feature.
type spoken struct {
	word       uint64 // content of the word's feature, 0 for a syllable
	from, to   syllable
	start, end int32 // in the folded runes
	unit       int32
	joined     bool // follows the syllable before it
}

// maxSpelled is the longest stretch of letters that is read as pinyin.
const maxSpelled = 120

// speller splits letters into syllables. Of several ways ("xian" is xian and
// xi an) it takes the one with the fewest syllables and the most pairs that
// the pack knows.
type speller struct {
	p     *pinyin
	s     *sounds
	words map[string]uint64 // words of letters that the pack has among Han text
	nodes []spellNode
	ends  [maxSpelled + 1][]int32 // nodes by where they end
	out   []spoken
}

type spellNode struct {
	word       uint64
	from, to   syllable
	start, end int32
	score      float32
	prev       int32
}

// maxSyllable is the length of the longest syllable.
const maxSyllable = 6

// split returns the syllables of a word, nil when it is not pinyin. When
// unfinished, the last syllable may be only begun. The slice is used again by
// the next call.
func (sp *speller) split(word []rune, unfinished bool) []spoken {
	n := len(word)
	if n == 0 || n > maxSpelled {
		return nil
	}
	var letters [maxSpelled]byte
	for i, r := range word {
		if !isDigit(r) && (r < 'a' || r > 'z') {
			return nil
		}
		letters[i] = byte(r)
	}
	sp.nodes = sp.nodes[:0]
	for i := range n + 1 {
		sp.ends[i] = sp.ends[i][:0]
	}
	for i := range n {
		if i > 0 && len(sp.ends[i]) == 0 {
			continue
		}
		sp.addWords(letters[:n], i)
		sp.addSyllables(letters[:n], i, unfinished)
	}
	return sp.path(n)
}

// addSyllables adds the syllables that begin at i.
func (sp *speller) addSyllables(letters []byte, i int, unfinished bool) {
	n := len(letters)
	for j := i + 1; j <= min(n, i+maxSyllable); j++ {
		if s, ok := sp.p.numbers[string(letters[i:j])]; ok {
			sp.add(spellNode{from: s, to: s + 1, start: int32(i), end: int32(j)})
		} else if j == n && unfinished {
			if from, to := sp.p.withPrefix(string(letters[i:j])); from < to {
				sp.add(spellNode{from: from, to: to, start: int32(i), end: int32(j), score: -1.5})
			}
		}
	}
}

// addWords adds the number or the words of the pack that begin at i.
func (sp *speller) addWords(letters []byte, i int) {
	j := i
	for j < len(letters) && isDigit(rune(letters[j])) {
		j++
	}
	if j > i && (i == 0 || !isDigit(rune(letters[i-1]))) {
		sp.add(spellNode{word: hashString(string(letters[i:j])), start: int32(i), end: int32(j)})
	}
	for j := i + minInnerWord; j <= min(len(letters), i+maxInnerWord); j++ {
		if key, ok := sp.words[string(letters[i:j])]; ok {
			sp.add(spellNode{word: key, start: int32(i), end: int32(j), score: 1})
		}
	}
}

// Shorter words of letters than minInnerWord are not looked for inside pinyin.
const (
	minInnerWord = 4
	maxInnerWord = 12
)

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// pairGain is what a known pair is worth beside a syllable, which costs 1. Two
// pairs must not pay for one more syllable: dian would become di an, which no
// word has, because both halves stand beside much.
const pairGain = 0.5

// add links a node for one syllable or word to the best before it.
func (sp *speller) add(node spellNode) {
	start, end, from, to := node.start, node.end, node.from, node.to
	node.prev = -1
	node.score--
	if node.word == 0 && len(sp.s.charsOf(from, to)) == 0 {
		node.score--
	}
	score := node.score
	for k, i := range sp.ends[start] {
		before := &sp.nodes[i]
		total := before.score + score
		if before.to-before.from == 1 && node.word == 0 && len(sp.s.pairsOf(before.from, from, to)) > 0 {
			total += pairGain
		}
		if k == 0 || total > node.score {
			node.score, node.prev = total, i
		}
	}
	sp.ends[end] = append(sp.ends[end], int32(len(sp.nodes)))
	sp.nodes = append(sp.nodes, node)
}

func (sp *speller) path(n int) []spoken {
	best := int32(-1)
	for _, i := range sp.ends[n] {
		if best < 0 || sp.nodes[i].score > sp.nodes[best].score {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	sp.out = sp.out[:0]
	for i := best; i >= 0; i = sp.nodes[i].prev {
		nd := &sp.nodes[i]
		sp.out = append(sp.out, spoken{word: nd.word, from: nd.from, to: nd.to, start: nd.start, end: nd.end})
	}
	if sp.out[0].word != 0 && len(sp.out) == 1 {
		return nil // a word of its own, not pinyin
	}
	for i, j := 0, len(sp.out)-1; i < j; i, j = i+1, j-1 {
		sp.out[i], sp.out[j] = sp.out[j], sp.out[i]
	}
	return sp.out
}
