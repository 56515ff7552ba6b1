package faq

import "time"

// Confidence says where an article's advice comes from.
type Confidence string

const (
	// FromSource marks what the source article about the service says.
	FromSource Confidence = "source"
	// FromPractice marks general good practice that the source does not name.
	FromPractice Confidence = "practice"
)

// Article is one question with its answer, in one language. The same ID in
// another language is the same article in other words.
type Article struct {
	ID    string // the file name without ".md"
	Lang  string // "zh-Hans" or "en"
	Title string

	// Questions are the ways people really ask it, Keywords single terms that
	// should find it. Both are what the search index is made of.
	Questions []string
	Keywords  []string

	Topic      string
	Priority   int // 1 (first) to 3
	Sources    []string
	Confidence Confidence
	Safety     string   // a note beside unsafe advice, "" for none
	Next       []string // "letter:ID", "checklist:ID", "article:ID", "contacts", "fees"
	Updated    time.Time

	Body string // Markdown
	File string // the path inside the articles folder
	Line int    // where Body starts in File, counted from 1
}
