package casefile

import (
	"encoding/json"
	"os"
	"testing"
)

func TestEveryCodeHasItsWords(t *testing.T) {
	keys := []string{"state." + string(CopyOut)}
	for _, s := range States() {
		keys = append(keys, "state."+string(s))
		for _, a := range Next(Case{State: s, Earlier: []Message{{}}}) {
			keys = append(keys, "action."+string(a))
		}
	}
	for _, e := range append(Events(), Created) {
		keys = append(keys, "event."+string(e))
	}
	for _, p := range []Phase{NotStarted, TooEarly, Usual, Over, Finished} {
		keys = append(keys, "time."+string(p))
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/casefile." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]any{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if words["casefile."+key] == nil {
				t.Errorf("%s: no words for %s", lang, key)
			}
		}
	}
}
