// Package lesson holds the examples of "spot the phish": short made-up mails,
// links, pages and calls, some of them a trap and some harmless, each with an
// explanation of what gives it away.
//
// The examples are fictional. Nothing in them is a working address: every
// address ends in a name that is reserved for examples (RFC 2606: .example,
// .invalid, .test, example.com), and no real company is imitated. [Load] refuses
// anything else, so that a help pack cannot teach people to trust an address.
package lesson

// Kind is the form in which an example reaches a person.
type Kind string

// The kinds of examples.
const (
	Mail Kind = "mail"
	Link Kind = "link"
	Page Kind = "page"
	Call Kind = "call"
)

func (k Kind) known() bool {
	return k == Mail || k == Link || k == Page || k == Call
}

// Clue is one place in an example that helps to judge it.
type Clue struct {
	Quote string // stands word for word in Example.Show, so it can be marked
	Text  string // what it tells
}

// Example is one exercise.
type Example struct {
	ID    string // stable across languages
	Kind  Kind
	Show  string // the text shown; paragraphs are separated by blank lines
	Phish bool   // the right answer
	Clues []Clue
	// Explain says what gives it away, or why it is harmless, and what to do.
	Explain string
	// Address is a link or mail address out of Show, and Known the address that
	// the person in the example saved earlier. Together they are the input of
	// the lookalike check, which runs on them for real. Both may be empty.
	Address string
	Known   string
	Sources []string // requirement numbers such as "S44"
	Line    int      // where it stands in its file, for reports
}

// Course is all examples in one language, in the order of the file.
type Course struct {
	Lang     string
	File     string // path inside the pack, for reports
	Examples []Example
}

// Set is the course in every language of a pack, by language code.
type Set map[string]Course

// Result says how somebody did.
type Result struct {
	Total    int // examples there are
	Answered int
	Right    int
	Missed   int // traps that were taken for harmless
}

// Score compares answers (example id -> "this is a phish") with the truth.
// Answers to examples that the course does not know are ignored.
func Score(course Course, answers map[string]bool) Result {
	r := Result{Total: len(course.Examples)}
	for _, e := range course.Examples {
		answer, ok := answers[e.ID]
		if !ok {
			continue
		}
		r.Answered++
		switch {
		case answer == e.Phish:
			r.Right++
		case e.Phish:
			r.Missed++
		}
	}
	return r
}
