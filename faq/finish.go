package faq

import "sync"

// finish does what needs all wordings, in two halves at once. Only finishTyping may
// use ix.pinyin, which remembers what it reads, and the builder's words, sounds and
// starts; neither half may add features. So the index comes out the same in
// whatever order they end. A panic in the other half is passed on to the caller,
// who knows what to do about one.
func (b *indexBuilder) finish() {
	ix := b.ix
	ix.firstOf = append(ix.firstOf, uint32(len(ix.wordings)))
	b.weight = append(b.weight, make([]float32, int(ix.features.n)-len(b.weight))...)
	ix.kindWeight = b.weight
	ix.sibling = siblings(ix.articles, ix.lang)
	var other sync.WaitGroup
	var failed any
	other.Go(func() {
		defer func() { failed = recover() }()
		b.finishTyping()
	})
	ix.byWord = newPostings(&b.occ, b.length, b.weight, ix.w.best)
	b.joinArticles()
	ix.byWhole = newPostings(&b.whole, b.wholeLen, b.weight, ix.w.whole)
	b.learn()
	other.Wait()
	if failed != nil {
		panic(failed)
	}
	ix.scratch.init(ix)
}

// finishTyping makes what leads from letters to features: words, sounds and
// beginnings.
func (b *indexBuilder) finishTyping() {
	ix := b.ix
	list := make([]vocabularyWord, 0, len(b.words))
	for _, w := range b.words {
		list = append(list, *w)
	}
	ix.words = newVocabulary(list)
	ix.sounds = b.sounds.finish(ix.pinyin)
	ix.speller = &speller{p: ix.pinyin, s: ix.sounds, words: b.inner}
	ix.starts = b.starts.finish()
}

// joinArticles adds up the features of all wordings of each article.
func (b *indexBuilder) joinArticles() {
	ix := b.ix
	b.whole = newOccurrences(len(b.occ.list)) // an article has no feature that none of its wordings has
	counts := make([]float32, ix.features.n)
	var list []uint32 // the features with a count
	for article := range ix.articles {
		length := float32(0)
		for doc := int(ix.firstOf[article]); doc < int(ix.firstOf[article+1]); doc++ {
			share := ix.w.wholeField[ix.wordings[doc].field]
			length += b.length[doc] * share
			if share == 0 {
				continue
			}
			for _, o := range b.occ.of(doc) {
				if counts[o.feature] == 0 {
					list = append(list, o.feature)
				}
				counts[o.feature] += o.count * share
			}
		}
		b.wholeLen = append(b.wholeLen, length)
		for _, f := range list {
			b.whole.list = append(b.whole.list, occurrence{f, counts[f]})
			counts[f] = 0
		}
		list = list[:0]
		b.whole.end()
	}
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
