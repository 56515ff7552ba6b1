package checklist

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
	"okpayhelp/internal/checklist"
)

// pairEm is the least width of the two ways on at the top, in text sizes.
const pairEm = 18

// listPage is the page with the sections.
type listPage struct {
	s        *Screen
	scroll   *ui.ScrollColumn
	overview *meter
	today    *today
	lesson   *ui.Option
	filter   *ui.Select
	items    *fyne.Container
	files    *ui.Fold
	sections []*sectionView
	rows     map[string]*row
}

// meter is a progress line with the same in words.
type meter struct {
	words *ui.Text
	line  *ui.ProgressLine
}

func newMeter() *meter { return &meter{words: ui.NewCaption(""), line: ui.NewProgressLine()} }

func (m *meter) set(s *Screen, c checklist.Count) {
	loc := s.deps.Loc
	text := loc.T("checklistui.progress", "Done", c.Done, "Total", c.Applicable())
	if c.NotAvailable > 0 {
		text += " · " + loc.N("checklistui.not-available", c.NotAvailable)
	}
	m.words.SetText(text)
	m.line.SetValue(c.Share())
}

// sectionView is the heading of a section with its progress.
type sectionView struct {
	section checklist.Section
	meter   *meter
}

func newListPage(s *Screen) *listPage {
	loc := s.deps.Loc
	p := &listPage{s: s, overview: newMeter(), today: newToday(s), items: ui.NewColumn()}
	p.lesson = ui.NewOption(loc.T("lessonui.title"), s.lessonTeaser(), s.ShowLesson)
	incident := ui.NewOption(loc.T("checklistui.incident"), loc.T("checklistui.incident.teaser"), s.ShowIncident)
	p.filter = ui.NewSelect(nil, "", p.choose)
	p.files = ui.NewFold(loc.T("checklistui.files"), newFiles(s).content)
	p.files.SetOpen(s.state.files)
	p.fill()
	p.scroll = ui.NewScrollColumn(
		ui.NewStack(ui.NewTitle(loc.T("checklistui.title")), ui.NewBody(loc.T("checklistui.intro"))),
		ui.NewStack(p.overview.line, p.overview.words),
		p.today.card,
		ui.NewEvenRow(pairEm, p.lesson, incident),
		ui.NewFlowRow(ui.NewCaption(loc.T("checklistui.filter")), p.filter),
		p.items,
		ui.NewSeparator(),
		p.files,
	)
	p.updateProgress()
	return p
}

func (p *listPage) content() *ui.ScrollColumn { return p.scroll }

func (p *listPage) row(id string) *row { return p.rows[id] }

func (p *listPage) first() fyne.Focusable { return p.lesson }

// update shows changed ticks without moving anything.
func (p *listPage) update() {
	for _, r := range p.rows {
		r.update()
	}
	p.today.update()
	p.updateProgress()
	p.scroll.Refresh()
}

func (p *listPage) updateProgress() {
	ticks := p.s.deps.Ticks()
	p.overview.set(p.s, checklist.Progress(p.s.list(), ticks))
	for _, v := range p.sections {
		v.meter.set(p.s, checklist.SectionProgress(v.section, ticks))
	}
	p.nameFilters()
}

// filters lists them in the order that the menu offers.
func filters() []Filter { return []Filter{Left, LeftEssential, All} }

// nameFilters says how many items each filter shows at the moment.
func (p *listPage) nameFilters() {
	ticks, now := p.s.deps.Ticks(), p.s.deps.Now()
	keys := map[Filter]string{Left: "left", LeftEssential: "essential", All: "all"}
	var words []string
	chosen := 0
	for i, f := range filters() {
		n := 0
		for _, item := range p.s.list().Items() {
			if f.shows(item, ticks[item.ID], now) {
				n++
			}
		}
		words = append(words, p.s.deps.Loc.T("checklistui.filter."+keys[f], "N", n))
		if f == p.s.state.Filter {
			chosen = i
		}
	}
	p.filter.SetOptions(words)
	p.filter.Select(chosen)
}

func (p *listPage) choose(i int) {
	p.s.state.Filter = filters()[i]
	p.fill()
	p.updateProgress()
	p.scroll.Refresh()
}

// fill lists the items that the filter shows, and the one that was asked for.
func (p *listPage) fill() {
	ticks, now := p.s.deps.Ticks(), p.s.deps.Now()
	p.rows, p.sections, p.items.Objects = map[string]*row{}, nil, nil
	for _, section := range p.s.list().Sections {
		rows := ui.NewTightColumn()
		for _, item := range section.Items {
			if p.s.state.Filter.shows(item, ticks[item.ID], now) || item.ID == p.s.wanted {
				r := newRow(p.s, item, "", false)
				p.rows[item.ID] = r
				rows.Add(r.box)
			}
		}
		if len(rows.Objects) > 0 {
			v := &sectionView{section: section, meter: newMeter()}
			p.sections = append(p.sections, v)
			p.items.Add(p.section(v, rows))
		}
	}
	if len(p.sections) == 0 {
		loc := p.s.deps.Loc
		p.items.Add(ui.NewCard(ui.Plain, loc.T("checklistui.nothing-left"), "",
			ui.NewFlowRow(ui.NewButton(loc.T("checklistui.show-all"), p.showAll))))
	}
}

func (p *listPage) showAll() {
	p.choose(len(filters()) - 1)
	ui.FocusInstead(p.s.root, p.filter)
}

func (p *listPage) section(v *sectionView, rows *fyne.Container) fyne.CanvasObject {
	return ui.NewPadded(ui.NewTightColumn(
		ui.NewSubheading(v.section.Title),
		ui.NewStack(v.meter.line, v.meter.words),
		ui.NewBody(v.section.Intro),
		rows,
	), ui.S16, nothing, nothing, nothing)
}
