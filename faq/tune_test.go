package faq

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func objective(ds []devSet, w weights) (float64, string) {
	type r struct{ a, b float64 }
	res := make([]map[string]r, len(ds))
	var wg sync.WaitGroup
	for i, d := range ds {
		wg.Add(1)
		go func() {
			defer wg.Done()
			ix := newIndex(NewLibrary(d.entries), Options{Synonyms: tuneSyn}, w)
			res[i] = map[string]r{}
			for _, form := range []string{"plain", "typo", "prefix", "complete"} {
				if len(d.queries[form]) == 0 {
					continue
				}
				x, y := evaluate(ix, d.queries[form])
				res[i][form] = r{x, y}
			}
		}()
	}
	wg.Wait()
	var o float64
	var s strings.Builder
	for i := range ds {
		for _, form := range []string{"plain", "typo", "prefix", "complete"} {
			if v, ok := res[i][form]; ok {
				wt := 1.0
				if form == "plain" {
					wt = 2
				}
				o += wt * (v.a + 0.5*v.b)
				fmt.Fprintf(&s, "%.1f/%.1f ", v.a, v.b)
			}
		}
		s.WriteString("| ")
	}
	return o, s.String()
}

func TestSweep(t *testing.T) {
	if *devDir == "" {
		t.Skip()
	}
	d := readDev(t, *devDir)
	ds := []devSet{d, d.k(20)}
	w := defaultWeights()
	o, s := objective(ds, w)
	fmt.Printf("%-20s %.1f %s\n", "base", o, s)
	try := func(name string, ptr func(w *weights) *float32, vals ...float32) {
		bestV, bestO := *ptr(&w), o
		for _, v := range vals {
			x := w
			*ptr(&x) = v
			o2, s := objective(ds, x)
			fmt.Printf("%-20s %.1f %+.1f %s\n", fmt.Sprint(name, "=", v), o2, o2-o, s)
			if o2 > bestO {
				bestO, bestV = o2, v
			}
		}
		*ptr(&w) = bestV
		o = bestO
	}

	_ = try
	fmt.Printf("%+v\n", w)
}
