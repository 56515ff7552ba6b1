package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// termEm is the width of the terms in a list of terms, in text sizes; what they
// mean stands beside them when it has at least meaningEm.
const (
	termEm    = 11
	meaningEm = 14
)

// NewTerm is a line of a list of terms: a term in bold and what it means beside
// it, under each other where there is little room.
func NewTerm(term, meaning string) *fyne.Container {
	return container.New(&termLayout{}, NewStrong(term), NewBody(meaning))
}

// termLayout remembers the width it was given, to know its height.
type termLayout struct{ width float32 }

func (t *termLayout) beside() bool { return t.width >= (termEm+meaningEm)*Em()+S16() }

// Layout decides by the room there is.
func (t *termLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	term, meaning := objects[0], objects[1]
	width, x := size.Width, float32(0)
	if t.beside() {
		width = termEm * Em()
		x = width + S16()
	}
	height := heightAt(term, width)
	term.Move(fyne.NewPos(0, 0))
	term.Resize(fyne.NewSize(width, height))
	y := height
	if t.beside() {
		y = 0
	}
	meaning.Move(fyne.NewPos(x, y))
	meaning.Resize(fyne.NewSize(size.Width-x, heightAt(meaning, size.Width-x)))
}

// MinSize is that of the two under each other, or of the taller one.
func (t *termLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	term, meaning := objects[0].MinSize(), objects[1].MinSize()
	if t.width > 0 && t.beside() {
		return fyne.NewSize(max(term.Width, meaning.Width), max(term.Height, meaning.Height))
	}
	return fyne.NewSize(max(term.Width, meaning.Width), term.Height+meaning.Height)
}
