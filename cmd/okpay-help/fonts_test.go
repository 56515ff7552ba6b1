package main_test

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"okpayhelp/app/locale"
)

// TestWithoutSystemFonts hides every font of the system and looks at the pixels
// of the window: Chinese must be drawn as on a computer that has all fonts.
func TestWithoutSystemFonts(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.Chinese)
	picture := func() image.Image {
		r.start("--lang", "zh")
		r.see(g.says("settings.first.begin"))
		r.settle()
		file := r.path("shot.png")
		r.shot(file)
		f, err := os.Open(file)
		r.must(err)
		defer func() { _ = f.Close() }()
		p, err := png.Decode(f)
		r.must(err)
		r.kill()
		return p
	}

	with := picture()
	r.hideFonts()
	without := picture()

	if different := compare(with, without); different > 0 {
		t.Errorf("%d pixels differ without system fonts", different)
	}
	if inked(without) < 5000 {
		t.Error("next to nothing is drawn")
	}
}

// hideFonts gives the program a fontconfig without a single font folder, and
// folders without fonts wherever else it may look.
func (r *rig) hideFonts() {
	config := fmt.Sprintf("<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>",
		r.path("empty"), r.path("cache"))
	r.must(os.WriteFile(r.path("fonts.conf"), []byte(config), 0o600))
	r.setenv("FONTCONFIG_FILE", r.path("fonts.conf"))
	r.setenv("XDG_DATA_DIRS", r.path("empty"))
}

func compare(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return -1
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

// inked counts the pixels that are not the background's colour.
func inked(p image.Image) int {
	background := p.At(p.Bounds().Max.X-5, p.Bounds().Max.Y-5)
	n := 0
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			if color.NRGBAModel.Convert(p.At(x, y)) != color.NRGBAModel.Convert(background) {
				n++
			}
		}
	}
	return n
}
