package app

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/store"
)

// stop is a control that Tab should lead to.
type stop struct {
	seen
	name string
	part seen // the part of the window that scrolls around it, or itself
}

// TestTabOrder presses Tab through every view, wide and narrow: it has to lead
// to every enabled control once, as one reads, and back to the first.
func TestTabOrder(t *testing.T) {
	for name, l := range map[string]look{
		"wide":   {locale.English, "light", 100, 1000, 700},
		"narrow": {locale.Chinese, "light", 200, 720, 520},
	} {
		for _, v := range views() {
			t.Run(v.name+"/"+name, func(t *testing.T) {
				w := openWindow(t, l, func(d *store.Document) {
					if v.prepare != nil {
						v.prepare(d)
					}
				})
				v.reach(w)
				w.layOut(l)
				for _, problem := range tabProblems(w) {
					t.Error(problem)
				}
			})
		}
	}
}

// layOut makes the window of a test lay out: it does only when its size changes.
func (w *window) layOut(l look) {
	w.win.Resize(fyne.NewSize(l.width+1, l.height))
	w.win.Resize(fyne.NewSize(l.width, l.height))
}

// tabProblems says what is wrong with the order of Tab.
func tabProblems(w *window) []string {
	var problems []string
	c := w.win.Canvas()
	root := w.win.Content()
	if over := c.Overlays().Top(); over != nil {
		root = over // a calendar keeps the focus until it is closed
	}
	for _, s := range stops(root) {
		if _, list := s.object.(*ui.ResultList); list {
			c.Focus(s.object.(fyne.Focusable)) // the answer of its first row joins the window
		}
	}
	c.Unfocus()
	want := stops(root)
	left := map[fyne.Focusable]stop{}
	for _, s := range want {
		left[s.object.(fyne.Focusable)] = s
	}
	var before *stop
	visited := map[fyne.CanvasObject]bool{}
	edge := float32(0) // how far right the stops of the present part go
	for range len(want) {
		c.FocusNext()
		s, expected := left[c.Focused()]
		if !expected {
			return append(problems, fmt.Sprintf("Tab leads to %s a second time or without need", nameOf(c.Focused())))
		}
		delete(left, c.Focused())
		if before == nil || s.part.object != before.part.object {
			edge = 0
		}
		column := edge > 0 && s.at.X >= edge // a new column begins at the top again
		edge = max(edge, s.right())
		if before != nil && !column && !before.leadsTo(s) {
			problems = append(problems, fmt.Sprintf("from %s at %v Tab leads to %s at %v", before.name, before.at, s.name, s.at))
		}
		if before != nil && s.part.object != before.part.object && visited[s.part.object] {
			problems = append(problems, fmt.Sprintf("%s: Tab left this part before it was through", s.name))
		}
		visited[s.part.object] = true
		before = &s
	}
	for _, s := range left {
		problems = append(problems, fmt.Sprintf("Tab never leads to %s at %v", s.name, s.at))
	}
	return problems
}

// leadsTo reports whether one reads b after a: further right in the same line,
// in a line below, or in a part of the window that stands below or to the
// right.
func (a stop) leadsTo(b stop) bool {
	const hair = 2
	if _, over := b.part.object.(*ui.Banner); over {
		return true // it lies over the end of the screen
	}
	if a.part.object != b.part.object {
		return b.part.at.X >= a.part.right()-hair || b.part.at.Y >= a.part.bottom()-hair || inside(b.seen, a.seen)
	}
	sameLine := a.at.Y+hair < b.bottom() && b.at.Y+hair < a.bottom()
	if sameLine {
		return b.at.X >= a.at.X
	}
	return b.at.Y >= a.at.Y
}

func inside(o, in seen) bool {
	return o.at.X >= in.at.X && o.right() <= in.right()+1 && o.at.Y >= in.at.Y && o.bottom() <= in.bottom()+1
}

// stops are all controls that the window shows and that can be used.
func stops(content fyne.CanvasObject) []stop {
	var list []stop
	all := everything(content)
	byObject := map[fyne.CanvasObject]seen{}
	for _, s := range all {
		byObject[s.object] = s
		_, focusable := s.object.(fyne.Focusable)
		if d, can := s.object.(fyne.Disableable); !focusable || can && d.Disabled() {
			continue
		}
		part := s
		for _, o := range s.above {
			switch o.(type) {
			case *container.Scroll, *ui.ResultList, *ui.Banner:
				part = byObject[o]
			}
		}
		list = append(list, stop{s, nameOf(s.object), part})
	}
	return list
}

// nameOf tells a control by its kind and its words.
func nameOf(o any) string {
	switch o := o.(type) {
	case *ui.Button:
		return fmt.Sprintf("button %q", o.Text)
	case interface{ AccessibilityLabel() string }:
		return fmt.Sprintf("%T %q", o, o.AccessibilityLabel())
	default:
		return fmt.Sprintf("%T", o)
	}
}
