package lookalike

import (
	"strings"
	"unicode"

	"go.mau.fi/util/confusable"
	"golang.org/x/text/unicode/norm"
)

// The foldings bring two spellings that look alike to the same text, each
// going further than the one before it. Which one makes a label equal to a
// name tells what was done to it.

// foldGlyphs replaces each letter by the Latin one that it looks like, without
// accents: the skeleton of UTS 39, and what that leaves out. Since the skeleton
// of "0" is "O" and that of "m" is "rn", digits and pairs fall together too.
func foldGlyphs(s string) string {
	s = strings.Map(likeLatin, lower(s))
	s = strings.ToLower(confusable.Skeleton(s))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return likeLatin(r)
	}, norm.NFD.String(s))
}

// readAs spells a label as it is read, letter for letter.
func readAs(label string) string {
	var out strings.Builder
	for _, r := range label {
		switch like := foldGlyphs(string(r)); like {
		case "rn": // the skeleton of "m"
			out.WriteString("m")
		default:
			out.WriteString(like)
		}
	}
	return out.String()
}

// likeLatin returns the Latin letter that a letter is taken for. UTS 39 leaves
// these out, because a careful eye can tell them apart; a hurried one cannot.
func likeLatin(r rune) rune {
	if r < 0x80 {
		return r
	}
	for _, group := range []string{
		"aαɑᴀаä", "bвьъʙßЬ", "cϲсᴄ", "dđðɖԁᴅ", "eеҽəєᴇ", "gɡցɢ", "hнһħʜ", "iіɪιɩıї", "jјʝᴊ", "kкκĸҝқᴋƙӄ", "lӏłŀʟƚǀ丨ㅣ",
		"mмᴍ", "nոηпɴŋ", "oоοօøѳᴏ口〇ロㅇ○", "pрρþᴘƥ", "qԛǫգ", "rгяʀ", "sѕꜱ", "tтτᴛţ", "uυսцᴜʋ", "vνѵᴠ", "wшщωԝᴡ", "xхχҳж乂", "yуүұγʏ丫", "zᴢʐ",
	} {
		if strings.ContainsRune(group[1:], r) {
			return rune(group[0])
		}
	}
	return r
}

// lower is strings.ToLower for all scripts but Cherokee, whose capitals are the
// ordinary letters (UTS 46 maps the small ones to them) and look like Latin.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cherokee, r) {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}

// foldDigits goes on from [foldGlyphs]: digits become the letters that they
// stand for, and i, j and l are one.
func foldDigits(s string) string { return digitLetters.Replace(foldGlyphs(s)) }

var digitLetters = strings.NewReplacer("0", "o", "1", "l", "2", "z", "3", "e", "4", "a", "5", "s", "6", "b", "7", "t",
	"8", "b", "9", "g", "i", "l", "q", "g")

// foldPairs goes on from [foldDigits]: two letters that run together into one.
// "rn" for "m" is in the skeleton already.
func foldPairs(s string) string { return runTogether.Replace(foldDigits(s)) }

var runTogether = strings.NewReplacer("vv", "w", "cl", "d", "nn", "rn", "lo", "b", "lc", "k")

// spelling is a text with its letters alone, and these in each folding. To fold
// is the slow part of comparing, and every label meets every name.
type spelling struct {
	text, plain, digits, pairs string
}

func spell(text string) spelling {
	s := spelling{text: text, plain: letters(text)}
	s.digits = foldDigits(s.plain)
	s.pairs = runTogether.Replace(s.digits)
	return s
}

// letters keeps the letters and digits of a text, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// ascii reports whether a text has no other letters.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// distance counts the edits between two texts: a letter added, left out or
// exchanged, or two neighbours swapped (Damerau-Levenshtein, optimal string
// alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before := make([]int, len(y)+1)
	row := make([]int, len(y)+1)
	next := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		next[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(y)]
}

// within reports whether the letters of a stand in b in their order, with
// others between them.
func within(a, b string) bool {
	rest := []rune(a)
	for _, r := range b {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}
