package cases

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"okpayhelp/app/locale"
	"okpayhelp/app/ui"
	"okpayhelp/assets"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// paths goes through every order of answers, from the first question to an
// end.
func paths(from GuideState, visit func(GuideState)) {
	switch answers := from.at().answers(); {
	case from.at() == askSender:
		for _, outcome := range []string{"", senderOdd, senderNone, senderSame} {
			next := from
			if outcome != "" {
				next.Sender, next.Outcome = "OKPay <a@b.example>", outcome
			}
			paths(next.answer(""), visit)
		}
	case len(answers) > 0:
		for _, answer := range answers {
			paths(from.answer(answer), visit)
		}
	default:
		visit(from)
	}
}

func TestEveryPath(t *testing.T) {
	for _, lang := range locale.Languages() {
		loc, p := words(t, lang)
		form := p.Letters.Template(lockLetter, lang)
		ends := map[stage]int{}
		paths(GuideState{}, func(g GuideState) {
			ends[g.at()]++
			if len(g.at().waysOn()) == 0 {
				t.Errorf("%s: nothing to do after %+v", g.at(), g)
			}
			for _, way := range g.at().waysOn() {
				if action, err := pack.ParseAction(way.to); !way.write && (err != nil || !p.Has(action, lang)) {
					t.Errorf("%s leads to %q, which is not there", g.at(), way.to)
				}
			}
			checkTried(t, loc, form, g)
			checkBack(t, g)
		})
		if len(ends) != 5 {
			t.Errorf("ends reached: %v", ends)
		}
	}
}

// checkTried wants one true line for each answered question, and facts that
// the letter takes.
func checkTried(t *testing.T, loc *locale.Localizer, form *letter.Template, g GuideState) {
	t.Helper()
	lines := g.tried(loc)
	want := 0
	for _, s := range g.path() {
		if len(s.answers()) > 0 {
			want++
		}
	}
	if len(lines) != want {
		t.Errorf("%d lines for %d answers of %+v: %q", len(lines), want, g, lines)
	}
	facts := g.facts(loc, form)
	for _, line := range lines {
		if strings.Contains(line, "<no value>") || line == "…" || !strings.Contains(facts[letter.FactTried], line) {
			t.Errorf("line %q of %+v", line, g)
		}
	}
	for id := range facts {
		if problems := form.ValidateField(id, facts, start()); len(problems) > 0 {
			t.Errorf("%s of %+v: %+v", id, g, problems)
		}
	}
}

// checkBack walks back to the first question.
func checkBack(t *testing.T, g GuideState) {
	t.Helper()
	for range 10 {
		before, ok := g.before()
		if !ok {
			break
		}
		g.At = before
	}
	if g.at() != askMail {
		t.Errorf("back ends at %s", g.at())
	}
}

// TestStaleAnswers changes an early answer: what was answered after it on
// another way does not get into the letter.
func TestStaleAnswers(t *testing.T) {
	loc, p := words(t, locale.English)
	g := GuideState{}.answer(mailYes)
	g.Sender, g.Outcome = "OKPay <a@b.example>", senderOdd
	g = g.answer("").answer(siteLocked).answer(reasonIdentity).answer(followStill)

	g.At = askMail
	g = g.answer(mailNo).answer(siteLocked).answer(reasonMissing)

	text := strings.Join(g.tried(loc), "\n")
	if strings.Contains(text, "b.example") || strings.Contains(text, loc.T("cases.guide.tried.follow.still")) {
		t.Errorf("the letter says\n%s", text)
	}
	if facts := g.facts(loc, p.Letters.Template(lockLetter, locale.English)); facts[factNotice] != noticeNone {
		t.Errorf("notice %q", facts[factNotice])
	}
}

// TestNoLinkIsRecommended reads every sentence of the guide that speaks of a
// link or of opening something: it has to say no, or speak of the site that
// the user opens alone.
func TestNoLinkIsRecommended(t *testing.T) {
	speaks := map[string]*regexp.Regexp{
		locale.English: regexp.MustCompile(`(?i)\b(link|click|button|attachment)`),
		locale.Chinese: regexp.MustCompile(`链接|点击|按钮|附件`),
	}
	says := map[string]*regexp.Regexp{
		locale.English: regexp.MustCompile(`(?i)\b(not|never|nothing|no)\b|followed a link|clicked something`),
		locale.Chinese: regexp.MustCompile(`不要|不用|别|已经点过`),
	}
	for _, lang := range locale.Languages() {
		loc, _ := words(t, lang)
		count := 0
		for _, key := range loc.Keys(lang) {
			text := loc.T(key)
			if !strings.HasPrefix(key, "cases.guide") || !speaks[lang].MatchString(text) {
				continue
			}
			count++
			if !says[lang].MatchString(text) {
				t.Errorf("%s: %s", key, text)
			}
		}
		if count < 3 {
			t.Errorf("%s: only %d sentences warn", lang, count)
		}
	}
}

// fakeCheck is a field that finds everything odd.
type fakeCheck struct {
	entry   *ui.Entry
	changed func(text, outcome string)
}

func (f *fakeCheck) Content() fyne.CanvasObject { return f.entry }
func (f *fakeCheck) Input() fyne.Focusable      { return f.entry }
func (f *fakeCheck) SetText(text string) {
	f.entry.SetText(text)
	if text != "" {
		f.changed(text, senderOdd)
	}
}

func TestGuideScreen(t *testing.T) {
	for _, lang := range locale.Languages() {
		t.Run(lang, func(t *testing.T) {
			app := test.NewTempApp(t)
			app.Settings().SetTheme(ui.NewTheme(assets.RegularFont, assets.BoldFont, assets.Icons))
			loc, p := words(t, lang)
			var check *fakeCheck
			g := NewGuide(GuideDeps{Loc: loc, Pack: p, NewCheck: func(_, _ string, changed func(string, string)) SenderCheck {
				check = &fakeCheck{ui.NewEntry(), changed}
				return check
			}}, GuideState{})
			win := test.NewTempWindow(t, container.NewStack(g.Content()))
			win.Resize(fyne.NewSize(1000, 700))
			var facts letter.Facts
			g.OnWrite = func(_ string, f letter.Facts) { facts = f }
			places := 0
			g.OnPlace = func(GuideState) { places++ }
			press := func(key string) {
				t.Helper()
				if !pressed(win, loc.T(key)) {
					t.Fatalf("no %q in\n%s", loc.T(key), written(win))
				}
			}

			press("cases.guide.mail.yes")
			check.SetText("OKPay <help@okpay-login.example>")
			press("cases.guide.next")
			press("cases.guide.site.locked")
			g.Escape()
			if !strings.Contains(written(win), loc.T("cases.guide.site")) {
				t.Fatalf("escape led to\n%s", written(win))
			}
			press("cases.guide.site.locked")
			press("cases.guide.reason.identity")
			press("cases.guide.follow.still")
			press("cases.guide.on.write")

			if n := strings.Count(facts[letter.FactTried], "\n") + 1; n != 4 || facts[factNotice] != noticeDoubtful {
				t.Errorf("facts %v", facts)
			}
			if places < 6 {
				t.Errorf("%d places", places)
			}
		})
	}
}
