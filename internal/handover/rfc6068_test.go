package handover

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// decodeMailto is a strict reader of RFC 6068, written apart from the code
// under test: it knows no leniency that a mail program might have.
func decodeMailto(raw string) (Message, error) {
	rest, ok := strings.CutPrefix(raw, "mailto:")
	if !ok {
		return Message{}, errors.New("scheme is not mailto")
	}
	path, query, _ := strings.Cut(rest, "?")
	var m Message
	if path != "" {
		local, domain, _ := strings.Cut(path, "@")
		l, err := unescape(local)
		if err != nil {
			return Message{}, fmt.Errorf("local part: %w", err)
		}
		d, err := unescape(domain)
		if err != nil {
			return Message{}, fmt.Errorf("domain: %w", err)
		}
		m.To = []string{l + "@" + d}
	}
	if query == "" {
		return m, nil
	}
	seen := map[string]bool{}
	for _, field := range strings.Split(query, "&") {
		name, value, ok := strings.Cut(field, "=")
		if !ok || seen[name] {
			return Message{}, fmt.Errorf("field %q without value or twice", name)
		}
		seen[name] = true
		text, err := unescape(value)
		if err != nil {
			return Message{}, fmt.Errorf("%s: %w", name, err)
		}
		switch name {
		case "subject":
			if strings.ContainsAny(text, "\r\n\x00") {
				return Message{}, errors.New("line break in a header")
			}
			m.Subject = text
		case "body":
			m.Body = strings.ReplaceAll(text, "\r\n", "\n")
			if strings.ContainsAny(m.Body, "\r\x00") {
				return Message{}, errors.New("raw CR or NUL in the body")
			}
		default:
			return Message{}, fmt.Errorf("unknown field %q", name)
		}
	}
	return m, nil
}

func unescape(s string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~", c) >= 0:
			b.WriteByte(c)
		case c == '%' && i+2 < len(s):
			var v byte
			if _, err := fmt.Sscanf(s[i+1:i+3], "%02X", &v); err != nil {
				return "", fmt.Errorf("bad escape %q", s[i:i+3])
			}
			b.WriteByte(v)
			i += 2
		default:
			return "", fmt.Errorf("raw %q", c)
		}
	}
	if !utf8.ValidString(b.String()) {
		return "", errors.New("not UTF-8")
	}
	return b.String(), nil
}

// asBlanks reads no-break spaces as blanks, as the blanks rule allows.
func asBlanks(m Message) Message {
	m.Body = strings.ReplaceAll(m.Body, "\u00A0", " ")
	return m
}
