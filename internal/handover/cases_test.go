package handover

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

var systems = []System{Windows, MacOS, Linux}

// sample is one line of testdata/conformance.jsonl: a message that must arrive
// whole. A long body is written as parts that repeat.
type sample struct {
	Name    string
	To      []string
	Subject string
	Body    string
	Parts   []struct {
		Text  string
		Times int
	}
}

func (s sample) message() Message {
	body := s.Body
	for _, p := range s.Parts {
		body += strings.Repeat(p.Text, p.Times)
	}
	return Message{To: s.To, Subject: s.Subject, Body: body}
}

// attack is one line of testdata/hostile.jsonl: a value for one field that
// must come out as Want or be refused.
type attack struct {
	Name, Field, Value, Hex string
	File                    string // a file name that somebody proposes
	Want, Refused           string
	Notices                 []string
}

func (a attack) value(t *testing.T) string {
	t.Helper()
	if a.Hex == "" {
		return a.Value
	}
	raw, err := hex.DecodeString(a.Hex)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// message is an innocent message with the attack in its place.
func (a attack) message(t *testing.T) Message {
	t.Helper()
	m := Message{To: []string{"help@example.com"}, Subject: "s", Body: "b"}
	switch a.Field {
	case "to":
		m.To = []string{a.value(t)}
	case "subject":
		m.Subject = a.value(t)
	case "body":
		m.Body = a.value(t)
	}
	return m
}

// wanted is message with the value as it must come out.
func (a attack) wanted(t *testing.T) Message {
	t.Helper()
	b := a
	b.Hex, b.Value = "", a.Want
	return b.message(t)
}

func load[T any](t testing.TB, name string) []T {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s:%d: %v", name, len(list)+1, err)
		}
		list = append(list, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}
