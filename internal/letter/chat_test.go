package letter

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		name, text string
		limit      int
		want       []string
	}{
		{"short", "one two", 20, []string{"one two"}},
		{"between lines", "line one\nline two\nline three", 18, []string{"line one\nline two", "line three"}},
		{"between words", "the quick brown fox jumps", 12, []string{"the quick", "brown fox", "jumps"}},
		{"before a comma never", "今天上午付款，钱扣了", 6, []string{"今天上午付", "款，钱扣了"}},
		{"a long word", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"characters stay whole", "e\u0301e\u0301e\u0301", 3, []string{"e\u0301", "e\u0301", "e\u0301"}},
		{"an endless character", "e" + strings.Repeat("\u0301", 5), 3, []string{"e\u0301\u0301", "\u0301\u0301\u0301"}},
		{"blanks only", "   ", 2, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, cut(c.text, c.limit)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestChatSnippetsKeepToTheLimit(t *testing.T) {
	tmpl := &Template{
		Fields: []Field{{ID: "a", Kind: KindLines, Max: 8000}},
		Chat:   "Hello, this is about:\n{a}\n\nBye",
	}
	facts := Facts{"a": strings.Repeat("付款没有成功。", 100) + "\n\n\n" + strings.Repeat("word ", 200)}

	for _, limit := range []int{0, 20, 300} {
		snippets := tmpl.ChatSnippets(facts, limit)
		for _, s := range snippets {
			if n := utf8.RuneCountInString(s); n > max(limit, minChatRunes) || strings.TrimSpace(s) != s || s == "" {
				t.Errorf("limit %d: %d runes: %q", limit, n, s)
			}
		}
		if want := squeeze("Hello, this is about:" + facts["a"] + "Bye"); squeeze(strings.Join(snippets, "")) != want {
			t.Errorf("limit %d: the messages together are not the text", limit)
		}
	}
}

// squeeze takes out the blanks, at which messages may be cut.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
