package contacts

import (
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/lookalike"
)

// Outcome is what a check came to.
type Outcome string

// The outcomes. None of them is "safe".
const (
	NotChecked Outcome = ""
	Odd        Outcome = "odd"  // it imitates something, or hides something
	NoWarning  Outcome = "none" // no rule found anything
	Known      Outcome = "same" // nor that, and it is an address that the user verified
)

// CheckDeps is what a check needs.
type CheckDeps struct {
	Loc *locale.Localizer
	// All returns the notebook.
	All func() contact.Notebook
	// Inspect tells what a text with an address or a link in it imitates, the
	// most alarming first.
	Inspect func(input string) []lookalike.Reason
}

// Checker is a field to paste an address or a link into, and what it imitates
// in plain words below it, as it is typed.
type Checker struct {
	// OnChanged is told what was typed and what came of it.
	OnChanged func(text string, outcome Outcome)

	deps    CheckDeps
	input   *ui.TextArea
	result  *fyne.Container
	content *fyne.Container
}

// NewChecker returns an empty checker; label and why are those of its field.
func NewChecker(deps CheckDeps, label, why string) *Checker {
	c := &Checker{deps: deps, input: ui.NewTextArea(), result: ui.NewTightColumn()}
	c.input.SetRows(2, 6)
	c.input.OnChanged = func(string) { c.inspect() }
	c.content = ui.NewTightColumn(ui.NewField(label, why, c.input), c.result)
	return c
}

// Content is the field and the result.
func (c *Checker) Content() fyne.CanvasObject { return c.content }

// Input is the field itself, to give it the focus.
func (c *Checker) Input() fyne.Focusable { return c.input }

// Text is what was typed; SetText types it.
func (c *Checker) Text() string { return c.input.Text }

// SetText types into the field.
func (c *Checker) SetText(text string) { c.input.SetText(text) }

// inspect says what is known of the text that stands in the field.
func (c *Checker) inspect() {
	text := strings.TrimSpace(c.input.Text)
	c.result.RemoveAll()
	outcome := NotChecked
	if text != "" {
		outcome = c.judge(text)
	}
	c.result.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.input.Text, outcome)
	}
}

func (c *Checker) judge(text string) Outcome {
	loc := c.deps.Loc
	if reasons := c.deps.Inspect(text); len(reasons) > 0 {
		kind, title := ui.Danger, loc.T("contacts.check.odd")
		if mild(reasons[0].Code) {
			kind, title = ui.Safety, loc.T("contacts.check.mild")
		}
		c.result.Add(ui.NewCard(kind, title, strings.Join(sentences(loc, reasons), "\n")))
		return Odd
	}
	known, ok := c.deps.All().Find(bare(text))
	if ok && known.Trust == contact.Verified {
		c.result.Add(ui.NewCard(ui.Plain, loc.T("contacts.check.none"),
			loc.T("contacts.check.same", "Address", known.Address, "Date", loc.Date(known.VerifiedOn))))
		return Known
	}
	if !lookalike.Holds(text) {
		c.result.Add(ui.NewCard(ui.Plain, loc.T("contacts.check.nothing"), loc.T("contacts.check.nothing-text")))
		return NoWarning
	}
	c.result.Add(ui.NewCard(ui.Plain, loc.T("contacts.check.none"), loc.T("contacts.check.none-text")))
	return NoWarning
}

// sentences puts reasons into words, each behind a dash when there are more.
func sentences(loc *locale.Localizer, reasons []lookalike.Reason) []string {
	words := make([]string, 0, len(reasons))
	for _, r := range reasons {
		text := loc.Map("lookalike."+string(r.Code), r.Args)
		if len(reasons) > 1 {
			text = "– " + text
		}
		words = append(words, text)
	}
	return words
}

// mild reports the reasons that hold for many honest addresses too.
func mild(code lookalike.Code) bool {
	switch code {
	case lookalike.FreeMail, lookalike.Shortener, lookalike.InPath, lookalike.Punycode:
		return true
	}
	return false
}

// bare is the address in "Name <address>".
func bare(text string) string {
	if _, after, ok := strings.Cut(text, "<"); ok {
		if address, _, ok := strings.Cut(after, ">"); ok {
			return address
		}
	}
	return text
}
