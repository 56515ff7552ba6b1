package app

import (
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"okpayhelp/internal/desktop"
)

// tidy gives back what only the start needed. Fyne's font reader copies what it
// reads, so a font would be in memory twice: as read, and in the pages of the
// program's file. See docs/adr/0008-fonts-once-in-memory.md.
func (w *window) tidy() {
	debug.FreeOSMemory()
	desktop.GiveBack(w.Assets.RegularFont)
	desktop.GiveBack(w.Assets.BoldFont)
	for _, font := range []fyne.Resource{
		theme.DefaultTextFont(), theme.DefaultTextBoldFont(), theme.DefaultSymbolFont(), theme.DefaultEmojiFont(),
	} {
		if font != nil { // there is none for emoji in a build that leaves it out
			desktop.GiveBack(font.Content())
		}
	}
}
