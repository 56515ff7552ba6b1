package export

import (
	"okpayhelp/internal/casefile"
)

const caseBody = `{{define "title"}}{{.Title}}{{end}}
{{define "body"}}
<h1>{{.Title}}</h1>
<p class="caption">{{T "export.case.reference"}} {{.Reference}} · {{.State}} · {{.Updated}}</p>

<h2>{{T "export.case.facts"}}</h2>
{{if or .Facts .To}}<table>
{{range .Facts}}<tr><th>{{.Label}}</th><td>{{.Value}}</td></tr>
{{end}}{{if .To}}<tr><th>{{T "export.case.to"}}</th><td>{{.To}}{{if .Found}}
<span class="caption">{{.Found}}</span>{{end}}</td></tr>{{end}}
</table>{{else}}<p>{{T "export.case.no-facts"}}</p>{{end}}

<h2>{{T "export.case.timeline"}}</h2>
<table>
{{range .Timeline}}<tr><th>{{.When}}</th><td>{{.What}}{{if .Note}}
{{.Note}}{{end}}</td></tr>
{{end}}</table>

{{range .Messages}}<div class="keep head"><h2>{{.Heading}}</h2>
<table>
<tr><th>{{T "export.case.to"}}</th><td>{{.To}}</td></tr>
<tr><th>{{T "export.case.subject"}}</th><td>{{.Subject}}</td></tr>
<tr><th>{{T "export.case.sent"}}</th><td>{{if .Sent}}{{.Sent}} {{T "export.case.by-word"}}{{else}}{{T "export.case.not-confirmed"}}{{end}}</td></tr>
</table></div>
<div class="text">{{.Body}}</div>
{{end}}
{{range .Replies}}<h2>{{.Heading}}</h2>
<p class="caption">{{.When}} · {{T "export.case.pasted"}}</p>
<div class="text">{{.Body}}</div>
{{end}}{{end}}`

// casePage is what the template shows.
type casePage struct {
	Title, Reference, State, Updated, To, Found string

	Facts    []fact
	Timeline []moment
	Messages []sheet
	Replies  []sheet
}

type moment struct{ When, What, Note string }

type sheet struct{ Heading, To, Subject, Sent, When, Body string }

// CasePage writes a case as a page that reads well on screen and on A4.
func CasePage(f File) ([]byte, error) {
	w, c := f.Words, f.Case
	p := casePage{
		Title: w.T("export.case.title", "Purpose", f.purpose()), Reference: c.Reference,
		State:   w.T("casefile.state." + c.Standing()),
		Updated: w.T("export.case.updated", "When", f.when(c.Updated)),
		To:      c.To, Found: f.Found, Facts: f.facts(),
	}
	for _, e := range c.Timeline {
		p.Timeline = append(p.Timeline, moment{f.when(e.At), f.event(e.Event), e.Note})
	}
	for i, m := range letters(c) {
		s := sheet{To: m.To, Subject: m.Subject, Sent: f.when(m.Sent), Body: m.Body}
		s.Heading = w.T("export.case.message", "Number", i+1)
		if m.Sent.IsZero() && m.HandedOver.IsZero() {
			s.Heading = w.T("export.case.draft")
		}
		p.Messages = append(p.Messages, s)
	}
	for i, r := range c.Replies {
		p.Replies = append(p.Replies, sheet{Heading: w.T("export.case.reply", "Number", i+1), When: f.when(r.At), Body: r.Text})
	}
	return page(caseBody, p, w)
}

// letters returns the letters that left the program, and after them the draft
// if there is one.
func letters(c casefile.Case) []casefile.Message {
	out := c.Messages()
	if c.State == casefile.Draft && c.Subject+c.Body != "" {
		out = append(out, casefile.Message{To: c.To, Subject: c.Subject, Body: c.Body})
	}
	return out
}
