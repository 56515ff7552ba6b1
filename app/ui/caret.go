package ui

import (
	"fyne.io/fyne/v2"
)

// A row that is wrapped at a blank does not hold that blank, and when it is the
// last thing of a paragraph, no row does. Fyne 2.8 has no place for a cursor
// behind it: the cursor goes before the blank, or into the paragraph below
// (widget/entry.go, rowColFromTextPos and truncatePosition), and what is typed
// next lands there. The methods here remember that it belongs behind the blank,
// and put it there for the moment in which something is typed.

// leftAt is where the cursor was left before a blank that it belongs behind.
type leftAt struct {
	behind   bool
	row, col int
}

// TypedRune types a character in place of what is selected.
func (t *TextArea) TypedRune(r rune) {
	want := t.start() + 1
	t.step()
	t.Entry.TypedRune(r)
	t.hold(want)
}

// TypedKey follows a key.
func (t *TextArea) TypedKey(key *fyne.KeyEvent) {
	before, want := t.Text, t.start()
	switch {
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter:
		want++
	case key.Name == fyne.KeyBackspace && t.SelectedText() == "":
		want--
	}
	t.step()
	t.Entry.TypedKey(key)
	if t.Text != before {
		t.hold(want)
	}
}

// typedShortcut follows a shortcut: it may paste, cut, or undo anything.
func (t *TextArea) typedShortcut(shortcut fyne.Shortcut) {
	before := []rune(t.Text)
	t.step()
	t.Entry.TypedShortcut(shortcut)
	after := []rune(t.Text)
	if string(before) == string(after) {
		return
	}
	same := 0 // at the end of both
	for same < min(len(before), len(after)) && before[len(before)-1-same] == after[len(after)-1-same] {
		same++
	}
	t.hold(len(after) - same)
}

// start is where what is typed will stand: at the cursor, or where the
// selection begins.
func (t *TextArea) start() int {
	at, selected := t.CursorTextOffset(), []rune(t.SelectedText())
	if t.isBehind() {
		at++
	}
	text, from := []rune(t.Text), at-len(selected)
	if from >= 0 && at <= len(text) && string(text[from:at]) == string(selected) {
		return from
	}
	return at
}

// isBehind reports whether the cursor belongs behind the blank that it is shown
// before: it was not moved since.
func (t *TextArea) isBehind() bool {
	return t.caret.behind && t.CursorRow == t.caret.row && t.CursorColumn == t.caret.col
}

// step puts the cursor behind the blank, where Fyne lets it be until it draws.
func (t *TextArea) step() {
	if t.isBehind() && t.SelectedText() == "" {
		t.CursorColumn++
	}
	t.caret = leftAt{}
}

// hold sees to it that the cursor is where it belongs: in the row that holds the
// place, or behind the blank at the end of it that no row holds.
func (t *TextArea) hold(want int) {
	if t.CursorTextOffset() == want {
		return
	}
	row, begin := t.rowOf(want)
	t.CursorRow, t.CursorColumn = row, want-begin
	t.Refresh() // which cuts the column to the length of the row
	if text := []rune(t.Text); t.CursorTextOffset() == want-1 && want <= len(text) && text[want-1] == ' ' {
		t.caret = leftAt{behind: true, row: t.CursorRow, col: t.CursorColumn}
	}
}

// rowOf is the last row that begins at a place or before it, and where it
// begins.
func (t *TextArea) rowOf(place int) (row, begin int) {
	oldRow, oldColumn := t.CursorRow, t.CursorColumn
	defer func() { t.CursorRow, t.CursorColumn = oldRow, oldColumn }()
	t.CursorColumn = 0
	for t.CursorRow = 1; ; t.CursorRow++ {
		at := t.CursorTextOffset() // 0 below the last row
		if at == 0 || at > place {
			return row, begin
		}
		row, begin = t.CursorRow, at
	}
}
