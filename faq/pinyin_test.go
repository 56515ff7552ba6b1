package faq

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	gopinyin "github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

var updateTable = flag.Bool("update-pinyin", false, "write pinyin.txt")

// TestCharacterTable holds pinyin.txt against the dictionary that it is made
// from. With -update-pinyin it makes it.
func TestCharacterTable(t *testing.T) {
	p := newPinyin()
	var b strings.Builder
	for _, number := range slices.Sorted(maps.Keys(gopinyin.PinyinDict)) {
		if number < 0x3400 || number > 0x9FFF { // all that anybody writes today
			continue
		}
		var names []string
		for name := range strings.SplitSeq(gopinyin.PinyinDict[number], ",") {
			name = withoutTone(name)
			if _, ok := p.numbers[name]; ok && !slices.Contains(names, name) && len(names) < maxReadings {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			fmt.Fprintf(&b, "%c %s\n", rune(number), strings.Join(names, " "))
		}
	}
	if *updateTable {
		if err := os.WriteFile("pinyin.txt", []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != strings.ReplaceAll(characterTable, "\r\n", "\n") {
		t.Error("out of date, run: go test ./faq -run TestCharacterTable -update-pinyin")
	}
}

// TestInTable looks every character up, and some that are not there.
func TestInTable(t *testing.T) {
	for line := range strings.Lines(characterTable) {
		r, size := utf8.DecodeRuneInString(line)
		if got, want := inTable(characterTable, r), strings.TrimSuffix(line[size:], "\n"); got != want {
			t.Fatalf("%c: %q, want %q", r, got, want)
		}
	}
	for _, r := range "a0，\u33ff\ua000\U00020000\uffff\x00" {
		if got := inTable(characterTable, r); got != "" {
			t.Errorf("%U: %q", r, got)
		}
	}
	if got := inTable("", '中'); got != "" {
		t.Errorf("empty table: %q", got)
	}
}

// withoutTone takes the tone mark off a syllable: hù becomes hu, lǜ lv.
func withoutTone(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		switch {
		case r == 0x0308: // the two dots of ü
			s := strings.TrimSuffix(b.String(), "u")
			b.Reset()
			b.WriteString(s + "v")
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		}
	}
	return b.String()
}
