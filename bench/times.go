package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"okpayhelp/faq"
)

// timedQueries is how many queries an engine answers for a percentile. The
// keystrokes of a few questions are among them, so short queries are, too.
const timedQueries = 300

// times prints what a query, building the index and its memory cost at
// several sizes.
func times(lib *faq.Library, sizes string, synonyms []faq.SynonymGroup) error {
	list, err := parseSizes(sizes)
	if err != nil {
		return err
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		base := entriesOf(lib, lang)
		queries := keystrokes(base)
		if err := timeTable(fmt.Sprintf("Time and memory at pack size (%s)", lang), base, queries, synonyms); err != nil {
			return err
		}
		for _, n := range list {
			title := fmt.Sprintf("Time and memory at %d wordings (%s)", n, lang)
			if err := timeTable(title, grow(base, n), queries, synonyms); err != nil {
				return err
			}
		}
	}
	return nil
}

func timeTable(title string, entries []entry, queries []string, synonyms []faq.SynonymGroup) error {
	fmt.Printf("\n### %s\n\n| engine | p50 µs | p99 µs | build ms | heap MB |\n|---|---:|---:|---:|---:|\n", title)
	for _, name := range engineNames() {
		before := heap()
		start := time.Now()
		e, err := newEngine(name, entries, synonyms)
		if err != nil {
			return err
		}
		built := time.Since(start)
		used := heap() - before
		var took []time.Duration
		for _, q := range queries {
			start := time.Now()
			e.search(q, 10)
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		fmt.Printf("| %s | %.0f | %.0f | %.0f | %.1f |\n", name, micros(took, 50), micros(took, 99),
			float64(built.Microseconds())/1000, float64(used)/(1<<20))
		e.close()
	}
	return nil
}

func micros(sorted []time.Duration, percent int) float64 {
	return float64(sorted[min(len(sorted)*percent/100, len(sorted)-1)].Nanoseconds()) / 1000
}

// heap returns the bytes in use after a collection. SQLite's memory is not
// Go's, so its figure is too small.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// keystrokes types questions letter by letter, and with slips.
func keystrokes(entries []entry) []string {
	var out []string
	d := newDice("keystrokes")
	for len(out) < timedQueries {
		e := entries[d.roll(len(entries))]
		rs := []rune(e.wordings[d.roll(len(e.wordings))])
		out = append(out, string(rs[:1+d.roll(len(rs))]), typo(string(rs)))
	}
	return out[:timedQueries]
}

// grow makes n wordings of beginnings and ends of the given ones, ten to an
// entry.
func grow(base []entry, n int) []entry {
	var heads, tails []string
	for _, e := range base {
		for _, w := range e.wordings {
			rs := []rune(w)
			cut := len(rs) / 2
			if i := strings.IndexByte(string(rs[cut:]), ' '); i >= 0 && e.lang == "en" {
				cut = len([]rune(string(rs[:cut]) + string(rs[cut:])[:i]))
			}
			heads, tails = append(heads, string(rs[:cut])), append(tails, string(rs[cut:]))
		}
	}
	d := newDice("grow")
	var out []entry
	for i := range n {
		if i%10 == 0 {
			id := fmt.Sprintf("a%06d", i/10)
			out = append(out, entry{id: id, lang: base[0].lang, article: faq.Article{ID: id, Lang: base[0].lang}})
		}
		e := &out[len(out)-1]
		w := heads[d.roll(len(heads))] + tails[d.roll(len(tails))]
		e.wordings = append(e.wordings, w)
		e.article.Questions = append(e.article.Questions, w)
	}
	return out
}
