package contacts

import (
	"maps"
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
	"okpayhelp/internal/contact"
	"okpayhelp/internal/lookalike"
)

func clock() time.Time { return time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC) }

// desk is the screen in a window, with everything around it held in memory.
type desk struct {
	t     *testing.T
	s     *Screen
	deps  Deps
	loc   *locale.Localizer
	win   fyne.Window
	book  contact.Notebook
	done  map[string]string
	wrote []string
}

func open(t *testing.T, lang string, book ...contact.Contact) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(ui.NewTheme(assets.RegularFont, assets.BoldFont, assets.Icons))
	loc, err := locale.New(os.DirFS("../../assets/locales"), lang)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, loc: loc, book: book}
	reasons := func(input string) []lookalike.Reason {
		var known []lookalike.Known
		for _, c := range d.book.Verified() {
			known = append(known, lookalike.Known{Address: c.Address})
		}
		return lookalike.Inspect(input, known, []string{"okpay"})
	}
	check := func(address string) []string {
		if c, ok := d.book.Find(address); ok && c.Trust == contact.Verified {
			return nil
		}
		return sentences(loc, reasons(address))
	}
	add := func(c contact.Contact) (contact.Contact, error) { return d.book.Add(c) }
	d.deps = Deps{
		Loc: loc, Service: "OKPay", Banner: ui.NewBanner("close"), Now: clock,
		Form: FormDeps{Loc: loc, Add: add, Check: check, Now: clock},
		All:  func() contact.Notebook { return slices.Clone(d.book) },
		Update: func(c contact.Contact) error {
			_, err := d.book.Update(c)
			return err
		},
		Restore: func(c contact.Contact) {
			for i := range d.book {
				if d.book[i].ID == c.ID {
					d.book[i] = c
				}
			}
		},
		Remove: func(id string) func() {
			undo := d.book.Remove(id)
			return func() { undo(&d.book) }
		},
		Finder:    func() map[string]string { return maps.Clone(d.done) },
		SetFinder: func(done map[string]string) { d.done = done },
		Inspect:   reasons,
	}
	d.win = test.NewTempWindow(t, container.NewStack())
	d.win.Resize(fyne.NewSize(1000, 700))
	d.build(State{})
	return d
}

// build makes the screen anew, as the shell does for another language.
func (d *desk) build(state State) {
	d.s = New(d.deps, state)
	d.s.OnWrite = func(address string) { d.wrote = append(d.wrote, address) }
	d.win.SetContent(container.NewBorder(nil, d.deps.Banner, nil, nil, d.s.Content()))
}

// each calls visit for every object that is drawn.
func (d *desk) each(visit func(o fyne.CanvasObject)) { walk(d.win.Content(), visit) }

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

// text is everything that is written on the screen, top to bottom.
func (d *desk) text() string {
	var b strings.Builder
	d.each(func(o fyne.CanvasObject) {
		if t, ok := o.(*ui.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
	})
	return b.String()
}

func (d *desk) shows(key string, args ...any) bool {
	return strings.Contains(d.text(), d.loc.T(key, args...))
}

func (d *desk) wants(key string, args ...any) {
	d.t.Helper()
	if !d.shows(key, args...) {
		d.t.Errorf("%q is not on the screen:\n%s", d.loc.T(key, args...), d.text())
	}
}

// press presses the first button or option with the words of a key.
func (d *desk) press(key string, args ...any) {
	d.t.Helper()
	words := d.loc.T(key, args...)
	var found interface{ Press() }
	d.each(func(o fyne.CanvasObject) {
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
		d.t.Fatalf("no button %q", words)
	}
	found.Press()
}

func mail(id, address string, verified time.Time) contact.Contact {
	_, domain, _ := strings.Cut(address, "@")
	c := contact.Contact{
		ID: id, Address: address, Kind: contact.Email, Domain: domain, FoundAt: contact.ContactPage,
		FoundOn: clock(), Trust: contact.New,
	}
	if !verified.IsZero() {
		c.Trust, c.VerifiedOn = contact.Verified, verified
	}
	return c
}
