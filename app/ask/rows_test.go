package ask

import (
	"strings"
	"testing"

	"okpayhelp/faq"
)

func TestMarkedBeginsWithAWord(t *testing.T) {
	for _, c := range []struct{ text, match, want string }{
		{"You have probably already paid for it", "paid", "…already paid for it"},
		{"Wherever you go, you may find it", "find", "…go, you may find it"},
		{"Pneumonoultramicroscopicsilicovolcanoconiosis", "coniosis", "…coniosis"},
		{"我今天上午填过之后就发现页面已经打不开了，钱却已经扣了，怎么办", "扣了", "…面已经打不开了，钱却已经扣了，怎么办"},
		{"It was paid", "paid", "It was paid"},
	} {
		at := len([]rune(c.text[:strings.Index(c.text, c.match)]))
		end := at + len([]rune(c.match))

		m := marked(faq.Hit{Text: c.text, Ranges: [][2]int{{at, end}}})

		if m.Text != c.want {
			t.Errorf("%q, want %q", m.Text, c.want)
		}
		if r := m.Ranges[0]; string([]rune(m.Text)[r[0]:r[1]]) != c.match {
			t.Errorf("%q: the mark has moved", m.Text)
		}
	}
}
