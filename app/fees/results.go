package fees

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// reckon shows the results of what is typed at the moment.
func (s *Screen) reckon() {
	loc := s.deps.Loc
	s.status.Clear()
	var blocks []fyne.CanvasObject
	for _, l := range s.lines() {
		blocks = append(blocks, ui.NewStack(
			ui.NewBeside(nil, ui.NewBody(l.label), ui.NewStrong(l.value)),
			ui.NewCaption(l.formula),
		))
	}
	switch {
	case len(blocks) > 0:
	case s.state.Values.empty():
		blocks = append(blocks, ui.NewCaption(loc.T("feesui.waiting")))
	default:
		blocks = append(blocks, ui.NewCaption(loc.T("feesui.not-yet")))
	}
	s.results.Objects = []fyne.CanvasObject{ui.NewCard(ui.Plain, loc.T("feesui.results"), "", blocks...)}
	s.scroll.Refresh()
}

// text is the results for the clipboard and for a letter.
func (s *Screen) text() string {
	var b strings.Builder
	for _, l := range s.lines() {
		b.WriteString(s.deps.Loc.T("feesui.line", "Label", l.label, "Value", l.value, "Formula", l.formula) + "\n")
	}
	return b.String()
}

func (s *Screen) copy() {
	text := s.text()
	if text == "" {
		s.say((*ui.Status).Info, "feesui.nothing")
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(s.deps.Loc.T("feesui.title") + "\n\n" + text)
	s.say((*ui.Status).Success, "feesui.copied")
}

// write takes what was typed into a letter. The numbers go as they were typed;
// the results become the details, which the user can change there.
func (s *Screen) write() {
	if s.state.Values.empty() {
		s.say((*ui.Status).Info, "feesui.nothing")
		return
	}
	if s.OnWrite != nil {
		s.OnWrite(letterPurpose, s.facts())
	}
}

// letterPurpose is the letter that asks about fees and rates.
const letterPurpose = "fees"

func (s *Screen) facts() letter.Facts {
	v := s.state.Values
	facts := letter.Facts{}
	put := func(id, text string) {
		if text = strings.TrimSpace(text); text != "" {
			facts[id] = text
		}
	}
	put("amount", letter.JoinAmount(v.Amount, v.Currency))
	put("fee", letter.JoinAmount(v.Fee, v.Currency))
	put("details", s.text())
	if strings.TrimSpace(v.Offered) != "" {
		put("rate", s.deps.Loc.T("feesui.fact-rate",
			"Rate", strings.TrimSpace(v.Offered), "Currency", strings.TrimSpace(v.Currency), "Target", strings.TrimSpace(v.Target)))
		put("topic", "exchange")
	}
	return facts
}

// empty reports whether no number was typed.
func (v Values) empty() bool {
	return strings.TrimSpace(v.Amount+v.Fee+v.Offered+v.Reference+v.OtherFee+v.OtherOffered) == ""
}
