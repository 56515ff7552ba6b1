package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Choice lets the user choose one of a few options under each other. Each is a
// stop for Tab; Up and Down choose the next one, too.
type Choice struct {
	widget.BaseWidget

	onChange func(i int)
	items    []*Check
	selected int
	column   *fyne.Container
}

// NewChoice returns the options with none chosen.
func NewChoice(options []string, onChange func(i int)) *Choice {
	c := &Choice{onChange: onChange, selected: -1}
	c.column = NewStack()
	for i, option := range options {
		item := newCheck(option)
		item.round = true
		item.setUp(item, func() { c.choose(i) })
		item.onKey = func(key fyne.KeyName) bool { return c.key(i, key) }
		c.items = append(c.items, item)
		c.column.Objects = append(c.column.Objects, item)
	}
	c.ExtendBaseWidget(c)
	return c
}

// SetHint puts a line in small below an option.
func (c *Choice) SetHint(i int, hint string) { c.items[i].SetHint(hint) }

// Selected is the index of the chosen option, -1 for none.
func (c *Choice) Selected() int { return c.selected }

// Select chooses an option, or none for -1, without calling anything.
func (c *Choice) Select(i int) {
	c.selected = i
	for index, item := range c.items {
		item.SetCheckedQuietly(index == i)
	}
}

func (c *Choice) choose(i int) {
	if i == c.selected {
		return
	}
	c.Select(i)
	if c.onChange != nil {
		c.onChange(i)
	}
}

func (c *Choice) key(i int, key fyne.KeyName) bool {
	to := i
	switch key {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	default:
		return false
	}
	if to >= 0 && to < len(c.items) {
		if canvas := canvasOf(c); canvas != nil {
			canvas.Focus(c.items[to])
		}
		c.choose(to)
	}
	return true
}

func (c *Choice) children() []fyne.CanvasObject { return []fyne.CanvasObject{c.column} }

// CreateRenderer is private to Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newWrap(c, c.column)
}
