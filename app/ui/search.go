package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// searchIconColor is the quiet grey of the placeholder.
const searchIconColor = theme.ColorNamePlaceHolder

// SearchEntry is the field in which a person says what happened. It reports
// each change at once and keeps the focus while the keys move through the
// results.
type SearchEntry struct {
	Entry

	// OnSearch is called with the text after each change.
	OnSearch func(text string)
	// OnUp and OnDown move through the results.
	OnUp, OnDown func()
	// OnOpen is called for Enter. It never changes the text.
	OnOpen func()
	// OnLeave is called for Escape in an empty field; Escape clears it first.
	OnLeave func()

	clear *Button
}

// NewSearchEntry returns a search field; clearLabel names its clear button.
func NewSearchEntry(placeholder, clearLabel string) *SearchEntry {
	s := &SearchEntry{}
	s.init(s)
	s.hint, s.PlaceHolder = placeholder, placeholder
	s.Entry.Entry.OnChanged = s.changed
	s.OnKey = s.key
	s.OnEscape = s.escape
	s.clear = NewIconButton(IconClear, "", s.Clear)
	s.clear.name = clearLabel
	s.clear.Hide()
	s.ActionItem = s.clear
	return s
}

// Clear empties the field and keeps the focus in it.
func (s *SearchEntry) Clear() {
	s.SetText("")
	if c := canvasOf(s); c != nil {
		c.Focus(s)
	}
}

// SelectAll selects the text, as for being replaced.
func (s *SearchEntry) SelectAll() {
	if s.Text != "" {
		s.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// Refresh also colours the icon.
func (s *SearchEntry) Refresh() {
	s.Icon = Icon(IconSearch, searchIconColor)
	s.Entry.Refresh()
}

// CreateRenderer is private to Fyne.
func (s *SearchEntry) CreateRenderer() fyne.WidgetRenderer {
	s.Icon = Icon(IconSearch, searchIconColor)
	return s.Entry.CreateRenderer()
}

func (s *SearchEntry) changed(text string) {
	s.clear.Hidden = text == ""
	s.clear.Refresh()
	if s.OnSearch != nil {
		s.OnSearch(text)
	}
}

func (s *SearchEntry) escape() {
	switch {
	case s.Text != "":
		s.Clear()
	case s.OnLeave != nil:
		s.OnLeave()
	default:
		passKey(s, &fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

func (s *SearchEntry) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		call(s.OnUp)
	case fyne.KeyDown:
		call(s.OnDown)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(s.OnOpen)
	default:
		return false
	}
	return true
}

// call calls a callback that may be nil.
func call(f func()) {
	if f != nil {
		f()
	}
}
