package store

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/casefile"
	"okpayhelp/internal/checklist"
	"okpayhelp/internal/contact"
	"okpayhelp/internal/letter"
)

var day = time.Date(2026, 11, 23, 14, 0, 0, 0, time.UTC)

// full is a document with something in every field.
func full() Document {
	d := NewDocument()
	d.Settings = Settings{
		Language: "zh-Hans", Theme: "dark", TextSize: 150, ReducedMotion: true, RememberIdentity: true,
		Reminders: true, FirstRunDone: true, PackDir: "/pack", Width: 900, Height: 640.5,
	}
	d.Identity = letter.Facts{"name": "李明"}
	d.Contacts = contact.Notebook{{
		ID: "c1", Address: "help@example.com", Kind: contact.Email, Domain: "example.com", FoundAt: contact.Site,
		FoundOn: day, Trust: contact.Verified, VerifiedOn: day, Warned: true, Override: "on my contract",
	}}
	d.Ticks = map[string]checklist.Tick{"two-factor": {Status: checklist.Done, On: day, Recheck: day.AddDate(0, 6, 0)}}
	d.Finder = map[string]string{"home": Found}
	d.Cases = []casefile.Case{{
		ID: "261123-7KQM", Reference: "261123-7KQM", Template: "money-late", Lang: "en", Facts: letter.Facts{"summary": "late"},
		To: "help@example.com", Subject: "s", Body: "b", EditedSubject: true, EditedBody: true, EditedFrom: "1f3a",
		State: casefile.Closed, Was: casefile.Waiting, Created: day, Updated: day, HandedOver: day, Sent: day, Reminder: day,
		Earlier:  []casefile.Message{{To: "help@example.com", Subject: "s", Body: "b", HandedOver: day, Sent: day, Was: casefile.Due}},
		Replies:  []casefile.Reply{{At: day, Text: "we look into it"}},
		Timeline: []casefile.Entry{{At: day, Event: casefile.Created, Note: "n"}},
	}}
	d.Recent = []string{"money-late"}
	d.Feedback = map[string]bool{"money-late": true}
	return d
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, notices, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(notices) > 0 {
		t.Fatalf("notices: %v", notices)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// set makes a document the present one and brings it to the disk.
func set(t *testing.T, s *Store, want Document) {
	t.Helper()
	if err := s.Update(func(d *Document) error { *d = want; return nil }); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, want, got Document) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsSavedComesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	s := open(t, dir)
	same(t, NewDocument(), s.Document())
	set(t, s, full())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	same(t, full(), open(t, dir).Document())
}

// TestFullIsFull keeps the helper above honest: a field that is added to the
// document is added to what the other tests look at.
func TestFullIsFull(t *testing.T) {
	d := full()
	d.Settings.KeepNothing = true
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		if v.IsZero() {
			t.Errorf("%s is empty", path)
		}
		switch {
		case v.Type() == reflect.TypeFor[time.Time]():
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case v.Kind() == reflect.Slice:
			walk(path+"[0]", v.Index(0))
		}
	}
	walk("document", reflect.ValueOf(d))
}

func TestUpdateIsAllOrNothing(t *testing.T) {
	s := open(t, t.TempDir())
	set(t, s, full())
	refuse := errors.New("no")

	err := s.Update(func(d *Document) error {
		d.Recent = nil
		d.Finder["home"] = NotFound
		d.Cases[0].Facts["summary"] = "changed"
		d.Cases[0].Timeline[0].Note = "changed"
		return refuse
	})

	if !errors.Is(err, refuse) {
		t.Errorf("Update: %v", err)
	}
	same(t, full(), s.Document())
}

func TestSnapshotsShareNoMemory(t *testing.T) {
	d := full()
	c := d.clone()
	same(t, d, c)
	var walk func(path string, a, b reflect.Value)
	walk = func(path string, a, b reflect.Value) {
		switch a.Kind() {
		case reflect.Struct:
			for i := range a.NumField() {
				if a.Type().Field(i).IsExported() {
					walk(path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i))
				}
			}
		case reflect.Slice, reflect.Map:
			if a.Pointer() == b.Pointer() {
				t.Errorf("%s is shared", path)
			}
			if a.Kind() == reflect.Slice {
				walk(path+"[0]", a.Index(0), b.Index(0))
			}
		}
	}
	walk("document", reflect.ValueOf(d), reflect.ValueOf(c))
}

func TestBoundsAreKept(t *testing.T) {
	s := open(t, t.TempDir())
	long := strings.Repeat("x", MaxText+1)
	for _, test := range []struct {
		name, code string
		change     func(*Document)
	}{
		{"a long body", TextTooLong, func(d *Document) { d.Cases = []casefile.Case{{Body: long}} }},
		{"a long fact", TextTooLong, func(d *Document) { d.Cases = []casefile.Case{{Facts: letter.Facts{"summary": long}}} }},
		{"a long key", TextTooLong, func(d *Document) { d.Finder = map[string]string{long: ""} }},
		{"many entries", TooMany, func(d *Document) { d.Recent = make([]string, maxItems+1) }},
		{"a large whole", TooBig, func(d *Document) {
			d.Cases = make([]casefile.Case, MaxDocument/MaxText+1)
			for i := range d.Cases {
				d.Cases[i].Body = long[:MaxText]
			}
		}},
	} {
		err := s.Update(func(d *Document) error { test.change(d); return nil })
		var limit *LimitError
		if !errors.As(err, &limit) || limit.Code != test.code {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	same(t, NewDocument(), s.Document())
}

func TestSavesByItselfAndReports(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	saved := make(chan error, 100)
	s.OnSaved(func(err error) { saved <- err })

	for range 50 { // as somebody types
		if err := s.Update(func(d *Document) error { d.Recent = append(d.Recent, "x"); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	s.SaveNow()

	for !s.Saved() {
		select {
		case err := <-saved:
			if err != nil {
				t.Fatal(err)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("not saved within five seconds")
		}
	}
	d, _, err := s.read(documentName)
	if err != nil || len(d.Recent) != 50 {
		t.Errorf("on disk: %d, %v", len(d.Recent), err)
	}
}

// TestManyAtOnce has everybody at the store together; the race detector looks
// on.
func TestManyAtOnce(t *testing.T) {
	s := open(t, t.TempDir())
	s.OnSaved(func(error) { _ = s.Saved() })
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				if err := s.Update(func(d *Document) error { d.Recent = append(d.Recent, "x"); return nil }); err != nil {
					t.Error(err)
				}
				_ = s.Document()
				s.SaveNow()
			}
			if err := s.Flush(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()

	if d, _, err := s.read(documentName); err != nil || len(d.Recent) != 400 {
		t.Errorf("%d on disk, %v", len(d.Recent), err)
	}
}

func BenchmarkUpdate(b *testing.B) {
	s, _, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	one := full().Cases[0]
	_ = s.Update(func(d *Document) error {
		for range 300 {
			d.Cases = append(d.Cases, one)
		}
		return nil
	})
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Update(func(d *Document) error { d.Cases[0].Body += "x"; d.Cases[0].Body = d.Cases[0].Body[1:]; return nil })
	}
}
