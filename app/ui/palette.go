package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours that Fyne has no name for.
const (
	ColorSurface      fyne.ThemeColorName = "surface"      // rail, plain cards
	ColorSafetyFill   fyne.ThemeColorName = "safetyFill"   // a safety note
	ColorSafetyText   fyne.ThemeColorName = "safetyText"   //
	ColorSafetyBorder fyne.ThemeColorName = "safetyBorder" //
	ColorDangerFill   fyne.ThemeColorName = "dangerFill"   // a warning of harm
	ColorDangerText   fyne.ThemeColorName = "dangerText"   //
	ColorDangerBorder fyne.ThemeColorName = "dangerBorder" //
)

// pair is one colour in both variants.
type pair struct{ light, dark color.NRGBA }

// palette returns the colours of the window. Text has at least 4.5 : 1 on
// everything that it stands on, borders and the focus ring 3 : 1 (WCAG 2.2,
// 1.4.3 and 1.4.11); contrast_test.go computes each pair that is used.
func palette() map[fyne.ThemeColorName]pair {
	both := func(light, dark uint32) pair { return pair{rgb(light), rgb(dark)} }
	primary := both(0x0B5CAD, 0x7DB7FF)
	tint := func(lightPercent, darkPercent int) pair {
		return pair{translucent(primary.light, lightPercent), translucent(primary.dark, darkPercent)}
	}
	background := both(0xFFFFFF, 0x14171B)
	surface := both(0xF5F7FA, 0x1B1F25)
	button := both(0xEEF1F5, 0x262B32)
	quiet := both(0x56606B, 0xA9B3BF)
	line := both(0xDDE2E8, 0x2E343C)
	onStatus := both(0xFFFFFF, 0x14171B)

	return map[fyne.ThemeColorName]pair{
		theme.ColorNameBackground:          background,
		theme.ColorNameOverlayBackground:   background,
		theme.ColorNameMenuBackground:      surface,
		theme.ColorNameHeaderBackground:    surface,
		ColorSurface:                       surface,
		theme.ColorNameForeground:          both(0x1B1F24, 0xE8EBEF),
		theme.ColorNamePlaceHolder:         quiet,
		theme.ColorNameDisabled:            quiet,
		theme.ColorNamePrimary:             primary,
		theme.ColorNameHyperlink:           primary,
		theme.ColorNameForegroundOnPrimary: both(0xFFFFFF, 0x0A1D33),
		theme.ColorNameButton:              button,
		theme.ColorNameDisabledButton:      button,
		theme.ColorNameInputBackground:     both(0xFFFFFF, 0x1B1F25),
		theme.ColorNameInputBorder:         both(0x868F9B, 0x7A8592),
		theme.ColorNameError:               both(0xB3261E, 0xFFB4AB),
		theme.ColorNameWarning:             both(0x8A5200, 0xFFC766),
		theme.ColorNameSuccess:             both(0x1B6E37, 0x7FD99A),
		theme.ColorNameForegroundOnError:   onStatus,
		theme.ColorNameForegroundOnWarning: onStatus,
		theme.ColorNameForegroundOnSuccess: onStatus,
		theme.ColorNameHover:               tint(8, 12),
		theme.ColorNamePressed:             tint(16, 24),
		theme.ColorNameSelection:           tint(18, 24),
		theme.ColorNameFocus:               tint(25, 30),
		theme.ColorNameSeparator:           line,
		theme.ColorNameShadow:              line,
		theme.ColorNameScrollBar:           both(0x868F9B, 0x7A8592),
		theme.ColorNameScrollBarBackground: surface,
		ColorSafetyFill:                    both(0xFFF4DB, 0x33270B),
		ColorSafetyText:                    both(0x5C3A00, 0xFFDFA3),
		ColorSafetyBorder:                  both(0xB87800, 0xC99A2E),
		ColorDangerFill:                    both(0xFDECEA, 0x3A1512),
		ColorDangerText:                    both(0x7A1410, 0xFFD9D4),
		ColorDangerBorder:                  both(0xB3261E, 0xFFB4AB),
	}
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func translucent(c color.NRGBA, percent int) color.NRGBA {
	c.A = uint8(0xff * percent / 100)
	return c
}
