package lookalike

import (
	"fmt"
	"strings"
	"unicode"
)

// scripts looks for letters that pose as others, whatever they spell.
func (e *examination) scripts() {
	if e.genuine {
		return
	}
	for _, label := range strings.Split(e.t.host.shown, ".") {
		if ascii(label) {
			continue
		}
		if r, mixed := stranger(label); mixed {
			e.add(MixedScript, "Domain", e.t.host.shown, "Char", fmt.Sprintf("%c (U+%04X)", r, r))
			continue
		}
		latin := foldGlyphs(label)
		if ascii(latin) && !strings.ContainsFunc(label, isLatinScript) && ascii(e.t.host.suffix) && len(latin) >= 3 {
			e.add(Foreign, "Domain", e.t.host.shown, "Latin", readAs(label))
		}
	}
}

func isLatinScript(r rune) bool { return unicode.Is(unicode.Latin, r) }

// stranger returns the first letter of a label that mixes scripts which are
// never written together, by the rule "highly restrictive" of UTS 39: Latin may
// stand with the scripts of China, Japan or Korea, and nothing else together.
func stranger(label string) (rune, bool) {
	eastern := []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo}
	first := ""
	for _, r := range label {
		script := scriptOf(r)
		if script == "" || unicode.In(r, eastern...) {
			continue
		}
		if first == "" {
			first = script
		}
		if script != first {
			return odd(label, first, script), true
		}
	}
	hasEastern := strings.ContainsFunc(label, func(r rune) bool { return unicode.In(r, eastern...) })
	if hasEastern && first != "" && first != "Latin" {
		return firstOf(label, first), true
	}
	return 0, false
}

// odd returns the letter that does not belong, of two scripts in a label. That is
// the one beside Latin letters, unless these are few among the others.
func odd(label, one, other string) rune {
	if one != "Latin" && other != "Latin" {
		return firstOf(label, other)
	}
	latin, rest := 0, 0
	for _, r := range label {
		switch scriptOf(r) {
		case "Latin":
			latin++
		case "":
		default:
			rest++
		}
	}
	if one == "Latin" {
		one = other
	}
	if 2*latin < rest {
		one = "Latin"
	}
	return firstOf(label, one)
}

func firstOf(label, script string) rune {
	for _, r := range label {
		if scriptOf(r) == script {
			return r
		}
	}
	return 0
}

// scriptOf returns the script of a letter, or nothing for digits, hyphens and
// what all scripts share.
func scriptOf(r rune) string {
	if unicode.Is(unicode.Latin, r) {
		return "Latin"
	}
	if !unicode.IsLetter(r) {
		return ""
	}
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return name
		}
	}
	return ""
}
