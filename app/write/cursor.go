package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// cursorIn is where the cursor goes in a choice: to the chosen option, so that
// the arrow keys go on from there, else to the first.
func cursorIn(c *ui.Choice) fyne.Focusable {
	at := max(0, c.Selected())
	for _, o := range c.CreateRenderer().Objects() {
		if column, ok := o.(*fyne.Container); ok && at < len(column.Objects) {
			option, _ := column.Objects[at].(fyne.Focusable)
			return option
		}
	}
	return nil
}

// atEnd puts the cursor behind the text when a prefilled entry is first gone
// to: whoever adds to it does so there, and Fyne would begin before it. Only
// then, because later the cursor is where the user left it, and not before,
// because the rows are known when the entry is laid out.
func atEnd(e *ui.Entry) func() {
	fresh := e.Text != ""
	return func() {
		if fresh && e.CursorRow == 0 && e.CursorColumn == 0 {
			e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		}
		fresh = false
	}
}
