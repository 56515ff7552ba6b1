package app

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/casefile"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
	"okpayhelp/internal/store"
)

// everyScreen opens every screen in both languages, and every case.
func everyScreen(w *window) {
	for _, lang := range []string{locale.English, locale.Chinese} {
		w.setLanguage(lang)
		for _, name := range Screens() {
			w.open(screenID(name))
		}
		for _, c := range w.Store.Document().Cases {
			w.openCase(c.ID)
		}
		w.lookAtClock()
	}
}

// strange are texts that somebody else might have put into a backup.
func strange() []string {
	return []string{
		"", " ", "\x00\x1b[31m", "\xff\xfe", "\u202egnp.exe", strings.Repeat("\u0301", 500), "{{.Name}}", "%s%n", "<no value>",
		"../../etc/passwd", "mailto:x", strings.Repeat("账", 3000), strings.Repeat("a", 9000), strings.Repeat("\n", 1000), "**b** [x](article:y)", "=cmd()", "👩‍👩‍👧‍👦",
	}
}

// TestStrangeBackup opens a document that our program would never write. Every
// screen must bear it.
func TestStrangeBackup(t *testing.T) {
	w := openWindow(t, english())
	for i, text := range strange() {
		moment := []time.Time{{}, clock(), clock().AddDate(-3000, 0, 0), clock().AddDate(7000, 0, 0)}[i%4]
		w.update(func(d *store.Document) {
			d.Settings.Theme, d.Settings.Language = text[:min(len(text), 100)], text[:min(len(text), 100)]
			d.Settings.TextSize = []int{-5, 0, 1 << 40, 100}[i%4]
			d.Settings.Width, d.Settings.Height = -1e30, 1e30
			d.Recent = []string{text, text, "fees-overview"}
			d.Finder = map[string]string{text: text}
			d.Feedback = map[string]bool{text: true}
			d.Ticks = map[string]checklist.Tick{text: {}, "two-factor": {Status: checklist.Status(text), On: moment, Recheck: moment}}
			d.Contacts = contact.Notebook{{ID: text, Address: text, FoundAt: contact.Place(text), FoundOn: moment, VerifiedOn: moment}}
			d.Identity = letter.Facts{text: text, letter.FactName: text}
			d.Cases = nil
			states := []casefile.State{
				casefile.Draft, casefile.HandedOver, casefile.Waiting, casefile.Due, casefile.Replied, casefile.Closed, casefile.State(text),
			}
			for k, template := range []string{"account-locked", text} {
				d.Cases = append(d.Cases, casefile.Case{
					ID: text, Reference: text, Template: template, Lang: text, State: states[(i+3*k)%len(states)],
					Created: moment, Updated: moment, HandedOver: moment, Sent: moment, Reminder: moment,
					To: text, Subject: text, Body: text,
					Facts:    letter.Facts{letter.FactSummary: text, letter.FactRole: text, "amount": text, text: text},
					Earlier:  []casefile.Message{{To: text, Subject: text, Body: text, Sent: moment}},
					Replies:  []casefile.Reply{{At: moment, Text: text}},
					Timeline: []casefile.Entry{{At: moment, Event: casefile.Event(text), Note: text}},
				})
			}
		})
		w.greeted = false
		w.startOver(askScreen)
		everyScreen(w)
	}
}

// TestHostileArticles shows articles that are made to hurt whoever draws them,
// as large as a pack may have them, and with as many marks.
func TestHostileArticles(t *testing.T) {
	const room = 60 << 10 // an article may have 64 kB
	for piece, refused := range map[string]string{
		"> ": "nested too deep", "- ": "nested too deep", "1. ": "nested too deep", "`a``b": "marks",
		"**a ": "marks", "[": "marks", "[a](article:fees-overview) ": "marks",
		"a\n\n": "", "- a\n": "", "a": "", "账": "", "## a\n": "", "a\u0301": "",
	} {
		t.Run(piece, func(t *testing.T) { hostileArticle(t, strings.Repeat(piece, room/len(piece)), refused) })
	}
	for piece, marks := range map[string]int{"**a ": 2, "[": 1, "[a](article:fees-overview) ": 4} {
		t.Run("less "+piece, func(t *testing.T) { hostileArticle(t, strings.Repeat(piece, 1900/marks), "") })
	}
}

func hostileArticle(t *testing.T, body, refused string) {
	files := fstest.MapFS{}
	for _, file := range []string{"pack.yaml", "articles/en/money-late.md"} {
		data, err := assets.Pack.(interface {
			ReadFile(string) ([]byte, error)
		}).ReadFile(file)
		check(t, err)
		files[file] = &fstest.MapFile{Data: data}
	}
	article := files["articles/en/money-late.md"]
	head := string(article.Data[:strings.LastIndex(string(article.Data), "---\n")+4])
	head = strings.Replace(head, "---\n", "---\ntopic: problems\npriority: 2\nsources: [S35]\nconfidence: source\nupdated: 2026-11-23\n", 1)
	article.Data = []byte(head + "\nLead.\n\n" + body + "\n")
	p, problems, err := pack.Open(files)
	check(t, err)
	if refused != "" {
		if p.Library.Article("money-late", "en") != nil || !strings.Contains(fmt.Sprint(problems), refused) {
			t.Errorf("not refused: %.300s", fmt.Sprint(problems))
		}
		return
	}
	if p.Library.Article("money-late", "en") == nil {
		t.Fatalf("refused: %.300s", fmt.Sprint(problems))
	}
	w := openWindow(t, english())
	w.Pack, w.index = p, newSearcher(p)
	w.build()

	began := time.Now()
	w.openArticle("money-late")
	w.win.Canvas().Capture()
	t.Logf("shown after %v", time.Since(began).Round(time.Millisecond))
}
