package faq

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// marked writes a hit's text with its ranges in brackets.
func marked(h Hit) string {
	var b strings.Builder
	rs, at := []rune(h.Text), 0
	for _, r := range h.Ranges {
		b.WriteString(string(rs[at:r[0]]) + "[" + string(rs[r[0]:r[1]]) + "]")
		at = r[1]
	}
	return b.String() + string(rs[at:])
}

func smallIndex(opts Options) *Index {
	return NewIndex(NewLibrary([]Article{
		{ID: "locked", Lang: "en", Title: "My account is locked", Questions: []string{"why was I shut out", "unlocking takes how long"}},
		{ID: "fees", Lang: "en", Title: "What does a withdrawal cost?", Questions: []string{"fees for sending money"}, Body: "Ask for the **tariff**.\n\n1. See [the table](fees).\n"},
		{ID: "locked", Lang: "zh-Hans", Title: "账户被锁定了怎么办", Questions: []string{"为什么登录不进去", "重新登录"}},
		{ID: "fees", Lang: "zh-Hans", Title: "提现到银行的手续费", Keywords: []string{"费率"}},
	}), opts)
}

func TestHighlight(t *testing.T) {
	ix := smallIndex(Options{Lang: "zh-Hans", Synonyms: []SynonymGroup{{Words: []string{"冻结", "锁定", "frozen", "locked"}}}})
	tests := []struct{ name, query, want string }{
		{"as written", "locked account", "My [account] is [locked]"},
		{"a slip", "acount lokced", "My [account] is [locked]"},
		{"a stem", "unlock", "[unlock]ing takes how long"},
		{"the start of a wording", "why was I sh", "[why was I sh]ut out"},
		{"full width", "ｗｉｔｈｄｒａｗａｌ ｃｏｓｔｓ", "What does a [withdrawal] [cost]?"},
		{"a passage", "tariff", "Ask for the [tariff]."},
		{"Han", "锁定账户", "[账户]被[锁定]了怎么办"},
		{"traditional", "手續費", "提现到银行的[手续费]"},
		{"pinyin", "shouxufei", "提现到银行的[手续费]"},
		{"pinyin, second reading", "yinhang", "提现到[银行]的手续费"},
		{"pinyin, unfinished", "chongxin deng", "[重新登]录"},
		{"initials", "zhbs", "[账户被锁]定了怎么办"},
		{"initials inside", "sxf", "提现到银行的[手续费]"},
		{"a wrong character of the right sound", "手需费", "提现到银行的[手续费]"},
		{"a synonym", "冻结", "账户被[锁定]了怎么办"},
		{"a synonym in the other language", "frozen 账户", "[账户]被[锁定]了怎么办"},
		{"mixed", "tixian费率", "[费率]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			hits := ix.Search(tt.query, 1)

			if len(hits) != 1 {
				t.Fatalf("no hit for %q", tt.query)
			}
			if got := marked(hits[0]); got != tt.want {
				t.Errorf("Search(%q) marks %s, want %s", tt.query, got, tt.want)
			}
		})
	}
}

func TestSearchAcrossLanguages(t *testing.T) {
	groups := []SynonymGroup{{Words: []string{"锁定", "locked"}}}
	tests := []struct{ name, lang, query, want string }{
		{"a question in the other language", "en", "为什么登录不进去", "locked/zh-Hans"},
		{"the other way round", "zh-Hans", "why was I shut out", "locked/en"},
		{"a word of both", "en", "锁定", "locked/en"},
	}
	for _, tt := range tests {
		ix := smallIndex(Options{Lang: tt.lang, Synonyms: groups})

		hits := ix.Search(tt.query, 5)

		if len(hits) == 0 {
			t.Errorf("%s: nothing found", tt.name)
			continue
		}
		if got := hits[0].Article.ID + "/" + hits[0].Article.Lang; got != tt.want {
			t.Errorf("%s: found %s, want %s", tt.name, got, tt.want)
		}
		seen := map[string]bool{}
		for _, h := range hits {
			if seen[h.Article.ID] {
				t.Errorf("%s: %s is listed twice", tt.name, h.Article.ID)
			}
			seen[h.Article.ID] = true
		}
	}
}

func TestSearchIsDeterministic(t *testing.T) {
	lib, groups := builtIn(t)
	a, b := NewIndex(lib, Options{Synonyms: groups}), NewIndex(lib, Options{Synonyms: groups})
	for _, q := range []string{"my money", "怎么", "zhanghu", "how do I", "a", "okpay 手续费", "weishenme"} {
		first, second, third := a.Search(q, 20), b.Search(q, 20), a.Search(q, 20)

		if !reflect.DeepEqual(first, second) || !reflect.DeepEqual(first, third) {
			t.Errorf("Search(%q) differs from run to run", q)
		}
	}
}

func TestSearchOfNothing(t *testing.T) {
	ix := smallIndex(Options{})
	for _, q := range []string{"", " ", "?!", "\x00", "\xff\xfe", "…"} {
		if hits := ix.Search(q, 5); len(hits) != 0 {
			t.Errorf("Search(%q) found %d", q, len(hits))
		}
	}
	if hits := ix.Search("locked", 0); hits != nil {
		t.Errorf("limit 0 gave %d hits", len(hits))
	}
	if hits := NewIndex(NewLibrary(nil), Options{}).Search("locked", 5); hits != nil {
		t.Errorf("an empty library gave %d hits", len(hits))
	}
}

func TestConfident(t *testing.T) {
	lib, groups := builtIn(t)
	ix := NewIndex(lib, Options{Synonyms: groups})
	for _, lang := range []string{"en", "zh-Hans"} {
		sure, questions := 0, readLines(t, "testdata/off-topic."+lang+".txt")
		for _, q := range questions {
			if hits := ix.Search(q, 1); len(hits) > 0 && hits[0].Confident {
				t.Logf("sure of %q: %s", q, marked(hits[0]))
				sure++
			}
		}
		if sure*20 > len(questions) {
			t.Errorf("%s: sure of %d of %d off-topic questions, at most 5 %% are allowed", lang, sure, len(questions))
		}
	}
}

func TestHeldOutQuestionsAreConfident(t *testing.T) {
	lib, groups := builtIn(t)
	for _, lang := range []string{"en", "zh-Hans"} {
		right, sure := 0, 0
		for i, f := range HoldOneOut(lib, lang) {
			if i%4 > 0 {
				continue // a quarter is enough and keeps the race detector quick
			}
			ix := NewIndex(f.Library, Options{Synonyms: groups})
			for _, q := range f.Held {
				hits := ix.Search(q.Text, 1)
				if len(hits) == 0 || hits[0].Article.ID != q.ID {
					continue
				}
				right++
				if hits[0].Confident {
					sure++
				}
			}
		}
		t.Logf("%s: sure of %d of %d right first hits", lang, sure, right)
		if sure*100 < right*85 {
			t.Errorf("%s: sure of %d of %d right first hits, at least 85 %% are wanted", lang, sure, right)
		}
	}
}

func TestIDF(t *testing.T) {
	ix := smallIndex(Options{})
	if a, b := ix.idf(1), ix.idf(2); a <= b || b <= 0 {
		t.Errorf("idf(1) = %v, idf(2) = %v: the rarer has to be worth more", a, b)
	}
}

func TestPassages(t *testing.T) {
	got := passages("First\nline.\n\n1. **One** thing\n   goes on\n2. [Two](article:x)\n\n## Why\n\n- a\n")
	want := []string{"First line.", "One thing goes on", "Two", "a"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("passages (-want +got):\n%s", diff)
	}
}

func TestSlipDistance(t *testing.T) {
	tests := []struct {
		a, b        string
		limit, want int
	}{
		{"card", "card", 1, 0},
		{"crad", "card", 1, 1},
		{"cad", "card", 1, 1},
		{"carrd", "card", 1, 1},
		{"cart", "card", 1, 1},
		{"drac", "card", 1, tooFar},
		{"withdarwl", "withdrawal", 2, 2},
		{"", "a", 1, 1},
		{strings.Repeat("a", 40), "a", 2, tooFar},
	}
	for _, tt := range tests {
		if got := slipDistance([]rune(tt.a), []rune(tt.b), tt.limit); got != tt.want {
			t.Errorf("slipDistance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
	}
}

func TestReadAloud(t *testing.T) {
	p := newPinyin()
	tests := []struct{ text, want string }{
		{"银行", "yin hang"},
		{"重新登录", "chong xin deng lu"},
		{"调整额度", "tiao zheng e du"},
		{"多长时间", "duo chang shi jian"},
		{"自行处理", "zi xing chu li"},
		{"汇率", "hui lv"},
		{"还款", "huan kuan"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range p.read([]rune(tt.text), nil) {
			got = append(got, p.names[s])
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s is read %s, want %s", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

// checkHits fails when hits break a promise of Hit.
func checkHits(t *testing.T, query string, hits []Hit) {
	t.Helper()
	last := math.Inf(1)
	for _, h := range hits {
		if !(h.Score >= 0 && h.Score <= 1 && h.Score <= last) {
			t.Errorf("query %q: score %v after %v", query, h.Score, last)
		}
		last = h.Score
		end, n := 0, utf8.RuneCountInString(h.Text)
		for _, r := range h.Ranges {
			if r[0] < end || r[1] <= r[0] || r[1] > n {
				t.Errorf("query %q: ranges %v in a text of %d runes", query, h.Ranges, n)
			}
			end = r[1]
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, s := range [][2]string{
		{"my acount is locked", "账户被锁"},
		{"zhanghu suod", "ａｂｃ ǖ ½ ㎏"},
		{"e\u0301\u0301", "\xff"},
		{"xi'an 'a' ''", "don't"},
		{"\U0001F600", "𠮷野家"},
		{"zhsd", "重长行"},
		{"０１２", "1 2 3"},
		{"can i", "can i"},
	} {
		f.Add(s[0], s[1])
	}
	groups := []SynonymGroup{{Words: []string{"锁", "lock", "can i"}}}
	f.Fuzz(func(t *testing.T, query, wording string) {
		ix := NewIndex(NewLibrary([]Article{
			{ID: "a", Lang: "en", Title: wording, Questions: []string{"account locked", "a " + wording}, Body: wording},
			{ID: "b", Lang: "zh-Hans", Title: "账户被锁定", Questions: []string{wording + "了", "重新登录"}, Keywords: []string{wording}},
		}), Options{Lang: "en", Synonyms: groups})
		for _, q := range []string{query, wording, query + wording} {
			checkHits(t, q, ix.Search(q, 10))
		}
	})
}

func TestLongQuery(t *testing.T) {
	lib, groups := builtIn(t)
	ix := NewIndex(lib, Options{Synonyms: groups})
	for _, part := range []string{"a", "账", "zhang", "账户 lock ", "́", "\xff", "xian"} {
		start := time.Now()
		checkHits(t, part, ix.Search(strings.Repeat(part, 100_000/len(part)), 10))
		t.Logf("%q: %v", part, time.Since(start))
	}
}

func TestRankingDoesNotAllocate(t *testing.T) {
	lib, groups := builtIn(t)
	ix := NewIndex(lib, Options{Synonyms: groups})
	for _, q := range []string{"my acount is lokced", "账号被锁了怎么办", "zhanghu suoding", "手需费", "zhsd"} {
		ix.Search(q, 10) // lets the working memory grow
		n := testing.AllocsPerRun(10, func() {
			ix.understand(q)
			ix.score()
			ix.addStarts()
			ix.rank(10)
			ix.forget()
		})
		if n > 0 {
			t.Errorf("ranking %q allocates %v times; only hits may", q, n)
		}
	}
}
