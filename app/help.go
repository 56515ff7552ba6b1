package app

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// toggleKeys shows the list of keys in the place of the screen; once more, or
// Escape, goes back to that.
func (w *window) toggleKeys() {
	if w.history.here.screen == keysScreen {
		w.goBack()
		return
	}
	w.open(keysScreen)
}

// keyList is the list of keys, made from what is bound. focus puts the cursor
// on the button that leads back.
func (w *window) keyList() (content fyne.CanvasObject, focus func(fyne.Canvas)) {
	loc := w.Loc
	leave := ui.NewIconButton(ui.IconBack, loc.T("help.keys.leave"), w.goBack)
	blocks := []fyne.CanvasObject{
		ui.NewFlowRow(leave), ui.NewTitle(loc.T("help.keys.title")), ui.NewBody(loc.T("help.keys.text")),
	}
	for _, g := range w.keyboard() {
		lines := []fyne.CanvasObject{ui.NewSubheading(loc.T(g.title))}
		for _, s := range g.list {
			if s.says != "" {
				lines = append(lines, ui.NewTerm(w.keyNames(s.keys), loc.T(s.says, "Name", s.name)))
			}
		}
		blocks = append(blocks, ui.NewTightColumn(lines...))
	}
	return ui.NewScrollColumn(blocks...), func(c fyne.Canvas) { c.Focus(leave) }
}

// keyNames writes keys as they stand on a keyboard: "Ctrl+K, Ctrl+F".
func (w *window) keyNames(keys []chord) string {
	var words []string
	for _, k := range keys {
		words = append(words, w.keyName(k))
	}
	return w.Loc.List(words)
}

func (w *window) keyName(k chord) string {
	mac := runtime.GOOS == "darwin"
	shift := k.mod&fyne.KeyModifierShift != 0
	var parts []string
	for _, m := range []struct {
		held      bool
		name, mac string
	}{
		{k.mod&ctrl != 0, "Ctrl", "Cmd"},
		{k.mod&fyne.KeyModifierAlt != 0, "Alt", "Option"},
		{shift && k.key != fyne.KeySlash, "Shift", "Shift"},
	} {
		switch {
		case m.held && mac:
			parts = append(parts, m.mac)
		case m.held:
			parts = append(parts, m.name)
		}
	}
	name := string(k.key)
	switch k.key {
	case fyne.KeySlash:
		if shift { // it makes another character of the key
			name = "?"
		}
	case fyne.KeyReturn:
		name = "Enter"
	case fyne.KeyEscape:
		name = "Esc"
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace:
		name = w.Loc.T("help.name." + strings.ToLower(name))
	}
	return strings.Join(append(parts, name), "+")
}

// help opens the answer that fits what the user is doing, or the list of keys
// where the help pack has none.
func (w *window) help() {
	id := w.helpArticle()
	if id == "" || w.Pack.Library.Article(id, w.Loc.Lang()) == nil {
		if w.history.here.screen != keysScreen {
			w.open(keysScreen)
		}
		return
	}
	w.openArticle(id)
}

// writeRecipient is the step of Write that asks for the address.
const writeRecipient = 2

// helpArticle is the id of the answer about the present screen.
func (w *window) helpArticle() string {
	switch w.history.here.screen {
	case writeScreen:
		if w.writer().State().Step == writeRecipient {
			return "find-address"
		}
		return "write-well"
	case contactsScreen:
		return "find-address"
	case checkScreen:
		return "stay-safe"
	case casesScreen:
		return "waiting-reply"
	case guideScreen:
		return "account-locked"
	case feesScreen:
		return "fees-overview"
	default:
		return ""
	}
}
