// Package faq holds the answers of a help pack and finds the right one for a
// question as people ask it.
//
// # The problem
//
// A person in trouble types "my acount is locked", 钱还没到账, "zhanghu suoding",
// "zhsd" or half of a word, and never the title that the author chose. The
// pack has some dozens of articles with ten or more wordings each, in two
// languages; another pack may have ten thousand wordings. An answer has to
// come with every keystroke, offline, in a fraction of a millisecond, the same
// on every run, with the parts shown that made it match, and with the honesty
// to say that nothing fits.
//
// Matching letters in order, as fuzzy finders for file names do, finds nothing
// for nineteen of twenty such questions: one word in another place and the
// order is broken. A full-text engine wants whole words and knows neither
// slips and pinyin together nor what a Han character sounds like. Statistical
// models would have to be trained on other people's questions. So the engine
// here is a small one of its own, made of parts that each do one thing.
//
// # Words become features
//
// Text is first brought to one form: full width ＯＫ to ok, 帳戶 to 账户, no
// accents, lower case. Then it is cut into units: a word of letters, as its
// stem, or one Han character. Chinese is not cut into words, because that
// takes a dictionary and is wrong exactly at the words that matter. A wording
// and a query meet in features:
//
//   - the unit itself: "withdrawing" and "withdrawal" share a stem, 锁定 and
//     被锁 share 锁. Function words (the, my, 的, 我) count less.
//   - two neighbouring units, and two with one between: "exchange rate" is more
//     than its words, 手续 more than 手 and 续. Single characters are worth
//     more than pairs, to our surprise: people leave out and swap characters.
//   - three and four neighbouring letters of a word, at a tenth: identify and
//     identification, a slip that the vocabulary cannot mend, half a word.
//   - a concept: "frozen", "blocked", 锁定 and 封号 stand in one group of the
//     pack's synonyms, so each finds the others, in both languages.
//   - two to four neighbouring pinyin initials: sxf is 手续费. Only words that
//     nothing else explains are read so.
//
// # Features become scores
//
// BM25 says what a feature is worth in a wording: the more the rarer it is in
// the pack. An article's score is its best wording plus three times the same
// sum over the whole article, all wordings as one text. The best wording
// answers "has someone asked just this?", the whole article "is this what it
// is about?"; without the second, nine points are lost in English and fifteen
// in Chinese.
//
// BM25 knows how rare a word is, not whether it decides between two articles.
// So the wordings of the pack, each in turn, play the query, and what a feature
// is worth for a whole article goes up or down until the article wins against
// its neighbours ([learner]): in a pack about payments "failed" tells more than
// "payment". Nothing but the pack is learnt from, in a fixed order.
//
// # What the query may mean
//
// The index has only what the pack's authors wrote. The rest is the query's
// business, and is solved on the pack's vocabulary, not on its wordings, which
// is why it costs little:
//
//   - A word that nobody wrote stands for the words one slip away (two from
//     eight letters on): acount, lokced. They count as rare as all of them
//     together, so that a slip which hits a rare word proves nothing.
//   - The last word may be half-typed: "withdr" stands for all that begins so.
//   - Letters may be pinyin: zhanghu, zhang hu, zhanghusuod, okpayzenmetixian.
//     They are split into syllables, a character is chosen for each as an
//     input method would do it, with the pack's own pairs as its dictionary,
//     and the query goes on as Han text. Every reading counts: 银行 is yinhang,
//     重新 is chongxin. So pinyin is nearly as good as characters.
//   - Two characters that the pack never has side by side are listened to: 手需
//     sounds like 手续.
//
// # Beginnings
//
// Who has typed the beginning of a wording (or its pinyin, or its initials)
// most likely means that one. Such wordings come before all others, the
// further they have been typed the earlier; at forty percent of a wording this
// is right 97 times of 100. When little is found, [github.com/sahilm/fuzzy]
// gives a second opinion on the titles.
//
// # Being sure
//
// A score says which article is best, not whether it is good. So a hit is
// weighed against the query: how much of what the query tells has its
// article? A word that the pack has never seen tells most, "how", "what" and
// 怎么 tell nothing. "How do I cook rice" shares words with many wordings and is
// still no question for us. A word that the article has in one wording only
// counts half: it is not about that. Beside the share counts how much was
// found at all: a long story has many words that nobody wrote down, and one
// word in common ("passport renewal") is half of a short query.
//
// # Why these weights
//
// They were found by changing one at a time, on a development set in English
// and by holding out one wording of each of our own articles at a time in
// Chinese. Most optima are flat: half or twice a weight moves less than a
// point. docs/search.md has what each part adds, beside other engines.
package faq

// Search returns the articles that answer a query, best first, at most limit.
// Any text is a query; one without letters or digits has no answers.
func (ix *Index) Search(query string, limit int) []Hit {
	if limit <= 0 || len(ix.wordings) == 0 {
		return nil
	}
	ix.understand(query)
	ix.score()
	ix.addStarts()
	hits := ix.hits(ix.rank(min(limit, len(ix.articles))))
	ix.forget()
	if len(hits) < min(limit, fewHits) {
		hits = ix.fill(query, limit, hits)
	}
	return hits
}

// hits explains a ranking: which wording, which parts of it, how sure.
func (ix *Index) hits(ranked []ranking) []Hit {
	if len(ranked) == 0 {
		return nil
	}
	out := make([]Hit, 0, len(ranked))
	sure := float64(0)
	for i, r := range ranked {
		b := &ix.scratch.best[r.article]
		doc := b.doc
		if b.start > 0 {
			doc = b.startDoc
		}
		w := &ix.wordings[doc]
		own := ix.sureness(r.article, b)
		if i == 0 {
			sure = own
		}
		out = append(out, Hit{
			Article: ix.articles[r.article], Text: w.text, Field: fieldNames()[w.field],
			Ranges:    ix.highlight(w.text, b),
			Score:     max(0, min(1, sure*float64(r.score)/float64(ranked[0].score))),
			Confident: r.score >= ix.w.near*ranked[0].score && ix.enough(r, b),
		})
	}
	return out
}
