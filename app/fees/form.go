package fees

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/fees"
)

// The fields of a second way; those of the first are package fees' own. The
// words for a field are under "feesui." and its name.
const (
	otherFee     fees.Field = "other-fee"
	otherOffered fees.Field = "other-offered"
)

// Values is what was typed, word for word. The currencies are names to put
// behind numbers, nothing more: the user may write them as they like.
type Values struct {
	Amount, Fee, Offered, Reference, OtherFee, OtherOffered string
	// Currency is what the user pays with, Target what arrives when that is
	// another one.
	Currency, Target string
	OnTop            bool // the fee is paid besides the amount
}

// number returns the place of a field's text.
func (v *Values) number(id fees.Field) *string {
	switch id {
	case fees.Fee:
		return &v.Fee
	case fees.Offered:
		return &v.Offered
	case fees.Reference:
		return &v.Reference
	case otherFee:
		return &v.OtherFee
	case otherOffered:
		return &v.OtherOffered
	default:
		return &v.Amount
	}
}

// field is a number with what is asked, why, and what is wrong with it.
type field struct {
	*ui.Field
	entry *ui.Entry
	left  bool // the user was in it and went on
}

// currencyEm is the least width, in text sizes, of a number beside a currency.
const currencyEm = 8

// number makes a field whose text goes to the state as it is typed. A currency
// stands beside it when there is one to ask for.
func (s *Screen) number(id fees.Field, currency *string) *ui.Field {
	loc := s.deps.Loc
	text := s.state.Values.number(id)
	f := &field{entry: ui.NewEntry()}
	f.entry.SetText(*text)
	f.entry.OnChanged = func(typed string) {
		*text = typed
		s.typed()
	}
	f.entry.OnBlur = func() {
		f.left = true
		s.complain()
	}
	var control fyne.CanvasObject = f.entry
	if currency != nil {
		control = ui.NewEvenRow(currencyEm, f.entry, s.currency(currency))
	}
	f.Field = ui.NewField(loc.T("feesui."+string(id)), loc.T("feesui."+string(id)+".why"), control)
	s.fields[id] = f
	return f.Field
}

// optional says so beside the label.
func (s *Screen) optional(f *ui.Field) *ui.Field {
	f.SetNote(s.deps.Loc.T("feesui.optional"))
	return f
}

func (s *Screen) currency(text *string) *ui.Entry {
	e := ui.NewEntry()
	e.SetPlaceHolder(s.deps.Loc.T("feesui.currency"))
	e.SetText(*text)
	e.OnChanged = func(typed string) {
		*text = typed
		s.typed()
	}
	return e
}

// typed follows a keystroke: results at once, and of the complaints only those
// that are already there, which go away as soon as they are mended.
func (s *Screen) typed() {
	problems := s.problems()
	for id, f := range s.fields {
		if f.Error() != "" {
			f.SetError(problems[id])
		}
	}
	s.reckon()
}

// complain says at each field that the user has left what is wrong with it. A
// number that is missing is asked for as soon as another field is left.
func (s *Screen) complain() {
	problems := s.problems()
	for id, f := range s.fields {
		if f.left || *s.state.Values.number(id) == "" {
			f.SetError(problems[id])
		}
	}
	s.scroll.Refresh()
}

func (s *Screen) firstWay() fyne.CanvasObject {
	v := &s.state.Values
	onTop := ui.NewCheck(s.deps.Loc.T("feesui.on-top"), func(on bool) {
		v.OnTop = on
		s.typed()
	})
	onTop.SetCheckedQuietly(v.OnTop)
	return ui.NewColumn(s.number(fees.Amount, &v.Currency), ui.NewStack(s.number(fees.Fee, nil), onTop))
}

func (s *Screen) exchange() fyne.CanvasObject {
	loc := s.deps.Loc
	return ui.NewColumn(
		ui.NewStack(ui.NewSubheading(loc.T("feesui.exchange")), ui.NewBody(loc.T("feesui.exchange.text"))),
		s.number(fees.Offered, &s.state.Values.Target),
		s.optional(s.number(fees.Reference, nil)),
	)
}

func (s *Screen) otherWay() *fyne.Container {
	return ui.NewColumn(
		ui.NewBody(s.deps.Loc.T("feesui.compare.text")),
		s.number(otherFee, nil),
		s.optional(s.number(otherOffered, nil)),
	)
}
