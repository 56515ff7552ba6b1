package faq

import (
	"math"
	"slices"
	"strings"
)

// indexBuilder holds what is needed only while an index is built.
type indexBuilder struct {
	ix        *Index
	occ       []occurrence // by wording
	whole     []occurrence // by article
	length    []float32
	wholeLen  []float32
	weight    []float32
	words     map[string]*vocabularyWord
	starts    startBuilder
	letters   []rune
	hanText   bool              // the wording at hand has Han characters
	inner     map[string]uint64 // words in such wordings
	syllables []syllable        // of the wording at hand
	sounds    soundBuilder
	text      folded
	us        []unit
	last      []int // of each feature, its last place in occ
	docOcc    int   // where the wording at hand begins in occ
	firstOcc  int   // where the article at hand begins in occ
	counts    []float32
	countList []uint32
}

// featuresPerByte is a little more than a byte of text has features, in both
// languages: 1.60 and 1.65 in packs of short wordings.
const featuresPerByte = 1.75

// reserve makes room for the features of all wordings at once: growing bit by
// bit copied them 30 times, a fifth of the time that building takes.
func (b *indexBuilder) reserve(lib *Library) {
	bytes := 0
	for _, articles := range lib.byLang {
		for _, a := range articles {
			bytes += len(a.Title) + len(a.Body)
			for _, texts := range [][]string{a.Questions, a.Keywords} {
				for _, t := range texts {
					bytes += len(t)
				}
			}
		}
	}
	b.occ = make([]occurrence, 0, int(featuresPerByte*float64(bytes)))
}

func (b *indexBuilder) article(a *Article) {
	ix := b.ix
	ix.articles = append(ix.articles, a)
	ix.firstOf = append(ix.firstOf, uint32(len(ix.wordings)))
	b.wholeLen = append(b.wholeLen, 0)
	b.firstOcc = len(b.occ)
	b.wording(a.Title, fieldTitle)
	for _, q := range a.Questions {
		b.wording(q, fieldQuestion)
	}
	for _, k := range a.Keywords {
		b.wording(k, fieldKeyword)
	}
	for _, p := range passages(a.Body) {
		b.wording(p, fieldBody)
	}
	b.joinArticle()
}

// wording adds one text of the article that was added last.
func (b *indexBuilder) wording(text string, field uint8) {
	ix := b.ix
	ix.folder.fold(text, &b.text, maxQueryRunes)
	b.us = ix.split.units(&b.text, b.us)
	if len(b.us) == 0 {
		return
	}
	doc := uint32(len(ix.wordings))
	ix.wordings = append(ix.wordings, wording{text, uint32(len(ix.articles) - 1), field})
	b.length = append(b.length, float32(len(b.us)))
	b.docOcc = len(b.occ)
	b.hanText = slices.ContainsFunc(b.us, func(u unit) bool { return u.han })
	for i := range b.us {
		b.vocabularyWords(i)
	}
	b.sounds.add(b.us, ix.features)
	for i := range b.us {
		if u := &b.us[i]; isGramWord(b.us, i) {
			eachLetterGram(b.text.runes[u.from:u.to], &b.letters, func(key uint64) { b.addKey(key, kindLetters, 0, doc, 1) })
		}
	}
	eachFeature(b.us, func(kind featureKind, content uint64, stops float32) {
		b.add(kind, content, stops, doc, 1)
	})
	ix.concepts.find(b.us, func(group uint32, _, _ int) {
		b.add(kindConcept, uint64(group), 0, doc, 1)
	})
	if field != fieldBody {
		b.syllables = ix.pinyin.read(b.text.runes, b.syllables[:0])
		b.initials(doc)
	}
	if field != fieldBody {
		b.starts.add(doc, b.us, &b.text, b.syllables, ix.pinyin)
	}
}

func (b *indexBuilder) add(kind featureKind, content uint64, stops float32, doc uint32, count float32) {
	b.addKey(keyOf(kind, content), kind, stops, doc, count)
}

func (b *indexBuilder) addKey(key uint64, kind featureKind, stops float32, doc uint32, count float32) {
	w := b.ix.w.kind[kind]
	if w == 0 {
		return
	}
	f := b.ix.features.add(key)
	for int(f) >= len(b.weight) {
		b.weight, b.last = append(b.weight, 0), append(b.last, -1)
	}
	if at := b.last[f]; at >= b.docOcc {
		b.occ[at].count += count
		return
	}
	stop := b.ix.w.stop
	if kind == kindHan || kind == kindHanPair {
		stop = b.ix.w.stopHan
	}
	switch stops {
	case 0:
	case 1:
		w *= stop
	default:
		w *= float32(math.Sqrt(float64(stop)))
	}
	b.weight[f], b.last[f] = w, len(b.occ)
	b.occ = append(b.occ, occurrence{f, doc, count})
}

// joinArticle adds up the features of all wordings of the last article.
func (b *indexBuilder) joinArticle() {
	entry := uint32(len(b.ix.articles) - 1)
	for int(b.ix.features.n) > len(b.counts) {
		b.counts = append(b.counts, 0)
	}
	for _, o := range b.occ[b.firstOcc:] {
		share := b.ix.w.wholeField[b.ix.wordings[o.doc].field]
		if share == 0 {
			continue
		}
		if b.counts[o.feature] == 0 {
			b.countList = append(b.countList, o.feature)
		}
		b.counts[o.feature] += o.count * share
	}
	for d := len(b.ix.wordings) - 1; d >= 0 && b.ix.wordings[d].article == entry; d-- {
		b.wholeLen[entry] += b.length[d] * b.ix.w.wholeField[b.ix.wordings[d].field]
	}
	for _, f := range b.countList {
		b.whole = append(b.whole, occurrence{f, entry, b.counts[f]})
		b.counts[f] = 0
	}
	b.countList = b.countList[:0]
}

// vocabularyWords notes the written word of a unit.
func (b *indexBuilder) vocabularyWords(i int) {
	u := &b.us[i]
	if u.han || i > 0 && b.us[i-1].from == u.from {
		if u.han {
			b.ix.hanPack = true
		}
		return
	}
	if i+1 < len(b.us) && b.us[i+1].from == u.from {
		return // a short form stands for two words
	}
	text := string(b.text.runes[u.from:u.to])
	if n := len(text); b.hanText && n >= minInnerWord && n <= maxInnerWord {
		b.inner[text] = u.key
	}
	if w := b.words[text]; w != nil {
		w.count++
		return
	}
	text = strings.TrimSuffix(text, "'s")
	f := b.ix.features.add(keyOf(kindWord, u.key))
	b.words[text] = &vocabularyWord{text: text, stem: u.key, feature: f, count: 1}
}

func (b *indexBuilder) finish() {
	ix := b.ix
	ix.firstOf = append(ix.firstOf, uint32(len(ix.wordings)))
	n := int(ix.features.n)
	for n > len(b.weight) {
		b.weight = append(b.weight, 0)
	}
	ix.kindWeight = b.weight
	ix.byWord = newPostings(b.occ, n, len(ix.wordings), b.length, b.weight, ix.w.best)
	ix.byWhole = newPostings(b.whole, n, len(ix.articles), b.wholeLen, b.weight, ix.w.whole)
	b.learn()
	ix.sibling = siblings(ix.articles, ix.lang)
	list := make([]vocabularyWord, 0, len(b.words))
	for _, w := range b.words {
		list = append(list, *w)
	}
	ix.words = newVocabulary(list)
	ix.sounds = b.sounds.finish(ix.pinyin)
	ix.speller = &speller{p: ix.pinyin, s: ix.sounds, words: b.inner}
	ix.starts = b.starts.finish()
	ix.scratch.init(ix)
}

// initials adds the neighbouring pinyin initials of a wording.
func (b *indexBuilder) initials(doc uint32) {
	ix := b.ix
	run := b.letters[:0]
	flush := func() {
		eachInitials(run, func(content uint64, _, _ int) { b.add(kindInitials, content, 0, doc, 1) })
		run = run[:0]
	}
	for i := range b.us {
		u := &b.us[i]
		if !u.han || b.syllables[u.from] == noSyllable {
			flush()
			continue
		}
		run = append(run, rune(ix.pinyin.names[b.syllables[u.from]][0]))
	}
	flush()
	b.letters = run
}

// siblings returns for each article the number of the one with the same ID in
// lang, or its own when there is none.
func siblings(articles []*Article, lang string) []uint32 {
	byID := map[string]uint32{}
	for i, a := range articles {
		if a.Lang == lang {
			byID[a.ID] = uint32(i)
		}
	}
	out := make([]uint32, len(articles))
	for i, a := range articles {
		out[i] = uint32(i)
		if j, ok := byID[a.ID]; ok {
			out[i] = j
		}
	}
	return out
}
