package guard

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// example is one line of testdata/corpus.jsonl: a text, and the secrets in it
// that must be blocked. A text without any must not be blocked at all.
type example struct {
	Lang  string
	Text  string
	Block []struct {
		Kind   Kind
		Secret string
	}
}

func corpus(t testing.TB) []example {
	t.Helper()
	f, err := os.Open("testdata/corpus.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []example
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var e example
		// The mark keeps scanners for real secrets away from the file.
		if err := json.Unmarshal([]byte(strings.ReplaceAll(lines.Text(), "¦", "")), &e); err != nil {
			t.Fatalf("line %d: %v", len(list)+1, err)
		}
		list = append(list, e)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// covers tells whether a blocking finding of the kind hides the secret.
func (e example) covers(findings []Finding, kind Kind, secret string) bool {
	runes := []rune(e.Text)
	for _, f := range findings {
		if f.Kind == kind && f.Severity == Block && strings.Contains(string(runes[f.Start:f.End]), secret) {
			return true
		}
	}
	return false
}

// At least 99 of 100 secrets are blocked, and at most one of 100 texts without
// any is.
func TestCorpus(t *testing.T) {
	secrets, missed, benign, wrong := 0, 0, 0, 0
	for n, e := range corpus(t) {
		findings := Scan(e.Text)
		for _, b := range e.Block {
			secrets++
			if !e.covers(findings, b.Kind, b.Secret) {
				missed++
				t.Logf("line %d: missed %s %q in %q, found %v", n+1, b.Kind, b.Secret, e.Text, findings)
			}
		}
		if len(e.Block) == 0 {
			benign++
			if Blocks(findings) {
				wrong++
				t.Logf("line %d: wrongly blocked %v in %q", n+1, findings, e.Text)
			}
		}
	}

	t.Logf("%d secrets, %d missed; %d texts without, %d blocked", secrets, missed, benign, wrong)
	if missed*100 > secrets || wrong*100 > benign {
		t.Fail()
	}
}
