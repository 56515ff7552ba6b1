package contact

import (
	"encoding/json"
	"os"
	"testing"
)

func TestEveryCodeHasItsWords(t *testing.T) {
	keys := map[string]bool{}
	for _, code := range []Code{
		Empty, TooLong, Hidden, Several, WithName, NoAt, BadLocal, ForeignLocal, BadDomain, BadNumber,
		MismatchDomain, MismatchNumber, NoReason, Duplicate, Unknown, Full,
	} {
		keys["contact.error."+string(code)] = true
	}
	for _, place := range Places() {
		keys["contact.place."+string(place)] = true
	}
	keys["contact.trust."+string(New)] = true
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/contact." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		for key := range keys {
			if words[key] == "" {
				t.Errorf("%s: no words for %s", lang, key)
			}
		}
	}
}
