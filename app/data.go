package app

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/lookalike"
	"okpayhelp/internal/store"
)

// update changes the document. The only error an Update can give is that the
// document would get too large; the user is told, and nothing has changed.
func (w *window) update(change func(*store.Document)) {
	err := w.Store.Update(func(d *store.Document) error {
		change(d)
		return nil
	})
	var limit *store.LimitError
	if errors.As(err, &limit) && w.banner != nil {
		w.banner.Say(w.Loc.T("store.limit."+limit.Code), "", nil, 0)
	}
}

// saved is told by the store, from its own goroutine, how a save went.
func (w *window) saved(err error) {
	var failed *store.SaveError
	if !errors.As(err, &failed) {
		fyne.Do(w.tellSaved)
		return
	}
	fyne.Do(func() {
		w.banner.Say(w.Loc.T("store.save."+failed.Code), w.Loc.T("app.try-again"), func() { w.Store.SaveNow() }, 0)
	})
}

// caseStore gives the screens that change cases what they need, until the
// window starts over: what is erased must not come back from a screen that
// still held it.
type caseStore struct {
	w   *window
	era int
}

func (w *window) caseStore() caseStore { return caseStore{w, w.era} }

func (c caseStore) over() bool { return c.era != c.w.era }

// All returns every case.
func (c caseStore) All() []casefile.Case {
	if c.over() {
		return nil
	}
	return c.w.Store.Document().Cases
}

// Put adds a case or replaces the one with the same ID.
func (c caseStore) Put(k casefile.Case) {
	if c.over() {
		return
	}
	c.w.update(func(d *store.Document) {
		if i := casefile.Find(d.Cases, k.ID); i >= 0 {
			d.Cases[i] = k
			return
		}
		d.Cases = append(d.Cases, k)
	})
}

// Remove takes a case away and returns how to bring it back.
func (c caseStore) Remove(id string) func() {
	var removed []casefile.Case
	c.w.update(func(d *store.Document) {
		if i := casefile.Find(d.Cases, id); i >= 0 {
			removed = []casefile.Case{d.Cases[i]}
			d.Cases = slices.Delete(d.Cases, i, i+1)
		}
	})
	return func() {
		for _, k := range removed {
			c.Put(k)
		}
	}
}

// identity keeps name and contact, when the user wants that.
type identity struct{ w *window }

// Identity returns what is remembered, and whether anything may be.
func (i identity) Identity() (letter.Facts, bool) {
	d := i.w.Store.Document()
	return d.Identity, d.Settings.RememberIdentity
}

// Remember keeps the facts, or forgets them.
func (i identity) Remember(facts letter.Facts, on bool) {
	i.w.update(func(d *store.Document) {
		d.Settings.RememberIdentity = on
		d.Identity = nil
		if on {
			d.Identity = facts
		}
	})
}

func (w *window) contacts() contact.Notebook { return w.Store.Document().Contacts }

func (w *window) addContact(c contact.Contact) (contact.Contact, error) {
	var kept contact.Contact
	err := w.Store.Update(func(d *store.Document) error {
		var err error
		kept, err = d.Contacts.Add(c)
		return err
	})
	return kept, err
}

func (w *window) updateContact(c contact.Contact) error {
	return w.Store.Update(func(d *store.Document) error {
		_, err := d.Contacts.Update(c)
		return err
	})
}

func (w *window) removeContact(id string) func() {
	var undo contact.Undo
	w.update(func(d *store.Document) { undo = d.Contacts.Remove(id) })
	return func() {
		if undo != nil {
			w.update(func(d *store.Document) { undo(&d.Contacts) })
		}
	}
}

// inspect says in words what an address imitates.
func (w *window) inspect(address string) []string { return w.inWords(w.reasons(address)) }

func (w *window) inWords(reasons []lookalike.Reason) []string {
	var words []string
	for _, r := range reasons {
		words = append(words, w.Loc.Map("lookalike."+string(r.Code), r.Args))
	}
	return words
}

// save writes a file among the user's documents.
func (w *window) save(name string, data []byte) (string, error) {
	dir, err := desktop.DocumentsDir()
	if err != nil {
		return "", err
	}
	return desktop.SaveText(dir, name, data)
}

// maxRecent bounds the list of articles read last.
const maxRecent = 20

func (w *window) read(id string) {
	w.update(func(d *store.Document) {
		d.Recent = slices.DeleteFunc(d.Recent, func(r string) bool { return r == id })
		d.Recent = slices.Insert(d.Recent, 0, id)
		d.Recent = d.Recent[:min(len(d.Recent), maxRecent)]
	})
}

func (w *window) feedback(id string, helped bool) {
	w.update(func(d *store.Document) {
		if d.Feedback == nil {
			d.Feedback = map[string]bool{}
		}
		d.Feedback[id] = helped
	})
	if s := w.screens.settings; s != nil {
		s.SetFeedback(w.feedbackCount())
	}
}
