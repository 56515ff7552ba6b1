package faq

import (
	"fmt"
	"runtime"
	"testing"
)

// grown returns a library with about n wordings, made from the built-in ones:
// beginnings and ends of different questions put together, ten to an article.
func grown(tb testing.TB, lang string, n int) *Library {
	lib, _ := builtIn(tb)
	var heads, tails [][]rune
	for _, a := range lib.Articles(lang) {
		for _, q := range a.Questions {
			rs := []rune(q)
			cut := len(rs) / 2
			for cut < len(rs) && rs[cut] != ' ' && lang == "en" {
				cut++
			}
			heads, tails = append(heads, rs[:cut]), append(tails, rs[cut:])
		}
	}
	var out []Article
	for i := range n {
		if i%10 == 0 {
			out = append(out, Article{ID: fmt.Sprintf("a%06d", i/10), Lang: lang})
		}
		x := mix(uint64(i))
		q := string(heads[x%uint64(len(heads))]) + string(tails[x/7919%uint64(len(tails))])
		a := &out[len(out)-1]
		a.Questions = append(a.Questions, q)
	}
	return NewLibrary(out)
}

func BenchmarkSearch(b *testing.B) {
	_, groups := builtIn(b)
	queries := map[string][]string{
		"en":      {"how do I get my money back from a payment I did not make", "wthdrawal fees to bank", "acc", "can I chnge my passwrd"},
		"zh-Hans": {"转账到国外要多少手续费", "zhanghu beisuo zenmeban", "怎么", "手需费太高了", "zhsd"},
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		for _, n := range []int{10_000, 100_000} {
			ix := NewIndex(grown(b, lang, n), Options{Synonyms: groups})
			b.Run(fmt.Sprintf("%s-%d", lang, n), func(b *testing.B) {
				b.ReportAllocs()
				for i := range b.N {
					ix.Search(queries[lang][i%len(queries[lang])], 10)
				}
			})
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	_, groups := builtIn(b)
	for _, lang := range []string{"en", "zh-Hans"} {
		lib := grown(b, lang, 10_000)
		b.Run(lang, func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var ix *Index
			for range b.N {
				ix = NewIndex(lib, Options{Synonyms: groups})
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/(1<<20), "MB")
			runtime.KeepAlive(ix)
		})
	}
}
