package handover

import "testing"

// TestCleanTellsOfWhatCannotBeSeen hides a second text in the first, as tags,
// behind marks of direction, as selectors: the user must know that it goes.
func TestCleanTellsOfWhatCannotBeSeen(t *testing.T) {
	for _, test := range []struct {
		text  string
		count int
	}{
		{"hello\U000e0041\U000e0042", 2},
		{"\u202emoc.live\u202c", 2},
		{"a\u200bb\u2060c\ufeff", 3},
		{"a\u3164", 1},
		{"a\U000e0100\U000e01ef", 2},
		{"你好，世界。café", 0},
		{"👨\u200d👩\u200d👧 ⚠\ufe0f", 0},
	} {
		for _, m := range []Message{{Subject: test.text}, {Body: test.text}} {
			cleaned, notices := Clean(m)
			if cleaned.Subject != m.Subject || cleaned.Body != m.Body {
				t.Errorf("%+q is changed: %+q", test.text, cleaned)
			}
			count := 0
			for _, n := range notices {
				if n.Code == NoticeUnseenKept {
					count = n.Args["Count"].(int)
				}
			}
			if count != test.count {
				t.Errorf("%+q: %d told, want %d", test.text, count, test.count)
			}
		}
	}
}
