package lookalike

import (
	"regexp"
	"strings"
)

// maxJoints bounds the work of closing gaps: every gap reads the link again.
const maxJoints = 20

// rejoin closes the gap in a link that a tab or the end of a line breaks before
// its host is complete, as browsers do. The gap becomes a sign without a width,
// so that it is still seen to have been there.
func rejoin(input string) string {
	if !strings.ContainsAny(input, "\t\r\n") {
		return input
	}
	gaps := regexp.MustCompile(`[\t\r\n]+`).FindAllStringIndex(input, -1)
	var out strings.Builder
	from, start, joints := 0, 0, 0
	for _, gap := range gaps {
		out.WriteString(input[from:gap[0]])
		from = gap[1]
		if joints < maxJoints && hostGoesOn(out.String()[start:], input[from:]) {
			out.WriteRune('\u2060')
			joints++
			continue
		}
		out.WriteString(input[gap[0]:gap[1]])
		start = out.Len()
	}
	out.WriteString(input[from:])
	return out.String()
}

// hostGoesOn reports whether a line ends in the middle of the host of a link.
func hostGoesOn(line, next string) bool {
	word := line[1+strings.LastIndexFunc(line, separates):]
	if len(word) > maxWord {
		return false
	}
	_, after, scheme := cutScheme(stripHidden(undefang(word)))
	if !scheme || strings.ContainsAny(after, "/\\?#") {
		return false
	}
	t, ok := parseTarget(word)
	complete := ok && (t.host.number != "" || strings.Contains(t.host.shown, ".") && t.host.realEnding())
	return !complete || strings.HasPrefix(next, ".")
}
