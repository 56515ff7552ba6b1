package write

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// facts is the second step: the questions of this purpose, each with the
// reason why it is asked.
func (s *Screen) facts() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	if !s.mail.known {
		s.askMailProgram()
	}
	beside := newAnswers(s)
	form := newForm(s.deps, d, func() { s.show(stepFacts) })
	form.onChange = func(id string) {
		switch id {
		case letter.FactSummary:
			beside.follow()
		case letter.FactName, letter.FactContact:
			s.rememberAgain()
		}
	}
	blocks := []fyne.CanvasObject{
		ui.NewTitle(s.name(d.Case)),
	}
	if first := d.FirstSent(); d.followsUp() && !first.IsZero() {
		blocks = append(blocks, ui.NewBody(loc.T("write.follow-up.text", "When", loc.DateTime(first))))
	}
	blocks = append(blocks, ui.NewBody(loc.T("write.facts.less")))
	if s.costs() {
		blocks = append(blocks, ui.NewLink(loc.T("write.facts.fees"), s.reckon))
	}
	blocks = append(blocks, s.language())
	blocks = append(blocks, form.blocks...)
	blocks = append(blocks, s.remember(), s.forward())
	s.first = form.start(s.field)
	s.leave = func() {
		d.looked = true
		beside.stop()
	}
	column := ui.NewScrollColumn(blocks...)
	if field := form.fields[s.field]; field != nil {
		s.reveal = func() { column.ScrollInto(field) } // with its name and its error, not the control alone
	}
	return ui.NewAside(column, beside.column)
}

// costs reports whether the letter is about what something costs: the answers
// that its purpose names lead to the worksheet.
func (s *Screen) costs() bool {
	for _, id := range s.draft.form.Articles {
		a := s.deps.Pack.Library.Article(id, s.deps.Loc.Lang())
		if a != nil && slices.Contains(a.Next, string(pack.ActionFees)) {
			return true
		}
	}
	return false
}

// reckon opens the worksheet; the letter stays behind it, as it is.
func (s *Screen) reckon() {
	if s.OnFees != nil {
		s.OnFees(s.draft.ID)
	}
}

// language chooses the language of the letter; the window keeps its own.
func (s *Screen) language() fyne.CanvasObject {
	loc, d := s.deps.Loc, s.draft
	codes := locale.Languages()
	choice := ui.NewChoice([]string{"中文", "English"}, func(i int) {
		mail := s.deps.Pack.Letters.Template(d.Template, codes[i])
		if codes[i] == d.Lang || mail == nil {
			return
		}
		d.speak(codes[i], mail)
		s.mark()
	})
	for i, code := range codes {
		if code == d.Lang {
			choice.Select(i)
		}
	}
	return ui.NewField(loc.T("write.language"), loc.T("write.language-why"), choice)
}

// remember offers to keep name and contact for the next letter. Switching it
// off forgets them at once; this letter keeps what it holds.
func (s *Screen) remember() fyne.CanvasObject {
	_, remembered := s.deps.Identity.Identity()
	return checked(s.deps.Loc.T("write.remember"), remembered, func(on bool) {
		s.deps.Identity.Remember(s.identity(), on)
	})
}

// rememberAgain follows what is typed, if the user wants it remembered.
func (s *Screen) rememberAgain() {
	if _, remembered := s.deps.Identity.Identity(); remembered {
		s.deps.Identity.Remember(s.identity(), true)
	}
}

func (s *Screen) identity() letter.Facts {
	facts := letter.Facts{}
	copyFacts(facts, letter.Facts{
		letter.FactName:    s.draft.Facts[letter.FactName],
		letter.FactContact: s.draft.Facts[letter.FactContact],
	}, s.draft.form)
	return facts
}

// answerDelay is how long typing pauses before answers are looked for: they
// stand beside the form and must not flicker while it is filled.
const answerDelay = 500 * time.Millisecond
