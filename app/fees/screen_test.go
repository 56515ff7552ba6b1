package fees

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/internal/fees"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// desk is the screen in a window.
type desk struct {
	t    *testing.T
	s    *Screen
	deps Deps
	loc  *locale.Localizer
	win  fyne.Window
}

func open(t *testing.T, lang string, percent int, width, height float32, state State) *desk {
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
	d := &desk{t: t, loc: loc, deps: Deps{Loc: loc, Pack: p, Banner: ui.NewBanner("close")}}
	d.win = test.NewTempWindow(t, container.NewStack())
	d.win.SetPadded(false)
	d.win.Resize(fyne.NewSize(width, height))
	d.build(state)
	return d
}

func (d *desk) build(state State) {
	d.s = New(d.deps, state)
	body := container.NewBorder(nil, d.deps.Banner, nil, nil, d.s.Content())
	d.win.SetContent(ui.NewShell("menu", []*ui.RailItem{ui.NewRailItem(ui.IconFees, "x", nil)}, body))
}

// enter types into a field and leaves it.
func (d *desk) enter(id fees.Field, text string) *field {
	d.t.Helper()
	f := d.s.fields[id]
	d.win.Canvas().Focus(f.entry)
	test.Type(f.entry, text)
	d.win.Canvas().Unfocus()
	return f
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

func (d *desk) wants(text string) {
	d.t.Helper()
	var all strings.Builder
	walk(d.win.Content(), fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*ui.Text); ok {
			all.WriteString(t.Text() + "\n")
		}
	})
	if !strings.Contains(all.String(), text) {
		d.t.Errorf("%q is not on the screen:\n%s", text, all.String())
	}
}

func (d *desk) press(key string) {
	d.t.Helper()
	pressed := false
	walk(d.win.Content(), fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if b, ok := o.(*ui.Button); ok && b.Text == d.loc.T(key) && !pressed {
			pressed = true
			b.Press()
		}
	})
	if !pressed {
		d.t.Fatalf("no button %q", d.loc.T(key))
	}
}

func full() Values {
	return Values{
		Amount: "1250", Fee: "12.5", Offered: "1.05", Reference: "1.08", Currency: "EUR", Target: "USD",
		OtherFee: "2 %",
	}
}

func TestNoNumberOfItsOwn(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700, State{})

	d.wants(d.loc.T("feesui.waiting"))
	for id, f := range d.s.fields {
		if f.entry.Text != "" || f.entry.PlaceHolder != "" {
			t.Errorf("%s holds %q %q", id, f.entry.Text, f.entry.PlaceHolder)
		}
	}
}

func TestResultsFollowTyping(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700, State{Values: Values{Currency: "EUR", Target: "USD"}})

	d.enter(fees.Amount, "1250")
	d.wants("1,250.00 EUR")
	d.enter(fees.Fee, "12.5")
	d.wants("1,237.50 EUR")
	d.enter(fees.Offered, "1.05")
	d.enter(fees.Reference, "1.08")

	want := []line{
		{"What arrives", "1,299.38 USD", ""},
		{"What the fee costs", "12.50 EUR", ""},
		{"What the rate costs", "37.13 USD", ""},
		{"What both cost together", "46.88 EUR", ""},
	}
	got := d.s.lines()
	for i := range got {
		if got[i].formula == "" {
			t.Errorf("%s has no formula", got[i].label)
		}
		got[i].formula = ""
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(line{})); diff != "" {
		t.Error(diff)
	}
}

func TestSecondWay(t *testing.T) {
	for _, c := range []struct{ fee, offered, label, value string }{
		{"2 %", "", "feesui.compare.less", "13.13 USD"}, // (25 - 12.5) x 1.05
		{"0", "", "feesui.compare.more", "13.13 USD"},   // half a cent is rounded away from zero
		{"12.5", "1.05", "feesui.compare.same", "1,299.38 USD"},
		{"12.5", "1.08", "feesui.compare.more", "37.13 USD"},
	} {
		v := full()
		v.OtherFee, v.OtherOffered = c.fee, c.offered
		d := open(t, locale.English, 100, 1000, 700, State{Values: v, Compare: true})

		lines := d.s.lines()

		if last := lines[len(lines)-1]; last.label != d.loc.T(c.label) || last.value != c.value {
			t.Errorf("%v gives %+v", c, last)
		}
	}
}

func TestComplaints(t *testing.T) {
	d := open(t, locale.Chinese, 100, 1000, 700, State{})
	f := d.s.fields[fees.Amount]
	d.win.Canvas().Focus(f.entry)
	test.Type(f.entry, "12x")
	if f.Error() != "" {
		t.Error("complained while it was typed")
	}

	d.win.Canvas().Unfocus()
	if f.Error() != d.loc.T("fees.problem.not-a-number") {
		t.Errorf("after leaving: %q", f.Error())
	}
	d.wants(d.loc.T("feesui.not-yet"))
	f.entry.SetText("12")
	if f.Error() != "" {
		t.Errorf("after mending: %q", f.Error())
	}

	if fee := d.enter(fees.Fee, "13"); fee.Error() != d.loc.T("fees.problem.fee-over-amount") {
		t.Errorf("a fee over the amount: %q", fee.Error())
	}
	d.s.fields[fees.Fee].entry.SetText("1")
	d.enter(fees.Reference, "7")
	if got := d.s.fields[fees.Offered].Error(); got != d.loc.T("fees.problem.missing") {
		t.Errorf("a reference without an offer: %q", got)
	}
	d.enter(fees.Offered, "7")
	d.s.fold.SetOpen(true)
	if other := d.enter(otherFee, "a"); other.Error() != d.loc.T("fees.problem.not-a-number") {
		t.Errorf("the other fee: %q", other.Error())
	}
}

func TestCopyClearAndWrite(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700, State{Values: full()})
	var purpose string
	var facts letter.Facts
	d.s.OnWrite = func(p string, f letter.Facts) { purpose, facts = p, f }

	d.press("feesui.copy")
	copied := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(copied, "1,299.38 USD") || d.s.status.Text() != d.loc.T("feesui.copied") {
		t.Errorf("copied %q, said %q", copied, d.s.status.Text())
	}

	d.press("feesui.write")
	if purpose != "fees" || facts["amount"] != "1250 EUR" || facts["fee"] != "12.5 EUR" ||
		facts["rate"] != "1 EUR = 1.05 USD" || facts["topic"] != "exchange" {
		t.Errorf("%s %v", purpose, facts)
	}
	form := d.deps.Pack.Letters.Template("fees", locale.English)
	for id := range facts {
		if problems := form.ValidateField(id, facts, time.Now()); len(problems) > 0 {
			t.Errorf("%s: %v", id, problems)
		}
	}

	d.s.fields[fees.Fee].entry.SetText("1 %")
	d.press("feesui.write")
	if facts["fee"] != "12.50 EUR" {
		t.Errorf("a fee in per cent goes as %q", facts["fee"])
	}
	d.s.fields[fees.Fee].entry.SetText("12.5")

	d.press("feesui.clear")
	if !d.s.State().Values.empty() {
		t.Errorf("cleared to %+v", d.s.State())
	}
	d.press("feesui.copy")
	d.wants(d.loc.T("feesui.nothing"))
	d.press("feesui.undo")
	if d.s.State().Values != full() {
		t.Errorf("undone to %+v", d.s.State())
	}
}

func TestStateSurvivesAnotherLanguage(t *testing.T) {
	d := open(t, locale.English, 100, 1000, 700, State{Values: full()})
	d.s.fold.SetOpen(true)
	state := d.s.State()
	d.loc.SetLang(locale.Chinese)

	d.build(state)

	if d.s.State() != state {
		t.Errorf("%+v, was %+v", d.s.State(), state)
	}
	d.wants("1,299.38 USD")
}

// TestFits looks for texts that are cut at the side, in the smallest window at
// the largest text and where the results stand beside the form.
func TestFits(t *testing.T) {
	for _, lang := range locale.Languages() {
		for _, look := range []struct {
			percent       int
			width, height float32
		}{{200, 720, 520}, {100, 720, 520}, {100, 1000, 700}, {150, 1000, 700}, {100, 1600, 900}} {
			d := open(t, lang, look.percent, look.width, look.height, State{Values: full(), Compare: true})
			d.enter(otherOffered, "x")

			if least := d.win.Content().MinSize(); least.Width > look.width || least.Height > look.height {
				t.Errorf("%s %v needs %v", lang, look, least)
			}
			walk(d.win.Content(), fyne.NewPos(0, 0), func(o fyne.CanvasObject, at fyne.Position) {
				text, ok := o.(*canvas.Text)
				if ok && at.X+text.MinSize().Width > look.width {
					t.Errorf("%s %v: %q ends at %v", lang, look, text.Text, at.X+text.MinSize().Width)
				}
			})
		}
	}
}
