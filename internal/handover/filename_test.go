package handover

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSafeFileName(t *testing.T) {
	for in, want := range map[string]string{
		"账户被锁，请帮忙":                           "账户被锁，请帮忙",
		"":                                   "message",
		"...":                                "message",
		"  /\\:*?\"<>|  ":                    "message",
		"..\\..\\x\r\n:/evil.eml":            "x evil.eml",
		"a/b":                                "a b",
		"C:\\Windows\\x":                     "C Windows x",
		".hidden":                            "hidden",
		"-rf":                                "rf",
		"~root":                              "root",
		"ends. . ":                           "ends",
		"nul":                                "_nul",
		"NUL.txt":                            "_NUL.txt",
		"com1":                               "_com1",
		"LPT² ":                              "_LPT²",
		"COM10":                              "COM10",
		"Console":                            "Console",
		"CON .x":                             "_CON .x",
		"CONIN$":                             "_CONIN$",
		"%PATH%":                             "PATH",
		"safe\u202Egpj.exe":                  "safegpj.exe",
		"a\u2028b\u0085c\x00d":               "a b c d",
		"\xff\xfeok":                         "ok",
		"1. 一 & two+three #4 😀":              "1. 一 & two+three #4 😀",
		strings.Repeat("长", 41):              strings.Repeat("长", 40),
		strings.Repeat("a", 119) + "长":       strings.Repeat("a", 119),
		strings.Repeat("b", 118) + " . tail": strings.Repeat("b", 118),
	} {
		if got := SafeFileName(in); got != want {
			t.Errorf("SafeFileName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSafeFileNameOfEveryAttack(t *testing.T) {
	for _, a := range load[attack](t, "hostile.jsonl") {
		for _, in := range []string{a.value(t), a.File} {
			name := SafeFileName(in)
			if strings.ContainsAny(name, "/\\:\r\n\x00") || name == "" || !utf8.ValidString(name) || len(name) > maxNameBytes+1 {
				t.Errorf("%s: %q", a.Name, name)
			}
		}
	}
}

func TestText(t *testing.T) {
	l := Labels{To: "To: ", Subject: "Subject: "}
	for _, c := range []struct {
		m    Message
		want string
	}{
		{Message{To: []string{"a@b.example"}, Subject: "s", Body: "b\n"}, "To: a@b.example\nSubject: s\n\nb\n"},
		{Message{Body: "b"}, "b"},
		{Message{Subject: "s"}, "Subject: s\n"},
	} {
		if got := Text(c.m, l); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
