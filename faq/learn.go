package faq

import "math"

// learn adjusts what features are worth for whole articles, so that articles
// are told apart by what sets them apart.
func (b *indexBuilder) learn() {
	ix := b.ix
	w := &ix.w
	if w.epochs == 0 {
		return
	}
	p := ix.byWhole
	n := len(ix.articles)
	scores := make([]float32, n)
	sq := make([]float32, len(p.worth))
	// occurrences by wording
	starts := make([]int, len(ix.wordings)+1)
	for _, o := range b.occ {
		starts[o.doc+1]++
	}
	for i := range ix.wordings {
		starts[i+1] += starts[i]
	}
	perArticle := make([]int, n)
	for _, d := range ix.wordings {
		perArticle[d.article]++
	}
	wholeCount := map[uint64]float32{}
	for _, o := range b.whole {
		wholeCount[uint64(o.feature)<<32|uint64(o.doc)] = o.count
	}
	mean := 0.0
	for _, l := range b.wholeLen {
		mean += float64(l)
	}
	mean = max(mean/float64(n), 1)
	for epoch := range w.epochs {
		for i := range ix.wordings {
			d := (i*7919 + epoch) % len(ix.wordings)
			e := ix.wordings[d].article
			if perArticle[e] < 3 {
				continue
			}
			occ := b.occ[starts[d]:starts[d+1]]
			if w.drop {
				var kept []occurrence
				for _, o := range occ {
					if mix(uint64(o.feature)<<32+uint64(d)*31+uint64(epoch))&1 == 0 {
						kept = append(kept, o)
					}
				}
				occ = kept
			}
			clear(scores)
			norm := float32(ix.w.all.k1 * (1 - ix.w.all.b + ix.w.all.b*float64(b.wholeLen[e])/mean))
			for _, o := range occ {
				for j := p.start[o.feature]; j < p.start[o.feature+1]; j++ {
					if p.docs[j] == e {
						scores[e] += p.worth[j] * ownShare(wholeCount[uint64(o.feature)<<32|uint64(e)], o.count, norm)
					} else {
						scores[p.docs[j]] += p.worth[j]
					}
				}
			}
			top := scores[0]
			for _, s := range scores {
				top = max(top, s)
			}
			sum := float32(0)
			for k, s := range scores {
				scores[k] = float32(math.Exp(float64((s - top) / w.temperature)))
				sum += scores[k]
			}
			for k := range scores {
				scores[k] = -scores[k] / sum
			}
			scores[e]++
			for _, o := range occ {
				for j := p.start[o.feature]; j < p.start[o.feature+1]; j++ {
					g := scores[p.docs[j]]
					if p.docs[j] == e {
						g *= ownShare(wholeCount[uint64(o.feature)<<32|uint64(e)], o.count, norm)
					}
					if g > -1e-4 && g < 1e-4 {
						continue
					}
					base := b.weight[o.feature]
					g *= base
					sq[j] += g * g
					if w.sgd {
						p.worth[j] += w.rate * g
					} else {
						p.worth[j] += w.rate * base * g / float32(math.Sqrt(float64(sq[j])+1e-6))
					}
				}
			}
		}
	}
}

func ownShare(count, own, norm float32) float32 {
	rest := count - own
	if rest <= 0 {
		return 0
	}
	return rest / (rest + norm) * (count + norm) / count
}
