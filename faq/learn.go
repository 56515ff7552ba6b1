package faq

import (
	"math"
	"slices"
	"sync"
)

// learner adjusts what features are worth for whole articles, so that
// articles are told apart by what sets them apart. BM25 knows how rare a feature is in
// the pack, not whether it decides between two articles about the same thing.
//
// Each wording in turn plays the query: with half of its features left out,
// and without what it adds to its own article itself, it is held against all
// articles. Then its features gain worth for its own article and lose it for
// the articles that came too near (a step of softmax regression that starts
// from BM25). Features are left out by a fixed rule, not by chance: the same
// pack gives the same index. Articles with few wordings teach nothing.
type learner struct {
	ix     *Index
	occ    *occurrences // by wording
	counts []float32    // how often the feature of each posting stands in its article
	norm   []float32    // BM25's length term of each article
	scores []float32
	active []uint32 // articles with a score
	kept   []occurrence
}

const (
	learnEpochs      = 3
	learnRate        = 0.3
	learnTemperature = 2
	learnMinWordings = 3
	// learnMaxDocs leaves out features that stand in too many articles to set
	// one apart; it bounds the time of learning in a large pack.
	learnMaxDocs = 50
	// learnMaxWork bounds the postings that are visited: a large pack is
	// learnt in fewer rounds, one at least, and one that would visit more than
	// learnMaxRound in a round not at all.
	learnMaxWork  = 4_500_000
	learnMaxRound = 12_000_000
)

// learn lets the pack's own wordings adjust the whole articles.
func (b *indexBuilder) learn() {
	ix := b.ix
	if !ix.w.learn {
		return
	}
	l := &learner{ix: ix, occ: &b.occ, scores: make([]float32, len(ix.articles))}
	l.counts = make([]float32, len(ix.byWhole.docs))
	next := slices.Clone(ix.byWhole.start)
	for _, o := range b.whole.list {
		l.counts[next[o.feature]] = o.count
		next[o.feature]++
	}
	mean := meanLength(b.wholeLen)
	for _, n := range b.wholeLen {
		l.norm = append(l.norm, float32(ix.w.whole.norm(float64(n), mean)))
	}
	step := 7919 // a prime, so that each wording has its turn
	if len(ix.wordings)%step == 0 {
		step = 7907
	}
	for epoch := range l.rounds() {
		for i := range ix.wordings {
			l.teach(uint32((i*step+epoch)%len(ix.wordings)), epoch)
		}
	}
}

// rounds says how often the wordings are gone through.
func (l *learner) rounds() int {
	work := l.work()
	if work > learnMaxRound {
		return 0
	}
	return max(1, min(learnEpochs, learnMaxWork/max(work, 1)))
}

// work estimates the postings that one round visits.
func (l *learner) work() int {
	sum := 0
	for f := range l.ix.byWord.start[1:] {
		if n := l.ix.byWhole.count(uint32(f)); n <= learnMaxDocs {
			sum += n * l.ix.byWord.count(uint32(f))
		}
	}
	return sum / 2 // half of the features are left out
}

// teach lets one wording play the query.
func (l *learner) teach(doc uint32, epoch int) {
	own := l.ix.wordings[doc].article
	if l.ix.wordings[doc].field == fieldBody || l.ix.firstOf[own+1]-l.ix.firstOf[own] < learnMinWordings {
		return
	}
	p := l.ix.byWhole
	l.kept = l.kept[:0]
	for _, o := range l.occ.of(int(doc)) {
		if mix(uint64(o.feature)<<32+uint64(doc)*31+uint64(epoch))&1 == 0 && p.count(o.feature) <= learnMaxDocs {
			l.kept = append(l.kept, o)
		}
	}
	active, scores := append(l.active[:0], own), l.scores
	for _, o := range l.kept {
		from, to := p.start[o.feature], p.start[o.feature+1]
		worth := p.worth[from:to]
		for j, e := range p.docs[from:to] {
			if e == own {
				scores[e] += worth[j] * l.rest(from+uint32(j), o.count, e)
				continue
			}
			if scores[e] == 0 {
				active = append(active, e)
			}
			scores[e] += worth[j]
		}
	}
	l.active = active
	l.softmax(own)
	for _, o := range l.kept {
		from, to := p.start[o.feature], p.start[o.feature+1]
		worth := p.worth[from:to]
		step := learnRate * l.ix.kindWeight[o.feature]
		for j, e := range p.docs[from:to] {
			g := scores[e]
			if g == 0 {
				continue
			}
			if e == own {
				g *= l.rest(from+uint32(j), o.count, own)
			}
			worth[j] += step * g
		}
	}
	for _, e := range l.active {
		l.scores[e] = 0
	}
}

// softmax turns scores into what each article gains: the likelihood that is
// missing from the right one, and what the others have too much. Next to
// nothing counts as nothing.
func (l *learner) softmax(own uint32) {
	top := l.scores[own]
	for _, e := range l.active {
		top = max(top, l.scores[e])
	}
	sum := float32(0)
	for _, e := range l.active {
		s := (l.scores[e] - top) / learnTemperature
		l.scores[e] = 0
		if s > -8 {
			l.scores[e] = expOf()[int(-s*expPerUnit)]
			sum += l.scores[e]
		}
	}
	for _, e := range l.active {
		if l.scores[e] *= -1 / sum; l.scores[e] > -1e-3 {
			l.scores[e] = 0
		}
	}
	l.scores[own]++
}

// expOf holds at i e to the power of -(i+1/2)/128, the middle of a step. Likelihoods
// need no more digits, and working each out took a tenth of the time of building.
var expOf = sync.OnceValue(func() []float32 {
	out := make([]float32, 8*expPerUnit)
	for i := range out {
		out[i] = float32(math.Exp(-(float64(i) + 0.5) / expPerUnit))
	}
	return out
})

const expPerUnit = 128

// rest is the share of a posting's worth that stays when own occurrences are
// taken away.
func (l *learner) rest(posting uint32, own float32, article uint32) float32 {
	count := l.counts[posting]
	left := count - own
	if left <= 0 {
		return 0
	}
	norm := l.norm[article]
	return left / (left + norm) * (count + norm) / count
}
