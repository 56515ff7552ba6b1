package guard

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var updateEvidence = flag.Bool("update-evidence", false, "learn evidence.txt anew from testdata/corpus.jsonl")

// lesson is a candidate of the corpus with its clues, and the right answer.
type lesson struct {
	clues []int
	yes   bool
}

// student is a logistic regression, learnt by gradient steps that grow smaller
// for a clue the more often it was corrected (AdaGrad, Duchi, Hazan and Singer 2011).
type student struct {
	number  map[clueKey]int
	weights []float64
}

const (
	learnRounds   = 12
	learnRate     = 0.2
	learnLeast    = 4    // a clue must stand beside that many candidates
	learnShrink   = 1e-3 // pulls weights towards 0
	smallestClue  = 0.1  // what weighs less is not written down; twice that where kinds are told apart
	roundedWeight = 100  // weights have two decimals
)

// learn answers every question as the examples do. The order of the lessons is
// fixed, so the same examples give the same weights.
func learn(examples []example) map[clueKey]float64 {
	table := map[clueKey]float64{}
	for q := range questions {
		s := &student{number: map[clueKey]int{}}
		s.study(s.lessons(q, examples))
		for k, n := range s.number {
			if w := s.weights[n]; math.Abs(w) >= smallestClue && (q == isSecret || math.Abs(w) >= 2*smallestClue) {
				table[k] = math.Round(w*roundedWeight) / roundedWeight
			}
		}
	}
	return table
}

func (s *student) lessons(q question, examples []example) []lesson {
	type raw struct {
		keys []clueKey
		yes  bool
	}
	var all []raw
	often := map[clueKey]int{}
	for _, e := range examples {
		t := newText(e.Text)
		values := t.candidates()
		words := t.context(values, t.ruled())
		for _, c := range values {
			yes, asked := q.answer(c, e.gives(c))
			if !asked {
				continue
			}
			keys := cluesOf(q, words, c)
			for _, k := range keys {
				often[k]++
			}
			all = append(all, raw{keys, yes})
		}
	}
	var lessons []lesson
	for _, r := range all {
		l := lesson{yes: r.yes}
		for _, k := range r.keys {
			if often[k] < learnLeast {
				continue
			}
			if _, ok := s.number[k]; !ok {
				s.number[k] = len(s.number)
			}
			l.clues = append(l.clues, s.number[k])
		}
		lessons = append(lessons, l)
	}
	return lessons
}

// answer says whether a question is asked about a candidate that gives a secret of
// that kind, "" for none, and what the answer is.
func (q question) answer(c candidate, kind Kind) (yes, asked bool) {
	word := c.class >= wordDigits
	switch q {
	case isSecret:
		return kind != "", true
	case isPIN:
		return kind == PIN, kind != "" && !word
	case isCVV:
		return kind == CVV, kind != "" && c.class <= fourDigits
	case isCode:
		return kind == OTP, kind != "" && word
	}
	return kind == Token || kind == PrivateKey, kind != "" && word
}

func (s *student) study(lessons []lesson) {
	s.weights = make([]float64, len(s.number))
	corrected := make([]float64, len(s.weights))
	step := 7919 // a prime, so that each lesson has its turn
	if len(lessons)%step == 0 {
		step = 7907
	}
	for round := range learnRounds {
		for i := range lessons {
			l := lessons[(i*step+round*31)%len(lessons)]
			odds := 0.0
			for _, k := range l.clues {
				odds += s.weights[k]
			}
			wrong := 1 / (1 + math.Exp(-odds))
			if l.yes {
				wrong--
			}
			for _, k := range l.clues {
				step := wrong + learnShrink*s.weights[k]
				corrected[k] += step * step
				s.weights[k] -= learnRate * step / (1 + math.Sqrt(corrected[k]))
			}
		}
	}
}

// cluesOf lists everything that [odds] and [textOdds] add up.
func cluesOf(q question, words []contextWord, c candidate) []clueKey {
	var keys []clueKey
	eachClue(words, c, func(at place, clue uint64) {
		keys = append(keys, keyOf(q, at, anyValue, clue), keyOf(q, at, c.class, clue))
	})
	eachTextClue(words, func(clue uint64) {
		keys = append(keys, keyOf(q, inText, anyValue, clue), keyOf(q, inText, c.class, clue))
	})
	return keys
}

// clueNames gives back the words behind the hashes.
func clueNames(examples []example) map[clueKey]string {
	out := map[clueKey]string{}
	name := func(clue string) {
		h := clueOf([]rune(clue))
		for q := range questions {
			for at := range places {
				for class := range valueClasses {
					out[keyOf(q, at, class, h)] = strings.Join([]string{questionNames[q], placeNames[at], classNames[class], clue}, "\t")
				}
			}
		}
	}
	name("")
	name("⏎")
	name("#")
	for n := range 10 {
		name("#" + strconv.Itoa(n))
	}
	for _, e := range examples {
		t := newText(e.Text)
		values := t.candidates()
		for _, c := range values {
			name(c.shape)
		}
		for _, w := range t.context(values, t.ruled()) {
			name(string(withoutEnding(t.norm[w.start:w.end])))
			if w.pair != 0 {
				name(string(t.norm[w.start : w.start+2]))
			}
		}
	}
	return out
}

// gives returns the kind of secret that a candidate is in the example, "" when it is
// none. Card numbers prove themselves, and are no lesson.
func (e example) gives(c candidate) Kind {
	runes := []rune(e.Text)
	value := string(runes[c.start:min(c.end, len(runes))])
	for _, b := range e.Block {
		if b.Kind == Card || b.Kind == IBAN {
			continue
		}
		secret := strings.TrimFunc(b.Secret, func(r rune) bool { return strings.ContainsRune(opening+closing, r) })
		if strings.Contains(value, secret) || strings.Contains(b.Secret, value) && len(value)+2 >= len(secret) {
			return b.Kind
		}
	}
	return ""
}

// evidence.txt is what the corpus teaches. Floating point differs a little between
// processors, so a weight may be off by a hundredth or two.
func TestEvidenceTable(t *testing.T) {
	learnt := learn(corpus(t))
	if *updateEvidence {
		var lines []string
		names := clueNames(corpus(t))
		for k, w := range learnt {
			lines = append(lines, fmt.Sprintf("%s\t%+.2f\n", names[k], w))
		}
		slices.Sort(lines)
		if err := os.WriteFile("evidence.txt", []byte(strings.Join(lines, "")), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	const tolerance = 0.025
	const borderline = 2*smallestClue + tolerance // so small that it may be left out there and not here
	written := evidenceWeights()
	for k, w := range learnt {
		there, ok := written[k]
		if !ok && math.Abs(w) <= borderline {
			continue
		}
		if off := math.Abs(float64(there) - w); off > tolerance {
			t.Fatalf("%q is off by %.2f; make the table anew with -update-evidence", clueNames(corpus(t))[k], off)
		}
	}
	for k, w := range written {
		if _, ok := learnt[k]; !ok && math.Abs(float64(w)) > borderline {
			t.Fatalf("a clue of weight %.2f is not learnt from the corpus any more; make the table anew with -update-evidence", w)
		}
	}
	if lines := strings.Count(evidenceTable, "\n"); lines != len(written) {
		t.Errorf("%d of %d lines were read", len(written), lines)
	}
}
