package faq

import (
	"slices"
	"strings"
)

// part is a unit or a syllable of the query with what it tells.
type part struct {
	info float32
	han  bool
	got  float32 // how well an article answers to it, 0..1
}

// weighParts says how much each part of the query tells: a word that the pack
// has never seen the most, a word of every question next to nothing.
func (ix *Index) weighParts() {
	s := &ix.scratch
	s.parts = s.parts[:0]
	for i := range s.meant {
		s.parts = append(s.parts, ix.partOf(s.meant, i))
	}
	for i := range s.spoken {
		p := ix.partOf(s.heard, i)
		if s.speech < 1 {
			p.info = 0
		} else {
			s.parts[s.spoken[i].unit].info = 0
		}
		s.parts = append(s.parts, p)
	}
}

func (ix *Index) partOf(us []unit, i int) part {
	u := &us[i]
	kind := kindWord
	if u.han {
		kind = kindHan
	}
	df := 0
	if f, ok := ix.features.get(keyOf(kind, u.key)); ok {
		df = ix.byWord.count(f)
	}
	p := part{info: ix.idf(df), han: u.han}
	if df == 0 {
		p.info *= ix.w.newInfo
	}
	if u.stop || ix.light[u.key] {
		p.info = 0
	}
	if slices.ContainsFunc(us[:i], func(o unit) bool { return o.key == u.key }) {
		p.info = 0
	}
	return p
}

// cover returns the share of the query's information that the wordings
// [from, to) have, 0..1.
func (ix *Index) cover(from, to uint32) float64 {
	s := &ix.scratch
	for i := range s.parts {
		s.parts[i].got = 0
	}
	for _, f := range s.feats {
		if f.span == 0 || !ix.byWord.anyIn(f.feature, from, to) {
			continue
		}
		for i := f.part; i < f.part+f.span && int(i) < len(s.parts); i++ {
			p := &s.parts[i]
			w := f.credit
			if p.han && f.span == 1 {
				w *= ix.w.loneHan
			}
			p.got = max(p.got, w)
		}
	}
	var all, got float64
	for _, p := range s.parts {
		all += float64(p.info)
		got += float64(p.info * p.got)
	}
	if all == 0 {
		return 0
	}
	return got / all
}

// anyIn reports whether a feature stands in one of the documents [from, to).
func (p *postings) anyIn(feature, from, to uint32) bool {
	docs := p.docs[p.start[feature]:p.start[feature+1]]
	i, _ := slices.BinarySearch(docs, from)
	return i < len(docs) && docs[i] < to
}

// sureness says how much of what the query asks an article has.
func (ix *Index) sureness(article uint32, b *candidate) float64 {
	if b.start > 0 {
		return 1
	}
	best := ix.cover(b.doc, b.doc+1)
	whole := ix.cover(ix.firstOf[article], ix.firstOf[article+1])
	return best*ix.w.bestCover + whole*(1-ix.w.bestCover)
}

// enough says whether a hit may be called an answer: it has a good share of
// what the query asks, or a lot of it, or begins as the query does.
func (ix *Index) enough(share float64, r ranking, b *candidate) bool {
	return b.start > 0 || share+ix.w.evidence*float64(r.score/ix.idf(0)) >= ix.w.sure
}

// lightWords are those of many questions, whatever they are about: that an
// article has them too does not make it an answer.
const lightWords = `how what when where why who which whose get go use make take know want need help tell find give
keep back still now long much many time day today year year way thing good best right new old
哪 里 多 少 久 几 时 候 办 吗 能 可 以 要 想 会 说 做 用 到 去 来 上 下 出 大 小 好 最 很 太 天 年 意 思 自 己 名 字 推 荐 没 不 个 些 点`

// lightKeys returns the keys of lightWords.
func lightKeys(s *splitter) map[uint64]bool {
	keys := map[uint64]bool{}
	var us []unit
	for w := range strings.FieldsSeq(lightWords) {
		rs := []rune(w)
		us = s.units(&folded{runes: rs}, us)
		keys[us[0].key] = true
	}
	return keys
}
