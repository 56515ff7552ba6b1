package faq

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// t2sTable is made by t2s.sh: one pair of characters a line, the traditional
// one first.
//
//go:embed t2s.txt
var t2sTable string

// maxQueryRunes bounds the work on one query. Longer text is cut: nobody asks
// in more words, and a pasted file must not freeze the window.
const maxQueryRunes = 600

// folder brings text to one form: compatibility characters and full width
// resolved, lower case, no accents, simplified characters.
type folder struct {
	simplified map[rune]rune
}

func newFolder() *folder {
	f := &folder{simplified: make(map[rune]rune, 4096)}
	for line := range strings.Lines(t2sTable) {
		from, n := utf8.DecodeRuneInString(line)
		to, _ := utf8.DecodeRuneInString(line[n:])
		f.simplified[from] = to
	}
	return f
}

// folded is text in its one form. src[i] is the rune of the original that
// runes[i] comes from; folding keeps the order but may change the number.
type folded struct {
	runes []rune
	src   []int32
}

// fold appends the folded form of s to out, which is emptied first so that
// its memory is used again. At most limit runes are read.
func (f *folder) fold(s string, out *folded, limit int) {
	out.runes, out.src = out.runes[:0], out.src[:0]
	at := int32(0)
	for i := 0; i < len(s) && int(at) < limit; {
		if c := s[i]; c < utf8.RuneSelf {
			out.put(unicode.ToLower(rune(c)), at)
			i++
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if isHan(r) && r < 0xF900 {
			if to, ok := f.simplified[r]; ok {
				r = to
			}
			out.put(r, at)
		} else {
			f.foldOther(s[i:i+n], r, at, out)
		}
		i += n
		at++
	}
}

// foldOther folds one character that is neither ASCII nor an ordinary Han
// character.
func (f *folder) foldOther(s string, r rune, at int32, out *folded) {
	switch r {
	case '’', '‘', 'ʼ', '＇', '´':
		out.put('\'', at)
		return
	case 'ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ', 'Ü':
		out.put('v', at) // as pinyin is typed
		return
	}
	var buf [16]byte
	for _, c := range string(norm.NFKD.AppendString(buf[:0], s)) {
		if unicode.Is(unicode.Mn, c) {
			continue
		}
		if to, ok := f.simplified[c]; ok {
			c = to
		}
		out.put(unicode.ToLower(c), at)
	}
}

func (t *folded) put(r rune, at int32) {
	t.runes = append(t.runes, r)
	t.src = append(t.src, at)
}

// isHan reports whether r is a Han character.
func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == 0x3007 ||
		r >= 0xF900 && r <= 0xFAD9 || r >= 0x20000 && r <= 0x323AF
}

// isWordRune reports whether r belongs inside a word of letters.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	}
	return !isHan(r) && (unicode.IsLetter(r) || unicode.IsNumber(r))
}
