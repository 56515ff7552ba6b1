package write

import (
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// session remembers what the user decided in this run of the program. None of
// it is kept on disk: after a restart a secret, an odd address and a letter
// that repeats another are asked about again.
type session struct {
	letters map[string]*choices // by id of the case
	fresh   casefile.Case       // the letter that the user has not touched yet
	given   letter.Facts        // what it was begun with, also what its purpose does not ask
}

// choices are the decisions about one letter.
type choices struct {
	kept      map[string]bool // secrets to leave as they are, by their text
	confirmed string          // the odd recipient that got its second yes
	repeats   string          // id of the letter that may be said again
	looked    bool            // the facts were left once: what is missing shows
}

func newSession() *session { return &session{letters: map[string]*choices{}} }

func (s *session) of(id string) *choices {
	c := s.letters[id]
	if c == nil {
		c = &choices{kept: map[string]bool{}}
		s.letters[id] = c
	}
	return c
}
