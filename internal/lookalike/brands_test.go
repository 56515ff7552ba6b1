package lookalike

import (
	"strconv"
	"strings"
	"testing"
)

// labelled is one line of the sets for several brands.
type labelled struct {
	class, input string
	known        []Known
}

func readLabelled(t *testing.T, file string) []labelled {
	t.Helper()
	var out []labelled
	for _, line := range readLines(t, file) {
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			t.Fatalf("%s: %q has %d fields", file, line, len(fields))
		}
		input, err := strconv.Unquote(fields[2])
		if err != nil {
			t.Fatalf("%s: %q: %v", file, line, err)
		}
		l := labelled{class: fields[0], input: input}
		if fields[1] != "-" {
			for _, address := range strings.Split(fields[1], ",") {
				l.known = append(l.known, Known{address})
			}
		}
		out = append(out, l)
	}
	return out
}

func (l labelled) inspect() []Reason { return Inspect(l.input, l.known, []string{"okpay", "OKPay"}) }

// TestSeveralBrands holds what is found of brands with hyphens, with digits, of
// three letters, of Chinese letters and under free mail.
func TestSeveralBrands(t *testing.T) {
	samples := readLabelled(t, "brands-lookalikes.txt")
	for _, l := range samples {
		if len(l.inspect()) == 0 {
			t.Errorf("missed: %s: %q", l.class, l.input)
		}
	}
	if len(samples) < 1200 {
		t.Errorf("%d samples", len(samples))
	}
}

// TestSeveralBrandsBenign measures false alarms with many contacts at once.
func TestSeveralBrandsBenign(t *testing.T) {
	benign, alarms := readLabelled(t, "brands-benign.txt"), 0
	for _, l := range benign {
		if reasons := l.inspect(); len(reasons) > 0 {
			alarms++
			t.Logf("false alarm: %s: %q: %v", l.class, l.input, reasons)
		}
	}
	share := float64(alarms) / float64(len(benign))
	t.Logf("false alarms %.2f %% of %d", 100*share, len(benign))
	if share > 0.02 || len(benign) < 750 {
		t.Errorf("false alarms %.2f %% of %d", 100*share, len(benign))
	}
}
