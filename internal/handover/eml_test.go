package handover

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"net/mail"
	"regexp"
	"strings"
	"testing"

	"github.com/emersion/go-message"
	gomail "github.com/emersion/go-message/mail"
	"github.com/google/go-cmp/cmp"
)

func TestEMLReadsBackEverySample(t *testing.T) {
	for _, s := range load[sample](t, "conformance.jsonl") {
		t.Run(s.Name, func(t *testing.T) {
			m := s.message()
			if len(m.To) > 1 {
				wantRefusal(t, WriteEML(io.Discard, m), RefusedRecipients)
				return
			}
			wantEML(t, m, m)
		})
	}
}

func TestEMLDisarmsEveryAttack(t *testing.T) {
	for _, a := range load[attack](t, "hostile.jsonl") {
		t.Run(a.Name, func(t *testing.T) {
			if a.Refused != "" {
				wantRefusal(t, WriteEML(io.Discard, a.message(t)), a.Refused)
				return
			}
			wantEML(t, a.message(t), a.wanted(t))
		})
	}
}

func TestWriteEMLReportsTheWriter(t *testing.T) {
	err := WriteEML(failing{}, Message{Subject: "s"})

	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

var (
	// wireLine is CRLF and printable ASCII: nothing else is ever on the wire.
	wireLine = regexp.MustCompile(`^[ -~]*$`)
	headers  = regexp.MustCompile(`(?m)^([A-Za-z-]+):`)
)

// wantEML writes m and reads it back with two parsers that know nothing of
// the writer: go-message and the standard library.
func wantEML(t *testing.T, m, want Message) {
	t.Helper()
	var b strings.Builder
	if err := WriteEML(&b, m); err != nil {
		t.Fatal(err)
	}
	raw := b.String()
	wantWire(t, raw, want)
	if got := readGoMessage(t, raw); !cmp.Equal(want, got, equateNil) {
		t.Errorf("go-message: %s", cmp.Diff(want, got, equateNil))
	}
	if got := readNetMail(t, raw); !cmp.Equal(want, got, equateNil) {
		t.Errorf("net/mail: %s", cmp.Diff(want, got, equateNil))
	}
}

func wantWire(t *testing.T, raw string, want Message) {
	t.Helper()
	head, _, ok := strings.Cut(raw, "\r\n\r\n")
	if !ok {
		t.Fatal("no blank line after the headers")
	}
	names := []string{"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
	if len(want.To) == 0 {
		names = append(names[:1], names[2:]...)
	}
	var got []string
	for _, match := range headers.FindAllStringSubmatch(head, -1) {
		got = append(got, match[1])
	}
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
	for line := range strings.SplitSeq(raw, "\r\n") {
		if !wireLine.MatchString(line) || len(line) > 78 && !strings.HasPrefix(line, "To:") {
			t.Errorf("line of %d bytes %.90q", len(line), line)
		}
	}
}

func readGoMessage(t *testing.T, raw string) Message {
	t.Helper()
	e, err := message.Read(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	h := gomail.Header{Header: e.Header}
	subject, err := h.Subject()
	if err != nil {
		t.Fatal(err)
	}
	var to []string
	list, err := h.AddressList("To")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range list {
		to = append(to, a.Address)
	}
	body, err := io.ReadAll(e.Body)
	if err != nil {
		t.Fatal(err)
	}
	if h.Get("X-Unsent") != "1" {
		t.Error("no X-Unsent")
	}
	return Message{To: to, Subject: subject, Body: lf(body)}
}

func readNetMail(t *testing.T, raw string) Message {
	t.Helper()
	e, err := mail.ReadMessage(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(e.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	var to []string
	if e.Header.Get("To") != "" {
		list, err := e.Header.AddressList("To")
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range list {
			to = append(to, a.Address)
		}
	}
	body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, e.Body))
	if err != nil {
		t.Fatal(err)
	}
	return Message{To: to, Subject: subject, Body: lf(body)}
}

func lf(b []byte) string { return strings.ReplaceAll(string(b), "\r\n", "\n") }

// Whatever is typed, the file is either refused or reads back to what Clean
// shows.
func FuzzEML(f *testing.F) {
	for _, s := range load[sample](f, "conformance.jsonl") {
		if m := s.message(); len(m.To) == 1 && len(m.Body) < 5000 {
			f.Add(m.To[0], m.Subject, m.Body)
		}
	}
	f.Add("a@b.example", " =?utf-8?Q?x?= ", "\n\n\r")
	f.Fuzz(func(t *testing.T, to, subject, body string) {
		m, _ := Clean(Message{To: []string{to}, Subject: subject, Body: body})
		if Check(m) != nil {
			return
		}
		wantEML(t, m, m)
	})
}
