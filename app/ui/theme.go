package ui

import (
	"image/color"
	"io/fs"
	"path"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant says which of the two sets of colours is used.
type Variant int

// The variants that a user can choose. System follows the desktop, also when
// the desktop changes while the program runs.
const (
	System Variant = iota
	Light
	Dark
)

// The limits of the text size, in percent of the size at 100.
const (
	MinScale = 100
	MaxScale = 200
)

// Theme is the look of the window. It is changed on the UI goroutine only;
// after a change call fyne.Settings.SetTheme with it again, which redraws all
// windows.
type Theme struct {
	colors        map[fyne.ThemeColorName]pair
	icons         map[fyne.ThemeIconName][]byte
	regular, bold fyne.Resource
	fallback      fyne.Theme
	variant       Variant
	scale         float32
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme makes the theme from the two fonts, OpenType files, and a file system
// that holds the icons (ask.svg, write.svg ...) at any depth. A font that is nil
// is replaced by Fyne's own, which has no Chinese; an icon that is not there, by
// a question mark.
func NewTheme(regular, bold []byte, icons fs.FS) *Theme {
	t := &Theme{
		colors:   palette(),
		icons:    map[fyne.ThemeIconName][]byte{},
		fallback: theme.DefaultTheme(),
		scale:    1,
	}
	if regular != nil {
		t.regular = fyne.NewStaticResource("NotoSansSC-Regular.otf", regular)
	}
	if bold != nil {
		t.bold = fyne.NewStaticResource("NotoSansSC-Bold.otf", bold)
	}
	eachFile(icons, ".svg", func(name string, content []byte) {
		t.icons[fyne.ThemeIconName(strings.TrimSuffix(name, ".svg"))] = content
	})
	return t
}

// eachFile calls visit with the base name and content of every file with the
// given ending. Files that cannot be read are skipped: these are embedded.
func eachFile(files fs.FS, ending string, visit func(name string, content []byte)) {
	if files == nil {
		return
	}
	_ = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ending {
			return nil //nolint:nilerr // one unreadable file must not stop the window
		}
		if content, err := fs.ReadFile(files, name); err == nil {
			visit(path.Base(name), content)
		}
		return nil
	})
}

// SetVariant chooses the colours.
func (t *Theme) SetVariant(v Variant) { t.variant = v }

// Variant is what SetVariant was last given, at first System.
func (t *Theme) Variant() Variant { return t.variant }

// SetScale sets the text size in percent. Values outside MinScale and MaxScale
// are brought inside. Every other size grows with it.
func (t *Theme) SetScale(percent int) {
	t.scale = float32(min(max(percent, MinScale), MaxScale)) / 100
}

// Scale is the text size in percent.
func (t *Theme) Scale() int { return int(t.scale*100 + 0.5) }

// Color returns a colour of the variant that the user chose, or of the
// system's when that is System. Names that the palette does not know get
// Fyne's colour.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	dark := system == theme.VariantDark
	if t.variant != System {
		dark = t.variant == Dark
	}
	c, known := t.colors[name]
	switch {
	case !known && dark:
		return t.fallback.Color(name, theme.VariantDark)
	case !known:
		return t.fallback.Color(name, theme.VariantLight)
	case dark:
		return c.dark
	default:
		return c.light
	}
}

// Font returns the Chinese face for every style but symbols. It holds no Latin
// letters, so that Fyne takes those, rune by rune, from its own face of the
// style asked for (bold, monospace).
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.fallback.Font(style)
	case style.Bold && t.bold != nil:
		return t.bold
	case t.regular != nil:
		return t.regular
	default:
		return t.fallback.Font(style)
	}
}

// Icon returns one of our own icons in the foreground colour, or Fyne's.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if svg, ok := t.icons[name]; ok {
		return &icon{name: string(name), svg: svg, color: theme.ColorNameForeground}
	}
	return t.fallback.Icon(name)
}

// Size returns a size in Fyne's units at the current text size. The hair lines
// stay at one unit: a thicker line reads as a heavier one, not a nearer one.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameText:
		return 15 * t.scale
	case theme.SizeNameCaptionText:
		return 13 * t.scale
	case theme.SizeNameSubHeadingText:
		return 18 * t.scale
	case theme.SizeNameHeadingText:
		return 24 * t.scale
	case theme.SizeNamePadding:
		return 6 * t.scale
	case theme.SizeNameInnerPadding:
		return 10 * t.scale
	case theme.SizeNameInlineIcon:
		return 20 * t.scale
	case theme.SizeNameInputBorder:
		return 1.5 * t.scale
	case theme.SizeNameScrollBar:
		return 12 * t.scale
	case theme.SizeNameScrollBarSmall:
		return 4 * t.scale
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius,
		theme.SizeNameCardRadius, theme.SizeNameDialogRadius, theme.SizeNamePopupRadius,
		theme.SizeNameMenuRadius, theme.SizeNameInnerWindowRadius:
		return 8 * t.scale
	default:
		return t.fallback.Size(name) * t.scale
	}
}
