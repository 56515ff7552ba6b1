package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/internal/store"
)

// TestNothingIsCut draws every view in the smallest window with sentences that
// are 40 % longer than ours, and fails when a text leaves what holds it or lies
// over another one.
func TestNothingIsCut(t *testing.T) {
	long := longer(t, assets.Locales)
	looks := []look{
		{locale.English, "light", 100, 720, 520},
		{locale.English, "light", 150, 720, 520},
		{locale.English, "light", 200, 720, 520},
		{locale.Chinese, "light", 200, 720, 520},
		{locale.English, "light", 100, 1000, 700},
	}
	for _, l := range looks {
		for _, v := range views() {
			t.Run(fmt.Sprintf("%s/%s/%d/%.0f", v.name, l.lang, l.text, l.width), func(t *testing.T) {
				prepare := v.prepare
				if prepare == nil {
					prepare = func(*store.Document) {}
				}
				w := openWith(t, long, l, prepare)
				v.reach(w)
				w.layOut(l)
				for _, problem := range cuts(w.win.Content()) {
					t.Error(problem)
				}
			})
		}
	}
}

// longer lengthens every sentence by 40 %, with one long word among the rest.
func longer(t *testing.T, fsys fs.FS) fs.FS {
	t.Helper()
	names, err := fs.Glob(fsys, "*.json")
	check(t, err)
	out := fstest.MapFS{}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		check(t, err)
		var all map[string]any
		check(t, json.Unmarshal(data, &all))
		for key, value := range all {
			switch v := value.(type) {
			case string:
				all[key] = stretch(v)
			case map[string]any:
				for form, text := range v {
					v[form] = stretch(fmt.Sprint(text))
				}
			}
		}
		data, err = json.Marshal(all)
		check(t, err)
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// stretch adds words as long as those of German or Finnish.
func stretch(text string) string {
	n := (len([]rune(text))*2 + 4) / 5
	filler := []rune(strings.Repeat(" Zahlungsempfängerangabe und so", 1+n/8))
	for _, r := range text {
		if r >= 0x4e00 && r <= 0x9fff {
			filler = []rune(strings.Repeat("加长的文字", 1+n/5))
			break
		}
	}
	return text + string(filler[:n])
}

// drawn is a line of text with the room that its characters take.
type drawn struct {
	seen
	text string
}

// drawnTexts are the lines of text of a window. What is inside a field scrolls
// there, and the banner lies over the rest on purpose.
func drawnTexts(content fyne.CanvasObject) []drawn {
	var list []drawn
	for _, s := range everything(content) {
		text, ok := s.object.(*canvas.Text)
		if !ok || strings.TrimSpace(text.Text) == "" || within[*ui.Entry](s) || within[*ui.TextArea](s) ||
			within[*ui.SearchEntry](s) || within[*ui.Banner](s) {
			continue
		}
		size := fyne.MeasureText(strings.TrimRight(text.Text, " "), text.TextSize, text.TextStyle)
		switch text.Alignment {
		case fyne.TextAlignCenter:
			s.at.X += (s.size.Width - size.Width) / 2
		case fyne.TextAlignTrailing:
			s.at.X += s.size.Width - size.Width
		}
		s.size.Width = size.Width
		list = append(list, drawn{s, text.Text})
	}
	return list
}

func within[T fyne.CanvasObject](s seen) bool {
	for _, o := range s.above {
		if _, ok := o.(T); ok {
			return true
		}
	}
	return false
}

// cuts says which texts cannot be read as a whole.
func cuts(content fyne.CanvasObject) []string {
	const hair = 2
	places := map[fyne.CanvasObject]seen{}
	for _, s := range everything(content) {
		places[s.object] = s
	}
	var problems []string
	texts := drawnTexts(content)
	for i, a := range texts {
		scroll := a.scrolledBy()
		free := false // above what scrolls only the width counts
		for j := len(a.above) - 1; j >= 0; j-- {
			o := places[a.above[j]]
			if o.object == fyne.CanvasObject(scroll) {
				free = true
			}
			if a.at.X < o.at.X-hair || a.right() > o.right()+hair {
				problems = append(problems, fmt.Sprintf("%q leaves %T at the side: %v to %v in %v to %v",
					a.text, o.object, a.at.X, a.right(), o.at.X, o.right()))
				break
			}
			if !free && (a.at.Y < o.at.Y-hair || a.bottom() > o.bottom()+hair) {
				problems = append(problems, fmt.Sprintf("%q is cut by %T: %v to %v in %v to %v",
					a.text, o.object, a.at.Y, a.bottom(), o.at.Y, o.bottom()))
				break
			}
		}
		for _, b := range texts[i+1:] {
			if b.scrolledBy() == scroll && a.overlaps(b.seen, hair) {
				problems = append(problems, fmt.Sprintf("%q at %v and %q at %v lie over each other", a.text, a.at, b.text, b.at))
			}
		}
	}
	return problems
}
