package lookalike

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"
)

// TestEveryReasonHasItsSentence checks in both languages that each code has a
// sentence, and that the corpus gives it every value that it names.
func TestEveryReasonHasItsSentence(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/lookalike." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		sentences := map[string]string{}
		if err := json.Unmarshal(data, &sentences); err != nil {
			t.Fatal(err)
		}
		for _, code := range Codes() {
			if sentences["lookalike."+string(code)] == "" {
				t.Errorf("%s: no sentence for %q", lang, code)
			}
		}
		checkArguments(t, lang, sentences)
	}
}

func checkArguments(t *testing.T, lang string, sentences map[string]string) {
	t.Helper()
	placeholder := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	for _, s := range corpus() {
		for _, r := range Inspect(s.Input, verified(s.Brand), []string{s.Brand}) {
			for _, m := range placeholder.FindAllStringSubmatch(sentences["lookalike."+string(r.Code)], -1) {
				if value, _ := r.Args[m[1]].(string); value == "" {
					t.Fatalf("%s: %q: no %s for %s", lang, s.Input, m[1], r.Code)
				}
			}
		}
	}
}
