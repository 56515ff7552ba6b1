package ui

import "fyne.io/fyne/v2"

// ScrollTo scrolls so that an object of the column stands near the top. Unlike
// Reveal it also works for an object that was never drawn.
func (s *ScrollColumn) ScrollTo(o fyne.CanvasObject) {
	if y, ok := offsetOf(s.column, o); ok {
		s.SetOffset(max(0, s.column.Position().Y+y-S24()))
	}
}

// ScrollInto scrolls as little as needed to show an object of the column, also
// one that was never drawn.
func (s *ScrollColumn) ScrollInto(o fyne.CanvasObject) {
	y, ok := offsetOf(s.column, o)
	top := s.column.Position().Y + y - S8()
	bottom, view := top+o.Size().Height+2*S8(), s.Size().Height
	switch {
	case !ok:
	case top < s.Offset() || bottom-top > view:
		s.SetOffset(max(0, top))
	case bottom > s.Offset()+view:
		s.SetOffset(bottom - view)
	}
}

// offsetOf is how far below the top of root an object stands that is somewhere
// inside it.
func offsetOf(root, o fyne.CanvasObject) (y float32, ok bool) {
	if root == o {
		return 0, true
	}
	for _, child := range childrenOf(root) {
		if y, ok := offsetOf(child, o); ok {
			return child.Position().Y + y, true
		}
	}
	return 0, false
}
