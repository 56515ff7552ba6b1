package ui

import "fyne.io/fyne/v2/theme"

// baseText is the text size at 100 %, in Fyne's units.
const baseText = 15

// Widths that the layout decides by, in text sizes.
const (
	ColumnEm    = 42 // the widest line of text that is comfortable to read
	FieldEm     = 34 // the widest field of a form
	RailEm      = 9  // the rail
	ListMinEm   = 22 // the list of TwoPane
	ListMaxEm   = 26 //
	TwoPaneEm   = 57 // from here on TwoPane shows both panes
	RailFromEm  = 44 // from here on the shell shows the rail, below it a menu
	LabelFromEm = 30 // below this labels stand above their fields
)

// Em returns the current text size; widths are counted in it.
func Em() float32 { return theme.Size(theme.SizeNameText) }

// The five distances that separate things, grown with the text.

// S4 separates what belongs to one thing: an icon and its word.
func S4() float32 { return space(4) }

// S8 separates a label and its field, or two buttons.
func S8() float32 { return space(8) }

// S16 separates the blocks of a column.
func S16() float32 { return space(16) }

// S24 is the margin of a screen.
func S24() float32 { return space(24) }

// S32 separates the parts of a screen.
func S32() float32 { return space(32) }

func space(units float32) float32 { return units * Em() / baseText }
