package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"okpayhelp/app/locale"
	"okpayhelp/faq"
)

// rankLimit is how many entries are printed for a question.
const rankLimit = 10

// rankEntry is a line of the ENTRIES file.
type rankEntry struct {
	ID        string   `json:"id"`
	Lang      string   `json:"lang"`
	Questions []string `json:"questions"`
	Answer    string   `json:"answer"`
}

func newRankCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "rank ENTRIES QUERIES",
		Short: e.loc.T("search.rank.short"),
		Long:  e.loc.T("search.rank.long"),
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return runRank(e, args[0], args[1]) },
	}
}

func runRank(e *env, entriesFile, queriesFile string) error {
	articles, err := readEntries(e, entriesFile)
	if err != nil {
		return err
	}
	queries, err := os.Open(queriesFile)
	if err != nil {
		return exitError{code: 2, text: e.loc.T("search.rank.cannot-read", "File", queriesFile)}
	}
	defer func() { _ = queries.Close() }() // read only
	pack, err := e.pack("")
	if err != nil {
		return err
	}
	lib, synonyms := faq.NewLibrary(articles), loadSynonyms(pack)

	before := heap()
	start := time.Now()
	ix := faq.NewIndex(lib, faq.Options{Synonyms: synonyms})
	built := time.Since(start)
	used := heap() - before

	times, err := rankAll(e.out, ix, queries)
	if err != nil {
		return exitError{code: 2, text: e.loc.T("search.rank.cannot-read", "File", queriesFile)}
	}
	slices.Sort(times)
	fmt.Fprintf(e.out, "# p50_us=%.1f p99_us=%.1f build_ms=%.1f heap_mb=%.1f\n",
		micros(times, 50), micros(times, 99), float64(built.Microseconds())/1000, float64(max(used, 0))/(1<<20))
	return nil
}

// rankAll answers the questions one by one and returns how long each took.
func rankAll(w io.Writer, ix *faq.Index, queries io.Reader) ([]time.Duration, error) {
	out := bufio.NewWriter(w)
	in := bufio.NewReader(queries)
	var times []time.Duration
	for {
		query, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read questions: %w", err)
		}
		if err != nil && query == "" {
			break
		}
		query = strings.TrimRight(query, "\r\n")
		start := time.Now()
		hits := ix.Search(query, rankLimit)
		times = append(times, time.Since(start))
		ids := make([]string, 0, rankLimit)
		for _, h := range hits {
			ids = append(ids, h.Article.ID)
		}
		fmt.Fprintln(out, strings.Join(ids, "\t"))
	}
	if err := out.Flush(); err != nil {
		return nil, fmt.Errorf("write answers: %w", err)
	}
	return times, nil
}

// readEntries reads JSON Lines. Of two lines with the same ID and language
// the wordings are joined.
func readEntries(e *env, file string) ([]faq.Article, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, exitError{code: 2, text: e.loc.T("search.rank.cannot-read", "File", file)}
	}
	var out []faq.Article
	at := map[string]int{}
	line := 0
	for text := range bytes.Lines(data) {
		line++
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var r rankEntry
		err := json.Unmarshal(text, &r)
		lang, known := locale.Normalize(r.Lang)
		if err != nil || r.ID == "" || !known || strings.ContainsAny(r.ID, "\t\r\n") {
			return nil, exitError{code: 2, text: e.loc.T("search.rank.bad-entry", "File", file, "Line", line)}
		}
		key := lang + "/" + r.ID
		if i, ok := at[key]; ok {
			out[i].Questions = append(out[i].Questions, r.Questions...)
			continue
		}
		at[key] = len(out)
		out = append(out, faq.Article{ID: r.ID, Lang: lang, Questions: r.Questions, Body: r.Answer})
	}
	return out, nil
}

// heap returns the bytes in use after a collection.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// micros returns a percentile of sorted times in microseconds.
func micros(times []time.Duration, percent int) float64 {
	if len(times) == 0 {
		return 0
	}
	return float64(times[min(len(times)*percent/100, len(times)-1)].Nanoseconds()) / 1000
}
