package faq

import (
	"math"
	"slices"
	"strings"
)

// indexBuilder holds what is needed only while an index is built.
type indexBuilder struct {
	ix        *Index
	occ       occurrences // by wording
	whole     occurrences // by article
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
	last      []int32 // of each feature, its last place in occ; -1 before it has one
}

// featuresPerByte is a little more than a byte of text has features, in both
// languages: 1.60 and 1.65 in packs of short wordings.
const featuresPerByte = 1.75

// reserve makes room for the features of all wordings at once.
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
	b.occ = newOccurrences(int(featuresPerByte * float64(bytes)))
}

func (b *indexBuilder) article(a *Article) {
	ix := b.ix
	ix.articles = append(ix.articles, a)
	ix.firstOf = append(ix.firstOf, uint32(len(ix.wordings)))
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
	b.hanText = slices.ContainsFunc(b.us, func(u unit) bool { return u.han })
	for i := range b.us {
		b.vocabularyWords(i)
	}
	b.sounds.add(b.us, ix.features)
	for i := range b.us {
		if u := &b.us[i]; isGramWord(b.us, i) {
			eachLetterGram(b.text.runes[u.from:u.to], &b.letters, func(key uint64) { b.addKey(key, kindLetters, 0) })
		}
	}
	eachFeature(b.us, func(kind featureKind, content uint64, stops float32) {
		b.add(kind, content, stops)
	})
	ix.concepts.find(b.us, func(group uint32, _, _ int) {
		b.add(kindConcept, uint64(group), 0)
	})
	if field != fieldBody {
		b.syllables = ix.pinyin.read(b.text.runes, b.syllables[:0])
		b.initials()
		b.starts.add(doc, b.us, &b.text, b.syllables, ix.pinyin)
	}
	b.occ.end()
}

func (b *indexBuilder) add(kind featureKind, content uint64, stops float32) {
	b.addKey(keyOf(kind, content), kind, stops)
}

func (b *indexBuilder) addKey(key uint64, kind featureKind, stops float32) {
	w := b.ix.w.kind[kind]
	if w == 0 {
		return
	}
	f := b.ix.features.add(key)
	for int(f) >= len(b.weight) {
		b.weight, b.last = append(b.weight, 0), append(b.last, -1)
	}
	if at := int(b.last[f]); at >= b.occ.begun() {
		b.occ.list[at].count++
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
	b.weight[f], b.last[f] = w, int32(len(b.occ.list))
	b.occ.list = append(b.occ.list, occurrence{f, 1})
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
	text = strings.TrimSuffix(text, "'s")
	if b.words[text] != nil {
		return
	}
	f := b.ix.features.add(keyOf(kindWord, u.key))
	b.words[text] = &vocabularyWord{text: text, stem: u.key, feature: f}
}

// initials adds the neighbouring pinyin initials of the wording at hand.
func (b *indexBuilder) initials() {
	ix := b.ix
	run := b.letters[:0]
	flush := func() {
		eachInitials(run, func(content uint64, _, _ int) { b.add(kindInitials, content, 0) })
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
