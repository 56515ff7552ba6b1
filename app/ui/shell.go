package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Shell is the frame of the window: a rail with the screens at the left, or,
// where there is no room for it, a bar at the top with one button that opens
// the same words as a menu; and the screen.
type Shell struct {
	widget.BaseWidget

	items   []*RailItem
	content fyne.CanvasObject
	menu    *Button
	title   *Text
	back    *canvas.Rectangle
	line    *canvas.Rectangle
	narrow  bool
}

// NewShell returns the frame. menuText is what the button of the top bar says.
func NewShell(menuText string, items []*RailItem, content fyne.CanvasObject) *Shell {
	s := &Shell{items: items, content: content, title: NewStrong("")}
	s.menu = NewIconButton(IconMenu, menuText, s.openMenu)
	s.back, s.line = &canvas.Rectangle{}, &canvas.Rectangle{}
	s.ExtendBaseWidget(s)
	return s
}

// SetContent replaces the screen.
func (s *Shell) SetContent(content fyne.CanvasObject) {
	s.content = content
	s.Refresh()
}

// Content is the screen.
func (s *Shell) Content() fyne.CanvasObject { return s.content }

// SetItems replaces the entries, for example when the first case joins them.
func (s *Shell) SetItems(items []*RailItem) {
	s.items = items
	s.Refresh()
}

// Narrow reports whether there is a top bar in place of the rail.
func (s *Shell) Narrow() bool { return s.narrow }

func (s *Shell) openMenu() {
	entries := make([]MenuEntry, 0, len(s.items))
	for _, item := range s.items {
		entries = append(entries, MenuEntry{
			Text: item.menuText(), Icon: item.icon, Current: item.current, Tapped: item.Press,
		})
	}
	ShowMenu(s.menu, entries...)
}

func (s *Shell) children() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.menu}
	for _, item := range s.items {
		objects = append(objects, item)
	}
	return append(objects, s.content)
}

// CreateRenderer is private to Fyne.
func (s *Shell) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &shellRenderer{s}
	r.paint()
	return r
}

type shellRenderer struct{ shell *Shell }

// Layout decides between the rail and the top bar.
func (r *shellRenderer) Layout(size fyne.Size) {
	s := r.shell
	if size.IsZero() {
		return // not shown yet; measuring words reads fonts
	}
	s.narrow = size.Width < RailFromEm*Em()
	setVisible(s.menu, s.narrow)
	setVisible(s.title, s.narrow)
	for _, item := range s.items {
		setVisible(item, !s.narrow)
	}
	if s.narrow {
		r.layoutBar(size)
	} else {
		r.layoutRail(size)
	}
}

func (r *shellRenderer) layoutRail(size fyne.Size) {
	s := r.shell
	width := RailEm * Em()
	s.back.Move(fyne.NewPos(0, 0))
	s.back.Resize(fyne.NewSize(width, size.Height))
	s.line.Move(fyne.NewPos(width, 0))
	s.line.Resize(fyne.NewSize(1, size.Height))
	top, bottom := S8(), size.Height-S8()
	for _, item := range s.items {
		height := heightAt(item, width-2*S8())
		item.Resize(fyne.NewSize(width-2*S8(), height))
		if item.bottom {
			bottom -= height
			item.Move(fyne.NewPos(S8(), bottom))
			bottom -= S4()
			continue
		}
		item.Move(fyne.NewPos(S8(), top))
		top += height + S4()
	}
	s.content.Move(fyne.NewPos(width+1, 0))
	s.content.Resize(fyne.NewSize(size.Width-width-1, size.Height))
}

func (r *shellRenderer) layoutBar(size fyne.Size) {
	s := r.shell
	s.title.SetText(r.currentLabel())
	menu := s.menu.MinSize()
	height := menu.Height + 2*S4()
	s.back.Move(fyne.NewPos(0, 0))
	s.back.Resize(fyne.NewSize(size.Width, height))
	s.line.Move(fyne.NewPos(0, height))
	s.line.Resize(fyne.NewSize(size.Width, 1))
	s.menu.Move(fyne.NewPos(S8(), S4()))
	s.menu.Resize(fyne.NewSize(s.menu.NaturalWidth(), menu.Height))
	x := S8() + s.menu.NaturalWidth() + S16()
	line := lineHeight(theme.SizeNameText)
	s.title.Move(fyne.NewPos(x, (height-line)/2))
	s.title.Resize(fyne.NewSize(max(0, size.Width-x-S8()), line))
	s.content.Move(fyne.NewPos(0, height+1))
	s.content.Resize(fyne.NewSize(size.Width, size.Height-height-1))
}

func (r *shellRenderer) currentLabel() string {
	for _, item := range r.shell.items {
		if item.current {
			return item.Label()
		}
	}
	return ""
}

// MinSize is that of the narrow form, which is always possible.
func (r *shellRenderer) MinSize() fyne.Size {
	s := r.shell
	content := s.content.MinSize()
	bar := s.menu.MinSize().Height + 2*S4() + 1
	return fyne.NewSize(max(content.Width, s.menu.NaturalWidth()+2*S8()), content.Height+bar)
}

// Objects are the field of the rail, its entries and the screen.
func (r *shellRenderer) Objects() []fyne.CanvasObject {
	s := r.shell
	objects := []fyne.CanvasObject{s.back, s.line, s.menu, s.title}
	for _, item := range s.items {
		objects = append(objects, item)
	}
	return append(objects, s.content)
}

// Destroy has nothing to free.
func (r *shellRenderer) Destroy() {}

// Refresh takes entries, screen and colours again.
func (r *shellRenderer) Refresh() {
	r.paint()
	r.Layout(r.shell.Size())
	for _, o := range r.shell.children() {
		o.Refresh()
	}
	canvas.Refresh(r.shell)
}

func (r *shellRenderer) paint() {
	r.shell.back.FillColor = theme.Color(ColorSurface)
	r.shell.line.FillColor = theme.Color(theme.ColorNameSeparator)
	r.shell.back.Refresh()
	r.shell.line.Refresh()
}
