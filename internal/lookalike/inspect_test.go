package lookalike

import (
	"testing"
)

// TestCorpus measures what share of each class is found.
func TestCorpus(t *testing.T) {
	found, all := map[string]int{}, map[string]int{}
	hits := 0
	for _, s := range corpus() {
		all[s.Class]++
		if len(Inspect(s.Input, verified(s.Brand), []string{s.Brand})) > 0 {
			found[s.Class]++
			hits++
			continue
		}
		t.Logf("missed: %s: %q", s.Class, s.Input)
	}
	for class, n := range all {
		if share := float64(found[class]) / float64(n); share < 0.95 {
			t.Errorf("%s: %.1f %% found", class, 100*share)
		}
	}
	recall := float64(hits) / float64(len(corpus()))
	t.Logf("recall %.2f %% of %d", 100*recall, len(corpus()))
	if recall < 0.98 {
		t.Errorf("recall %.2f %%", 100*recall)
	}
}

// TestBenign measures false alarms.
func TestBenign(t *testing.T) {
	var everyone []Known
	for _, brand := range brands() {
		everyone = append(everyone, verified(brand)...)
	}
	benign, alarms := readBenign(t), 0
	for _, input := range benign {
		if reasons := Inspect(input, everyone, brands()); len(reasons) > 0 {
			alarms++
			t.Logf("false alarm: %s: %v", input, reasons)
		}
	}
	share := float64(alarms) / float64(len(benign))
	t.Logf("false alarms %.2f %% of %d, with five brands at once", 100*share, len(benign))
	if share > 0.02 {
		t.Errorf("false alarms %.2f %%", 100*share)
	}
}
