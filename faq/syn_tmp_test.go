package faq

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

var tuneSyn = func() []SynonymGroup {
	f, _ := os.Open("../assets/okpay/synonyms.yaml")
	g, _ := LoadSynonyms(f)
	return g
}()

func TestConcept(t *testing.T) {
	if *devDir == "" {
		t.Skip()
	}
	d := readDev(t, *devDir)
	ds := []devSet{d.k(1), d, d.k(20)}
	tasks := zhTasks(t, "zh-Hans")
	en := zhTasks(t, "en")
	_ = en
	_ = tasks
	_ = en
	_ = en
	_ = en
	for i := range tasks {
		for _, q := range tasks[i].queries {
			for f := range q {
				if !strings.Contains(f, "comp") {
					delete(q, f)
				}
			}
		}
	}
	for i := range ds {
		for f := range ds[i].queries {
			if f != "complete" && f != "plain" {
				delete(ds[i].queries, f)
			}
		}
	}
	for _, v := range [][3]float32{{300, 1, 0}, {300, 1, .3}, {300, 1, 1}, {300, 2, 0}, {300, 2, .3}, {300, 2, 1}, {100, 1, .3}, {100, 2, .3}, {100, 1, 1}} {
		w := defaultWeights()
		w.startScale, w.startPower, w.startSecond = v[0], v[1], v[2]
		o, s := objective(ds, w)
		fmt.Printf("%v: %.1f %s\n", v, o, s)
		o, s = zhObjective(tasks[:1], w, tuneSyn)
		fmt.Printf("%v: %.1f %s\n", v, o, s)
	}
}
