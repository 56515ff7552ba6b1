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
				if f != "initials" && f != "inicomplete" {
					delete(q, f)
				}
			}
		}
	}
	_ = strings.Contains
	_ = ds
	for _, v := range []float32{0, .2, .4, .7, 1} {
		w := defaultWeights()
		w.crossing = v
		o, s := zhObjective(tasks, w, tuneSyn)
		fmt.Printf("%v: %.1f %s\n", v, o, s)
	}
	for _, v := range []float32{.5, .1} {
		w := defaultWeights()
		w.kind[kindInitials] = v
		o, s := zhObjective(tasks, w, tuneSyn)
		fmt.Printf("%v: %.1f %s\n", v, o, s)
	}
}
