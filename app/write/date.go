package write

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// date is an entry in the form YYYY-MM-DD with a calendar beside it. Fyne's own
// DateEntry follows the system's language, not the window's.
func (f *form) date(field letter.Field) (fyne.CanvasObject, fyne.Focusable) {
	entry := f.entry(field.ID, f.deps.Now().Format(time.DateOnly), f.draft.Facts[field.ID])
	entry.OnChanged = func(text string) { f.set(field.ID, text) }
	var pick *ui.Button
	pick = ui.NewIconButton(ui.IconCalendar, "", func() { f.pickDate(field.ID, entry, pick) })
	pick.SetName(f.deps.Loc.T("write.calendar"))
	return container.NewBorder(nil, nil, nil, pick, entry), entry
}

// pickDate opens the calendar below the field, or above it where the window
// ends. Escape and a click elsewhere close it.
func (f *form) pickDate(id string, entry *ui.Entry, beside fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	canvas := driver.CanvasForObject(beside)
	if canvas == nil {
		return
	}
	shown, err := time.Parse(time.DateOnly, entry.Text)
	if err != nil {
		shown = f.deps.Now()
	}
	var popup *widget.PopUp
	calendar := newCalendar(f.deps.Loc, shown, f.deps.Now(), func(day time.Time) {
		popup.Hide()
		canvas.Focus(entry)
		entry.SetText(day.Format(time.DateOnly))
		f.check(id)
	})
	calendar.onClose = func() {
		popup.Hide()
		canvas.Focus(entry)
	}
	content := ui.NewPadded(calendar.content, ui.S8)
	scroll := container.NewVScroll(content) // at large text it is higher than a small window
	popup = widget.NewPopUp(scroll, canvas)
	scroll.SetMinSize(content.MinSize().Min(canvas.Size().SubtractWidthHeight(ui.S32(), ui.S32())))
	size := popup.MinSize()
	at := driver.AbsolutePositionForObject(entry).AddXY(0, entry.Size().Height+ui.S4())
	at.Y = max(0, min(at.Y, canvas.Size().Height-size.Height))
	at.X = max(0, min(at.X, canvas.Size().Width-size.Width))
	popup.ShowAtPosition(at)
	calendar.focus(canvas)
}
