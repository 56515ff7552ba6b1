// Package settings is the screen for how the program looks, what it keeps,
// and what it is.
//
// Every choice takes effect at once and is kept at once; there is no "apply".
// The screen holds no state of its own: it shows [Values] and tells the shell
// about each change.
package settings

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
)

// Values is what the screen shows and changes.
type Values struct {
	Language    string // one of locale.Languages
	Theme       string // "system", "light" or "dark"
	TextSize    int    // percent, one of TextSizes
	KeepNothing bool   // forget everything but the settings on closing

	ReducedMotion bool // nothing moves by itself
}

// The themes, in the order they are offered.
const (
	ThemeSystem = "system"
	ThemeLight  = "light"
	ThemeDark   = "dark"
)

// TextSizes are the steps of the text size in percent.
func TextSizes() []int { return []int{100, 110, 125, 150, 175, 200} }

// About is what the screen tells about the program.
type About struct {
	Version string
	DataDir string
	Pack    PackInfo      // the help pack in use
	Works   func() []Work // what others made; called when somebody wants to see it

	Feedback   Feedback // what the user said about answers
	CanBeStill bool     // the choice of reduced motion has an effect here
}

// Screen is the Settings screen.
type Screen struct {
	// OnChange is called with the new values after each choice.
	OnChange func(Values)
	// OnShowData opens the data folder in the file manager.
	OnShowData func() error
	// OnLookAtPack checks the help pack in a folder and calls told with what is
	// in it, or with the reason why it cannot be used.
	OnLookAtPack func(dir string, told func(info PackInfo, reason string))
	// OnUsePack changes the help pack; an empty folder is the built-in one.
	OnUsePack func(dir string)
	// OnBrowse asks the user for a folder.
	OnBrowse func(chosen func(dir string))
	// OnKeys shows the list of keys.
	OnKeys func()
	// Everything works on all that the user made at once.
	Everything
	// OnForget forgets what the user said about answers.
	OnForget func()

	feedback feedbackPart

	loc    *locale.Localizer
	values Values
	about  About
	root   fyne.CanvasObject
}

// New builds the screen.
func New(loc *locale.Localizer, values Values, about About) *Screen {
	s := &Screen{loc: loc, values: values, about: about}
	blocks := []fyne.CanvasObject{ui.NewTitle(loc.T("settings.title"))}
	blocks = append(blocks, s.look()...)
	blocks = append(blocks, s.kept()...)
	blocks = append(blocks, s.packs()...)
	blocks = append(blocks, s.aboutBlocks()...)
	s.root = ui.NewScrollColumn(blocks...)
	return s
}

// Content is what the shell shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

func (s *Screen) changed() {
	if s.OnChange != nil {
		s.OnChange(s.values)
	}
}

// choice is a labelled set of options whose codes stand for their words.
func choice[T comparable](label, why string, codes []T, words []string, current T, chosen func(T)) fyne.CanvasObject {
	c := ui.NewChoice(words, func(i int) {
		if i >= 0 && i < len(codes) && codes[i] != current {
			current = codes[i]
			chosen(current)
		}
	})
	for i, code := range codes {
		if code == current {
			c.Select(i)
		}
	}
	return ui.NewField(label, why, c)
}

func (s *Screen) look() []fyne.CanvasObject {
	loc := s.loc
	sizes := make([]string, 0, len(TextSizes()))
	for _, n := range TextSizes() {
		sizes = append(sizes, loc.T("settings.percent", "N", n))
	}
	return []fyne.CanvasObject{
		// Each language is written in itself, so that whoever cannot read
		// the window finds the way out.
		choice(loc.T("settings.language"), "", locale.Languages(), []string{"中文", "English"}, s.values.Language,
			func(lang string) { s.values.Language = lang; s.changed() }),
		choice(loc.T("settings.theme"), "", []string{ThemeSystem, ThemeLight, ThemeDark},
			[]string{loc.T("settings.theme.system"), loc.T("settings.theme.light"), loc.T("settings.theme.dark")},
			s.values.Theme, func(theme string) { s.values.Theme = theme; s.changed() }),
		choice(loc.T("settings.size"), loc.T("settings.size-hint"), TextSizes(), sizes, s.values.TextSize,
			func(n int) { s.values.TextSize = n; s.changed() }),
		s.comfort(),
	}
}

func (s *Screen) kept() []fyne.CanvasObject {
	loc := s.loc
	status := ui.NewStatus()
	show := ui.NewButton(loc.T("settings.show-data"), func() {
		if s.OnShowData == nil {
			return
		}
		if err := s.OnShowData(); err != nil {
			status.Error(loc.T("settings.show-data-failed"))
		}
	})
	return []fyne.CanvasObject{
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("settings.kept")),
		choice("", loc.T("settings.kept-why"), []bool{false, true},
			[]string{loc.T("settings.kept.normal"), loc.T("settings.kept.nothing")},
			s.values.KeepNothing, func(nothing bool) { s.values.KeepNothing = nothing; s.changed() }),
		ui.NewTightColumn(ui.NewBody(loc.T("settings.data-dir", "Dir", s.about.DataDir)), ui.NewFlowRow(show), status),
		s.feedback.build(s),
		newAll(s).content,
	}
}

func (s *Screen) aboutBlocks() []fyne.CanvasObject {
	loc := s.loc
	independent := loc.T("settings.independent-text")
	if s.about.Pack.Dir != "" {
		independent = loc.T("settings.independent-other", "Name", s.about.Pack.Name)
	}
	return []fyne.CanvasObject{
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("settings.about")),
		ui.NewCard(ui.Plain, loc.T("settings.independent"), independent),
		ui.NewBody(loc.T("settings.version", "Version", s.about.Version)),
		ui.NewTightColumn(ui.NewCaption(loc.T("settings.licence")), s.works()),
	}
}
