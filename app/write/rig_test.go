package write

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/faq"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/handover"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

const support = "support@service.example.com"

// world is everything around the screen, in memory: what it keeps, the desktop
// it calls, and a clock and a waiting room that only tests move.
type world struct {
	t      *testing.T
	screen *Screen
	window fyne.Window

	cases       []casefile.Case
	identity    letter.Facts
	remembered  bool
	contacts    contact.Notebook
	odd         []string // what Check says of every address
	keepNothing bool
	flushFails  bool
	form        fakeForm
	now         time.Time

	program desktop.MailProgram
	outcome desktop.Outcome
	opened  []string          // mailto URLs
	shown   []string          // files shown or opened
	saved   map[string][]byte // by path
	noSave  bool
	slow    bool           // the system answers only when a test says so
	answers []func()       // its answers, then
	later   map[int]func() // calls that wait
	calls   int
	queries []string
}

func newWorld(t *testing.T, lang string) *world {
	t.Helper()
	w := &world{
		t: t, now: time.Date(2026, 11, 23, 10, 2, 0, 0, time.UTC), outcome: desktop.Opened,
		program: desktop.MailProgram{Known: true, Name: "mail"},
		saved:   map[string][]byte{}, later: map[int]func(){},
	}
	test.NewTempApp(t)
	loc, err := locale.New(assets.Locales, lang)
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := pack.Open(assets.Pack)
	if err != nil {
		t.Fatal(err)
	}
	c, err := contact.NewContact(contact.Email, support, contact.Site, w.now)
	if err == nil {
		c, err = c.Verify("service.example.com", w.now)
	}
	if err == nil {
		_, err = w.contacts.Add(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.open(loc, p, State{})
	return w
}

// open builds the screen, as a change of language does.
func (w *world) open(loc *locale.Localizer, p *pack.Pack, state State) {
	deps := Deps{
		Loc: loc, Pack: p, Cases: w, Identity: w,
		Contacts:    func() contact.Notebook { return w.contacts },
		ContactForm: func(func(contact.Contact)) AddressForm { return &w.form },
		Check:       func(string) []string { return w.odd },
		Search: func(query string, _ int) []faq.Hit {
			w.queries = append(w.queries, query)
			return []faq.Hit{{Article: p.Library.Article("stay-safe", loc.Lang()), Confident: true}}
		},
		Desktop: w, System: handover.Linux, Banner: ui.NewBanner("Close"),
		Save:        func(name string, data []byte) (string, error) { return w.save("/documents", name, data) },
		SaveIn:      w.save,
		Flush:       w.flush,
		KeepNothing: func() bool { return w.keepNothing },
		Now:         func() time.Time { return w.now },
		Later:       w.wait,
		Background: func(work, done func()) {
			if w.slow {
				w.answers = append(w.answers, func() { work(); done() })
				return
			}
			work()
			done()
		},
		Focus: func(fyne.Focusable) {},
	}
	w.screen = New(deps, state)
	w.t.Cleanup(deps.Banner.Clear) // its timer must not outlive the test
	w.window = test.NewTempWindow(w.t, w.screen.Content())
	w.window.Resize(fyne.NewSize(900, 700))
}

func (w *world) All() []casefile.Case { return append([]casefile.Case(nil), w.cases...) }

func (w *world) Put(c casefile.Case) {
	if i := casefile.Find(w.cases, c.ID); i >= 0 {
		w.cases[i] = c
		return
	}
	w.cases = append(w.cases, c)
}

func (w *world) Remove(id string) func() {
	before := w.All()
	i := casefile.Find(w.cases, id)
	w.cases = append(w.cases[:i:i], w.cases[i+1:]...)
	return func() { w.cases = before }
}

func (w *world) Identity() (letter.Facts, bool) { return w.identity, w.remembered }

func (w *world) Remember(facts letter.Facts, on bool) {
	w.identity, w.remembered = nil, on
	if on {
		w.identity = facts
	}
}

func (w *world) MailProgram(context.Context) desktop.MailProgram { return w.program }

func (w *world) OpenMail(_ context.Context, url string) desktop.Outcome {
	w.opened = append(w.opened, url)
	return w.outcome
}

func (w *world) OpenFile(_ context.Context, path string) desktop.Outcome {
	w.shown = append(w.shown, "open "+path)
	return w.outcome
}

func (w *world) ShowInFolder(_ context.Context, path string) desktop.Outcome {
	w.shown = append(w.shown, "show "+path)
	return w.outcome
}

func (w *world) save(dir, name string, data []byte) (string, error) {
	if w.noSave || strings.Contains(dir, "missing") {
		return "", errors.New("no such folder")
	}
	w.saved[dir+"/"+name] = data
	return dir + "/" + name, nil
}

func (w *world) flush() error {
	if w.flushFails {
		return errors.New("disk full")
	}
	return nil
}

func (w *world) wait(_ time.Duration, f func()) func() {
	id := w.calls
	w.calls++
	w.later[id] = f
	return func() { delete(w.later, id) }
}

// pause lets everything happen that waits for the user to stop typing.
func (w *world) pause() {
	for id, f := range w.later {
		delete(w.later, id)
		f()
	}
}

func (w *world) says(key string, args ...any) string { return w.screen.deps.Loc.T(key, args...) }

// the is the only case there is.
func (w *world) the() casefile.Case {
	w.t.Helper()
	if len(w.cases) != 1 {
		w.t.Fatalf("%d cases instead of one", len(w.cases))
	}
	return w.cases[0]
}

// objects are all that the screen shows, with the parts of widgets.
func (w *world) objects() []fyne.CanvasObject { return test.LaidOutObjects(w.screen.Content()) }

// shows reports whether a text holding this one is on the screen.
func (w *world) shows(text string) bool {
	for _, o := range w.objects() {
		if t, ok := o.(*ui.Text); ok && strings.Contains(t.Text(), text) {
			return true
		}
	}
	return false
}

func (w *world) button(text string) *ui.Button {
	w.t.Helper()
	for _, o := range w.objects() {
		if b, ok := o.(*ui.Button); ok && b.Text == text {
			return b
		}
	}
	w.t.Fatalf("no button %q", text)
	return nil
}

// press presses the first button with the words of a key.
func (w *world) press(key string) {
	w.t.Helper()
	w.button(w.says(key)).Press()
}

// undo presses what the banner offers.
func (w *world) undo() {
	w.t.Helper()
	for _, o := range test.LaidOutObjects(w.screen.deps.Banner) {
		if b, ok := o.(*ui.Button); ok && b.Text == w.says("write.undo") {
			b.Press()
			return
		}
	}
	w.t.Fatal("nothing to undo")
}

// ready begins a letter that could go as it is, after changes to its facts.
func (w *world) ready(change letter.Facts) *draft {
	facts := letter.Facts{
		letter.FactSummary: "My account has been locked since yesterday", letter.FactAccount: "user_20391",
		"details":          "I logged in as always and read that the account was locked. I clicked no link.",
		letter.FactName:    "Anna Example",
		letter.FactContact: "anna@example.com",
	}
	for id, value := range change {
		facts[id] = value
	}
	w.screen.Start("account-locked", facts)
	d := w.screen.draft
	d.To = support
	d.save()
	return d
}

// fakeForm stands in for the form that adds an address.
type fakeForm struct {
	typed   string
	refused bool
	entry   *ui.Entry
}

func (f *fakeForm) Content() fyne.CanvasObject {
	f.entry = ui.NewEntry()
	return f.entry
}
func (f *fakeForm) Unsaved() bool { return f.typed != "" }
func (f *fakeForm) Refuse() fyne.Focusable {
	f.refused = true
	return f.entry
}
