package pack

import "strings"

// advice says what to do about a slip in YAML. The library names what its parser
// expected, which tells an author little; nearly always quotes are missing.
func advice(text string) string {
	const whole = "; a text that begins with a sign stands in quotes as a whole"
	for _, a := range []struct{ says, advice string }{
		{"mapping values are not allowed", `; a text with ": " in it stands in quotes`},
		{"nested too deep: a value is", `; a text with ": " in it stands in quotes`},
		{"did not find expected", whole},
		{"cannot start any token", whole + "; blanks indent, not tabs"},
		{"found a tab character", "; blanks indent, not tabs"},
		{"found unexpected end of stream", "; a quotation mark is not closed"},
	} {
		if strings.Contains(text, a.says) {
			return a.advice
		}
	}
	if strings.HasSuffix(text, " is empty") {
		return `; a text that begins with "#" stands in quotes`
	}
	return ""
}
