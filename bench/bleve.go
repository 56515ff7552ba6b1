package main

import (
	"fmt"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/mapping"
)

// wordingsAsked is how many wordings a peer is asked for, so that three
// different entries are among them.
const wordingsAsked = 100

// bleveEngine is bleve in memory, one document for each wording, with its
// analyser for the language.
type bleveEngine struct {
	index bleve.Index
	owner []string
	slips int
}

func newBleve(entries []entry, slips int) (engine, error) {
	index, err := bleve.NewMemOnly(bleveMapping(entries[0].lang))
	if err != nil {
		return nil, fmt.Errorf("make bleve index: %w", err)
	}
	b := &bleveEngine{index: index, slips: slips}
	batch := index.NewBatch()
	for _, e := range entries {
		for _, w := range e.wordings {
			if err := batch.Index(strconv.Itoa(len(b.owner)), map[string]string{"text": w}); err != nil {
				return nil, fmt.Errorf("fill bleve batch: %w", err)
			}
			b.owner = append(b.owner, e.id)
		}
		if batch.Size() > 1000 {
			if err := index.Batch(batch); err != nil {
				return nil, fmt.Errorf("fill bleve index: %w", err)
			}
			batch.Reset()
		}
	}
	if err := index.Batch(batch); err != nil {
		return nil, fmt.Errorf("fill bleve index: %w", err)
	}
	return b, nil
}

func bleveMapping(lang string) *mapping.IndexMappingImpl {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = en.AnalyzerName
	if lang == "zh-Hans" {
		m.DefaultAnalyzer = cjk.AnalyzerName
	}
	return m
}

func (b *bleveEngine) search(query string, limit int) []string {
	q := bleve.NewMatchQuery(query)
	q.SetField("text")
	q.SetFuzziness(b.slips)
	result, err := b.index.Search(bleve.NewSearchRequestOptions(q, wordingsAsked, 0, false))
	if err != nil {
		return nil
	}
	f := newFirsts(limit)
	for _, h := range result.Hits {
		if n, err := strconv.Atoi(h.ID); err == nil {
			f.add(b.owner[n])
		}
	}
	return f.ids
}

func (b *bleveEngine) close() { _ = b.index.Close() }
