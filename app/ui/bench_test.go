package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkResultList is what a key press costs in the list of results.
func BenchmarkResultList(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(newTestTheme(b))
	list := NewResultList(nil, nil)
	w := test.NewTempWindow(b, list)
	w.Resize(fyne.NewSize(360, 640))
	pages := [2][]Row{}
	for page := range pages {
		for i := range 20 {
			pages[page] = append(pages[page], Row{
				Title:   Marked{Text: fmt.Sprintf("%d%d %s", page, i, longChinese[:60]), Ranges: [][2]int{{3, 5}}},
				Caption: Marked{Text: longLatin, Ranges: [][2]int{{2, 8 + page}}},
			})
		}
	}
	for i := 0; b.Loop(); i++ {
		list.SetRows(pages[i%2])
		list.Select(0)
	}
}

// BenchmarkRich is what opening an answer costs, without painting.
func BenchmarkRich(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(newTestTheme(b))
	source := strings.Repeat(longChinese+"。**重要**："+longLatin+"\n\n1. "+longChinese+"\n\n", 6)
	for b.Loop() {
		rich := NewRich(source, nil)
		heightAt(rich, 500)
	}
}
