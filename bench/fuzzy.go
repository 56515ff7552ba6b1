package main

import "github.com/sahilm/fuzzy"

// rawFuzzy is sahilm/fuzzy as it is, over the wordings and, for Chinese, over
// their pinyin and their initials.
type rawFuzzy struct {
	lists  [][]string
	owners []string
}

func newFuzzy(entries []entry) engine {
	f := &rawFuzzy{lists: make([][]string, 1)}
	for _, e := range entries {
		for _, w := range e.wordings {
			f.lists[0] = append(f.lists[0], w)
			f.owners = append(f.owners, e.id)
		}
	}
	if entries[0].lang == "zh-Hans" {
		var full, initials []string
		for _, w := range f.lists[0] {
			full, initials = append(full, pinyinOf(w)), append(initials, initialsOf(w))
		}
		f.lists = append(f.lists, full, initials)
	}
	return f
}

func (f *rawFuzzy) search(query string, limit int) []string {
	out := newFirsts(limit)
	for _, l := range f.lists {
		for _, m := range fuzzy.Find(query, l) {
			if out.add(f.owners[m.Index]); out.full() {
				return out.ids
			}
		}
	}
	return out.ids
}

func (f *rawFuzzy) close() {}
