package guard

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// evidenceTable holds the weights of logistic regressions, one for each question:
// one clue a line, with its place, the class of value that it holds for, and what
// it adds to the log of the odds. TestEvidenceTable makes it from the corpus.
//
//go:embed evidence.txt
var evidenceTable string

// question is what is asked about a candidate. The others are asked only about
// secrets.
type question uint8

const (
	isSecret question = iota
	isPIN             // rather than a code, of digits
	isCVV             // rather than either, of three or four digits
	isCode            // rather than a password, of words
	isToken           // rather than either, of words
	questions
)

// clueKey is a clue for a question, at a place, for a class of values.
type clueKey uint64

func keyOf(q question, at place, class valueClass, clue uint64) clueKey {
	return clueKey((clue ^ uint64(q)<<16 ^ uint64(at)<<8 ^ uint64(class)) * 0x9E3779B97F4A7C15)
}

// The names that evidence.txt has for questions, places and classes.
var (
	questionNames = [questions]string{"secret", "pin", "cvv", "code", "token"}

	placeNames = [places]string{"before", "after", "near-before", "near-after", "far-before", "far-after", "text", "shape"}
	classNames = [valueClasses]string{"any", "3", "4", "6", "8", "12", "word", "word-signs", "word-only"}
)

// evidenceWeights reads the table when the first text is scanned.
var evidenceWeights = sync.OnceValue(func() map[clueKey]float32 {
	weights := map[clueKey]float32{}
	for line := range strings.Lines(evidenceTable) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		q, at, class := indexOf(questionNames[:], fields[0]), indexOf(placeNames[:], fields[1]), indexOf(classNames[:], fields[2])
		w, err := strconv.ParseFloat(fields[4], 32)
		if err != nil {
			continue // the test of the table finds it
		}
		weights[keyOf(question(q), place(at), valueClass(class), clueOf([]rune(fields[3])))] = float32(w)
	}
	return weights
})

func indexOf(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return 0
}

// From the probability sure on, a candidate is a secret; below doubtful, it is none,
// whatever a rule says. A missed one costs an account; a false one, a click.
const (
	sure     = 0.8
	doubtful = 0.2
)

func logOdds(probability float64) float64 { return math.Log(probability / (1 - probability)) }

// weighed looks again at what the rules have found in words, and adds the values
// that neither prove nor name themselves, but stand among the words that secrets
// stand among: "and then it sang 402775 at me, so what now".
func (t *text) weighed(found []Finding) []Finding {
	candidates := t.candidates()
	if len(candidates) == 0 {
		return found
	}
	words := t.context(candidates, found)
	ofText := map[valueClass]float64{} // what the whole text says
	for _, c := range candidates {
		proven, read := t.overlapping(found, c)
		if proven && read < 0 {
			continue
		}
		said, ok := ofText[c.class]
		if !ok {
			said = textOdds(isSecret, words, c.class)
			ofText[c.class] = said
		}
		switch o := said + odds(isSecret, words, c); {
		case read < 0 && o >= logOdds(sure) && !t.entryOfOther(c.start):
			found = append(found, Finding{kindOf(words, c), c.start, c.end, Block})
		case read >= 0 && o < logOdds(doubtful):
			found = slices.DeleteFunc(found, func(f Finding) bool { return c.overlaps(f) && !f.provesItself() })
		case read >= 0 && o >= logOdds(sure): // a rule may see only a part of it
			found[read].Start, found[read].End = min(found[read].Start, c.start), max(found[read].End, c.end)
		}
	}
	return found
}

// entryOfOther tells whether the value at i is an entry of a form for something else:
// "Account: user-0001", "交易编号：TX-7731", or a mark as subjects have them,
// "[261123-KFJW]". Letters are full of them.
func (t *text) entryOfOther(i int) bool {
	const apart, indent = 2, 10 // "- Last transaction ID :"
	if t.at(i-1) == '[' {
		return true
	}
	end := t.backOverBlanks(i) - 1
	if t.at(end) != ':' {
		return false
	}
	k := t.firstLabel(end) - 1
	if k < 0 || end-t.labels[k].end > apart {
		return false
	}
	line := t.labels[k].start
	for t.at(line-1) != '\n' {
		if line--; t.labels[k].start-line > indent {
			return false // not an entry of its own
		}
	}
	switch t.labels[k].class {
	case referenceWord, otherWord, phoneWord:
		return true
	}
	return false
}

// overlapping tells whether a finding that proves itself shares runes with a candidate,
// and which is the first that was read from words, -1 for none.
func (t *text) overlapping(found []Finding, c candidate) (proven bool, read int) {
	read = -1
	for k, f := range found {
		switch {
		case !c.overlaps(f):
		case f.provesItself():
			proven = true
		case read < 0:
			read = k
		}
	}
	return proven, read
}

func (c candidate) overlaps(f Finding) bool { return f.Start < c.end && c.start < f.End }

// provesItself tells whether a finding rests on more than the words around it.
func (f Finding) provesItself() bool {
	switch f.Kind {
	case Password, PIN, OTP, CVV:
		return false
	}
	return true
}

// odds adds up what the clues around a candidate say.
func odds(q question, words []contextWord, c candidate) (sum float64) {
	weights := evidenceWeights()
	eachClue(words, c, func(at place, clue uint64) {
		sum += float64(weights[keyOf(q, at, anyValue, clue)] + weights[keyOf(q, at, c.class, clue)])
	})
	return sum
}

// textOdds adds up what the whole text says.
func textOdds(q question, words []contextWord, class valueClass) (sum float64) {
	weights := evidenceWeights()
	eachTextClue(words, func(clue uint64) {
		sum += float64(weights[keyOf(q, inText, anyValue, clue)] + weights[keyOf(q, inText, class, clue)])
	})
	return sum
}

// kindOf names a secret.
func kindOf(words []contextWord, c candidate) Kind {
	is := func(q question) bool { return textOdds(q, words, c.class)+odds(q, words, c) > 0 }
	switch {
	case c.class >= wordDigits && is(isToken):
		return Token
	case c.class >= wordDigits && is(isCode):
		return OTP
	case c.class >= wordDigits:
		return Password
	case c.class <= fourDigits && is(isCVV):
		return CVV
	case is(isPIN):
		return PIN
	}
	return OTP
}
