package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Status is one line below what caused it: copied, saved, opened, failed. It
// takes no room while it is empty.
type Status struct {
	widget.BaseWidget

	text *Text
	icon *iconBeside
}

// NewStatus returns an empty status line.
func NewStatus() *Status {
	s := &Status{text: NewBody("")}
	s.icon = newIconBeside(IconInfo, theme.ColorNameForeground, s.text)
	s.Hidden = true
	s.ExtendBaseWidget(s)
	return s
}

// Info says what is going on.
func (s *Status) Info(text string) { s.say(IconInfo, theme.ColorNamePlaceHolder, text) }

// Success says what was done.
func (s *Status) Success(text string) { s.say(IconSuccess, theme.ColorNameSuccess, text) }

// Error says what failed, what was kept and what to do.
func (s *Status) Error(text string) { s.say(IconError, theme.ColorNameError, text) }

// Clear hides the line.
func (s *Status) Clear() {
	s.text.SetText("")
	s.Hide()
}

// Text is what the line says, empty when it is hidden.
func (s *Status) Text() string { return s.text.Text() }

func (s *Status) say(icon fyne.ThemeIconName, color fyne.ThemeColorName, text string) {
	s.text.color = color
	s.text.SetText(text)
	s.icon.set(icon, color)
	s.Show()
	s.Refresh()
}

// CreateRenderer is private to Fyne.
func (s *Status) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return newWrap(s, s.icon)
}
