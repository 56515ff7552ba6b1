package export

import (
	"time"

	"okpayhelp/internal/checklist"
)

const checklistBody = `{{define "title"}}{{.Title}}{{end}}
{{define "body"}}
<h1>{{.Title}}</h1>
<p class="caption">{{.Progress}}</p>
{{range .Sections}}<section><h2>{{.Title}}</h2>
{{if .Intro}}<p>{{.Intro}}</p>{{end}}
<ul class="list">
{{range .Items}}<li><span class="box">{{.Mark}}</span><strong>{{.Text}}</strong> <span class="caption">{{.Priority}}{{if .Status}} · {{.Status}}{{end}}</span>
<p>{{.Why}}</p>
<p class="caption">{{.How}}</p>
{{if .Safety}}<p class="note">{{.Safety}}</p>{{end}}</li>
{{end}}</ul></section>
{{end}}{{end}}`

type checklistPage struct {
	Title, Progress string
	Sections        []checklistSection
}

type checklistSection struct {
	Title, Intro string
	Items        []checklistItem
}

type checklistItem struct{ Mark, Text, Priority, Status, Why, How, Safety string }

// ChecklistPage writes a checklist with its ticks as a page to print and go on
// with by hand.
func ChecklistPage(list checklist.List, ticks map[string]checklist.Tick, words Words) ([]byte, error) {
	n := checklist.Progress(list, ticks)
	p := checklistPage{
		Title:    words.T("export.checklist.title"),
		Progress: words.T("export.checklist.progress", "Done", n.Done, "Total", n.Applicable()),
	}
	for _, s := range list.Sections {
		section := checklistSection{Title: s.Title, Intro: s.Intro}
		for _, item := range s.Items {
			section.Items = append(section.Items, printed(item, ticks[item.ID], words))
		}
		p.Sections = append(p.Sections, section)
	}
	return page(checklistBody, p, words)
}

func printed(item checklist.Item, tick checklist.Tick, words Words) checklistItem {
	out := checklistItem{
		Text: item.Text, Why: item.Why, How: item.How, Safety: item.Safety,
		Priority: words.T("checklist.priority." + string(item.Priority)),
	}
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch tick.Status {
	case checklist.Done:
		out.Mark = "✓"
		out.Status = words.T("export.checklist.done", "When", day(tick.On))
		if !tick.Recheck.IsZero() {
			out.Status = words.T("export.checklist.done-recheck", "When", day(tick.On), "Next", day(tick.Recheck))
		}
	case checklist.NotNow:
		out.Status = words.T("checklist.status.not-now")
	case checklist.NotAvailable:
		out.Mark = "–"
		out.Status = words.T("checklist.status.not-available")
	}
	return out
}
