package store

import (
	"maps"
	"slices"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
)

// Version is the version of the document that this program writes.
const Version = 1

// Document is everything the user made. The zero values of its maps and lists
// are empty; [NewDocument] gives the settings of a first start.
type Document struct {
	Version  int      `json:"version"`
	Settings Settings `json:"settings"`
	// Identity is the name and contact that the user asked to be remembered.
	Identity letter.Facts              `json:"identity,omitempty"`
	Contacts contact.Notebook          `json:"contacts,omitempty"`
	Ticks    map[string]checklist.Tick `json:"ticks,omitempty"`
	// Finder tells for each step towards the official address what came of
	// it: [Found] or [NotFound].
	Finder map[string]string `json:"finder,omitempty"`
	Cases  []casefile.Case   `json:"cases,omitempty"`
	// Recent lists ids of answers, the last one read first.
	Recent []string `json:"recent,omitempty"`
	// Feedback holds, by id of an answer, whether it helped.
	Feedback map[string]bool `json:"feedback,omitempty"`
}

// What came of a step of the finder.
const (
	Found    = "found"
	NotFound = "not-found"
)

// Settings are the choices of the settings screen, and how the window was
// left. They are all that is written when KeepNothing is set.
type Settings struct {
	Language         string  `json:"language,omitempty"` // "" follows the system
	Theme            string  `json:"theme,omitempty"`    // "light", "dark"; "" follows the system
	TextSize         int     `json:"textSize"`           // per cent
	ReducedMotion    bool    `json:"reducedMotion,omitempty"`
	KeepNothing      bool    `json:"keepNothing,omitempty"`
	RememberIdentity bool    `json:"rememberIdentity,omitempty"`
	Reminders        bool    `json:"reminders,omitempty"` // system notifications
	FirstRunDone     bool    `json:"firstRunDone,omitempty"`
	PackDir          string  `json:"packDir,omitempty"` // "" is the built-in help pack
	Width            float32 `json:"width,omitempty"`   // of the window, in its own units
	Height           float32 `json:"height,omitempty"`
}

// NewDocument returns the document of a first start.
func NewDocument() Document {
	return Document{Version: Version, Settings: Settings{TextSize: 100}}
}

// clone returns a copy that shares no memory that a change could reach.
func (d *Document) clone() Document {
	c := *d
	c.Identity = maps.Clone(d.Identity)
	c.Contacts = slices.Clone(d.Contacts)
	c.Ticks = maps.Clone(d.Ticks)
	c.Finder = maps.Clone(d.Finder)
	c.Recent = slices.Clone(d.Recent)
	c.Feedback = maps.Clone(d.Feedback)
	c.Cases = slices.Clone(d.Cases)
	for i := range c.Cases {
		k := &c.Cases[i]
		k.Facts = maps.Clone(k.Facts)
		k.Earlier = slices.Clone(k.Earlier)
		k.Replies = slices.Clone(k.Replies)
		k.Timeline = slices.Clone(k.Timeline)
	}
	return c
}

// kept returns what may be written: everything, or the settings only.
func (d *Document) kept() Document {
	if d.Settings.KeepNothing {
		return Document{Version: d.Version, Settings: d.Settings}
	}
	return *d
}
