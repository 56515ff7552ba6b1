package guard

import (
	"encoding/json"
	"os"
	"testing"
)

// Every kind has its name and its reason in both languages.
func TestEveryKindHasItsSentences(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/guard." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var sentences map[string]any
		if err := json.Unmarshal(data, &sentences); err != nil {
			t.Fatal(err)
		}
		for _, k := range Kinds() {
			for _, key := range []string{"guard.kind." + string(k), "guard.why." + string(k)} {
				if sentences[key] == nil {
					t.Errorf("%s: no %s", lang, key)
				}
			}
		}
	}
}
