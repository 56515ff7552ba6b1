package pack

import (
	"fmt"
	"strings"
)

// ActionKind is what a next step opens.
type ActionKind string

// The kinds of next steps. The first three name something by id, the others
// stand alone.
const (
	ActionArticle   ActionKind = "article"
	ActionChecklist ActionKind = "checklist"
	ActionLetter    ActionKind = "letter"
	ActionContacts  ActionKind = "contacts"
	ActionFees      ActionKind = "fees"
	ActionIncident  ActionKind = "incident" // "It already happened", of the checklist
)

// Action is one next step that an answer offers: a place inside the program,
// never an address outside it.
type Action struct {
	Kind ActionKind
	ID   string // of the article, item or letter; empty for what stands alone
}

// ParseAction reads "letter:account-locked", "checklist:two-factor",
// "article:money-late", "contacts", "fees" or "incident". The same words are
// the targets of links inside an article. Whether the id exists is for [Open] to check.
func ParseAction(s string) (Action, error) {
	kind, id, named := strings.Cut(s, ":")
	a := Action{Kind: ActionKind(kind), ID: id}
	switch a.Kind {
	case ActionArticle, ActionChecklist, ActionLetter:
		if !validID(id) {
			return Action{}, fmt.Errorf("%q does not name the id of one %s", s, kind)
		}
		return a, nil
	case ActionContacts, ActionFees, ActionIncident:
		if named {
			return Action{}, fmt.Errorf("%q takes no id: write %q", s, kind)
		}
		return a, nil
	}
	return Action{}, fmt.Errorf("%q is no next step: want article:ID, checklist:ID, letter:ID, contacts, fees or incident", s)
}

// String is the inverse of [ParseAction].
func (a Action) String() string {
	if a.ID == "" {
		return string(a.Kind)
	}
	return string(a.Kind) + ":" + a.ID
}

// maxIDLength keeps ids usable as file names on every system.
const maxIDLength = 64

// validID reports whether s can be the id of anything in a pack: lower-case
// letters, digits and single hyphens between them.
func validID(s string) bool {
	if s == "" || len(s) > maxIDLength || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '-' && s[i-1] != '-':
		default:
			return false
		}
	}
	return true
}
