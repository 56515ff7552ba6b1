package faq

import (
	"math"
	"slices"
)

// postings say for each feature which documents have it and what it is worth
// there: feature f stands in docs[start[f]:start[f+1]]. Everything that BM25
// can know before the query is multiplied into worth.
type postings struct {
	start []uint32
	docs  []uint32
	worth []float32
}

// occurrences are the features of documents, how often each stands there:
// those of document d are list[start[d]:start[d+1]], none of them twice.
type occurrences struct {
	start []uint32
	list  []occurrence
}

type occurrence struct {
	feature uint32
	count   float32
}

// newOccurrences makes room for size of them: growing bit by bit copied them 30
// times, a fifth of the time that building takes.
func newOccurrences(size int) occurrences {
	return occurrences{start: []uint32{0}, list: make([]occurrence, 0, size)}
}

// begun returns where the document begins that is being added.
func (o *occurrences) begun() int { return int(o.start[len(o.start)-1]) }

// end closes the document that is being added.
func (o *occurrences) end() { o.start = append(o.start, uint32(len(o.list))) }

func (o *occurrences) docs() int { return len(o.start) - 1 }

func (o *occurrences) of(doc int) []occurrence { return o.list[o.start[doc]:o.start[doc+1]] }

// bm25 holds the two numbers of Robertson's formula: k1 says how soon a
// repeated feature stops adding, b how much a long document is marked down.
type bm25 struct{ k1, b float64 }

// norm is the formula's term for a document's length.
func (c bm25) norm(length, mean float64) float64 { return c.k1 * (1 - c.b + c.b*length/mean) }

func meanLength(length []float32) float64 {
	sum := 0.0
	for _, l := range length {
		sum += float64(l)
	}
	return max(sum/float64(max(len(length), 1)), 1)
}

// newPostings builds the lists. length is that of each document in units; weight
// the worth of a feature before its rarity, by number.
func newPostings(occ *occurrences, length, weight []float32, c bm25) *postings {
	features := len(weight)
	p := &postings{
		start: make([]uint32, features+1),
		docs:  make([]uint32, len(occ.list)),
		worth: make([]float32, len(occ.list)),
	}
	for _, o := range occ.list {
		p.start[o.feature+1]++
	}
	idf := make([]float32, features)
	for f := range features {
		df := float64(p.start[f+1])
		idf[f] = float32(math.Log(1 + (float64(occ.docs())-df+0.5)/(df+0.5)))
		p.start[f+1] += p.start[f]
	}
	mean := meanLength(length)
	next := slices.Clone(p.start)
	for doc := range occ.docs() {
		norm := c.norm(float64(length[doc]), mean)
		for _, o := range occ.of(doc) {
			tf := float64(o.count)
			at := next[o.feature]
			next[o.feature]++
			p.docs[at] = uint32(doc)
			p.worth[at] = weight[o.feature] * idf[o.feature] * float32(tf*(c.k1+1)/(tf+norm))
		}
	}
	return p
}

// count returns in how many documents a feature stands.
func (p *postings) count(feature uint32) int {
	return int(p.start[feature+1] - p.start[feature])
}
