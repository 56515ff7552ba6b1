package write

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// form draws the fields of a template and keeps what is typed. An error shows
// when a field is left, not while it is being typed in; once it shows, it goes
// as soon as it is mended. What is missing shows when the user has been past
// the form once.
type form struct {
	deps     Deps
	draft    *draft
	rebuild  func()          // the role changed: other fields are asked
	onChange func(id string) // a fact changed
	blocks   []fyne.CanvasObject
	fields   map[string]*ui.Field
	first    fyne.Focusable
	cursors  map[string]fyne.Focusable // where the cursor is in each field
}

func newForm(deps Deps, d *draft, rebuild func()) *form {
	f := &form{deps: deps, draft: d, rebuild: rebuild, fields: map[string]*ui.Field{}, cursors: map[string]fyne.Focusable{}}
	for _, field := range d.form.Asked(d.Facts) {
		f.add(field)
		if d.looked || d.Facts[field.ID] != "" {
			f.check(field.ID)
		}
	}
	return f
}

func (f *form) add(field letter.Field) {
	loc := f.deps.Loc
	control, focus := f.control(field)
	key := "write.optional"
	if field.Required {
		key = "write.required"
	}
	why := field.Why
	if field.Hint != "" {
		why = loc.T("write.why-and-hint", "Why", why, "Hint", field.Hint)
	}
	block := ui.NewField(loc.T(key, "Label", field.Label), why, control)
	f.fields[field.ID] = block
	f.blocks = append(f.blocks, block)
	f.cursors[field.ID] = focus
	if f.first == nil {
		f.first = focus
	}
}

// start is where the cursor begins: in the field of that name, else in the
// first one.
func (f *form) start(id string) fyne.Focusable {
	if cursor := f.cursors[id]; cursor != nil {
		return cursor
	}
	return f.first
}

// set keeps a fact. An error that shows is looked at again with every key.
func (f *form) set(id, value string) {
	f.draft.set(id, value)
	if field := f.fields[id]; field != nil && field.Error() != "" {
		f.check(id)
	}
	if f.onChange != nil {
		f.onChange(id)
	}
}

// left is called when the user leaves a field. An empty one is no error yet:
// they may be on their way to another first.
func (f *form) left(id string) {
	if f.draft.looked || f.draft.Facts[id] != "" {
		f.check(id)
	}
}

// check says what is wrong with a field; when nothing is, what is odd about it.
func (f *form) check(id string) {
	field := f.fields[id]
	if problems := f.draft.form.ValidateField(id, f.draft.Facts, f.deps.Now()); len(problems) > 0 {
		field.SetError(f.deps.Loc.Map("letter.problem."+problems[0].Code, problems[0].Args))
		return
	}
	field.SetError("")
	advice := ""
	for _, h := range letter.Hints(f.draft.form, letter.Message{}, f.draft.Facts) {
		if h.Field == id && h.Code != letter.HintRecommended {
			advice = f.deps.Loc.Map("letter.hint."+h.Code, h.Args)
		}
	}
	field.SetAdvice(advice)
}

// control makes the input for a kind of fact; focus is where its cursor is.
func (f *form) control(field letter.Field) (control fyne.CanvasObject, focus fyne.Focusable) {
	switch field.Kind {
	case letter.KindChoice:
		return f.choice(field)
	case letter.KindLines:
		area := ui.NewTextArea()
		area.SetPlaceHolder(field.Example)
		area.SetText(f.draft.Facts[field.ID])
		area.OnFocus = atEnd(&area.Entry)
		area.OnChanged = func(text string) { f.set(field.ID, text) }
		area.OnBlur = func() { f.left(field.ID) }
		return area, area
	case letter.KindAmount:
		return f.amount(field)
	case letter.KindDate:
		return f.date(field)
	default:
		entry := f.entry(field.ID, field.Example, f.draft.Facts[field.ID])
		entry.OnChanged = func(text string) { f.set(field.ID, text) }
		return entry, entry
	}
}

func (f *form) entry(id, example, text string) *ui.Entry {
	entry := ui.NewEntry()
	entry.SetPlaceHolder(example)
	entry.SetText(text)
	entry.OnFocus = atEnd(entry)
	entry.OnBlur = func() { f.left(id) }
	return entry
}

func (f *form) choice(field letter.Field) (fyne.CanvasObject, fyne.Focusable) {
	labels := make([]string, 0, len(field.Options))
	for _, o := range field.Options {
		labels = append(labels, o.Label)
	}
	choice := ui.NewChoice(labels, func(i int) {
		if i < 0 || f.draft.Facts[field.ID] == field.Options[i].ID {
			return
		}
		f.set(field.ID, field.Options[i].ID)
		f.check(field.ID)
		if field.ID == letter.FactRole {
			f.rebuild()
		}
	})
	for i, o := range field.Options {
		if o.ID == f.draft.Facts[field.ID] {
			choice.Select(i)
		}
	}
	return choice, cursorIn(choice)
}
