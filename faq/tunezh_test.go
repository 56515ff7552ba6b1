package faq

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
)

func zhForms(p *pinyin, f *folder, q string, common map[syllable][]rune) map[string]string {
	out := map[string]string{"plain": q}
	var t folded
	f.fold(q, &t, 1000)
	syl := p.read(t.runes, nil)
	var joined, spaced, ini strings.Builder
	var hans []int
	for i, r := range t.runes {
		if isHan(r) && syl[i] != noSyllable {
			n := p.names[syl[i]]
			joined.WriteString(n)
			spaced.WriteString(" " + n + " ")
			ini.WriteByte(n[0])
			hans = append(hans, i)
		} else {
			joined.WriteRune(r)
			spaced.WriteRune(r)
			if isWordRune(r) {
				ini.WriteRune(r)
			}
		}
	}
	out["pinyin"] = joined.String()
	out["spaced"] = strings.Join(strings.Fields(spaced.String()), " ")
	out["initials"] = ini.String()
	rs := []rune(q)
	out["prefix"] = string(rs[:len(rs)*6/10])
	if len(hans) > 0 {
		h := int(hashString(q) % uint64(len(hans)))
		i := hans[h]
		for _, c := range common[syl[i]] {
			if c != t.runes[i] {
				x := append([]rune(nil), t.runes...)
				x[i] = c
				out["homophone"] = string(x)
				break
			}
		}
	}
	return out
}

var formsZh = []string{"plain", "homophone", "pinyin", "spaced", "initials", "prefix", "complete", "pycomplete", "inicomplete"}

type zhTask struct {
	name    string
	folds   []*Library
	queries []map[string][][2]string
}

func zhTasks(tb testing.TB, lang string) []zhTask {
	lib, _ := Load(os.DirFS("../assets/okpay/articles"))
	p, f := newPinyin(), newFolder()
	common := map[syllable][]rune{}
	cnt := map[rune]int{}
	for _, a := range lib.Articles("zh-Hans") {
		for _, q := range a.Questions {
			for _, r := range q {
				cnt[r]++
			}
		}
	}
	for r, n := range cnt {
		if isHan(r) && len(p.of(r)) > 0 {
			s := p.of(r)[0].syllable
			l := append(common[s], r)
			for i := len(l) - 1; i > 0 && (n > cnt[l[i-1]] || n == cnt[l[i-1]] && r < l[i-1]); i-- {
				l[i], l[i-1] = l[i-1], l[i]
			}
			common[s] = l
		}
	}
	loo, k1 := zhTask{name: lang + "-loo"}, zhTask{name: lang + "-k1"}
	forms := func(q string) map[string]string { return zhForms(p, f, q, common) }
	for fold := 0; fold < 24; fold++ {
		var as []Article
		qs := map[string][][2]string{}
		for _, a := range lib.Articles(lang) {
			c := *a
			c.Questions = nil
			for i, q := range a.Questions {
				if i == fold {
					for k, v := range forms(q) {
						qs[k] = append(qs[k], [2]string{v, a.ID})
					}
				} else {
					c.Questions = append(c.Questions, q)
				}
			}
			as = append(as, c)
		}
		if len(qs) == 0 {
			break
		}
		loo.folds = append(loo.folds, NewLibrary(as))
		loo.queries = append(loo.queries, qs)
	}
	{
		qs := map[string][][2]string{}
		for _, a := range lib.Articles(lang) {
			for _, q := range a.Questions {
				n := len([]rune(q)) * 4 / 10
				if n < 1 {
					continue
				}
				v := string([]rune(q)[:n])
				fm := forms(v)
				qs["complete"] = append(qs["complete"], [2]string{v, a.ID})
				qs["pycomplete"] = append(qs["pycomplete"], [2]string{fm["pinyin"], a.ID})
				qs["inicomplete"] = append(qs["inicomplete"], [2]string{fm["initials"], a.ID})
			}
		}
		loo.folds = append(loo.folds, lib)
		loo.queries = append(loo.queries, qs)
	}
	for fold := 0; fold < 4; fold++ {
		var as []Article
		qs := map[string][][2]string{}
		for _, a := range lib.Articles(lang) {
			c := Article{ID: a.ID, Lang: a.Lang}
			for i, q := range a.Questions {
				if i == fold {
					c.Questions = []string{q}
					continue
				}
				for k, v := range forms(q) {
					qs[k] = append(qs[k], [2]string{v, a.ID})
				}
			}
			as = append(as, c)
		}
		k1.folds = append(k1.folds, NewLibrary(as))
		k1.queries = append(k1.queries, qs)
	}
	return []zhTask{loo, k1}
}

func zhObjective(tasks []zhTask, w weights, syn []SynonymGroup) (float64, string) {
	var s strings.Builder
	var o float64
	for _, t := range tasks {
		n, a, b := map[string]int{}, map[string]int{}, map[string]int{}
		var mu sync.Mutex
		var wg sync.WaitGroup
		for i := range t.folds {
			wg.Add(1)
			go func() {
				defer wg.Done()
				ix := newIndex(t.folds[i], Options{Synonyms: syn}, w)
				for form, qs := range t.queries[i] {
					x, y := 0, 0
					for _, q := range qs {
						for j, h := range ix.Search(q[0], 3) {
							if h.Article.ID == q[1] {
								y++
								if j == 0 {
									x++
								}
							}
						}
					}
					mu.Lock()
					n[form] += len(qs)
					a[form] += x
					b[form] += y
					mu.Unlock()
				}
			}()
		}
		wg.Wait()
		fmt.Fprintf(&s, "%s: ", t.name)
		for _, form := range formsZh {
			if n[form] == 0 {
				continue
			}
			x, y := 100*float64(a[form])/float64(n[form]), 100*float64(b[form])/float64(n[form])
			wt := 1.0
			if form == "plain" {
				wt = 2
			}
			if form == "initials" {
				wt = .5
			}
			o += wt * (x + .5*y)
			fmt.Fprintf(&s, "%s %.1f/%.1f ", form[:5], x, y)
		}
	}
	return o, s.String()
}

func TestZh(t *testing.T) {
	if *devDir == "" {
		t.Skip()
	}
	w := defaultWeights()
	tasks := zhTasks(t, "zh-Hans")
	o, s := zhObjective(tasks, w, tuneSyn)
	fmt.Printf("base %.1f %s\n", o, s)
	try := func(name string, ptr func(w *weights) *float32, vals ...float32) {
		bestV, bestO := *ptr(&w), o
		for _, v := range vals {
			x := w
			*ptr(&x) = v
			o2, s := zhObjective(tasks, x, tuneSyn)
			fmt.Printf("%-20s %+.1f %s\n", fmt.Sprint(name, "=", v), o2-o, s)
			if o2 > bestO {
				bestO, bestV = o2, v
			}
		}
		*ptr(&w) = bestV
		o = bestO
	}
	if os.Getenv("ZH") == "" {
		return
	}
	try("han", func(w *weights) *float32 { return &w.kind[kindHan] }, .3, .7, 1)
	try("hanpair", func(w *weights) *float32 { return &w.kind[kindHanPair] }, .5, 1.2)
	try("skip", func(w *weights) *float32 { return &w.kind[kindSkip] }, 0.1, .2)
	try("stop", func(w *weights) *float32 { return &w.stop }, .2, .5)
	try("initials", func(w *weights) *float32 { return &w.kind[kindInitials] }, 0.1, 0.5, 1)
	try("sound", func(w *weights) *float32 { return &w.sound }, .5, 1.1)
	try("soundBestPair", func(w *weights) *float32 { return &w.soundBestPair }, .7, 1.2)
	try("soundChar", func(w *weights) *float32 { return &w.soundChar }, 0, .15, .5)
	try("soundBest", func(w *weights) *float32 { return &w.soundBest }, .4, 1.2)
}
