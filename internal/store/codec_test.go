package store

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/internal/contact"
)

func TestBackupAndRestore(t *testing.T) {
	s := open(t, t.TempDir())
	set(t, s, full())
	backup, err := s.Backup()
	if err != nil {
		t.Fatal(err)
	}
	other := open(t, t.TempDir())
	if err := other.Restore(backup); err != nil {
		t.Fatal(err)
	}
	same(t, settled(), other.Document())

	// A line separator has three bytes and is written with six.
	growing := strings.Repeat(`"`+strings.Repeat("\u2028", 21_000)+`",`, 200)
	for _, test := range []struct {
		name, code string
		data       []byte
	}{
		{"empty", NotABackup, nil},
		{"another file", NotABackup, []byte("%PDF-1.7")},
		{"another program's JSON", NotABackup, []byte(`{"a":1}`)},
		{"a list", NotABackup, []byte(`[]`)},
		{"deep nesting", NotABackup, []byte(`{"version":1,"x":` + strings.Repeat("[", 200000))},
		{"a wrong type", NotABackup, []byte(`{"version":1,"cases":"x"}`)},
		{"two documents", NotABackup, []byte(`{"version":1}{"version":1}`)},
		{"a long text", NotABackup, []byte(`{"version":1,"recent":["` + strings.Repeat("x", MaxText+1) + `"]}`)},
		{"a later version", NewerBackup, []byte(`{"version":99}`)},
		{"50 MB", BackupTooBig, make([]byte, 50<<20)},
		{"nesting that grows on disk", BackupTooBig, []byte(`{"version":1,"x":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`)},
		{"a list that grows on disk", BackupTooBig, []byte(`{"version":1,"x":[` + strings.Repeat("1,", 3<<20) + `1]}`)},
		{"characters that grow on disk", BackupTooBig, []byte(`{"version":1,"recent":[` + growing + `"x"]}`)},
		{"a time that cannot be written", NotABackup, []byte(`{"version":1,"ticks":{"a":{"status":"done","on":"2026-01-01T00:00:00+24:00"}}}`)},
		{"too many addresses", NotABackup, []byte(`{"version":1,"contacts":[` + strings.Repeat(`{"id":"c1","address":"a@b.example"},`, 500) + `{"id":"c1","address":"a@b.example"}]}`)},
		{"a name that is a program", NotABackup, []byte(`{"version":1,"cases":[{"id":"a","reference":"$(calc)"}]}`)},
		{"an id that is a program", NotABackup, []byte(`{"version":1,"cases":[{"id":"a\n$(calc)"}]}`)},
		{"a history without end", NotABackup, []byte(`{"version":1,"cases":[{"id":"a","timeline":[` + strings.Repeat(`{"event":"note"},`, 1000) + `{"event":"note"}]}]}`)},
	} {
		var coded *SaveError
		if err := other.Restore(test.data); !errors.As(err, &coded) || coded.Code != test.code {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	same(t, settled(), other.Document())
}

// settled is the full document as another computer takes it over.
func settled() Document {
	d := full()
	d.Settings.PackDir, d.Settings.Width, d.Settings.Height = "", 0, 0
	c := &d.Contacts[0]
	c.Trust, c.VerifiedOn, c.Override = contact.New, time.Time{}, ""
	return d
}

// TestRestoreBringsNoTrust loads what a forger may send: an address that says
// it was verified, under the domain of another one.
func TestRestoreBringsNoTrust(t *testing.T) {
	s := open(t, t.TempDir())
	mine := full()
	set(t, s, mine)
	forged := `{"version":1,"contacts":[
		{"id":"c1","address":"help@example.com","kind":"email","domain":"example.com","foundAt":"other","trust":"new"},
		{"id":"c3","address":"a@example.com\nBcc: x@y.example","kind":"email","domain":"example.com","trust":"verified","verifiedOn":"2026-11-23T14:00:00Z"},
		{"id":"c2","address":"help@evil.example","kind":"email","domain":"example.com","foundAt":"site","trust":"verified","verifiedOn":"2026-11-23T14:00:00Z"}]}`
	if err := s.Restore([]byte(forged)); err != nil {
		t.Fatal(err)
	}
	got := s.Document().Contacts
	if got[0].Trust != contact.Verified || !got[0].VerifiedOn.Equal(day) {
		t.Errorf("what was verified here is forgotten: %+v", got[0])
	}
	for i, domain := range map[int]string{1: "", 2: "evil.example"} {
		if got[i].Trust != contact.New || got[i].Domain != domain || !got[i].VerifiedOn.IsZero() {
			t.Errorf("the file is believed: %+v", got[i])
		}
	}
	if _, err := got[1].Verify("example.com", day); err == nil {
		t.Error("two lines are verified as an address")
	}
}

// TestRestoreKeepsNothing loads a backup where the user wants nothing kept.
func TestRestoreKeepsNothing(t *testing.T) {
	s := open(t, t.TempDir())
	set(t, s, full())
	backup, err := s.Backup()
	if err != nil {
		t.Fatal(err)
	}
	private := Document{Version: Version, Settings: Settings{TextSize: 100, KeepNothing: true, PackDir: "/here"}}
	set(t, s, private)
	if err := s.Restore(backup); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.path(documentName))
	if err != nil || strings.Contains(string(data), "help@example.com") {
		t.Errorf("on disk: %s, %v", data, err)
	}
	if got := s.Document(); !got.Settings.KeepNothing || got.Settings.PackDir != "/here" || len(got.Cases) != 1 {
		t.Errorf("%+v", got)
	}
}

// FuzzDecode reads any bytes without harm, and what it accepts survives being
// written.
func FuzzDecode(f *testing.F) {
	data, err := json.Marshal(full())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"version":1,"later":{"a":[1,2.50,null]},"cases":[{"id":"a","x":1}]}`))
	f.Add([]byte(`{"version":1,"settings":{"textSize":1e99}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, more, err := decode(data)
		if err != nil {
			return
		}
		written, err := encode(d, more)
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := decode(written)
		if err != nil {
			t.Fatalf("%v: %s", err, written)
		}
		if diff := cmp.Diff(kept(d), kept(again)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// kept is what must survive a save; empty lists and none are the same.
func kept(d Document) string {
	data, _ := marshal(d.kept())
	return string(data)
}
