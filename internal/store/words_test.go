package store

import (
	"encoding/json"
	"os"
	"testing"
)

// TestEveryFaultHasItsWords checks both languages for every code that a user
// can meet.
func TestEveryFaultHasItsWords(t *testing.T) {
	folder := []string{DiskFull, ReadOnly, FolderGone, NoFolder, SaveFailed}
	keys := map[string][]string{
		"store.notice.": append([]string{Restored, StartedEmpty, FromFuture, NotAFile, NoLock}, folder...),
		"store.save.":   append([]string{TakenOver, InTheWay, DocumentTooBig, NotErased, NotABackup, NewerBackup, BackupTooBig}, folder...),
		"store.limit.":  {TextTooLong, TooMany, TooBig},
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/store." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		for prefix, codes := range keys {
			for _, code := range codes {
				if words[prefix+code] == "" {
					t.Errorf("%s: no words for %s%s", lang, prefix, code)
				}
			}
		}
	}
}
