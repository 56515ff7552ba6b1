package faq

// weights are all numbers that search was tuned by. There is one set, for
// every language and every task.
type weights struct {
	kind       [kindCount]float32 // worth of a feature by its kind
	stop       float32            // factor for function words
	best, all  bm25               // over wordings, over whole articles
	joined     float32            // share of the whole article beside its best wording
	field      [4]float32         // worth of a wording by field: title, question, keyword, body
	wholeField [4]float32         // share of each field in the whole article
	slip       float32            // worth of a word found through one slip; squared for two
	family     float32            // worth of a word that shares letters
	minOverlap float32            // letters that words of a family share at least
	completion float32            // worth of a half-typed word's completion

	startScale, startSecond float32
	sameEnough              float64 // share of the sureness from which on the preferred language is shown
	near                    float32 // share of the first hit's score from which on another one is an answer, too
	newInfo                 float32
	bestCover               float64
	stopInfo, loneHan       float32
	sure                    float32 // share of the ideal score from which on a hit is an answer
	exact                   float32 // bonus for the wording itself
	sound                   float32 // worth of a Han pair of the right sound
	soundBestPair           float32 // of the pair that was decoded
	soundRest               float32 // of the other characters then
	soundLone               float32 // of a decoded character that no neighbour supports
	soundChar, soundBest    float32 // the same for characters
	crossing                float32 // worth of initials that cross the likely bounds of words
	trust                   float32 // an alternative worth as much stands for the word in pairs and synonyms
	foreign                 float32 // worth of pinyin in a query that looks English
	learn                   bool
	otherLang               float32 // factor for articles in another language
}

func defaultWeights() weights {
	w := weights{
		stop: 0.3,
		best: bm25{1.2, 0.7}, all: bm25{2, 0.75},
		joined: 3,
		field:  [4]float32{1, 1, 1, 0.6}, wholeField: [4]float32{1, 1, 2, 0.3},
		slip: 1, family: 0.5, minOverlap: 0.55,
		completion: 0.5, startScale: 300, startSecond: 0.3, learn: true, sure: 0.3, near: 0.35, sameEnough: 0.7, newInfo: 3, bestCover: 0.5, stopInfo: 0, loneHan: 0.3, exact: 0.5,
		sound: 0.8, soundBestPair: 1, soundChar: 0.3, soundBest: 1, soundLone: 0.3, soundRest: 0.3, foreign: 0.2, trust: 0.4, crossing: 0.4, otherLang: 0.6,
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
