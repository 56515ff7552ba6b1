package faq

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var devDir = flag.String("dev", "", "folder of a development set: entries.jsonl, queries.txt, gold.tsv")

type devSet struct {
	entries []Article
	queries map[string][][2]string // by form: query, ID
}

func readDev(tb testing.TB, dir string) devSet {
	tb.Helper()
	read := func(name string) []string {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			tb.Fatal(err)
		}
		return strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	}
	d := devSet{queries: map[string][][2]string{}}
	for _, line := range read("entries.jsonl") {
		var e struct {
			ID        string   `json:"id"`
			Lang      string   `json:"lang"`
			Questions []string `json:"questions"`
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			tb.Fatal(err)
		}
		d.entries = append(d.entries, Article{ID: e.ID, Lang: "en", Questions: e.Questions})
	}
	queries := read("queries.txt")
	for i, g := range read("gold.tsv") {
		id, form, _ := strings.Cut(g, "\t")
		d.queries[form] = append(d.queries[form], [2]string{queries[i], id})
	}
	return d
}

// k returns the set with a different number of wordings: fewer, or more by
// taking plain queries (and their slips and beginnings) out of the test.
func (d devSet) k(n int) devSet {
	out := devSet{queries: map[string][][2]string{}}
	used := map[int]bool{}
	for _, a := range d.entries {
		qs := append([]string(nil), a.Questions...)
		if n <= len(qs) {
			qs = qs[:n]
		} else {
			for i, q := range d.queries["plain"] {
				if q[1] == a.ID && i%2 == 0 && len(qs) < n {
					qs = append(qs, q[0])
					used[i] = true
				}
			}
		}
		a.Questions = qs
		out.entries = append(out.entries, a)
	}
	for form, qs := range d.queries {
		for i, q := range qs {
			if form == "complete" || !used[i] {
				out.queries[form] = append(out.queries[form], q)
			}
		}
	}
	if n < 5 {
		delete(out.queries, "complete")
	}
	return out
}

func evaluate(ix *Index, queries [][2]string) (top1, top3 float64) {
	a, b := 0, 0
	for _, q := range queries {
		for i, h := range ix.Search(q[0], 3) {
			if h.Article.ID == q[1] {
				b++
				if i == 0 {
					a++
				}
			}
		}
	}
	n := float64(len(queries))
	return 100 * float64(a) / n, 100 * float64(b) / n
}

func report(name string, d devSet, w weights, syn []SynonymGroup) string {
	var b strings.Builder
	t := time.Now()
	ix := newIndex(NewLibrary(d.entries), Options{Synonyms: syn}, w)
	built := time.Since(t)
	fmt.Fprintf(&b, "%-8s", name)
	for _, form := range []string{"plain", "typo", "prefix", "complete"} {
		if len(d.queries[form]) == 0 {
			continue
		}
		t = time.Now()
		x, y := evaluate(ix, d.queries[form])
		fmt.Fprintf(&b, " %s %.1f/%.1f (%dus)", form[:4], x, y, time.Since(t).Microseconds()/int64(len(d.queries[form])))
	}
	fmt.Fprintf(&b, " build %dms", built.Milliseconds())
	return b.String()
}

func TestTune(t *testing.T) {
	if *devDir == "" {
		t.Skip("no development set")
	}
	d := readDev(t, *devDir)
	k1, k20 := d.k(1), d.k(20)
	run := func(name string, w weights) {
		fmt.Println(name)
		fmt.Println("  ", report("k1", k1, w, nil))
		fmt.Println("  ", report("k5", d, w, nil))
		fmt.Println("  ", report("k20", k20, w, nil))
	}
	run("default", defaultWeights())
}
