package ui

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The least contrast by WCAG 2.2: 1.4.3 for text, 1.4.11 for the rest.
const (
	textContrast  = 4.5
	shapeContrast = 3.0
)

// on is one thing that is drawn on another; over are tints that lie between.
type on struct {
	front, back fyne.ThemeColorName
	over        []fyne.ThemeColorName
	least       float64
}

// usedPairs lists every pair of colours that a widget of this package draws.
func usedPairs() []on {
	var list []on
	text := func(front, back fyne.ThemeColorName, over ...fyne.ThemeColorName) {
		list = append(list, on{front, back, over, textContrast})
	}
	shape := func(front, back fyne.ThemeColorName, over ...fyne.ThemeColorName) {
		list = append(list, on{front, back, over, shapeContrast})
	}
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, ColorSurface}
	words := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled, theme.ColorNamePrimary,
		theme.ColorNameHyperlink, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess,
	}
	for _, ground := range grounds {
		for _, word := range words {
			text(word, ground)
		}
		shape(theme.ColorNameForeground, ground) // the focus ring
		shape(theme.ColorNameInputBorder, ground)
		shape(theme.ColorNameScrollBar, ground)
	}
	tints := []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameSelection}
	for _, tint := range tints {
		for _, ground := range grounds {
			text(theme.ColorNameForeground, ground, tint)
			text(theme.ColorNamePlaceHolder, ground, tint)
			text(theme.ColorNamePrimary, ground, tint)
		}
	}
	for _, tint := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed} {
		text(theme.ColorNameForeground, theme.ColorNameButton, tint)
		text(theme.ColorNameError, theme.ColorNameButton, tint)
	}
	text(theme.ColorNameForeground, theme.ColorNameButton)
	text(theme.ColorNameDisabled, theme.ColorNameDisabledButton)
	text(theme.ColorNameError, theme.ColorNameButton)
	shape(theme.ColorNameSuccess, theme.ColorNameButton) // the tick of a step
	text(theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
	text(theme.ColorNameForegroundOnError, theme.ColorNameError)
	text(theme.ColorNameForegroundOnWarning, theme.ColorNameWarning)
	text(theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess)
	text(theme.ColorNameForeground, theme.ColorNameInputBackground)
	text(theme.ColorNamePlaceHolder, theme.ColorNameInputBackground)
	text(theme.ColorNameForeground, theme.ColorNameInputBackground, theme.ColorNameSelection)
	text(theme.ColorNameForeground, theme.ColorNameMenuBackground, theme.ColorNameFocus)
	shape(theme.ColorNameInputBorder, theme.ColorNameInputBackground)
	shape(theme.ColorNamePrimary, theme.ColorNameInputBackground)
	shape(theme.ColorNameForeground, theme.ColorNameInputBackground)
	text(ColorSafetyText, ColorSafetyFill)
	text(ColorDangerText, ColorDangerFill)
	for _, fill := range []fyne.ThemeColorName{ColorSafetyFill, ColorDangerFill} {
		text(theme.ColorNameHyperlink, fill)
		shape(theme.ColorNameForeground, fill)
	}
	shape(ColorSafetyBorder, ColorSafetyFill)
	shape(ColorDangerBorder, ColorDangerFill)
	shape(ColorSafetyBorder, theme.ColorNameBackground)
	shape(ColorDangerBorder, theme.ColorNameBackground)
	return list
}

func TestContrast(t *testing.T) {
	th := newTestTheme(t)
	for _, variant := range []Variant{Light, Dark} {
		th.SetVariant(variant)
		for _, pair := range usedPairs() {
			back := nrgba(th.Color(pair.back, 0))
			for _, over := range pair.over {
				back = blend(back, nrgba(th.Color(over, 0)))
			}
			got := contrast(nrgba(th.Color(pair.front, 0)), back)
			if got < pair.least {
				name := fmt.Sprintf("variant %d: %s on %s %v", variant, pair.front, pair.back, pair.over)
				t.Errorf("%s: contrast %.2f, want %.1f", name, got, pair.least)
			}
		}
	}
}

// The contrast of the pointer's mark on a primary button is that of its words.
func TestContrastOfPressedPrimary(t *testing.T) {
	th := newTestTheme(t)
	for _, variant := range []Variant{Light, Dark} {
		th.SetVariant(variant)
		words := nrgba(th.Color(theme.ColorNameForegroundOnPrimary, 0))
		for _, tint := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed} {
			over := words
			over.A = nrgba(th.Color(tint, 0)).A
			back := blend(nrgba(th.Color(theme.ColorNamePrimary, 0)), over)
			if got := contrast(words, back); got < textContrast {
				t.Errorf("variant %d: words on a primary button with %s: contrast %.2f", variant, tint, got)
			}
		}
	}
}

func TestSystemVariantFollows(t *testing.T) {
	th := newTestTheme(t)
	light := th.Color(theme.ColorNameBackground, theme.VariantLight)
	dark := th.Color(theme.ColorNameBackground, theme.VariantDark)
	if light == dark {
		t.Error("the system's variant makes no difference")
	}

	th.SetVariant(Dark)
	if got := th.Color(theme.ColorNameBackground, theme.VariantLight); got != dark {
		t.Errorf("a chosen variant gives way to the system's: %v", got)
	}
}

func nrgba(c color.Color) color.NRGBA {
	n, _ := color.NRGBAModel.Convert(c).(color.NRGBA)
	return n
}

func blend(under, over color.NRGBA) color.NRGBA {
	a := float64(over.A) / 255
	mix := func(u, o uint8) uint8 { return uint8(float64(u)*(1-a) + float64(o)*a + 0.5) }
	return color.NRGBA{R: mix(under.R, over.R), G: mix(under.G, over.G), B: mix(under.B, over.B), A: 255}
}

func contrast(a, b color.NRGBA) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
