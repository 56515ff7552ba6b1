package ui

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"
)

// faces are what the window can draw a character with: our face of a style, and
// after it the faces that Fyne has built in.
func faces(t *testing.T, ours fyne.Resource, style fyne.TextStyle) []*sfnt.Font {
	t.Helper()
	builtin := theme.DefaultTheme()
	var list []*sfnt.Font
	for _, res := range []fyne.Resource{ours, builtin.Font(style), builtin.Font(fyne.TextStyle{Symbol: true})} {
		font, err := sfnt.Parse(res.Content())
		if err != nil {
			t.Fatalf("%s: %v", res.Name(), err)
		}
		list = append(list, font)
	}
	return list
}

func draws(list []*sfnt.Font, r rune) bool {
	var buffer sfnt.Buffer
	for _, font := range list {
		if index, err := font.GlyphIndex(&buffer, r); err == nil && index != 0 {
			return true
		}
	}
	return false
}

// missing are the characters of a text that would be drawn as a diamond on a
// system without fonts.
func missing(list []*sfnt.Font, text string) string {
	var found strings.Builder
	seen := map[rune]bool{}
	for _, r := range text {
		if r < ' ' || seen[r] {
			continue
		}
		seen[r] = true
		if !draws(list, r) {
			found.WriteRune(r)
		}
	}
	return found.String()
}

func TestFontsDrawEveryCharacterOfOurs(t *testing.T) {
	th := newTestTheme(t)
	styles := map[string][]*sfnt.Font{
		"regular": faces(t, th.regular, fyne.TextStyle{}),
		"bold":    faces(t, th.bold, fyne.TextStyle{Bold: true}),
	}
	for _, folder := range []string{"../../assets/okpay", "../../assets/locales"} {
		err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := fs.ReadFile(os.DirFS(folder), name)
			if err != nil {
				return err
			}
			for style, list := range styles {
				if left := missing(list, string(content)); left != "" {
					t.Errorf("%s/%s: %s cannot draw %q: run scripts/fonts", folder, name, style, left)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

func TestFontsDrawWhatPeoplePaste(t *testing.T) {
	th := newTestTheme(t)
	regular := faces(t, th.regular, fyne.TextStyle{})
	tests := map[string]string{
		"simplified":       "账号被锁了怎么办手续费提现到账验证码",
		"traditional":      "帳號被鎖了怎麼辦手續費提現到賬驗證碼裡著爲",
		"rare, in names":   "喆堃珺玥淼犇㛃䶮",
		"full width":       "ＯＫＰａｙ　１２３￥：；（）",
		"punctuation":      "，。、；：？！“”‘’（）《》「」『』【】…—·～",
		"symbols":          "→✓①②№℃※●○★",
		"European letters": "äöüßéèçñŁøЖЯΩ€£",
	}
	for name, text := range tests {
		if left := missing(regular, text); left != "" {
			t.Errorf("%s: cannot draw %q", name, left)
		}
	}
}

// The European face has to draw apostrophes and quotation marks: in a Chinese
// face they are as wide as a character.
func TestFontsLeaveLatinToTheLatinFace(t *testing.T) {
	th := newTestTheme(t)
	for _, res := range []fyne.Resource{th.regular, th.bold} {
		font, err := sfnt.Parse(res.Content())
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range "Aa1.,'’“”–·é" {
			if draws([]*sfnt.Font{font}, r) {
				t.Errorf("%s draws %q", res.Name(), r)
			}
		}
		if !draws([]*sfnt.Font{font}, ' ') {
			t.Errorf("%s has no space", res.Name())
		}
	}
}
