// Package export writes what the user made in forms that others can open: a
// case as a page to print, its messages as mail files, its timeline as a
// table, all of it in one zip file, a reminder for a calendar, a checklist as
// a page to print.
//
// # The same input gives the same bytes
//
// A case file may be shown to somebody who decides about money. So an export
// has no clock and no randomness of its own: every time in it is one of the
// case's, files stand in a fixed order, and a manifest names the SHA-256 of
// each. Two exports of one case can be compared byte by byte.
//
// # Texts of strangers
//
// Replies are pasted from mails. Pages are made with html/template, carry a
// policy that forbids scripts and everything from outside, and show texts as
// texts. Cells of the table that a spreadsheet would run are disarmed.
//
// Labels come through [Words] in the language of the reader; what was written
// stays in the language in which it was written.
package export

import (
	"time"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/letter"
)

// Words gives the labels of an export. A localizer of the window is one.
type Words interface {
	// T returns the sentence of a key; args alternate names and values.
	T(key string, args ...any) string
	// DateTime writes a moment as the language's readers do.
	DateTime(t time.Time) string
}

// File is a case with all that is needed to export it.
type File struct {
	Case casefile.Case
	// Template labels the facts; without it they stand under their ids.
	Template *letter.Template
	// Found says where the recipient's address was found and when it was
	// verified, in words; empty when that is not known.
	Found string
	Words Words
}

// fact is an answer with its label.
type fact struct{ Label, Value string }

// facts lists the answers of the case in the order of the form; those that the
// form does not know follow by name, so that none is lost.
func (f File) facts() []fact {
	var out []fact
	seen := map[string]bool{letter.FactReference: true, letter.FactFirstSent: true}
	if f.Template != nil {
		for _, field := range f.Template.Fields {
			seen[field.ID] = true
			value := f.Case.Facts[field.ID]
			for _, option := range field.Options {
				if option.ID == value {
					value = option.Label
				}
			}
			if value != "" {
				out = append(out, fact{field.Label, value})
			}
		}
	}
	for _, id := range sorted(f.Case.Facts) {
		if value := f.Case.Facts[id]; !seen[id] && value != "" {
			out = append(out, fact{id, value})
		}
	}
	return out
}

// purpose is the name of the letter's purpose.
func (f File) purpose() string {
	if f.Template != nil && f.Template.Name != "" {
		return f.Template.Name
	}
	return f.Case.Template
}

// when writes a moment, or nothing for the zero time.
func (f File) when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return f.Words.DateTime(t)
}

// event names an entry of the timeline.
func (f File) event(e casefile.Event) string { return f.Words.T("casefile.event." + string(e)) }
