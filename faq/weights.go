package faq

// weights are all numbers that search was tuned by. There is one set, for
// every language and every task.
type weights struct {
	kind              [kindCount]float32 // worth of a feature by its kind
	stop              float32            // factor for function words
	best, all         bm25               // over wordings, over whole articles
	joined            float32            // share of the whole article beside its best wording
	second            float32            // share of the second-best wording
	field             [4]float32         // worth of a wording by field: title, question, keyword, body
	wholeField        [4]float32         // share of each field in the whole article
	slip              float32            // worth of a word found through one slip; squared for two
	family            float32            // worth of a word that shares letters
	minOverlap        float32            // letters that words of a family share at least
	completion        float32            // worth of a half-typed word's completion
	begins            float32            // bonus for a wording that begins with the query
	exact             float32            // bonus for the wording itself
	sound             float32            // worth of a Han pair found through its sound
	idfPower          float64
	idfWhole          float64
	gram              float32
	epochs            int
	sgd, drop         bool
	temperature, rate float32
	gmin, gmax        int
	gstop, gcross     bool
	otherLang         float32 // factor for articles in another language
}

func defaultWeights() weights {
	w := weights{
		stop: 0.3,
		best: bm25{1.2, 0.75}, all: bm25{2, 0.75},
		joined: 2, second: 0.2,
		field: [4]float32{1, 1, 0.8, 0.5}, wholeField: [4]float32{1, 1, 1, 0},
		slip: 0.8, family: 0.4, minOverlap: 0.55,
		completion: 0.5, begins: 1, exact: 0.5,
		sound: 0.8, idfPower: 1, idfWhole: 0, otherLang: 0.6,
	}
	w.kind[kindWord] = 1
	w.gram, w.gmin, w.gmax = 0.1, 3, 4
	w.kind[kindHan] = 0.5
	w.kind[kindPair] = 0.2
	w.kind[kindHanPair] = 0.8
	w.kind[kindSkip] = 0
	w.kind[kindConcept] = 0.4
	w.kind[kindInitials] = 0.25
	return w
}
