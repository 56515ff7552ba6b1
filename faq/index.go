package faq

// Options of an index.
type Options struct {
	// Lang is preferred: of equal hits the one in this language comes first.
	// "" prefers none.
	Lang string
	// Synonyms of the pack.
	Synonyms []SynonymGroup
}

// wording is one text of an article that a query is held against: its title,
// a question, a keyword or a passage of its body.
type wording struct {
	text    string
	article uint32
	field   uint8 // of fieldNames
}

func fieldNames() [4]Field { return [4]Field{FieldTitle, FieldQuestion, FieldKeyword, FieldBody} }

const (
	fieldTitle = iota
	fieldQuestion
	fieldKeyword
	fieldBody
)

// Index answers queries over a library. It reuses its working memory, so only
// one goroutine may use it at a time; make one index for each.
type Index struct {
	w        weights
	lang     string
	folder   *folder
	split    *splitter
	concepts *concepts
	others   *concepts // names of other services
	light    map[uint64]bool
	pinyin   *pinyin
	sounds   *sounds
	speller  *speller

	articles   []*Article
	wordings   []wording
	kindWeight []float32 // worth of each feature before its rarity
	sibling    []uint32  // of each article, the same one in the preferred language
	firstOf    []uint32  // the first wording of each article, and the end
	features   *table
	byWord     *postings // by wording
	byWhole    *postings // by article
	words      *vocabulary
	starts     []startList
	hanPack    bool
	maxLangs   int // most languages of one article

	scratch
}

// NewIndex makes an index of all articles of a library.
func NewIndex(lib *Library, opts Options) *Index {
	return newIndex(lib, opts, defaultWeights())
}

func newIndex(lib *Library, opts Options, w weights) *Index {
	ix := &Index{w: w, lang: opts.Lang, folder: newFolder(), split: &splitter{english: newEnglish()}, features: newTable(1024), pinyin: newPinyin()}
	ix.light = lightKeys(ix.split)
	ix.concepts = newConcepts(opts.Synonyms, ix.folder, ix.split)
	ix.others = newConcepts(otherGroups(), ix.folder, ix.split)
	b := &indexBuilder{ix: ix, words: map[string]*vocabularyWord{}, inner: map[string]uint64{}, sounds: soundBuilder{chars: map[rune]uint32{}, pairs: map[[2]rune]uint32{}}}
	b.reserve(lib)
	ix.maxLangs = max(1, len(lib.Languages()))
	for _, lang := range lib.Languages() {
		for _, a := range lib.byLang[lang] {
			b.article(a)
		}
	}
	b.finish()
	return ix
}
