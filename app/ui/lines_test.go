package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// perCharacter measures Chinese characters as 2 and all others as 1, and bold
// as no wider.
func perCharacter(text string, _ bool) float32 {
	width := float32(0)
	for _, r := range text {
		width++
		if isWide(r) {
			width++
		}
	}
	return width
}

func asStrings(lines []line) []string {
	var list []string
	for _, l := range lines {
		list = append(list, l.text())
	}
	return list
}

func TestBreakLines(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width float32
		want  []string
	}{
		{"words", "one two three", 7, []string{"one two", "three"}},
		{"spaces at the end of a line go", "one  two", 4, []string{"one", "two"}},
		{"Chinese breaks anywhere", "账户被锁定了", 6, []string{"账户被", "锁定了"}},
		{"no line begins with a comma", "账户被，锁", 6, []string{"账户", "被，锁"}},
		{"no line ends with a bracket", "账户（锁", 6, []string{"账户", "（锁"}},
		{"Latin in Chinese stays whole", "联系OKPay客服", 8, []string{"联系", "OKPay客", "服"}},
		{"Chinese after Latin is not pushed away", "to 联系客服", 8, []string{"to 联系", "客服"}},
		{"too long a word is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"an address breaks after a slash", "aaaa/bbbb", 6, []string{"aaaa/", "bbbb"}},
		{"newlines", "a\n\nb", 10, []string{"a", "", "b"}},
		{"nothing", "", 10, []string{""}},
	}
	for _, test := range tests {
		got := asStrings(breakLines([]run{{text: test.text}}, test.width, perCharacter))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestBreakLinesKeepsStylesAndWidths(t *testing.T) {
	runs := []run{{text: "自己打开"}, {text: "官网", bold: true}, {text: "，再 log in", link: "x"}}
	lines := breakLines(runs, 14, perCharacter)

	want := []string{"自己打开官网，", "再 log in"}
	if diff := cmp.Diff(want, asStrings(lines)); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	for _, l := range lines {
		x := float32(0)
		for _, p := range l.pieces {
			if p.x != x {
				t.Errorf("%q begins at %v, want %v", p.text, p.x, x)
			}
			if p.width != perCharacter(p.text, false) {
				t.Errorf("%q is %v wide, want %v", p.text, p.width, perCharacter(p.text, false))
			}
			x += p.width
		}
	}
}
