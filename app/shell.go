package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"okpayhelp/app/ask"
	"okpayhelp/app/contacts"
	"okpayhelp/app/settings"
	"okpayhelp/app/ui"
	"okpayhelp/app/write"
	"okpayhelp/faq"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// drawnTime is more than a frame takes. A screen that was never drawn has no
// places yet that could be scrolled to.
const drawnTime = 50 * time.Millisecond

// screenID names a screen, on the command line too.
type screenID string

const (
	askScreen      screenID = "ask"
	writeScreen    screenID = "write"
	contactsScreen screenID = "contacts"
	checkScreen    screenID = "checklist"
	casesScreen    screenID = "cases"
	guideScreen    screenID = "guide" // only from an answer
	feesScreen     screenID = "fees"
	settingsScreen screenID = "settings"
	keysScreen     screenID = "keys" // by its key, and from Settings
)

// Screens lists the names that --screen takes.
func Screens() []string {
	return []string{
		string(askScreen), string(writeScreen), string(contactsScreen), string(casesScreen), string(checkScreen),
		string(feesScreen), string(settingsScreen),
	}
}

func (w *window) startScreen() screenID {
	for _, name := range Screens() {
		if name == w.Call.Screen {
			return screenID(name)
		}
	}
	return askScreen
}

// build makes everything that the window shows, in the present language, and
// shows the present place.
func (w *window) build() {
	foreign := w.speakPack()
	speakToolkit(w.Assets.Locales, w.Loc.Lang())
	w.win.SetTitle(w.title())
	w.banner = ui.NewBanner(w.Loc.T("app.close"))
	w.banner.Later = w.afterwards
	w.screens = screens{content: container.NewStack(), typedAddress: w.screens.typedAddress}
	w.buildAsk()
	w.buildShell()
	if !w.Store.Document().Settings.FirstRunDone {
		w.firstRun()
		return
	}
	w.win.SetContent(w.framed(w.shell))
	w.show(w.history.here)
	w.greet()
	if foreign {
		w.banner.Say(w.Loc.T("settings.pack.language", "Name", w.Pack.Title(w.Loc.Lang())), "", nil, 0)
	}
}

// framed adds the mark that notices the first frame.
func (w *window) framed(content fyne.CanvasObject) fyne.CanvasObject {
	drawn := func() {
		w.drawn = true
		if w.OnFirstFrame == nil {
			w.behindFrame()
			return
		}
		w.OnFirstFrame()
		// Fyne draws the first frame before its loop runs, and fyne.Do on this
		// goroutine would not wait for the loop: the frame would have to.
		go fyne.Do(w.behindFrame)
	}
	return container.NewStack(newFirstFrame(drawn), content)
}

// behindFrame does what the first frame did not have to wait for.
func (w *window) behindFrame() {
	w.fillWaiting()
	lang := w.Loc.Lang()
	w.background(func() {
		w.index.index(lang)
		w.tidy()
	}, func() {})
}

// railOrder lists the screens of the rail from top to bottom. Cases joins with
// the first one.
func (w *window) railOrder() []screenID {
	order := []screenID{askScreen, writeScreen, contactsScreen, checkScreen}
	if followed(w.Store.Document().Cases) {
		order = append(order, casesScreen)
	}
	return append(order, settingsScreen)
}

func (w *window) buildShell() {
	icons := map[screenID]fyne.ThemeIconName{
		askScreen: ui.IconAsk, writeScreen: ui.IconWrite, contactsScreen: ui.IconContacts, checkScreen: ui.IconChecklist,
		casesScreen: ui.IconCases, settingsScreen: ui.IconSettings,
	}
	w.rail = map[screenID]*ui.RailItem{}
	for id, icon := range icons {
		w.rail[id] = ui.NewRailItem(icon, w.Loc.T("app.rail."+string(id)), func() { w.open(id) })
	}
	w.rail[settingsScreen].AtBottom()
	// The banner lies over the screen: it comes and goes, and must not move
	// what the user is reading, nor ask for room that a small window lacks.
	over := container.NewBorder(nil, ui.NewPadded(w.banner, ui.S8), nil, nil)
	w.shell = ui.NewShell(w.Loc.T("app.menu"), nil, container.New(overlaid{}, w.screens.content, over))
	w.railed = 0 // of the new shell
	w.showDue()
}

// fillRail puts the screens of the moment into the rail.
func (w *window) fillRail() {
	order := w.railOrder()
	if len(order) == w.railed {
		return
	}
	w.railed = len(order)
	var items []*ui.RailItem
	for _, id := range order {
		items = append(items, w.rail[id])
	}
	w.shell.SetItems(items)
}

// mark shows in the rail which screen is open. The guide is part of an answer.
func (w *window) mark(current screenID) {
	if current == guideScreen {
		current = askScreen
	}
	for id, item := range w.rail {
		item.SetCurrent(id == current)
	}
}

func (w *window) buildAsk() {
	s := ask.New(ask.Deps{
		Loc:  w.Loc,
		Pack: w.Pack,
		Search: func(query string, limit int) []faq.Hit {
			return w.index.search(w.Loc.Lang(), query, limit)
		},
		Recent: func() []string { return w.Store.Document().Recent },
		Now:    w.Now,
		Later:  w.afterwards,
		Fill:   w.behindFirstFrame,
	}, w.history.here.ask)
	s.OnWrite = w.write
	s.OnOpen = w.follow
	s.OnGuide = w.openGuide
	s.OnRead = w.read
	s.OnFeedback = w.feedback
	s.OnPlace = func(state ask.State) { w.moved(askScreen, func(p *place) { p.ask = state }) }
	w.screens.ask = s
}

func (w *window) buildWrite() {
	s := write.New(write.Deps{
		Loc: w.Loc, Pack: w.Pack, Cases: w.caseStore(), Identity: identity{w},
		Contacts: w.contacts,
		ContactForm: func(added func(contact.Contact)) write.AddressForm {
			return contacts.NewForm(w.contactFormDeps(), contact.Email, &w.screens.typedAddress, added)
		},
		Check: w.inspect,
		Search: func(query string, limit int) []faq.Hit {
			return w.index.search(w.Loc.Lang(), query, limit)
		},
		Desktop: w.Desktop, System: w.System, Banner: w.banner,
		Save: w.save, SaveIn: desktop.SaveText, Flush: w.Store.Flush, Now: w.Now,
		Later: w.afterwards, Background: func(work, done func()) { w.background(work, done) },
		KeepNothing: func() bool { return w.Store.Document().Settings.KeepNothing },
		Focus: func(f fyne.Focusable) {
			if w.screens.write != nil && w.history.here.screen == writeScreen {
				w.win.Canvas().Focus(f)
			}
		},
	}, w.history.here.write)
	s.OnArticle = w.openArticle
	s.OnFees = w.openFees
	s.OnContacts = func() { w.open(contactsScreen) }
	s.OnPlace = func(state write.State) { w.moved(writeScreen, func(p *place) { p.write = state }) }
	s.OnCases = w.showDue
	w.screens.write = s
}

func (w *window) contactFormDeps() contacts.FormDeps {
	return contacts.FormDeps{Loc: w.Loc, Add: w.addContact, Check: w.inspect, Now: w.Now}
}

func (w *window) firstRun() {
	page := settings.NewFirstRun(w.Loc, w.Pack.Title(w.Loc.Lang()), w.DataDir)
	page.OnLanguage = w.setLanguage
	page.OnDone = func() {
		w.update(func(d *store.Document) {
			d.Settings.FirstRunDone = true
			if d.Settings.Language == "" {
				d.Settings.Language = w.Loc.Lang()
			}
		})
		w.build()
	}
	w.win.SetContent(w.framed(page.Content()))
	page.Focus(w.win.Canvas())
}

// write starts a letter and shows it.
func (w *window) write(purpose string, facts letter.Facts) {
	w.open(writeScreen)
	w.writer().Start(purpose, facts)
}

func (w *window) writeTo(address string) {
	w.open(writeScreen)
	w.writer().StartTo(address)
}

func (w *window) openCase(id string) {
	w.banner.Clear()
	w.open(writeScreen)
	w.writer().Open(id)
}

func (w *window) openArticle(id string) {
	if w.history.here.screen == askScreen {
		w.screens.ask.ShowArticle(id)
		return
	}
	// One place, not two: Back leads to where the user came from.
	w.remember()
	p := w.history.here
	p.screen = askScreen
	p.ask.Article, p.ask.Lang, p.ask.Opened = id, w.Loc.Lang(), true
	w.screens.ask.Restore(p.ask)
	w.show(p)
	w.read(id)
}

// follow carries out a next step of an answer.
func (w *window) follow(a pack.Action) {
	switch a.Kind {
	case pack.ActionArticle:
		w.openArticle(a.ID)
	case pack.ActionLetter:
		w.write(a.ID, letter.Facts{})
	case pack.ActionContacts:
		w.open(contactsScreen)
	case pack.ActionChecklist:
		// Both go to their part before the screen is shown: one place for Back,
		// not two.
		w.checker().ShowItem(a.ID)
		w.open(checkScreen)
		w.afterwards(drawnTime, func() { w.checker().Focus(w.win.Canvas()) })
	case pack.ActionIncident:
		w.checker().ShowIncident()
		w.open(checkScreen)
	case pack.ActionFees:
		w.openFees("")
	}
}
