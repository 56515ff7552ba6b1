package faq

import (
	"strings"

	stemmer "github.com/kljensen/snowball/english"
)

// english knows the words of English that search treats in a way of their
// own, and remembers stems.
type english struct {
	stems    map[string]stem
	short    map[string]string
	function map[string]bool
}

type stem struct {
	key  uint64
	stop bool
}

// maxStems bounds the memory of stems that queries bring in.
const maxStems = 200_000

func newEnglish() *english {
	e := &english{stems: map[string]stem{}, short: map[string]string{}, function: map[string]bool{}}
	for pair := range strings.FieldsSeq(shortForms) {
		from, to, _ := strings.Cut(pair, "=")
		e.short[from] = strings.ReplaceAll(to, "_", " ")
	}
	for w := range strings.FieldsSeq(functionWords) {
		e.function[w] = true
	}
	return e
}

// functionWords hold a question together and say little about its subject.
// Words that tell one question from another stay out of the list: how, why,
// when, where, who, not, no, more, after, before.
const functionWords = `a an the i im me my mine myself we us our you your yours he him his she her it its they them their
this that these those is am are was were be been being do does did doing have has had having will would shall should can could
may might must to of in on at by for with from as into about and or but if so than then there here just please hi hello hey
very really also too some any what which`

// shortForms are written without an apostrophe as often as with one.
const shortForms = `can't=can_not cant=can_not cannot=can_not won't=will_not wont=will_not don't=do_not dont=do_not
doesn't=does_not doesnt=does_not didn't=did_not didnt=did_not isn't=is_not isnt=is_not aren't=are_not arent=are_not
wasn't=was_not wasnt=was_not weren't=were_not hasn't=has_not hasnt=has_not haven't=have_not havent=have_not hadn't=had_not
couldn't=could_not couldnt=could_not wouldn't=would_not wouldnt=would_not shouldn't=should_not shouldnt=should_not
i'm=i_am im=i_am i've=i_have ive=i_have i'd=i_would i'll=i_will it's=it_is its=it_is that's=that_is thats=that_is
what's=what_is whats=what_is where's=where_is wheres=where_is who's=who_is how's=how_is hows=how_is there's=there_is
theres=there_is you're=you_are you've=you_have they're=they_are they've=they_have we're=we_are we've=we_have let's=let_us
whos=who_is wasnt=was_not ain't=is_not gonna=going_to wanna=want_to`

// words appends the units of one written word: two for a short form.
func (e *english) words(rs []rune, at int32, out []unit) []unit {
	to := at + int32(len(rs))
	var buf [64]byte
	b := appendRunes(buf[:0], rs)
	if long, ok := e.short[string(b)]; ok {
		first, second, _ := strings.Cut(long, " ")
		a, c := e.stem(first), e.stem(second)
		return append(out,
			unit{key: a.key, from: at, to: to, stop: a.stop},
			unit{key: c.key, from: at, to: to, stop: c.stop, joined: true})
	}
	if n := len(b); n > 2 && b[n-1] == 's' && b[n-2] == '\'' {
		b = b[:n-2]
	}
	s, ok := e.stems[string(b)]
	if !ok {
		s = e.stem(string(b))
	}
	return append(out, unit{key: s.key, from: at, to: to, stop: s.stop})
}

// stem returns the stem of a lower-case word.
func (e *english) stem(word string) stem {
	if s, ok := e.stems[word]; ok {
		return s
	}
	w := word
	if len(word) < 40 {
		w = stemmer.Stem(strings.ReplaceAll(word, "'", ""), true)
	}
	s := stem{key: hashString(w), stop: e.function[word]}
	if len(e.stems) < maxStems {
		e.stems[strings.Clone(word)] = s
	}
	return s
}
