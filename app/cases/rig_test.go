package cases

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

func start() time.Time { return time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC) }

// desk is the screen in a window, with everything around it held in memory.
type desk struct {
	t       *testing.T
	s       *Screen
	deps    Deps
	loc     *locale.Localizer
	win     fyne.Window
	now     time.Time
	kept    []casefile.Case
	book    contact.Notebook
	files   map[string][]byte
	saveErr error
	notify  bool
	wrote   []string
	changes int
}

func (d *desk) All() []casefile.Case { return slices.Clone(d.kept) }

func (d *desk) Put(c casefile.Case) {
	if i := casefile.Find(d.kept, c.ID); i >= 0 {
		d.kept[i] = c
		return
	}
	d.kept = append(d.kept, c)
}

func (d *desk) Remove(id string) func() {
	i := casefile.Find(d.kept, id)
	removed := d.kept[i]
	d.kept = slices.Delete(d.kept, i, i+1)
	return func() { d.Put(removed) }
}

func open(t *testing.T, lang string, all ...casefile.Case) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(ui.NewTheme(assets.RegularFont, assets.BoldFont, assets.Icons))
	loc, p := words(t, lang)
	d := &desk{t: t, loc: loc, now: start(), kept: all, files: map[string][]byte{}}
	d.deps = Deps{
		Loc: loc, Pack: p, Cases: d, Banner: ui.NewBanner("close"),
		Contacts: func() contact.Notebook { return d.book },
		Check: func(text string) []string {
			if strings.Contains(text, "okpay-login.example") {
				return []string{"it imitates"}
			}
			return nil
		},
		Notify: func() bool { return d.notify }, SetNotify: func(on bool) { d.notify = on },
		Save: func(name string, data []byte) (string, error) {
			d.files[name] = data
			return "/documents/" + name, d.saveErr
		},
		ShowInFolder: func(string) {},
		Now:          func() time.Time { return d.now },
	}
	d.win = test.NewTempWindow(t, container.NewStack())
	d.win.Resize(fyne.NewSize(1000, 700))
	d.build(State{})
	return d
}

func words(t *testing.T, lang string) (*locale.Localizer, *pack.Pack) {
	t.Helper()
	loc, err := locale.New(os.DirFS("../../assets/locales"), lang)
	if err != nil {
		t.Fatal(err)
	}
	p, problems, err := pack.Open(os.DirFS("../../assets/okpay"))
	if err != nil {
		t.Fatal(err, problems)
	}
	return loc, p
}

// build makes the screen anew, as the shell does for another language.
func (d *desk) build(state State) {
	d.s = New(d.deps, state)
	d.s.OnWrite = func(id string) { d.wrote = append(d.wrote, id) }
	d.s.OnCases = func() { d.changes++ }
	d.win.SetContent(container.NewBorder(nil, d.deps.Banner, nil, nil, d.s.Content()))
}

// begun is a case after some events, an hour apart, the last one now.
func begun(t *testing.T, id string, events ...casefile.Event) casefile.Case {
	t.Helper()
	at := start().Add(-time.Duration(len(events)-1) * time.Hour)
	c := casefile.Case{
		ID: id, Reference: id, Template: "account-locked", Lang: locale.English, State: casefile.Draft,
		To: "support@service.example.com", Subject: "Subject " + id, Body: "Body " + id, Created: at, Updated: at,
		Facts: letter.Facts{
			letter.FactReference: id, letter.FactSummary: "Summary " + id, letter.FactAccount: "user_20391",
			letter.FactName: "Anna Example", letter.FactContact: "anna@example.com",
		},
		Timeline: []casefile.Entry{{At: at, Event: casefile.Created}},
	}
	for _, e := range events {
		var err error
		if c, err = casefile.Apply(c, e, at); err != nil {
			t.Fatal(err)
		}
		at = at.Add(time.Hour)
	}
	return c
}

func sent(t *testing.T, id string) casefile.Case {
	return begun(t, id, casefile.HandOver, casefile.MarkSent)
}

func walk(root fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if root == nil || !root.Visible() {
		return
	}
	visit(root)
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
		walk(o, visit)
	}
}

// written is everything that is written on a window, top to bottom.
func written(win fyne.Window) string {
	var b strings.Builder
	walk(win.Content(), func(o fyne.CanvasObject) {
		if t, ok := o.(*ui.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
	})
	return b.String()
}

func (d *desk) text() string { return written(d.win) }

func (d *desk) wants(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.text(), text) {
			d.t.Errorf("%q is not on the screen:\n%s", text, d.text())
		}
	}
}

// press presses the first button or option with the given words, also in the
// menu behind "More".
func (d *desk) press(words string) {
	d.t.Helper()
	if !pressed(d.win, words) {
		d.t.Fatalf("no button %q in\n%s", words, d.text())
	}
}

func pressed(win fyne.Window, words string) bool {
	var found interface{ Press() }
	walk(win.Content(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *ui.Button:
			if o.Text == words && found == nil {
				found = o
			}
		case *ui.Option:
			if o.String() == words && found == nil {
				found = o
			}
		}
	})
	if found == nil {
		return false
	}
	found.Press()
	return true
}

// act takes a next step of the open case, from its button or from the menu.
func (d *desk) act(action casefile.Action) {
	d.t.Helper()
	c, _ := d.s.find(d.s.state.Case)
	if does := newPage(d.s, c).does(action); does != nil {
		does()
		return
	}
	d.t.Fatalf("%s has no action %s", c.State, action)
}

// typeIn types into the text area or entry of the open panel.
func (d *desk) typeIn(text string) {
	d.t.Helper()
	switch field := d.s.first.(type) {
	case *ui.TextArea:
		field.SetText(text)
	case *ui.Entry:
		field.SetText(text)
	default:
		d.t.Fatalf("the cursor is in %T", field)
	}
}
