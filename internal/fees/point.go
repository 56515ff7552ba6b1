package fees

import "strings"

// point finds out which separator is the decimal point, and returns the number
// with a dot for it and nothing else.
//
// Two kinds of separators settle it: the last is the point. One kind, several
// times, separates thousands. A single one before three digits can be either:
// "1,250" is read as the window's languages write it, 1250, but "1.250" is
// refused for an amount, which has no three decimals, and "1,250" for a rate,
// which has no thousands.
func point(field Field, text string) (number, code string, args map[string]any) {
	n, ok := split(text)
	switch {
	case !ok:
		return "", NotANumber, nil
	case n.seps == "":
		return text, "", nil
	case n.mixed():
		return n.withTwo()
	case len(n.seps) > 1:
		if !thousands(n.groups) {
			return "", Grouping, nil
		}
		return strings.Join(n.groups, ""), "", nil
	}
	return n.withOne(field)
}

// written is a number in groups of digits, with the separators between them.
type written struct {
	groups []string
	seps   string
}

// split takes a number apart; ".5" gets its zero.
func split(text string) (written, bool) {
	if strings.HasPrefix(text, ".") {
		text = "0" + text
	}
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	n := written{groups: strings.FieldsFunc(text, func(r rune) bool { return !isDigit(r) })}
	n.seps = strings.Map(func(r rune) rune {
		if isDigit(r) {
			return -1
		}
		return r
	}, text)
	return n, len(n.groups) > 0 && len(n.seps) == len(n.groups)-1
}

func (n written) mixed() bool { return strings.Trim(n.seps, n.seps[:1]) != "" }

// last is the last separator, and whole and fine what stands on its sides.
func (n written) last() (sep byte, whole, fine string) {
	end := len(n.groups) - 1
	return n.seps[len(n.seps)-1], strings.Join(n.groups[:end], ""), n.groups[end]
}

// withTwo reads a number with two kinds of separators: "1.250,50".
func (n written) withTwo() (number, code string, args map[string]any) {
	sep, whole, fine := n.last()
	before := n.seps[:len(n.seps)-1]
	if sep != '.' && sep != ',' || strings.Trim(before, before[:1]) != "" || before[0] == sep || !thousands(n.groups[:len(n.groups)-1]) {
		return "", Grouping, nil
	}
	return whole + "." + fine, "", nil
}

// withOne reads a number with a single separator.
func (n written) withOne(field Field) (number, code string, args map[string]any) {
	sep, whole, fine := n.last()
	isPoint := sep == '.' || sep == ','
	switch {
	case !thousands(n.groups) && isPoint: // "1250.5", "0,250", "1234.567"
		return whole + "." + fine, "", nil
	case !thousands(n.groups):
		return "", Grouping, nil
	case unclear(field, sep, whole):
		return "", Ambiguous, map[string]any{"One": whole + fine, "Other": whole + "." + fine}
	case sep == '.':
		return whole + "." + fine, "", nil
	}
	return whole + fine, "", nil
}

// unclear reports a single separator that can be read in two ways.
func unclear(field Field, sep byte, whole string) bool {
	if strings.Trim(whole, "0") == "" { // "0.250" has no thousands
		return false
	}
	if field == Offered || field == Reference {
		return sep == ','
	}
	return sep == '.'
}

// thousands reports whether groups are of three digits, but for the first.
func thousands(groups []string) bool {
	for i, g := range groups {
		if i == 0 && (len(g) > 3 || g == "0") || i > 0 && len(g) != 3 {
			return false
		}
	}
	return true
}
