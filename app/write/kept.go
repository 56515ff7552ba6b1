package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/casefile"
)

// put brings a case to the store and says in the header that it is on its way
// to the disk.
func (s *Screen) put(c casefile.Case) {
	if s.session.fresh.ID == c.ID {
		s.session.fresh = casefile.Case{} // what is deleted later must not come back from here
	}
	s.deps.Cases.Put(c)
	if !s.deps.KeepNothing() {
		s.sayKept(s.deps.Loc.T("write.kept.saving"))
	}
}

// Saved is told when the disk has everything that was written.
func (s *Screen) Saved() { s.tellKept() }

// tellKept says what became of the shown draft. It is the only sign of saving:
// there is no button for it.
func (s *Screen) tellKept() {
	loc := s.deps.Loc
	switch {
	case s.draft == nil || !s.draft.begun || s.step == stepPurpose:
		s.sayKept("")
	case s.deps.KeepNothing():
		s.sayKept(loc.T("write.kept.nothing"))
	default:
		s.sayKept(loc.T("write.kept.saved", "Clock", loc.Clock(s.draft.Updated)))
	}
}

func (s *Screen) sayKept(text string) {
	if s.kept.Text() == text {
		return
	}
	s.kept.SetText(text)
	s.top.Refresh()
}

// keptLayout puts the line at the right of the steps, and leaves it out where
// it would push them into a second row: at large text every row counts.
type keptLayout struct{}

// Layout gives the steps what the line leaves.
func (keptLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	steps, line := objects[0], objects[1]
	width := line.(*ui.Text).NaturalWidth()
	row := heightAt(steps, size.Width)
	rest := size.Width - width - ui.S16()
	if heightAt(steps, rest) > row {
		rest, width = size.Width, 0
	}
	height := heightAt(steps, rest)
	steps.Move(fyne.NewPos(0, 0))
	steps.Resize(fyne.NewSize(rest, height))
	if width == 0 {
		line.Hide()
		return
	}
	line.Show()
	lineHeight := heightAt(line, width)
	line.Resize(fyne.NewSize(width, lineHeight))
	line.Move(fyne.NewPos(size.Width-width, (height-lineHeight)/2))
}

// MinSize is that of the steps.
func (keptLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// heightAt gives an object a width and returns the height that it then needs.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}
