package faq

import "math"

// postings say for each feature which documents have it and what it is worth
// there: feature f stands in docs[start[f]:start[f+1]]. Everything that BM25
// can know before the query is multiplied into worth.
type postings struct {
	start []uint32
	docs  []uint32
	worth []float32
}

// occurrence is a feature in a document, how often.
type occurrence struct {
	feature, doc uint32
	count        float32
}

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

// newPostings builds the lists. Occurrences come by document; length is that
// of each document in units. weight is the worth of a feature before its
// rarity, by number.
func newPostings(occ []occurrence, features, docs int, length []float32, weight []float32, c bm25) *postings {
	p := &postings{
		start: make([]uint32, features+1),
		docs:  make([]uint32, len(occ)),
		worth: make([]float32, len(occ)),
	}
	for _, o := range occ {
		p.start[o.feature+1]++
	}
	idf := make([]float32, features)
	for f := range features {
		df := float64(p.start[f+1])
		idf[f] = float32(math.Log(1 + (float64(docs)-df+0.5)/(df+0.5)))
		p.start[f+1] += p.start[f]
	}
	mean := meanLength(length)
	next := make([]uint32, features)
	copy(next, p.start)
	for _, o := range occ {
		norm := c.norm(float64(length[o.doc]), mean)
		tf := float64(o.count)
		at := next[o.feature]
		next[o.feature]++
		p.docs[at] = o.doc
		p.worth[at] = weight[o.feature] * idf[o.feature] * float32(tf*(c.k1+1)/(tf+norm))
	}
	return p
}

// count returns in how many documents a feature stands.
func (p *postings) count(feature uint32) int {
	return int(p.start[feature+1] - p.start[feature])
}
