package handover

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns m as it can leave: valid UTF-8, the subject on one line, the
// body with LF line ends, no control characters but line breaks and tabs. What
// the user would not notice by looking is told in the notices. Recipients are
// left as they are: an address is refused by [Check], never mended.
func Clean(m Message) (Message, []Notice) {
	var seen findings
	subject, f := cleanSubject(m.Subject)
	seen.add(f)
	body, f := cleanBody(m.Body)
	seen.add(f)
	return Message{To: m.To, Subject: subject, Body: body}, seen.notices()
}

// findings counts what cleaning changed.
type findings struct {
	invalid  bool // bytes that were not UTF-8
	controls int  // control characters taken out
	breaks   int  // line breaks of a subject turned into blanks
	unseen   int  // characters that stay and cannot be seen
}

func (f *findings) add(o findings) {
	f.invalid = f.invalid || o.invalid
	f.controls += o.controls
	f.breaks += o.breaks
	f.unseen += o.unseen
}

func (f *findings) notices() []Notice {
	var n []Notice
	if f.invalid {
		n = append(n, Notice{Code: NoticeInvalidReplaced})
	}
	if f.controls > 0 {
		n = append(n, Notice{Code: NoticeControlsRemoved, Args: map[string]any{"Count": f.controls}})
	}
	if f.unseen > 0 {
		n = append(n, Notice{Code: NoticeUnseenKept, Args: map[string]any{"Count": f.unseen}})
	}
	if f.breaks > 0 {
		n = append(n, Notice{Code: NoticeSubjectOneLine})
	}
	return n
}

// cleanSubject turns every character that some program takes for a line break
// into one blank: a raw one in a header would begin a new header (RFC 6068
// section 5 forbids it), and Sylpheed obeys even an encoded one.
func cleanSubject(s string) (string, findings) {
	var f findings
	s = validText(s, &f)
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case isLineBreak(r) || r == '\u2028' || r == '\u2029':
			f.breaks++
			return ' '
		case r == '\t':
			return ' '
		case isControl(r):
			f.controls++
			return -1
		case isUnseen(r):
			f.unseen++
		}
		return r
	}, s)
	return s, f
}

// cleanBody keeps every visible character, directional marks included: some
// scripts need them.
func cleanBody(s string) (string, findings) {
	var f findings
	s = validText(s, &f)
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case isLineBreak(r):
			return '\n'
		case r == '\t':
			return r
		case isControl(r):
			f.controls++
			return -1
		case isUnseen(r):
			f.unseen++
		}
		return r
	}, s)
	return s, f
}

// isUnseen knows what a text can hide a second one in, or turn it around with:
// characters of format, fillers, and the selectors beyond those of pictures. The
// joiners of pictures and scripts are not counted.
func isUnseen(r rune) bool {
	switch {
	case r == 0x200C, r == 0x200D, r == 0xAD:
		return false
	case r == 0x34F, r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0, r >= 0xE0100 && r <= 0xE01EF:
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

func validText(s string, f *findings) string {
	if utf8.ValidString(s) {
		return s
	}
	f.invalid = true
	return strings.ToValidUTF8(s, "\uFFFD")
}

// isLineBreak knows the control characters that end a line (UAX 14, classes
// BK, CR, LF and NL): LF, VT, FF, CR and NEL.
func isLineBreak(r rune) bool {
	return r == '\n' || r == '\v' || r == '\f' || r == '\r' || r == '\u0085'
}

// isControl knows C0, DEL and C1: a terminal or an old client may obey them.
func isControl(r rune) bool { return r < 0x20 || r >= 0x7F && r < 0xA0 }
