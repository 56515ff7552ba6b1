package handover

import (
	"encoding/json"
	"os"
	"testing"
)

// Every code has its sentence in both languages.
func TestEveryCodeHasASentence(t *testing.T) {
	keys := []string{"handover.label.to", "handover.label.subject"}
	for _, sys := range systems {
		keys = append(keys, "handover.paste."+string(sys))
	}
	for _, fit := range []Fit{Fits, WillBePasted, WillBeCopied} {
		keys = append(keys, "handover.fit."+string(fit))
	}
	for _, code := range []string{NoticeControlsRemoved, NoticeUnseenKept, NoticeInvalidReplaced, NoticeSubjectOneLine, NoticeSubjectTooLong} {
		keys = append(keys, "handover.notice."+code)
	}
	for _, code := range []string{RefusedRecipients, RefusedAddress, RefusedNonASCII, RefusedEmpty, RefusedSystem} {
		keys = append(keys, "handover.refused."+code)
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/handover." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var sentences map[string]string
		if err := json.Unmarshal(data, &sentences); err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if sentences[key] == "" {
				t.Errorf("%s: no %s", lang, key)
			}
		}
	}
}
