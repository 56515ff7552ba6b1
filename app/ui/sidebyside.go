package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The widths of NewSideBySide, in text sizes.
const (
	sideMinEm = 19 // what stands beside is at least this wide
	sideMaxEm = 26
	mainMinEm = 26 // and leaves this much
)

// NewSideBySide puts what comes of a form beside the form, so that it is seen
// while typing; where there is no room for both it stands below.
func NewSideBySide(form, outcome fyne.CanvasObject) *fyne.Container {
	return container.New(&sideLayout{}, form, outcome)
}

// sideLayout remembers the width it was given, to know its height.
type sideLayout struct{ width float32 }

// widths are those of the form and of the outcome; beside tells where that is.
func (s *sideLayout) widths() (form, outcome float32, beside bool) {
	em := Em()
	outcome = min(s.width-S32()-FieldEm*em, sideMaxEm*em)
	outcome = max(outcome, sideMinEm*em)
	form = min(s.width-S32()-outcome, FieldEm*em)
	if form < mainMinEm*em {
		return s.width, min(s.width, ColumnEm*em), false
	}
	return form, outcome, true
}

// Layout decides by the room there is.
func (s *sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	form, outcome := objects[0], objects[1]
	formWidth, outcomeWidth, beside := s.widths()
	formHeight, outcomeHeight := heightAt(form, formWidth), heightAt(outcome, outcomeWidth)
	form.Move(fyne.NewPos(0, 0))
	form.Resize(fyne.NewSize(formWidth, formHeight))
	outcome.Resize(fyne.NewSize(outcomeWidth, outcomeHeight))
	if beside {
		outcome.Move(fyne.NewPos(formWidth+S32(), 0))
	} else {
		outcome.Move(fyne.NewPos(0, formHeight+S16()))
	}
}

// MinSize is that of the two below each other: there has to be room for one.
func (s *sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	form, outcome := objects[0].MinSize(), objects[1].MinSize()
	width := max(form.Width, outcome.Width)
	if _, _, beside := s.widths(); beside && s.width > 0 {
		return fyne.NewSize(width, max(form.Height, outcome.Height))
	}
	return fyne.NewSize(width, form.Height+S16()+outcome.Height)
}
