package faq

import (
	"slices"
	"strings"
)

// startList is the wordings of a pack in alphabetical order of one way to
// type them, so that all that begin with a query are neighbours.
type startList struct {
	keys []string
	docs []uint32
}

// startBuilder collects the keys of wordings.
type startBuilder struct {
	lists [1]startList
}

func (b *startBuilder) add(doc uint32, us []unit, t *folded) {
	l := &b.lists[0]
	l.keys = append(l.keys, startKey(t, us))
	l.docs = append(l.docs, doc)
}

func (b *startBuilder) finish() []startList {
	for i := range b.lists {
		b.lists[i].sort()
	}
	return b.lists[:]
}

func (l *startList) sort() {
	order := make([]int, len(l.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if c := strings.Compare(l.keys[a], l.keys[b]); c != 0 {
			return c
		}
		return int(l.docs[a]) - int(l.docs[b])
	})
	keys, docs := make([]string, len(order)), make([]uint32, len(order))
	for i, o := range order {
		keys[i], docs[i] = l.keys[o], l.docs[o]
	}
	l.keys, l.docs = keys, docs
}

// find returns the range of keys that begin with prefix.
func (l *startList) find(prefix string) (from, to int) {
	from, _ = slices.BinarySearch(l.keys, prefix)
	to = from
	for to < len(l.keys) && strings.HasPrefix(l.keys[to], prefix) {
		to++
	}
	return from, to
}

// startKey writes a text with one blank between words and none between Han
// characters.
func startKey(t *folded, us []unit) string {
	var b strings.Builder
	end := int32(-1)
	for i := range us {
		u := &us[i]
		if u.from < end || i > 0 && us[i-1].from == u.from {
			continue
		}
		if i > 0 && !u.han && !us[i-1].han {
			b.WriteByte(' ')
		}
		b.WriteString(string(t.runes[u.from:u.to]))
		end = u.to
	}
	return b.String()
}
