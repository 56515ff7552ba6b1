// Package checklist holds a short list of things a person can do to keep an
// account safe, and remembers how far they have come.
//
// # Two halves
//
// What there is to do is content: a [List] per language, read by [Load] from
// the files of a help pack. What a person has done about it is theirs: a
// [Tick] per item, kept by the caller in a map from item id to tick. The two
// meet only through the id, which is the same in every language and never
// changes its meaning. So ticks survive a change of language, a new version of
// the content, and even the removal of an item: an id that no list knows is
// kept, not thrown away.
//
// # Three questions
//
// [Progress] says how much is done, [OneThing] picks the single item worth a
// moment today, and [AfterIncident] puts the items in the order that helps when
// something bad has already happened.
//
// The package gives codes, not sentences: the words for a [Priority] or a
// [Status] belong to the window's language files.
package checklist

// Priority says how much an item matters. It is shown in words, never as a
// colour alone.
type Priority string

// The priorities, most important first.
const (
	Essential   Priority = "essential"
	Recommended Priority = "recommended"
	Optional    Priority = "optional"
)

// rank orders priorities, 0 being the most important. An unknown priority
// comes last, so that a mistake in a pack cannot push an item to the front.
func (p Priority) rank() int {
	switch p {
	case Essential:
		return 0
	case Recommended:
		return 1
	default:
		return 2
	}
}

// known reports whether p is one of the three priorities.
func (p Priority) known() bool {
	return p == Essential || p == Recommended || p == Optional
}

// Item is one thing to do.
type Item struct {
	ID   string // stable across languages and versions: [a-z0-9-]
	Text string // what to do, one short sentence
	// Short names the item in a few words, for a button; it may be empty.
	Short string
	Why   string // the reason, one or two sentences
	How   string // the way there, in words
	// Safety is a note for advice that is unsafe or outdated when taken
	// literally. It is empty for most items.
	Safety   string
	Sources  []string // requirement numbers such as "S39"
	Priority Priority
	After    int    // place in "it already happened", from 1; 0 = not part of it
	Recheck  int    // days until another look is worthwhile; 0 = never
	Article  string // id of the article that explains more, or empty
	Line     int    // where it stands in its file, for reports
}

// Name is the item in as few words as it has.
func (i Item) Name() string {
	if i.Short != "" {
		return i.Short
	}
	return i.Text
}

// Section groups items that belong together.
type Section struct {
	ID    string
	Title string
	Intro string
	Items []Item
	Line  int
}

// List is the whole checklist in one language.
type List struct {
	Lang     string
	File     string // path inside the pack, for reports
	Sections []Section
}

// Items returns all items in the order of the list.
func (l List) Items() []Item {
	var items []Item
	for _, s := range l.Sections {
		items = append(items, s.Items...)
	}
	return items
}

// Item returns the item with the given id.
func (l List) Item(id string) (Item, bool) {
	for _, s := range l.Sections {
		for _, item := range s.Items {
			if item.ID == id {
				return item, true
			}
		}
	}
	return Item{}, false
}

// Set is the checklist in every language of a pack, by language code.
type Set map[string]List
