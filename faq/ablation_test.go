package faq

import (
	"encoding/json"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

var devDir = flag.String("dev", "", "folder of a development set (entries.jsonl, queries.txt, gold.tsv): print the ablation table")

// asked is a question and the article that answers it.
type asked struct{ text, id string }

// trial is a library and questions about it, by form.
type trial struct {
	lib   *Library
	forms map[string][]asked
}

// readDev reads a development set of entries in English.
func readDev(tb testing.TB, dir string) trial {
	tb.Helper()
	var articles []Article
	for _, line := range readLines(tb, filepath.Join(dir, "entries.jsonl")) {
		var e struct {
			ID        string
			Questions []string
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			tb.Fatal(err)
		}
		articles = append(articles, Article{ID: e.ID, Lang: "en", Questions: e.Questions})
	}
	t := trial{lib: NewLibrary(articles), forms: map[string][]asked{}}
	queries := readLines(tb, filepath.Join(dir, "queries.txt"))
	for i, g := range readLines(tb, filepath.Join(dir, "gold.tsv")) {
		id, form, _ := strings.Cut(g, "\t")
		t.forms[form] = append(t.forms[form], asked{queries[i], id})
	}
	return t
}

// twenty gives each entry up to 20 wordings, the more of them taken from the
// plain questions; those that are left are asked.
func twenty(dev trial) trial {
	t := trial{forms: map[string][]asked{}}
	var articles []Article
	for _, a := range dev.lib.Articles("en") {
		b := *a
		b.Questions = append([]string(nil), a.Questions...)
		for i, q := range dev.forms["plain"] {
			switch {
			case q.id != a.ID:
			case i%2 == 0 && len(b.Questions) < 20:
				b.Questions = append(b.Questions, q.text)
			default:
				t.forms["20 wordings"] = append(t.forms["20 wordings"], q)
			}
		}
		articles = append(articles, b)
	}
	t.lib = NewLibrary(articles)
	return t
}

// chineseTrials holds out one question of each built-in article at a time, as
// it is and in pinyin.
func chineseTrials(tb testing.TB) []trial {
	lib, _ := builtIn(tb)
	p := newPinyin()
	chars := commonChars(lib)
	var out []trial
	for _, f := range HoldOneOut(lib, "zh-Hans") {
		t := trial{lib: f.Library, forms: map[string][]asked{}}
		for _, q := range f.Held {
			t.forms["zh plain"] = append(t.forms["zh plain"], asked{q.Text, q.ID})
			t.forms["zh homophone"] = append(t.forms["zh homophone"], asked{misheard(p, q.Text, chars), q.ID})
			t.forms["zh pinyin"] = append(t.forms["zh pinyin"], asked{aloud(p, q.Text), q.ID})
		}
		out = append(out, t)
	}
	return out
}

// commonChars returns the Han characters of all Chinese questions, each as
// often as it stands there.
func commonChars(lib *Library) []rune {
	var out []rune
	for _, a := range lib.Articles("zh-Hans") {
		for _, r := range strings.Join(a.Questions, "") {
			if isHan(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// misheard puts another character of the same sound in the place of one,
// always the same for the same text.
func misheard(p *pinyin, text string, chars []rune) string {
	rs := []rune(text)
	start := int(hashString(text) % uint64(len(rs)))
	for k := range rs {
		i := (start + k) % len(rs)
		of := p.of(rs[i])
		if !isHan(rs[i]) || len(of) == 0 {
			continue
		}
		for _, c := range chars {
			if other := p.of(c); c != rs[i] && len(other) > 0 && other[0].syllable == of[0].syllable {
				rs[i] = c
				return string(rs)
			}
		}
	}
	return text
}

// aloud writes the Han characters of a text in pinyin.
func aloud(p *pinyin, text string) string {
	rs := []rune(text)
	var b strings.Builder
	for i, s := range p.read(rs, nil) {
		if s == noSyllable {
			b.WriteRune(rs[i])
		} else {
			b.WriteString(p.names[s])
		}
	}
	return b.String()
}

// variants are the engine as it is and with one part taken out.
func variants() []struct {
	name string
	cut  func(w *weights)
} {
	return []struct {
		name string
		cut  func(w *weights)
	}{
		{"as it is", func(*weights) {}},
		{"no whole articles", func(w *weights) { w.joined = 0 }},
		{"no learning", func(w *weights) { w.learn = false }},
		{"no synonyms", func(w *weights) { w.kind[kindConcept] = 0 }},
		{"no letters of words", func(w *weights) { w.kind[kindLetters] = 0 }},
		{"no pairs of words", func(w *weights) { w.kind[kindPair] = 0 }},
		{"no pairs with one between", func(w *weights) { w.kind[kindSkip] = 0 }},
		{"no pairs of characters", func(w *weights) { w.kind[kindHanPair] = 0 }},
		{"no single characters", func(w *weights) { w.kind[kindHan] = 0 }},
		{"function words count fully", func(w *weights) { w.stop, w.stopHan = 1, 1 }},
		{"no slips", func(w *weights) { w.slips = false }},
		{"slips not in pairs and synonyms", func(w *weights) { w.trust = 2 }},
		{"no families of words", func(w *weights) { w.family = 0 }},
		{"no half-typed words", func(w *weights) { w.completion = 0 }},
		{"no beginnings of wordings", func(w *weights) { w.startScale = 0 }},
		{"no decoding of pinyin", func(w *weights) {
			w.soundBest, w.soundBestPair, w.soundLone = w.soundRest, w.sound, w.soundRest
		}},
		{"wrong characters not put right", func(w *weights) { w.mended = 0 }},
		{"no sounds", func(w *weights) {
			w.sound, w.soundBestPair, w.soundBest, w.soundChar, w.soundLone, w.soundRest = 0, 0, 0, 0, 0, 0
		}},
	}
}

// TestAblation prints what each part adds, as Markdown. It runs only when a
// development set is named.
func TestAblation(t *testing.T) {
	if *devDir == "" {
		t.Skip("no development set named")
	}
	_, groups := builtIn(t)
	dev := readDev(t, *devDir)
	trials := append(chineseTrials(t), dev, twenty(dev))
	forms := []string{"plain", "typo", "prefix", "complete", "20 wordings", "zh plain", "zh homophone", "zh pinyin"}
	fmt.Printf("| engine | %s |\n|---|%s\n", strings.Join(forms, " | "), strings.Repeat("---:|", len(forms)))
	for _, v := range variants() {
		w := defaultWeights()
		v.cut(&w)
		all, top1, top3 := map[string]int{}, map[string]int{}, map[string]int{}
		for _, tr := range trials {
			ix := newIndex(tr.lib, Options{Synonyms: groups}, w)
			for form, qs := range tr.forms {
				for _, q := range qs {
					all[form]++
					for i, h := range ix.Search(q.text, 3) {
						if h.Article.ID == q.id {
							top3[form]++
							if i == 0 {
								top1[form]++
							}
						}
					}
				}
			}
		}
		fmt.Printf("| %s |", v.name)
		for _, f := range forms {
			fmt.Printf(" %.1f / %.1f |", 100*float64(top1[f])/float64(all[f]), 100*float64(top3[f])/float64(all[f]))
		}
		fmt.Println()
	}
}
