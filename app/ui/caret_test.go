package ui

import (
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
)

// TestTypingKeepsTheOrder types texts into areas of many widths, so that rows
// wrap at every blank there is: what was typed stands in the order in which it
// was typed.
func TestTypingKeepsTheOrder(t *testing.T) {
	begin(t, 100)
	texts := []string{
		"i payd with my card and the page frooze, then it said failed",
		"first line with words\nsecond line, longer than the first one\n\nthe end of it all",
		"付款失败了，page said failed 然后钱 was gone 已经三天",
		"two  blanks   here and    there ",
	}
	for _, text := range texts {
		for width := float32(90); width < 420; width += 7 {
			area := NewTextArea()
			show(t, width, 300, area)
			for _, r := range text {
				if r == '\n' {
					area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
					continue
				}
				area.TypedRune(r)
			}
			if area.Text != text {
				t.Fatalf("at %v: typed %q, got %q", width, text, area.Text)
			}
		}
	}
}

// TestEditingInTheMiddle types, deletes and breaks lines above a paragraph that
// must stay as it is, beside a model that is only a list of characters.
func TestEditingInTheMiddle(t *testing.T) {
	begin(t, 100)
	const below = "\nthe paragraph below"
	letters := []rune("ab c de f ghi ")
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 1))
		area := NewTextArea()
		show(t, 90+float32(seed)*4, 300, area)
		area.SetText(below)
		area.CursorRow, area.CursorColumn = 0, 0
		area.Refresh()
		var above []rune
		for range 120 {
			switch n := random.IntN(10); {
			case n < 8:
				r := letters[random.IntN(len(letters))]
				area.TypedRune(r)
				above = append(above, r)
			case n == 8 && len(above) > 0:
				area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				above = above[:len(above)-1]
			default:
				area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				above = append(above, '\n')
			}
			if want := string(above) + below; area.Text != want {
				t.Fatalf("seed %d: got %q, want %q", seed, area.Text, want)
			}
		}
	}
}
