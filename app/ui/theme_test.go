package ui

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestScaleMultipliesEverySize(t *testing.T) {
	th := newTestTheme(t)
	want := map[fyne.ThemeSizeName]float32{
		theme.SizeNameText: 15, theme.SizeNameCaptionText: 13, theme.SizeNameSubHeadingText: 18,
		theme.SizeNameHeadingText: 24, theme.SizeNamePadding: 6, theme.SizeNameInnerPadding: 10,
		theme.SizeNameInlineIcon: 20, theme.SizeNameInputBorder: 1.5, theme.SizeNameScrollBar: 12,
		theme.SizeNameScrollBarSmall: 4, theme.SizeNameInputRadius: 8, theme.SizeNameButtonRadius: 8,
		theme.SizeNameCardRadius: 8, theme.SizeNameLineSpacing: 4,
	}
	for name, size := range want {
		th.SetScale(100)
		if got := th.Size(name); got != size {
			t.Errorf("%s at 100 %%: %v, want %v", name, got, size)
		}
		th.SetScale(150)
		if got := th.Size(name); got != size*1.5 {
			t.Errorf("%s at 150 %%: %v, want %v", name, got, size*1.5)
		}
	}
	th.SetScale(20)
	if th.Scale() != MinScale {
		t.Errorf("scale %d", th.Scale())
	}
	th.SetScale(900)
	if th.Scale() != MaxScale {
		t.Errorf("scale %d", th.Scale())
	}
}

func TestThemeWithoutFilesStillDraws(t *testing.T) {
	th := NewTheme(nil, nil, nil)
	if th.Font(fyne.TextStyle{}) == nil || th.Font(fyne.TextStyle{Bold: true}) == nil {
		t.Error("no font")
	}
}

// A change of variant and text size reaches every part that is already there.
func TestThemeChangesWhileRunning(t *testing.T) {
	for name := range gallery() {
		app := test.NewTempApp(t)
		th := newTestTheme(t)
		th.SetVariant(Light)
		app.Settings().SetTheme(th)
		part := gallery()[name]
		below := NewBody("below")
		scroll := NewScrollColumn(part, below)
		show(t, 800, 520, scroll)

		th.SetVariant(Dark)
		th.SetScale(150)
		app.Settings().SetTheme(th)
		scroll.Refresh()

		inside(t, name+" after the change", part)
		if below.Position().Y < part.Position().Y+part.MinSize().Height {
			t.Errorf("%s covers what stands below it", name)
		}
		light := lightOnly(th)
		eachObject(part, fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" && light[nrgba(text.Color)] {
				t.Errorf("%s: %q has kept a light colour", name, text.Text)
			}
			if rect, ok := o.(*canvas.Rectangle); ok && rect.FillColor != nil && light[nrgba(rect.FillColor)] {
				t.Errorf("%s: a field has kept the light colour %v", name, rect.FillColor)
			}
		})
	}
}

// lightOnly are the colours that only the light variant has.
func lightOnly(th *Theme) map[color.NRGBA]bool {
	found := map[color.NRGBA]bool{}
	for _, c := range th.colors {
		found[c.light] = true
	}
	for _, c := range th.colors {
		delete(found, c.dark)
	}
	return found
}

func ExampleMarked() {
	m := Marked{Text: "账户被锁定", Ranges: [][2]int{{3, 5}}}
	for _, s := range m.stretches() {
		fmt.Println(s.text, s.marked)
	}
	// Output:
	// 账户被 false
	// 锁定 true
}
