//go:build linux && amd64 && test

package app

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"okpayhelp/app/locale"
	"okpayhelp/internal/store"
)

// update writes the golden pictures anew instead of comparing with them.
var update = flag.Bool("update", false, "write the golden pictures in testdata/golden anew")

// goldenFolder holds what the screens should look like. The tag `test` keeps
// the system's fonts out, and the software painter rounds alike only on one
// kind of processor: hence the build line of this file.
const goldenFolder = "testdata/golden"

// golden is a picture that is kept: a view in a look.
type golden struct {
	view, suffix string
	look         look
}

// goldens are the main state of every screen in both languages, and some in the
// dark and in large text.
func goldens() []golden {
	var list []golden
	for _, lang := range locale.Languages() {
		for _, name := range []string{
			"01-first-run", "02-ask", "03-ask-answer", "06-write-purpose", "07-write-facts", "08-write-to", "09-write-review",
			"10-write-send", "12a-contacts-all", "13-settings", "14-cases", "15-case-due", "16-guide", "17-checklist",
			"17c-lesson-answered", "18a-fees-results", "19-keys",
		} {
			list = append(list, golden{name, "light", look{lang, "light", 100, 900, 600}})
		}
	}
	dark := func(lang string) look { return look{lang, "dark", 100, 900, 600} }
	large := func(lang string) look { return look{lang, "light", 200, 720, 520} }
	return append(list,
		golden{"05-ask-open", "dark", dark(locale.English)},
		golden{"09a-write-findings", "dark", dark(locale.Chinese)},
		golden{"17-checklist", "dark", dark(locale.English)},
		golden{"02-ask", "200pct", large(locale.Chinese)},
		golden{"07-write-facts", "200pct", large(locale.English)},
		golden{"18a-fees-results", "200pct", large(locale.Chinese)},
	)
}

// TestGolden compares every pixel of what is drawn with the pictures kept.
func TestGolden(t *testing.T) {
	byName := map[string]view{}
	for _, v := range views() {
		byName[v.name] = v
	}
	for _, g := range goldens() {
		name := fmt.Sprintf("%s.%s.%s.png", g.view, g.look.lang, g.suffix)
		t.Run(name, func(t *testing.T) {
			v, found := byName[g.view]
			if !found {
				t.Fatalf("there is no view %s", g.view)
			}
			got := drawGolden(t, v, g.look)
			file := filepath.Join(goldenFolder, name)
			if *update {
				check(t, os.MkdirAll(goldenFolder, 0o755))
				check(t, os.WriteFile(file, encode(t, got), 0o644))
				return
			}
			compareGolden(t, file, got)
		})
	}
}

func drawGolden(t *testing.T, v view, l look) image.Image {
	t.Helper()
	if v.prepare == nil {
		v.prepare = func(*store.Document) {}
	}
	// Fyne forgets how to draw what was not drawn for a minute, and looks at the
	// clock only when it draws: without this it would believe that the new window
	// is as old as the last picture.
	fyne.CurrentApp().Driver().AllWindows()[0].Canvas().Capture()
	w := openWindow(t, l, v.prepare)
	v.reach(w)
	w.layOut(l)
	return w.win.Canvas().Capture()
}

func encode(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	check(t, encoder.Encode(&b, picture))
	return b.Bytes()
}

// compareGolden leaves what was drawn in the temporary folder of the system
// when it is not what is kept.
func compareGolden(t *testing.T, file string, got image.Image) {
	t.Helper()
	data, err := os.ReadFile(file)
	check(t, err)
	want, err := png.Decode(bytes.NewReader(data))
	check(t, err)
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, drawn was %v", file, want.Bounds().Size(), got.Bounds().Size())
	}
	count, other := difference(plain(want), plain(got))
	if count == 0 {
		return
	}
	drawn := filepath.Join(os.TempDir(), "okpay-help-"+filepath.Base(file))
	check(t, os.WriteFile(drawn, encode(t, got), 0o600))
	t.Errorf("%d pixels differ, all within %v.\nkept:  %s\ndrawn: %s\nLook at both. If the new one is right: "+
		"go test -tags migrated_fynedo,test -run TestGolden ./app -update", count, other, filepath.Join("app", file), drawn)
}

// plain is a picture in the one format that can be compared byte by byte.
func plain(picture image.Image) *image.RGBA {
	out := image.NewRGBA(picture.Bounds())
	draw.Draw(out, out.Bounds(), picture, out.Bounds().Min, draw.Src)
	return out
}

// difference counts the pixels that differ and tells where they are.
func difference(a, b *image.RGBA) (count int, where image.Rectangle) {
	if bytes.Equal(a.Pix, b.Pix) {
		return 0, where
	}
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				count++
				where = where.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return count, where
}
