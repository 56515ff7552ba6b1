package app

import (
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// speakToolkit gives Fyne's own few words (Cut, Copy, names of days) the
// language of the window. Fyne cannot switch languages, but it takes sentences
// at any time: those of our language are filed under the system's, which is
// the one that Fyne looks in.
func speakToolkit(locales fs.FS, code string) {
	words, err := fs.ReadFile(locales, "toolkit/"+code+".json")
	if err == nil {
		err = lang.AddTranslationsForLocale(words, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the toolkit keeps its own words", err)
	}
}
