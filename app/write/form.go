package write

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// form draws the fields of a template and keeps what is typed. An error shows
// when a field is left, not while it is being typed in.
type form struct {
	deps    Deps
	draft   *draft
	rebuild func() // the role changed: other fields are asked
	blocks  []fyne.CanvasObject
	fields  map[string]*ui.Field
	first   fyne.Focusable
}

func newForm(deps Deps, d *draft, rebuild func()) *form {
	f := &form{deps: deps, draft: d, rebuild: rebuild, fields: map[string]*ui.Field{}}
	for _, field := range d.form.Asked(d.Facts) {
		f.add(field)
	}
	return f
}

func (f *form) add(field letter.Field) {
	loc := f.deps.Loc
	control, focus := f.control(field)
	label := field.Label
	switch {
	case field.Required:
		label = loc.T("write.required", "Label", field.Label)
	default:
		label = loc.T("write.optional", "Label", field.Label)
	}
	why := field.Why
	if field.Hint != "" {
		why += loc.T("write.join") + field.Hint
	}
	block := ui.NewField(label, why, control)
	f.fields[field.ID] = block
	f.blocks = append(f.blocks, block)
	if f.first == nil && focus != nil {
		f.first = focus
	}
}

// check shows what is wrong with the field, or takes the error away.
func (f *form) checkField(id string) {
	field := f.fields[id]
	if field == nil {
		return
	}
	field.SetError("")
	for _, p := range f.draft.form.ValidateField(id, f.draft.Facts, f.deps.Now()) {
		field.SetError(f.deps.Loc.Map("letter.problem."+p.Code, p.Args))
		return
	}
}

// check looks at every field that was filled in.
func (f *form) check() {
	for id := range f.fields {
		if f.draft.Facts[id] != "" {
			f.checkField(id)
		}
	}
}

// control makes the input for a kind of fact; focus is where its cursor is.
func (f *form) control(field letter.Field) (control fyne.CanvasObject, focus fyne.Focusable) {
	switch field.Kind {
	case letter.KindChoice:
		return f.choice(field), nil
	case letter.KindLines:
		area := ui.NewTextArea()
		area.SetPlaceHolder(field.Example)
		area.SetText(f.draft.Facts[field.ID])
		area.OnChanged = func(text string) { f.draft.set(field.ID, text) }
		area.OnBlur = func() { f.checkField(field.ID) }
		return area, area
	case letter.KindAmount:
		return f.amount(field)
	case letter.KindDate:
		return f.date(field)
	default:
		entry := f.entry(field.ID, field.Example, f.draft.Facts[field.ID])
		entry.OnChanged = func(text string) { f.draft.set(field.ID, text) }
		return entry, entry
	}
}

func (f *form) entry(id, example, text string) *ui.Entry {
	entry := ui.NewEntry()
	entry.SetPlaceHolder(example)
	entry.SetText(text)
	entry.OnBlur = func() { f.checkField(id) }
	return entry
}

func (f *form) choice(field letter.Field) fyne.CanvasObject {
	labels := make([]string, 0, len(field.Options))
	for _, o := range field.Options {
		labels = append(labels, o.Label)
	}
	choice := ui.NewChoice(labels, func(i int) {
		if i < 0 || f.draft.Facts[field.ID] == field.Options[i].ID {
			return
		}
		f.draft.set(field.ID, field.Options[i].ID)
		f.checkField(field.ID)
		if field.ID == letter.FactRole {
			f.rebuild()
		}
	})
	for i, o := range field.Options {
		if o.ID == f.draft.Facts[field.ID] {
			choice.Select(i)
		}
	}
	return choice
}

// amount is a number and a currency side by side, kept as one fact.
func (f *form) amount(field letter.Field) (fyne.CanvasObject, fyne.Focusable) {
	number, currency := letter.SplitAmount(f.draft.Facts[field.ID])
	left := f.entry(field.ID, field.Example, number)
	right := f.entry(field.ID, f.deps.Loc.T("write.currency"), currency)
	keep := func(string) { f.draft.set(field.ID, letter.JoinAmount(left.Text, right.Text)) }
	left.OnChanged, right.OnChanged = keep, keep
	return container.NewGridWithColumns(2, left, right), left
}

// date is an entry in the form YYYY-MM-DD with a calendar beside it. Fyne's own
// DateEntry follows the system's language, not the window's.
func (f *form) date(field letter.Field) (fyne.CanvasObject, fyne.Focusable) {
	entry := f.entry(field.ID, "2026-01-31", f.draft.Facts[field.ID])
	entry.OnChanged = func(text string) { f.draft.set(field.ID, text) }
	var pick *ui.Button
	pick = ui.NewIconButton(ui.IconCalendar, f.deps.Loc.T("write.calendar"), func() {
		f.calendar(entry, pick)
	})
	return container.NewBorder(nil, nil, nil, pick, entry), entry
}

func (f *form) calendar(entry *ui.Entry, beside fyne.CanvasObject) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(beside)
	if canvas == nil {
		return
	}
	shown, err := time.ParseInLocation(time.DateOnly, entry.Text, time.Local)
	if err != nil {
		shown = f.deps.Now()
	}
	var popup *widget.PopUp
	calendar := widget.NewCalendar(shown, func(day time.Time) {
		entry.SetText(day.Format(time.DateOnly))
		popup.Hide()
		canvas.Focus(entry)
	})
	popup = widget.NewPopUp(calendar, canvas)
	popup.ShowAtRelativePosition(fyne.NewPos(0, beside.Size().Height), beside)
}
