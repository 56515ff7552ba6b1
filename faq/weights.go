package faq

// weights are all numbers that search was tuned by. There is one set, for
// every language and every task; docs/search.md says what each part adds.
// They are relative to a known word, which is worth 1.
type weights struct {
	kind [kindCount]float32 // worth of a feature by its kind

	stop, stopHan float32 // factors for function words, and for such characters

	best, whole bm25       // the formula for wordings and for whole articles
	joined      float32    // share of the whole article beside its best wording
	field       [4]float32 // worth of a wording: title, question, keyword, body
	wholeField  [4]float32 // how much of each field is in the whole article
	learn       bool       // let the pack's own wordings adjust the whole articles

	// What a word of the query may stand for.
	slips      bool    // whether it may have been meant to be another
	family     float32 // worth of a word that shares letters with it
	minOverlap float32 // share of the letters that such words have in common
	completion float32 // worth of a word that it is the beginning of
	trust      float32 // from this worth on, a word stands for it in pairs and synonyms

	// Wordings that begin with the query. The first number puts them above
	// all others.
	startScale  float32
	startSecond float32 // share of further wordings of the same article
	exact       float32 // bonus for a wording that is the query

	// Sounds. A decoded character is the one that pinyin most likely means.
	sound         float32 // worth of a pair of characters of the right sound
	soundBestPair float32 // of the decoded pair
	soundBest     float32 // of a decoded character in a known pair
	soundChar     float32 // of the others of its sound
	soundLone     float32 // of a decoded character in no known pair
	soundRest     float32 // of the others of its sound
	mended        float32 // of a character that was put right by its sound, and of its synonyms
	foreign       float32 // factor for pinyin in a query that looks English
	crossing      float32 // factor for initials that cross the likely bounds of words

	// Languages and sureness.
	otherLang  float32 // factor for articles in another language
	sameEnough float64 // share of the sureness from which on the preferred language is shown
	newInfo    float32 // a word that the pack has never seen tells as many times more
	loneHan    float32 // credit of a character without its neighbour
	bestCover  float64 // share of the best wording in the sureness; the rest is the whole article's
	passing    float32 // a part of the query that n wordings of the article have counts n/(n+passing)
	found      float64 // what each part that was found adds to that share
	otherName  float64 // factor when the query names another service, which the article does not
	evidence   float64 // what a hit's score, in rarest words, adds
	sure       float64 // all together from which on a hit is an answer
	near       float32 // share of the first hit's score that a further answer needs
}

func defaultWeights() weights {
	w := weights{
		stop: 0.3, stopHan: 0.6,
		best: bm25{k1: 1.2, b: 0.7}, whole: bm25{k1: 2, b: 0.75},
		joined: 3, field: [4]float32{1, 1, 1, 0.6}, wholeField: [4]float32{1, 1, 2, 0.3}, learn: true,
		slips: true, family: 0.5, minOverlap: 0.55, completion: 0.5, trust: 0.4,
		startScale: 300, startSecond: 0.3, exact: 0.5,
		sound: 0.8, soundBestPair: 0.8, soundBest: 0.9, soundChar: 0.3, soundLone: 0.6, soundRest: 0.3,
		mended: 0.8, foreign: 0.2, crossing: 0.4,
		otherLang: 0.6, sameEnough: 0.7, newInfo: 2, loneHan: 0.3, bestCover: 0.5, passing: 1, found: 0.1, otherName: 0.6, evidence: 0.044, sure: 1.05, near: 0.35,
	}
	w.kind[kindWord] = 1
	w.kind[kindLetters] = 0.1
	w.kind[kindHan] = 1
	w.kind[kindPair] = 0.2
	w.kind[kindHanPair] = 0.4
	w.kind[kindSkip] = 0.1
	w.kind[kindConcept] = 1
	w.kind[kindInitials] = 0.25
	return w
}
