package faq

import (
	"math"
	"slices"
	"strings"
)

// part is a unit or a syllable of the query with what it tells.
type part struct {
	info  float32
	han   bool
	other bool    // of the name of another service
	got   float32 // how well an article answers to it, 0..1
}

// weighParts says how much each part of the query tells: a word that the pack
// has never seen the most, a word of every question next to nothing.
func (ix *Index) weighParts() {
	s := &ix.scratch
	s.parts = s.parts[:0]
	for i := range s.meant {
		p := ix.partOf(s.meant, i)
		// A word that may be a slip may as well be one that the pack has not.
		if c := s.credit[i]; c < 1 && p.info > 0 {
			p.info = c*p.info + (1-c)*ix.idf(0)*ix.w.newInfo
		}
		s.parts = append(s.parts, p)
	}
	ix.weighOthers()
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

// weighOthers finds the names of other services: whoever wants their Netflix
// password back asks for a password and does not mean us. A name that the pack
// has in many wordings is none.
func (ix *Index) weighOthers() {
	s := &ix.scratch
	ix.others.find(s.us, func(_ uint32, from, to int) {
		kind, content := kindWord, s.us[from].key
		if s.us[from].han && to-from > 1 {
			kind, content = kindHanPair, pairKey(content, s.us[from+1].key)
		}
		if f, ok := ix.features.get(keyOf(kind, content)); ok && ix.byWord.count(f)*100 > len(ix.wordings) {
			return
		}
		for i := from; i < to; i++ {
			s.parts[i].other = true
			s.parts[i].info = max(s.parts[i].info, ix.w.newInfo*ix.idf(0)/float32(to-from))
		}
	})
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
// [from, to) have, 0..1, and how many of its parts. A part that n of them have
// counts n/(n+rare): in full when rare is 0.
func (ix *Index) cover(from, to uint32, rare float32) (share float64, found int) {
	s := &ix.scratch
	for i := range s.parts {
		s.parts[i].got = 0
	}
	for _, f := range s.feats {
		if f.span == 0 {
			continue
		}
		n := float32(ix.byWord.countIn(f.feature, from, to))
		if n == 0 {
			continue
		}
		for i := f.part; i < f.part+f.span && int(i) < len(s.parts); i++ {
			p := &s.parts[i]
			w := f.credit * n / (n + rare)
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
		if p.info > 0 && p.got >= 0.5 {
			found++
		}
	}
	if all == 0 {
		return 0, 0
	}
	return got / all, found
}

// countIn returns how many of the documents [from, to) have a feature.
func (p *postings) countIn(feature, from, to uint32) int {
	docs := p.docs[p.start[feature]:p.start[feature+1]]
	i, _ := slices.BinarySearch(docs, from)
	j, _ := slices.BinarySearch(docs[i:], to)
	return j
}

// sureness says how much of what the query asks an article has.
func (ix *Index) sureness(article uint32, b *candidate) float64 {
	if b.start > 0 {
		return 1
	}
	best, _ := ix.cover(b.doc, b.doc+1, 0)
	whole, _ := ix.cover(ix.firstOf[article], ix.firstOf[article+1], 0)
	return best*ix.w.bestCover + whole*(1-ix.w.bestCover)
}

// enough says whether a hit may be called an answer.
func (ix *Index) enough(r ranking, b *candidate) bool { return ix.sureOf(r, b) >= ix.w.sure }

// sureOf says how sure a hit is: it begins as the query does, or the article
// has a good share of what the query asks, or a lot of it. What it says once
// in passing counts half.
func (ix *Index) sureOf(r ranking, b *candidate) float64 {
	if b.start > 0 {
		return math.Inf(1)
	}
	share, found := ix.cover(ix.firstOf[r.article], ix.firstOf[r.article+1], ix.w.passing)
	sure := share + ix.w.found*float64(min(found, 4)) + ix.w.evidence*float64(r.score/ix.idf(0))
	if slices.ContainsFunc(ix.scratch.parts, func(p part) bool { return p.other && p.got < 0.5 }) {
		sure *= ix.w.otherName
	}
	return sure
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

// otherNames are services and things that people have accounts, passwords,
// payments and orders with. An article that has one in a wording ("a link in a
// WhatsApp message") may be meant all the same. Not in the list are those that
// a question about any payment service may name: phones, browsers, search
// engines, cards.
const otherNames = `paypal venmo zelle revolut skrill payoneer klarna moneygram western_union alipay
netflix spotify youtube disney_plus amazon amazon_prime ebay zalando uber airbnb icloud apple_id facebook instagram tiktok
snapchat linkedin pinterest reddit twitter discord zoom steam playstation xbox nintendo roblox fortnite minecraft binance
coinbase bitcoin ethereum dogecoin whatsapp telegram wechat gmail hotmail outlook
支付宝 微信 余额宝 花呗 借呗 云闪付 西联 淘宝 天猫 京东 拼多多 闲鱼 美团 饿了么 滴滴 携程 顺丰 抖音 快手 小红书 微博 知乎 哔哩哔哩
爱奇艺 优酷 腾讯视频 qq 苹果id 王者荣耀 原神 比特币 以太坊 狗狗币 币安`

// otherGroups returns otherNames as what concepts are made of.
func otherGroups() []SynonymGroup {
	var g SynonymGroup
	for w := range strings.FieldsSeq(otherNames) {
		g.Words = append(g.Words, strings.ReplaceAll(w, "_", " "))
	}
	return []SynonymGroup{g}
}
