package write

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"okpayhelp/internal/guard"
	"okpayhelp/internal/letter"
)

// secret is something in a text that should not leave by mistake.
type secret struct {
	guard.Finding
	text []rune // what it stands in
}

// value is the secret itself.
func (s secret) value() string { return string(s.text[s.Start:s.End]) }

// masked is the secret as Mask would leave it.
func (s secret) masked() string {
	masked := []rune(guard.Mask(string(s.text), []guard.Finding{s.Finding}))
	return string(masked[s.Start : len(masked)-(len(s.text)-s.End)])
}

// secretsIn finds what the user has not decided to keep. A telephone number
// that was given as the way to be reached is no mistake.
func (d *draft) secretsIn(text string) []secret {
	var found []secret
	runes := []rune(text)
	for _, f := range guard.Scan(text) {
		s := secret{f, runes}
		given := f.Kind == guard.Phone && strings.Contains(d.Facts[letter.FactContact], s.value())
		if !given && !d.kept[s.value()] {
			found = append(found, s)
		}
	}
	return found
}

// secrets are those in the final text, subject included.
func (d *draft) secrets() []secret {
	m := d.message()
	return d.secretsIn(m.Subject + "\n" + m.Body)
}

// blocking counts the secrets that must be settled before the text may leave.
func blocking(secrets []secret) int {
	n := 0
	for _, s := range secrets {
		if s.Severity == guard.Block {
			n++
		}
	}
	return n
}

// mask hides a secret wherever it stands: in the facts it came from, so that
// every output is clean, and in a text that was edited by hand. What it returns
// takes that back, except where the user has typed something else since.
func (d *draft) mask(s secret) (undo func(*draft)) {
	value, hidden := s.value(), s.masked()
	facts, text, behind := maps.Clone(d.Facts), d.words(), d.behind()
	for id, fact := range d.Facts {
		d.Facts[id] = replaceWhole(fact, value, hidden)
	}
	m := d.message()
	subject, body := replaceWhole(m.Subject, value, hidden), replaceWhole(m.Body, value, hidden)
	if subject != m.Subject || body != m.Body {
		d.edit(subject, body)
	}
	if d.edited() && !behind {
		d.accept() // masking is no change that the edited text would miss
	}
	d.save()
	maskedFacts, maskedText := maps.Clone(d.Facts), d.words()
	return func(d *draft) {
		for id, fact := range facts {
			if d.Facts[id] == maskedFacts[id] {
				d.Facts[id] = fact
			}
		}
		if d.words() == maskedText {
			d.setWords(text)
		}
	}
}

// replaceWhole replaces a value where it stands by itself: the three digits of
// a card's back must not be masked inside a transaction number.
func replaceWhole(text, value, by string) string {
	var b strings.Builder
	at := 0
	for value != "" {
		i := strings.Index(text[at:], value)
		if i < 0 {
			break
		}
		from, to := at+i, at+i+len(value)
		b.WriteString(text[at:from])
		if partOfMore(text, from, to) {
			b.WriteString(value)
		} else {
			b.WriteString(by)
		}
		at = to
	}
	b.WriteString(text[at:])
	return b.String()
}

// partOfMore reports whether text[from:to] goes on at either side as part of a
// longer word or number. Chinese is written without blanks, so a Han character
// beside a secret does not belong to it.
func partOfMore(text string, from, to int) bool {
	joined := func(before, after string) bool {
		a, _ := utf8.DecodeLastRuneInString(before)
		b, _ := utf8.DecodeRuneInString(after)
		return inWord(a) && inWord(b)
	}
	return joined(text[:from], text[from:to]) || joined(text[from:to], text[to:])
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}
