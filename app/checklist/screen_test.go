package checklist

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/pack"
)

func clock() time.Time { return time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC) }

// desk is the screen in a window, with everything around it held in memory.
type desk struct {
	t        *testing.T
	s        *Screen
	deps     Deps
	loc      *locale.Localizer
	win      fyne.Window
	ticks    map[string]checklist.Tick
	files    map[string][]byte
	saveErr  error
	offered  string // the file that the user chooses
	asked    [][2]string
	articles []string
	actions  []pack.Action
}

// open shows the screen in a window of the given size at a text size.
func open(t *testing.T, lang string, percent int, width, height float32) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	theme := ui.NewTheme(assets.RegularFont, assets.BoldFont, assets.Icons)
	theme.SetVariant(ui.Light)
	theme.SetScale(percent)
	app.Settings().SetTheme(theme)
	loc, err := locale.New(os.DirFS("../../assets/locales"), lang)
	if err != nil {
		t.Fatal(err)
	}
	p, problems, err := pack.Open(os.DirFS("../../assets/okpay"))
	if err != nil {
		t.Fatal(err, problems)
	}
	d := &desk{t: t, loc: loc, ticks: map[string]checklist.Tick{}, files: map[string][]byte{}}
	d.deps = Deps{
		Loc: loc, Pack: p, Banner: ui.NewBanner("close"), Now: clock,
		Ticks: func() map[string]checklist.Tick { return maps.Clone(d.ticks) },
		SetTick: func(id string, tick checklist.Tick) func() {
			next := maps.Clone(d.ticks)
			next[id] = tick
			return d.replace(next)
		},
		SetTicks: d.replace,
		Inspect: func(address, known string) []string {
			d.asked = append(d.asked, [2]string{address, known})
			return nil
		},
		Save: func(name string, data []byte) (string, error) {
			d.files[name] = data
			return "/documents/" + name, d.saveErr
		},
		Choose: func(chosen func(io.ReadCloser, error)) {
			chosen(io.NopCloser(strings.NewReader(d.offered)), nil)
		},
		ShowInFolder: func(string) {},
	}
	d.win = test.NewTempWindow(t, container.NewStack())
	d.win.SetPadded(false)
	d.win.Resize(fyne.NewSize(width, height))
	d.build(State{})
	return d
}

// build makes the screen anew, as the shell does for another language.
func (d *desk) build(state State) {
	d.s = New(d.deps, state)
	d.s.OnArticle = func(id string) { d.articles = append(d.articles, id) }
	d.s.OnOpen = func(a pack.Action) { d.actions = append(d.actions, a) }
	body := container.NewBorder(nil, d.deps.Banner, nil, nil, d.s.Content())
	d.win.SetContent(ui.NewShell("menu", []*ui.RailItem{ui.NewRailItem(ui.IconChecklist, "x", nil)}, body))
}

func (d *desk) replace(ticks map[string]checklist.Tick) func() {
	old := d.ticks
	d.ticks = ticks
	return func() { d.ticks = old }
}

// each calls visit for every object that is drawn.
func (d *desk) each(visit func(o fyne.CanvasObject, at fyne.Position)) {
	walk(d.win.Content(), fyne.NewPos(0, 0), visit)
}

func walk(root fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if root == nil || !root.Visible() {
		return
	}
	at = at.Add(root.Position())
	visit(root, at)
	var inner []fyne.CanvasObject
	switch root := root.(type) {
	case *fyne.Container:
		inner = root.Objects
	case *container.Scroll:
		inner = []fyne.CanvasObject{root.Content}
	case fyne.Widget:
		inner = test.WidgetRenderer(root).Objects()
	}
	for _, o := range inner {
		walk(o, at, visit)
	}
}

// text is everything that is written on the screen.
func (d *desk) text() string {
	var b strings.Builder
	d.each(func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*ui.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
	})
	return b.String()
}

func (d *desk) wants(key string, args ...any) {
	d.t.Helper()
	if want := d.loc.T(key, args...); !strings.Contains(d.text(), want) {
		d.t.Errorf("%q is not on the screen:\n%s", want, d.text())
	}
}

// press presses the button or option that begins with the words of a key.
func (d *desk) press(key string, args ...any) {
	d.t.Helper()
	words := d.loc.T(key, args...)
	var found interface{ Press() }
	d.each(func(o fyne.CanvasObject, _ fyne.Position) {
		switch o := o.(type) {
		case *ui.Button:
			if o.Text == words {
				found = o
			}
		case *ui.Option:
			if o.String() == words {
				found = o
			}
		}
	})
	if found == nil {
		d.t.Fatalf("no button %q", words)
	}
	found.Press()
}

// row is the row of an item on the present page.
func (d *desk) row(id string) *row {
	d.t.Helper()
	r := d.s.page.row(id)
	if r == nil {
		d.t.Fatalf("%s is not on the page", id)
	}
	return r
}

func TestTick(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	r := d.row("two-factor")

	r.tick.Check().SetChecked(true)
	d.s.Saved(nil)

	tick := d.ticks["two-factor"]
	if tick.Status != checklist.Done || !tick.On.Equal(clock()) || tick.Recheck.IsZero() {
		t.Errorf("tick %+v", tick)
	}
	if r.status.Text() != d.loc.T("checklistui.saved") {
		t.Errorf("status %q", r.status.Text())
	}
	if d.s.page.row("two-factor") != r {
		t.Error("a ticked item vanished")
	}
	d.wants("checklistui.progress", "Done", 1, "Total", 12)
	d.wants("checklistui.hint.done", "Date", d.loc.Date(clock()))

	again := r.menu()[0]
	if again.Text != d.loc.T("checklistui.looked-again") {
		t.Errorf("the menu of a done item begins with %q", again.Text)
	}
	d.ticks["two-factor"] = checklist.Tick{Status: checklist.Done}
	again.Tapped()
	if d.ticks["two-factor"] != tick {
		t.Errorf("looked again: %+v", d.ticks["two-factor"])
	}

	d.row("update-device").tick.Check().SetChecked(true)
	if r.status.Text() != "" {
		t.Error("two lines say saved")
	}
	d.s.Saved(errors.New("disk full"))
	d.wants("checklistui.unsaved")
}

func TestStates(t *testing.T) {
	d := open(t, locale.Chinese, 100, 1000, 700)
	r := d.row("two-factor")
	if n := len(r.menu()); n != 2 {
		t.Errorf("%d entries for an open item", n)
	}

	r.menu()[1].Tapped()

	if d.ticks["two-factor"].Status != checklist.NotAvailable {
		t.Errorf("tick %+v", d.ticks["two-factor"])
	}
	d.wants("checklistui.progress", "Done", 0, "Total", 11)
	d.press("checklistui.undo")
	if len(d.ticks) != 0 {
		t.Errorf("after undo: %v", d.ticks)
	}

	r.menu()[0].Tapped()
	d.wants("checklistui.hint.not-now", "Date", d.loc.Date(clock().AddDate(0, 0, 7)))
	if entries := r.menu(); !entries[0].Current || len(entries) != 3 {
		t.Errorf("entries %+v", entries)
	}
	r.menu()[2].Tapped()
	if d.ticks["two-factor"].Status != checklist.Open {
		t.Errorf("tick %+v", d.ticks["two-factor"])
	}
}

func TestToday(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	item := func(id string) string {
		i, _ := d.s.list().Item(id)
		return i.Text
	}
	if got := d.s.page.(*listPage).today.text.Text(); got != item("strong-password") {
		t.Errorf("today %q", got)
	}

	d.press("checklistui.today.done")

	if d.ticks["strong-password"].Status != checklist.Done {
		t.Errorf("ticks %v", d.ticks)
	}
	d.wants("checklistui.today.more")
	if got := d.s.page.(*listPage).today.text.Text(); got != item("unique-password") {
		t.Errorf("then %q", got)
	}

	for _, i := range d.s.list().Items() {
		d.ticks[i.ID] = checklist.NewTick(i, checklist.Done, clock())
	}
	d.s.Refresh()
	d.wants("checklistui.today.all-done")
	d.ticks["update-device"] = checklist.Tick{Status: checklist.Done, Recheck: clock().AddDate(0, 0, -1)}
	d.s.Refresh()
	d.wants("checklistui.today.again")
	d.wants("checklistui.hint.due")
	d.ticks["update-device"] = checklist.Tick{Status: checklist.NotNow, Recheck: clock().AddDate(0, 0, 1)}
	d.s.Refresh()
	d.wants("checklistui.today.later")
}

func TestFilter(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	d.ticks["two-factor"] = checklist.Tick{Status: checklist.Done, On: clock()}
	d.ticks["check-rate"] = checklist.Tick{Status: checklist.NotAvailable, On: clock()}
	d.build(State{})
	shown := func() int { return len(d.s.page.(*listPage).rows) }
	p := d.s.page.(*listPage)

	if shown() != 10 {
		t.Errorf("left: %d", shown())
	}
	p.filter.OnChanged(1)
	if shown() != 7 || d.s.State().Filter != LeftEssential {
		t.Errorf("essential: %d", shown())
	}
	p.filter.OnChanged(2)
	if shown() != 12 {
		t.Errorf("all: %d", shown())
	}

	for _, i := range d.s.list().Items() {
		d.ticks[i.ID] = checklist.NewTick(i, checklist.Done, clock())
	}
	d.build(State{})
	d.wants("checklistui.nothing-left")
	d.press("checklistui.show-all")
	if shown() != 12 {
		t.Errorf("all after nothing left: %d", shown())
	}
}

func TestShowItem(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	d.ticks["note-fee"] = checklist.Tick{Status: checklist.Done, On: clock()}

	d.s.ShowItem("note-fee")

	r := d.row("note-fee")
	if d.win.Canvas().Focused() != fyne.Focusable(r.tick.Check()) {
		t.Error("the item has no focus")
	}
	if d.s.State().Offset == 0 {
		t.Error("not scrolled")
	}
	d.wants("checklistui.source", "Sources", "S48")
	d.press("checklistui.go.fees")
	if len(d.actions) != 1 || d.actions[0].Kind != pack.ActionFees {
		t.Errorf("actions %v", d.actions)
	}
	r.links().Objects[len(r.links().Objects)-1].(*ui.Button).Press()
	if len(d.articles) != 1 || d.articles[0] != "transfer-fee" {
		t.Errorf("articles %v", d.articles)
	}
	d.s.ShowItem("no-such-item")
	d.wants("checklistui.title")
}

func TestStateSurvivesAnotherLanguage(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	d.s.ShowItem("change-password")
	d.s.page.(*listPage).files.SetOpen(true)
	state := d.s.State()
	d.loc.SetLang(locale.Chinese)

	d.build(state)

	item, _ := d.s.list().Item("change-password")
	if !strings.Contains(d.text(), item.Safety) {
		t.Error("the item is closed")
	}
	d.wants("checklistui.files.text")
	if d.s.State().Offset != state.Offset {
		t.Errorf("offset %v, was %v", d.s.State().Offset, state.Offset)
	}
	if d.s.Escape() {
		t.Error("Escape used on the list")
	}
	d.s.ShowIncident()
	if !d.s.Escape() || d.s.State().View != ListView {
		t.Error("Escape does not lead back to the list")
	}
}

func TestIncident(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	old := clock().AddDate(0, -5, 0)
	d.ticks["change-password"] = checklist.Tick{Status: checklist.Done, On: old}
	d.ticks["unique-password"] = checklist.Tick{Status: checklist.Done, On: clock().Add(-time.Hour)}

	d.press("checklistui.incident")

	rows := d.s.page.(*incidentPage).rows
	var ids []string
	for _, r := range rows {
		ids = append(ids, r.item.ID)
	}
	want := "change-password unique-password two-factor no-personal-data no-unknown-links security-software update-device update-browser"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("order %s", got)
	}
	if rows[0].tick.Done() || !rows[1].tick.Done() {
		t.Error("a tick from before the incident counts, or one from after does not")
	}
	d.wants("checklistui.hint.before", "Date", d.loc.Date(old))
	d.wants("checklistui.progress", "Done", 1, "Total", 8)
	rows[0].tick.Check().SetChecked(true)
	d.wants("checklistui.progress", "Done", 2, "Total", 8)
	if !strings.Contains(d.text(), rows[0].item.How) {
		t.Error("the way is folded")
	}
	if !d.s.page.(*incidentPage).done.Hidden {
		t.Error("all is said to be done before it is")
	}
	for _, r := range rows {
		r.tick.Check().SetChecked(true)
	}
	d.press("checklistui.incident.write")
	if len(d.actions) != 1 || d.actions[0].String() != "letter:other" {
		t.Errorf("the ending opens %v", d.actions)
	}
}

func TestExportClearImport(t *testing.T) {
	d := open(t, locale.Chinese, 100, 1000, 700)
	f := newFiles(d.s)
	had := map[string]checklist.Tick{
		"two-factor":    {Status: checklist.Done, On: clock(), Recheck: clock().AddDate(0, 0, 180)},
		"of-the-future": {Status: checklist.NotNow, On: clock()},
	}
	for _, extension := range []string{".json", ".md"} {
		d.ticks = maps.Clone(had)
		if extension == ".json" {
			f.save(extension, f.copyJSON)
		} else {
			f.save(extension, f.copyMarkdown)
		}
		if want := d.loc.T("checklistui.files.saved", "Path", "/documents/安全清单"+extension); f.status.Text() != want {
			t.Errorf("status %q", f.status.Text())
		}

		f.clear()
		if len(d.ticks) != 0 {
			t.Fatal("not cleared")
		}
		f.bring(bytes.NewReader(d.files["安全清单"+extension]))

		if !maps.Equal(d.ticks, had) {
			t.Errorf("%s brought %v", extension, d.ticks)
		}
		d.press("checklistui.undo")
		if len(d.ticks) != 0 {
			t.Error("undo did not take the import back")
		}
	}
	f.save(".html", f.page)
	if !strings.Contains(string(d.files["安全清单.html"]), d.s.list().Items()[0].Text) || !strings.Contains(f.status.Text(), "打印") {
		t.Errorf("printing: %q", f.status.Text())
	}
}

func TestImportErrors(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700)
	f := newFiles(d.s)
	d.ticks["two-factor"] = checklist.Tick{Status: checklist.Done, On: clock()}
	for _, c := range []struct{ file, want string }{
		{"shopping: eggs", d.loc.T("checklist.import.not-ours")},
		{"{", d.loc.T("checklist.import.unreadable")},
		{`{"format":"okpay-help-checklist","version":9,"ticks":{}}`, d.loc.T("checklist.import.newer")},
		{
			`{"format":"okpay-help-checklist","version":1,"ticks":{"a":{"status":"maybe"}}}`,
			d.loc.T("checklist.import.bad-status", "ID", "a", "Status", "maybe"),
		},
	} {
		d.offered = c.file
		f.choose()

		if f.status.Text() != c.want {
			t.Errorf("%s: %q", c.file, f.status.Text())
		}
		if len(d.ticks) != 1 {
			t.Errorf("%s changed ticks", c.file)
		}
	}
	data, _ := f.copyJSON()
	d.offered = string(data)
	f.choose()
	if f.status.Text() != d.loc.T("checklistui.files.nothing-new") {
		t.Errorf("the same again: %q", f.status.Text())
	}
	d.saveErr = errors.New("disk full")
	f.save(".json", f.copyJSON)
	if f.status.Text() != d.loc.T("checklistui.files.failed") {
		t.Errorf("a full disk: %q", f.status.Text())
	}
}

// TestFits opens every page with everything unfolded in the smallest window at
// the largest text, and looks for texts that are cut at the side.
func TestFits(t *testing.T) {
	for _, lang := range locale.Languages() {
		d := open(t, lang, 200, 720, 520)
		for _, item := range d.s.list().Items() {
			d.s.state.open[item.ID] = true
		}
		for name, show := range map[string]func(){
			"list":     func() { d.build(State{session: d.s.state.session, Filter: All}) },
			"incident": d.s.ShowIncident,
			"question": d.s.ShowLesson,
			"answer":   func() { d.s.ShowLesson(); d.s.page.(*lessonPage).restart(); d.press("lessonui.phish") },
			"result":   func() { d.s.ShowLesson(); d.s.page.(*lessonPage).goTo(len(d.s.course().Examples)) },
		} {
			show()
			if least := d.win.Content().MinSize(); least.Width > 720 || least.Height > 520 {
				t.Errorf("%s %s needs %v", lang, name, least)
			}
			d.each(func(o fyne.CanvasObject, at fyne.Position) {
				text, ok := o.(*canvas.Text)
				if ok && at.X+text.MinSize().Width > 720 {
					t.Errorf("%s %s: %q ends at %v", lang, name, text.Text, at.X+text.MinSize().Width)
				}
			})
		}
	}
}
