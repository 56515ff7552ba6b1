package faq

// Field names the part of an article that a query matched.
type Field string

// The fields of an article that search reads.
const (
	FieldTitle    Field = "title"
	FieldQuestion Field = "question"
	FieldKeyword  Field = "keyword"
	FieldBody     Field = "body"
)

// Hit is one article that answers a query, with the reason why.
type Hit struct {
	Article *Article

	// Text is the wording or passage that matched best, out of Field.
	Text  string
	Field Field

	// Ranges are the parts of Text that made it match: rune ranges
	// [from, to), ascending, not overlapping.
	Ranges [][2]int

	// Score is between 0 and 1 and falls along the list; it may be compared
	// within one answer only.
	Score float64

	// Confident says that the hit is good enough to be called an answer. When
	// the first hit is not, say so and offer another way.
	Confident bool
}
