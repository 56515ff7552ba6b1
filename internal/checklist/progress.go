package checklist

import (
	"slices"
	"time"
)

// Count says how far somebody is. Every item counts once.
type Count struct {
	Total        int // items there are
	Done         int
	NotNow       int
	NotAvailable int
}

// Applicable is the number of items that this person can do at all.
func (c Count) Applicable() int { return c.Total - c.NotAvailable }

// Left is the number of items still open or put off.
func (c Count) Left() int { return c.Applicable() - c.Done }

// Share is done / (total - not available), from 0 to 1. With nothing that
// applies it is 0 and never NaN.
func (c Count) Share() float64 {
	if c.Applicable() <= 0 {
		return 0
	}
	return float64(c.Done) / float64(c.Applicable())
}

// Progress counts the items of a whole list. Ticks for ids that the list does
// not know are ignored here (and kept by everybody else).
func Progress(list List, ticks map[string]Tick) Count {
	return count(list.Items(), ticks)
}

// SectionProgress counts the items of one section.
func SectionProgress(section Section, ticks map[string]Tick) Count {
	return count(section.Items, ticks)
}

func count(items []Item, ticks map[string]Tick) Count {
	c := Count{Total: len(items)}
	for _, item := range items {
		switch statusOf(ticks, item.ID) {
		case Done:
			c.Done++
		case NotNow:
			c.NotNow++
		case NotAvailable:
			c.NotAvailable++
		}
	}
	return c
}

// OneThing picks what is worth a moment today: the first open item of the
// highest priority, or, when nothing is open, the item whose next look has been
// due for longest. It returns nil when there is nothing to do, which is a good
// day and should be said so.
func OneThing(list List, ticks map[string]Tick, now time.Time) *Item {
	items := list.Items()
	open := slices.DeleteFunc(slices.Clone(items), func(i Item) bool {
		return statusOf(ticks, i.ID) != Open
	})
	if len(open) > 0 {
		best := slices.MinFunc(open, func(a, b Item) int {
			return a.Priority.rank() - b.Priority.rank()
		})
		return &best
	}
	due := slices.DeleteFunc(items, func(i Item) bool {
		return !ticks[i.ID].Due(now)
	})
	if len(due) == 0 {
		return nil
	}
	oldest := slices.MinFunc(due, func(a, b Item) int {
		return ticks[a.ID].Recheck.Compare(ticks[b.ID].Recheck)
	})
	return &oldest
}

// AfterIncident returns the items that help after something bad happened, first
// things first. The order is the pack's own (Item.After), not that of the list.
func AfterIncident(list List) []Item {
	items := slices.DeleteFunc(list.Items(), func(i Item) bool { return i.After == 0 })
	slices.SortStableFunc(items, func(a, b Item) int { return a.After - b.After })
	return items
}
