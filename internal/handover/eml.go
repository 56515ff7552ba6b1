package handover

import (
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteEML writes m as a mail file (RFC 5322) that Thunderbird and Outlook
// open as a draft, because it says X-Unsent. It has no From, Date or
// Message-ID: those are for the program that sends it. m is cleaned and
// checked first; the error is a [*Refusal] or the writer's own.
//
// The body is base64 of UTF-8 text, so that no line of it can be taken for a
// header, a boundary or the end of a mail.
func WriteEML(w io.Writer, m Message) error {
	m, _ = Clean(m)
	if err := Check(m); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("X-Unsent: 1\r\n")
	if len(m.To) == 1 {
		b.WriteString("To: " + m.To[0] + "\r\n")
	}
	b.WriteString("Subject: " + headerText(m.Subject) + "\r\n")
	b.WriteString("MIME-Version: 1.0\r\n")
	b.WriteString("Content-Type: text/plain; charset=utf-8\r\n")
	b.WriteString("Content-Transfer-Encoding: base64\r\n\r\n")
	writeBase64(&b, strings.ReplaceAll(m.Body, "\n", "\r\n"))
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write mail file: %w", err)
	}
	return nil
}

// base64Line is the longest line of encoded text, RFC 2045 section 6.8.
const base64Line = 76

func writeBase64(b *strings.Builder, s string) {
	text := base64.StdEncoding.EncodeToString([]byte(s))
	for len(text) > base64Line {
		b.WriteString(text[:base64Line] + "\r\n")
		text = text[base64Line:]
	}
	if text != "" {
		b.WriteString(text + "\r\n")
	}
}

// A line that holds an encoded word has at most 76 characters (RFC 2047
// section 2): 45 bytes make 60 characters of base64 and 72 with the frame, and
// the first word shares its line with "Subject: ".
const (
	firstWord = 36
	nextWords = 45
)

// headerText writes s plainly when it is short printable ASCII, else as
// encoded words, one a line, none of which splits a character. Text that looks
// like an encoded word is always encoded, or the reader would decode it.
func headerText(s string) string {
	if isPlainHeader(s) {
		return s
	}
	var words []string
	most := firstWord
	for s != "" {
		n := min(most, len(s))
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		words = append(words, "=?utf-8?B?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s, most = s[n:], nextWords
	}
	return strings.Join(words, "\r\n ")
}

func isPlainHeader(s string) bool {
	const most = 60
	if len(s) > most || strings.Contains(s, "=?") || strings.TrimSpace(s) != s {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
}
