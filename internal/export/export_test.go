package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/letter"
)

var day = time.Date(2026, 11, 23, 14, 30, 0, 0, time.FixedZone("", 8*3600))

// words reads the real sentences; the test must not import the window.
type words map[string]string

func (w words) T(key string, args ...any) string {
	text, ok := w[key]
	if !ok {
		return "MISSING " + key
	}
	for i := 0; i+1 < len(args); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{{.%s}}", args[i]), fmt.Sprint(args[i+1]))
	}
	return text
}

func (w words) DateTime(t time.Time) string { return t.Format("2006-01-02 15:04") }

func in(t *testing.T, lang string) words {
	t.Helper()
	w := words{}
	for _, area := range []string{"export", "casefile", "checklist"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "locales", area+"."+lang+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var area map[string]any
		if err := json.Unmarshal(data, &area); err != nil {
			t.Fatal(err)
		}
		for key, value := range area {
			if text, ok := value.(string); ok {
				w[key] = text
			}
		}
	}
	return w
}

// example is a matter with a follow-up and a reply, and with texts that try to
// be more than text.
func example(t *testing.T, lang string) File {
	t.Helper()
	c, err := casefile.New("money-late", lang, day, bytes.NewReader([]byte{1, 2, 3, 4}))
	if err != nil {
		t.Fatal(err)
	}
	c.To = "help@example.com"
	c.Subject, c.Body = "提现没有到账 <b>"+c.Reference+"</b>", "你好，\n\n<script>alert(1)</script> & 我的提现还没有到账。\n谢谢。\n"
	c.Facts["summary"], c.Facts["amount"], c.Facts["unknown"] = "提现没有到账", "200 EUR", "kept"
	c.Facts["way"] = "bank"
	steps := []struct {
		e    casefile.Event
		note string
		at   time.Duration
	}{
		{casefile.HandOver, "", time.Minute},
		{casefile.MarkSent, "", 2 * time.Minute},
		{casefile.TimePassed, "", 49 * time.Hour},
		{casefile.Spoke, "=HYPERLINK(\"http://evil.example\")", 50 * time.Hour},
		{casefile.FollowUp, "", 51 * time.Hour},
	}
	for _, s := range steps {
		if c, err = casefile.ApplyNote(c, s.e, s.note, day.Add(s.at)); err != nil {
			t.Fatal(err)
		}
	}
	c.Subject, c.Body = "Follow-up", "I wrote on 2026-11-23."
	if c, err = casefile.Apply(c, casefile.MarkSent, day.Add(52*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if c, err = casefile.AddReply(c, "We look into it. <img src=x>", day.Add(60*time.Hour)); err != nil {
		t.Fatal(err)
	}
	template := &letter.Template{Name: "Money is late", Fields: []letter.Field{
		{ID: "summary", Label: "In short"},
		{ID: "way", Label: "Way", Options: []letter.Option{{ID: "bank", Label: "to a bank"}}},
		{ID: "amount", Label: "Amount"},
		{ID: "transaction", Label: "Transaction"},
	}}
	return File{Case: c, Template: template, Found: "official site", Words: in(t, lang)}
}

func mail(m casefile.Message) ([]byte, error) {
	return []byte("Subject: " + m.Subject + "\r\n\r\n" + m.Body), nil
}

func bundle(t *testing.T, f File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Bundle(&b, f, mail); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCasePageShowsEverythingAsText(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans"} {
		f := example(t, lang)
		html, err := CasePage(f)
		if err != nil {
			t.Fatal(err)
		}
		page := string(html)
		for _, want := range []string{
			f.Case.Reference, "提现没有到账", "In short", "to a bank", "200 EUR", "unknown", "kept", "help@example.com", "official site",
			"Follow-up", "I wrote on 2026-11-23.", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;", "&lt;img src=x&gt;", `lang="` + lang + `"`,
			"2026-11-23 14:32", "HYPERLINK", "@page { size: A4", "default-src &#39;none&#39;",
		} {
			if !strings.Contains(page, want) && !strings.Contains(page, strings.ReplaceAll(want, "&#39;", "'")) {
				t.Errorf("%s: no %q", lang, want)
			}
		}
		for _, bad := range []string{"<script", "<img", "MISSING", "{{", "ZgotmplZ", "<no value>"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: the page holds %q", lang, bad)
			}
		}
	}
}

func TestBundleIsTheSameEveryTime(t *testing.T) {
	f := example(t, "en")
	first := bundle(t, f)
	for range 20 { // maps in Go change their order
		if !bytes.Equal(first, bundle(t, f)) {
			t.Fatal("two exports of one case differ")
		}
	}
	changed := f
	changed.Case.Body += "."
	if bytes.Equal(first, bundle(t, changed)) {
		t.Error("exports of two cases are equal")
	}
}

func TestBundleHoldsWhatItsManifestSays(t *testing.T) {
	f := example(t, "zh-Hans")
	data := bundle(t, f)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files, names := map[string][]byte{}, []string{}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[file.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		names = append(names, file.Name)
	}

	want := []string{"case.html", "timeline.csv", "messages/01-2026-11-23.eml", "messages/02-2026-11-25.eml", "case.json", "manifest.txt"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	var manifest strings.Builder
	for _, name := range names[:len(names)-1] {
		fmt.Fprintf(&manifest, "%x  %s\n", sha256.Sum256(files[name]), name)
	}
	if diff := cmp.Diff(manifest.String(), string(files["manifest.txt"])); diff != "" {
		t.Error(diff)
	}
	var back casefile.Case
	if err := json.Unmarshal(files["case.json"], &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f.Case, back); diff != "" {
		t.Errorf("read back: %s", diff)
	}
}

func TestDraftIsExportedAsDraft(t *testing.T) {
	c, err := casefile.New("other", "en", day, bytes.NewReader([]byte{1, 2, 3, 4}))
	if err != nil {
		t.Fatal(err)
	}
	c.Body = "Half a letter"
	data := bundle(t, File{Case: c, Words: in(t, "en")})
	if !bytes.Contains(data, []byte("messages/01-draft.eml")) {
		t.Error("the draft is missing")
	}
}

func TestTimelineIsHarmlessInASpreadsheet(t *testing.T) {
	data, err := Timeline(example(t, "en"))
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(string(data), "\uFEFF")
	if !ok {
		t.Error("no byte order mark")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) < 8 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, value := range row {
			if strings.IndexAny(value, "=+-@") == 0 {
				t.Errorf("a formula: %q", value)
			}
		}
	}
	if rows[1][0] != "2026-11-23T14:30:00+08:00" {
		t.Errorf("first time: %s", rows[1][0])
	}
}

func TestReminder(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans"} {
		f := example(t, lang)
		at := day.Add(48 * time.Hour)
		data, err := Reminder(f, at)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\r\n") {
			if len(line) > 75 {
				t.Errorf("%s: a line of %d bytes", lang, len(line))
			}
		}
		calendar, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		event := calendar.Events()[0]
		start, err := event.DateTimeStart(time.UTC)
		if err != nil || !start.Equal(at) {
			t.Errorf("begins %v, %v", start, err)
		}
		if summary, _ := event.Props.Text(ical.PropSummary); !strings.Contains(summary, f.Case.Reference) {
			t.Errorf("summary %q", summary)
		}
		if bytes.Contains(data, []byte("example.com")) || bytes.Contains(data, []byte("提现")) {
			t.Error("the calendar learns what the case is about")
		}
	}
}

func TestChecklistPage(t *testing.T) {
	list := checklist.List{Lang: "en", Sections: []checklist.Section{{ID: "a", Title: "Passwords", Intro: "First.", Items: []checklist.Item{
		{ID: "x", Text: "Use a <long> one", Why: "because", How: "so", Priority: checklist.Essential},
		{ID: "y", Text: "Change it", Safety: "only when in doubt", Priority: checklist.Optional},
		{ID: "z", Text: "Two steps", Priority: checklist.Recommended},
	}}}}
	ticks := map[string]checklist.Tick{
		"x": {Status: checklist.Done, On: day, Recheck: day.AddDate(0, 6, 0)},
		"z": {Status: checklist.NotAvailable, On: day},
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		html, err := ChecklistPage(list, ticks, in(t, lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Passwords", "Use a &lt;long&gt; one", "✓", "2026-11-23", "2027-05-23", "only when in doubt"} {
			if !strings.Contains(string(html), want) {
				t.Errorf("%s: no %q", lang, want)
			}
		}
		if strings.Contains(string(html), "MISSING") {
			t.Errorf("%s: %s", lang, html)
		}
	}
}
