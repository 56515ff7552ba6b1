package write

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/ui"
	"okpayhelp/internal/letter"
)

// currencies are offered beside an amount: codes of ISO 4217, in the order of
// how much they are traded. Any other can be typed.
func currencies() []string {
	return []string{
		"USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF",
		"HKD", "SGD", "TWD", "KRW", "SEK", "NOK", "NZD", "INR",
	}
}

// amount is a number and a currency side by side, kept as one fact.
func (f *form) amount(field letter.Field) (fyne.CanvasObject, fyne.Focusable) {
	loc := f.deps.Loc
	number, currency := letter.SplitAmount(f.draft.Facts[field.ID])
	example, unit := letter.SplitAmount(field.Example)
	if unit == "" {
		unit = loc.T("write.currency")
	}
	left, right := f.entry(field.ID, example, number), f.entry(field.ID, unit, currency)
	keep := func(string) { f.set(field.ID, letter.JoinAmount(left.Text, right.Text)) }
	left.OnChanged, right.OnChanged = keep, keep
	// Whoever goes from the number to its currency has not left the field yet.
	left.OnBlur = func() {
		if right.Text != "" {
			f.left(field.ID)
		}
	}
	var menu *ui.Button
	menu = ui.NewIconButton(ui.IconDown, "", func() { ui.ShowMenu(menu, f.currencyMenu(right)...) })
	menu.SetName(loc.T("write.currencies"))
	return container.NewGridWithColumns(2, left, container.NewBorder(nil, nil, nil, menu, right)), left
}

// currencyMenu offers those that begin with what is typed, or all of them.
func (f *form) currencyMenu(entry *ui.Entry) []ui.MenuEntry {
	typed := strings.ToUpper(strings.TrimSpace(entry.Text))
	var fitting, all []ui.MenuEntry
	for _, code := range currencies() {
		line := ui.MenuEntry{Text: code, Current: code == typed, Tapped: func() { entry.SetText(code) }}
		all = append(all, line)
		if strings.HasPrefix(code, typed) {
			fitting = append(fitting, line)
		}
	}
	if len(fitting) > 1 {
		return fitting
	}
	return all
}
