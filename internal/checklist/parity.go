package checklist

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// neutral is one value that means the same in every language, with its name.
type neutral struct {
	key   string
	value string
	line  int
}

// neutralValues lists them for an item, leaving out what it does not have.
func neutralValues(i itemYAML) []neutral {
	var all []neutral
	for _, v := range []struct {
		key  string
		node yaml.Node
	}{{"priority", i.Priority}, {"after", i.After}, {"recheck", i.Recheck}, {"article", i.Article}} {
		if v.node.Line > 0 {
			all = append(all, neutral{v.key, v.node.Value, v.node.Line})
		}
	}
	if len(i.Sources) > 0 {
		var ids []string
		for _, s := range i.Sources {
			ids = append(ids, s.Value)
		}
		all = append(all, neutral{"sources", strings.Join(ids, " "), i.Sources[0].Line})
	}
	return all
}

// original is the first place where an item stands, completed by what other
// languages say about it. What is missing is reported at its home: the file
// that holds the values of all languages.
type original struct {
	file string
	item itemYAML

	home     string
	homeLine int
	settled  bool // the home holds at least one such value
}

// shareNeutral gives every language the values that stand in only one of them,
// and reports those that are wrong, that differ, or that stand nowhere.
func (r *reader) shareNeutral(files []fileYAML) {
	first := map[string]*original{}
	var order []*original
	eachItem(files, func(file string, item *itemYAML) {
		r.checkNeutral(file, *item)
		id := item.ID.Value
		o := first[id]
		if o == nil {
			o = &original{file: file, item: *item}
			first[id] = o
			order = append(order, o)
		}
		if values := neutralValues(*item); o.home == "" || !o.settled && len(values) > 0 {
			o.home, o.homeLine, o.settled = file, item.line, len(values) > 0
		}
		for _, n := range neutralValues(*item) {
			for _, have := range neutralValues(o.item) {
				if have.key == n.key && have.value != n.value {
					r.report(file, n.line, "item %q: %s is %q here and %q in %s", id, n.key, n.value, have.value, o.file)
				}
			}
		}
		fill(&o.item, *item)
	})
	r.checkComplete(order)
	eachItem(files, func(_ string, item *itemYAML) {
		fill(item, first[item.ID.Value].item)
	})
}

// checkNeutral checks the values that one file itself holds.
func (r *reader) checkNeutral(file string, item itemYAML) {
	if n := item.Priority; n.Line > 0 && !Priority(n.Value).known() {
		r.report(file, n.Line, "priority %q is not one of essential, recommended, optional", n.Value)
	}
	for key, n := range map[string]yaml.Node{"after": item.After, "recheck": item.Recheck} {
		if n.Line > 0 && number(n) == 0 && n.Value != "0" {
			r.report(file, n.Line, "%s is not a whole number from 0 to %d", key, maxNumber)
		}
	}
}

// checkComplete reports what is missing in all languages together.
func (r *reader) checkComplete(originals []*original) {
	after := map[int]string{}
	for _, o := range originals {
		item, id := o.item, o.item.ID.Value
		if len(item.Sources) == 0 {
			r.report(o.home, o.homeLine, "item %q: sources is missing", id)
		}
		if item.Priority.Line == 0 {
			r.report(o.home, o.homeLine, "item %q: priority is missing", id)
		}
		if n := number(item.After); n > 0 {
			if other, ok := after[n]; ok {
				r.report(o.home, o.homeLine, "item %q: after %d is the place of item %q", id, n, other)
			}
			after[n] = id
		}
	}
}

// fill completes the neutral values of an item with those of another language.
func fill(item *itemYAML, from itemYAML) {
	for _, v := range []struct{ have, from *yaml.Node }{
		{&item.Priority, &from.Priority},
		{&item.After, &from.After},
		{&item.Recheck, &from.Recheck},
		{&item.Article, &from.Article},
	} {
		if v.have.Line == 0 {
			*v.have = *v.from
		}
	}
	if len(item.Sources) == 0 {
		item.Sources = from.Sources
	}
}

// eachItem visits the items that have a name; those without are reported when
// the list is made.
func eachItem(files []fileYAML, do func(file string, item *itemYAML)) {
	for f := range files {
		for s := range files[f].Sections {
			items := files[f].Sections[s].Items
			for i := range items {
				if items[i].ID.Value != "" {
					do(files[f].name, &items[i])
				}
			}
		}
	}
}

// parity reports what one language has and another lacks: an item, or the
// safety note of one.
func (r *reader) parity(files []fileYAML) {
	type place struct {
		file   string
		line   int
		safety bool
	}
	byID := map[string][]place{}
	var ids []string
	eachItem(files, func(file string, item *itemYAML) {
		id := item.ID.Value
		if byID[id] == nil {
			ids = append(ids, id)
		}
		byID[id] = append(byID[id], place{file, item.line, item.Safety.Value != ""})
	})
	for _, id := range ids {
		places := byID[id]
		for _, f := range files {
			if !slices.ContainsFunc(places, func(p place) bool { return p.file == f.name }) {
				r.report(places[0].file, places[0].line, "item %q is missing in %s", id, f.name)
			}
		}
		for _, p := range places {
			if !p.safety && slices.ContainsFunc(places, func(o place) bool { return o.safety }) {
				r.report(p.file, p.line, "item %q: the safety note of another language is missing", id)
			}
		}
	}
}
