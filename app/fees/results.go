package fees

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/fees"
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
	switch {
	case s.state.Letter == "" && s.OnWrite != nil:
		s.OnWrite(Purpose, s.facts())
	case s.state.Letter != "" && s.OnAdd != nil:
		s.OnAdd(s.state.Letter, s.facts())
	}
}

// goBack leaves the sheet for the letter that it was opened from.
func (s *Screen) goBack() {
	if s.OnReturn != nil {
		s.OnReturn(s.state.Letter)
	}
}

// Purpose is the letter that asks about fees and rates.
const Purpose = "fees"

func (s *Screen) facts() letter.Facts {
	v := s.state.Values
	facts := letter.Facts{}
	put := func(id, text string) {
		if text = strings.TrimSpace(text); text != "" {
			facts[id] = text
		}
	}
	put("amount", letter.JoinAmount(v.Amount, v.Currency))
	put("fee", letter.JoinAmount(s.fee(), v.Currency))
	put("rate", s.rate())
	put("details", s.text())
	if facts["rate"] != "" {
		put("topic", "exchange")
	}
	return facts
}

// fee is the fee as it was typed, but in money where it was typed in per cent:
// the letter asks for a sum.
func (s *Screen) fee() string {
	v := s.state.Values
	if !strings.ContainsAny(v.Fee, "%％") {
		return v.Fee
	}
	results, _ := fees.Calculate(v.first())
	for _, r := range results {
		if r.Code == fees.FeeCost {
			return fmt.Sprint(r.Args["Fee"])
		}
	}
	return ""
}

// rate is the rate with its currencies, when both are named.
func (s *Screen) rate() string {
	v := s.state.Values
	rate, from, to := strings.TrimSpace(v.Offered), strings.TrimSpace(v.Currency), strings.TrimSpace(v.Target)
	if rate == "" || from == "" || to == "" {
		return rate
	}
	return s.deps.Loc.T("feesui.fact-rate", "Rate", rate, "Currency", from, "Target", to)
}

// empty reports whether no number was typed.
func (v Values) empty() bool {
	return strings.TrimSpace(v.Amount+v.Fee+v.Offered+v.Reference+v.OtherFee+v.OtherOffered) == ""
}
