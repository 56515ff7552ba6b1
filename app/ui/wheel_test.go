package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// fieldsPage is a page of fields that does not fit into its window.
func fieldsPage(t *testing.T, first fyne.CanvasObject) (*ScrollColumn, *Field) {
	t.Helper()
	begin(t, 100)
	field := NewField("What happened", "One line is enough.", first)
	blocks := []fyne.CanvasObject{field}
	for range 12 {
		blocks = append(blocks, NewField("More", "Another field.", NewEntry()))
	}
	page := NewScrollColumn(blocks...)
	show(t, 400, 300, page)
	return page, field
}

// turn moves the wheel over an object, as the driver does.
func turn(t *testing.T, over fyne.CanvasObject, by float32) {
	t.Helper()
	for _, o := range test.LaidOutObjects(over) {
		if w, ok := o.(*wheel); ok {
			w.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)})
			return
		}
	}
	t.Fatal("nothing turns the wheel")
}

func TestWheelOverAFieldMovesThePage(t *testing.T) {
	for name, field := range map[string]fyne.CanvasObject{"entry": NewEntry(), "area": NewTextArea()} {
		page, _ := fieldsPage(t, field)
		turn(t, field, -40)
		if page.Offset() < 30 {
			t.Errorf("over an %s the page went to %v", name, page.Offset())
		}
		turn(t, field, 400)
		if page.Offset() != 0 {
			t.Errorf("over an %s the page did not come back: %v", name, page.Offset())
		}
	}
}

// TestWheelMovesALongTextFirst fills an area with more than it shows.
func TestWheelMovesALongTextFirst(t *testing.T) {
	area := NewTextArea()
	page, _ := fieldsPage(t, area)
	area.SetText(strings.Repeat("line\n", 40))
	page.Refresh()
	area.Refresh()
	turn(t, area, -40)
	if page.Offset() != 0 {
		t.Errorf("the page moved first, to %v", page.Offset())
	}
}

// TestFocusShowsTheWholeField moves the focus to a field below the view: its
// label and the words below it are seen too.
func TestFocusShowsTheWholeField(t *testing.T) {
	page, _ := fieldsPage(t, NewEntry())
	column := page.Column().Objects
	last := column[len(column)-1].(*Field)
	canvasOf(page).Focus(last.control.(*Entry))

	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(last).Y - driver.AbsolutePositionForObject(page).Y
	if bottom := top + last.Size().Height; top < 0 || bottom > page.Size().Height {
		t.Errorf("the field stands from %v to %v in a view of %v", top, bottom, page.Size().Height)
	}
}
