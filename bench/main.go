// Command bench holds our search engine against those that people would pick
// instead: bleve, SQLite's FTS5 and sahilm/fuzzy, on the same questions, in
// one run. It prints Markdown.
//
//	go run . -pack ../assets/okpay [-dev DIR] [-sizes 10000,100000]
//
// Accuracy is measured by holding out one question of each article of the
// pack at a time and asking it in several forms, and on a development set when
// its folder is given. Time is measured on libraries that are grown from the
// pack's questions.
//
// It is a module of its own, so that the product does not depend on the
// engines that it is compared with.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"strings"

	"okpayhelp/faq"
)

func main() {
	packDir := flag.String("pack", "../assets/okpay", "folder of the help pack")
	devDir := flag.String("dev", "", "folder of a development set: entries.jsonl, queries.txt, gold.tsv")
	sizes := flag.String("sizes", "10000,100000", "numbers of wordings to measure time at")
	flag.Parse()
	if err := run(*packDir, *devDir, *sizes); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(packDir, devDir, sizes string) error {
	pack := os.DirFS(packDir)
	lib, synonyms, err := loadPack(pack)
	if err != nil {
		return err
	}
	fmt.Printf("Machine: %s/%s, %d cores, %s.\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	if devDir != "" {
		dev, err := readDev(devDir)
		if err != nil {
			return err
		}
		if err := accuracy("Development set (English)", []task{dev}, enForms(), synonyms); err != nil {
			return err
		}
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		forms := enForms()
		if lang == "zh-Hans" {
			forms = zhForms()
		}
		if err := accuracy("Built-in pack, hold one out ("+lang+")", packTasks(lib, lang), forms, synonyms); err != nil {
			return err
		}
	}
	return times(lib, sizes, synonyms)
}

// loadPack reads the articles and synonyms of a pack.
func loadPack(pack fs.FS) (*faq.Library, []faq.SynonymGroup, error) {
	articles, err := fs.Sub(pack, "articles")
	if err != nil {
		return nil, nil, fmt.Errorf("open articles: %w", err)
	}
	lib, _ := faq.Load(articles)
	f, err := pack.Open("synonyms.yaml")
	if err != nil {
		return nil, nil, fmt.Errorf("open synonyms: %w", err)
	}
	defer f.Close()
	groups, _ := faq.LoadSynonyms(f)
	return lib, groups, nil
}

// accuracy prints a table: engines down, forms of query across, in each cell
// the share of right first answers and of right ones among the first three.
func accuracy(title string, tasks []task, forms []string, synonyms []faq.SynonymGroup) error {
	fmt.Printf("\n### %s: top-1 / top-3 %%\n\n| engine | %s |\n|---|%s\n", title, strings.Join(forms, " | "), strings.Repeat("---:|", len(forms)))
	for _, name := range engineNames() {
		scores := map[string]*score{}
		for _, t := range tasks {
			if err := runTask(name, t, scores, synonyms); err != nil {
				return err
			}
		}
		fmt.Printf("| %s |", name)
		for _, f := range forms {
			if s := scores[f]; s != nil {
				fmt.Printf(" %.1f / %.1f |", s.percent(s.top1), s.percent(s.top3))
			} else {
				fmt.Print(" |")
			}
		}
		fmt.Println()
	}
	return nil
}

type score struct{ asked, top1, top3 int }

func (s *score) percent(n int) float64 { return 100 * float64(n) / float64(max(s.asked, 1)) }

func runTask(name string, t task, scores map[string]*score, synonyms []faq.SynonymGroup) error {
	e, err := newEngine(name, t.entries, synonyms)
	if err != nil {
		return err
	}
	defer e.close()
	for _, q := range t.queries {
		if scores[q.form] == nil {
			scores[q.form] = &score{}
		}
		s := scores[q.form]
		s.asked++
		for i, id := range e.search(q.text, 3) {
			if id != q.id {
				continue
			}
			s.top3++
			if i == 0 {
				s.top1++
			}
		}
	}
	return nil
}

// parseSizes reads "10000,100000".
func parseSizes(s string) ([]int, error) {
	var out []int
	for f := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(f))
		if err != nil {
			return nil, fmt.Errorf("size %q: %w", f, err)
		}
		out = append(out, n)
	}
	return out, nil
}
