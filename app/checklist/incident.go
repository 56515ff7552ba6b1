package checklist

import (
	"strconv"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/pack"
)

// emergency is the topic whose answers say what to do in the next ten minutes.
const emergency = "emergency"

// otherLetter is the letter for what no other one is made for.
const otherLetter = "other"

// incidentPage shows the items in the order that helps when something bad has
// already happened.
type incidentPage struct {
	s      *Screen
	scroll *ui.ScrollColumn
	back   *ui.Button
	meter  *meter
	rows   []*row
	done   *fyne.Container // what follows when every step is done
}

func newIncidentPage(s *Screen) *incidentPage {
	loc := s.deps.Loc
	p := &incidentPage{s: s, back: s.backButton(), meter: newMeter()}
	blocks := []fyne.CanvasObject{
		ui.NewFlowRow(p.back),
		ui.NewTitle(loc.T("checklistui.incident")),
		ui.NewBody(loc.T("checklistui.incident.text")),
	}
	if answers := p.answers(); len(answers.Objects) > 0 {
		blocks = append(blocks, ui.NewTightColumn(ui.NewStrong(loc.T("checklistui.incident.what")), answers))
	}
	blocks = append(blocks, ui.NewStack(p.meter.line, p.meter.words))
	for i, item := range checklist.AfterIncident(s.list()) {
		r := newRow(s, item, strconv.Itoa(i+1)+". ", true)
		p.rows = append(p.rows, r)
		blocks = append(blocks, r.box)
	}
	p.done = p.ending()
	blocks = append(blocks, p.done, ui.NewCaption(loc.T("checklistui.incident.note")))
	p.scroll = ui.NewScrollColumn(blocks...)
	p.update()
	return p
}

// ending leads on to support, once nothing is left to do here.
func (p *incidentPage) ending() *fyne.Container {
	loc := p.s.deps.Loc
	write := ui.NewPrimary(loc.T("checklistui.incident.write"), func() {
		p.s.openAction(pack.Action{Kind: pack.ActionLetter, ID: otherLetter})
	})
	return ui.NewStack(ui.NewCard(ui.Plain, loc.T("checklistui.incident.done"), loc.T("checklistui.incident.done-text"),
		ui.NewFlowRow(write)))
}

// answers lead to what to do about one kind of incident.
func (p *incidentPage) answers() *fyne.Container {
	row := ui.NewFlowRow()
	for _, a := range p.s.deps.Pack.Library.Articles(p.s.deps.Loc.Lang()) {
		if a.Topic == emergency {
			row.Add(ui.NewButton(a.Title, func() { p.s.article(a.ID) }))
		}
	}
	return row
}

func (p *incidentPage) content() *ui.ScrollColumn { return p.scroll }

func (p *incidentPage) first() fyne.Focusable { return p.back }

func (p *incidentPage) row(id string) *row {
	for _, r := range p.rows {
		if r.item.ID == id {
			return r
		}
	}
	return nil
}

func (p *incidentPage) update() {
	count := checklist.Count{Total: len(p.rows)}
	ticks := p.s.deps.Ticks()
	for _, r := range p.rows {
		r.update()
		switch tick := ticks[r.item.ID]; {
		case tick.Status == checklist.NotAvailable:
			count.NotAvailable++
		case tick.Status == checklist.Done && !r.old(tick):
			count.Done++
		}
	}
	p.meter.set(p.s, count)
	p.done.Hidden = len(p.rows) == 0 || count.Done < count.Applicable()
	p.scroll.Refresh()
}

// backButton leads from another page to the list.
func (s *Screen) backButton() *ui.Button {
	return ui.NewIconButton(ui.IconBack, s.deps.Loc.T("checklistui.back"), func() { s.goTo(ListView) })
}
