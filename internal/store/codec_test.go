package store

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
	same(t, full(), other.Document())

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
	} {
		var coded *SaveError
		if err := other.Restore(test.data); !errors.As(err, &coded) || coded.Code != test.code {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	same(t, full(), other.Document())
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
