package lookalike

import (
	"regexp"
	"strings"
)

// People who were told not to send addresses, and those who hide them from
// filters, write them as they are said: "kf at name dot com", "kf @ name . com".
// Readers put such an address together, so it is read here as well.
var (
	saidAt = regexp.MustCompile(`(?i)([a-z0-9._+-]{2,}) at ((?:[a-z0-9-]+ dot )+[a-z]{2,})\b`)
	// No sentence has a blank before its full stop, and none stands before
	// "dot" but in prose about dots, where no ending follows.
	saidDot  = regexp.MustCompile(`(?i)([a-z0-9])(?: dot | ?点 ?|\s*[\[({]\s*(?:dot|点)\s*[\])}]\s*)([a-z]{2})`)
	bracketA = regexp.MustCompile(`(?i)\s*[\[({]\s*at\s*[\])}]\s*`)
	// A list has its commas between words that are no endings, or after blanks.
	commaForDot = regexp.MustCompile(`(?i)([a-z0-9-]{4,})[,，](com|net|org|cn|cc|top|vip|xyz|info)\b`)
	// "@name" is how somebody is called; with blanks on both sides or after it,
	// the sign belongs to an address.
	blanksAtAt     = regexp.MustCompile(`([\pL\pN])(?: +@ +|@ +)([\pL\pN])`)
	blankBeforeDot = regexp.MustCompile(`([\pL\pN]) +\. ?([\pL\pN]{2,})`)
)

// closeUp puts addresses together that are written apart.
func closeUp(text string) string {
	text = saidAt.ReplaceAllStringFunc(text, func(said string) string {
		m := saidAt.FindStringSubmatch(said)
		return m[1] + "@" + said[len(said)-len(m[2]):]
	})
	text = saidDot.ReplaceAllString(text, "$1.$2")
	text = commaForDot.ReplaceAllString(text, "$1.$2")
	if strings.ContainsAny(text, "[({") {
		text = bracketA.ReplaceAllString(text, "@")
	}
	text = blanksAtAt.ReplaceAllString(text, "$1@$2")
	return blankBeforeDot.ReplaceAllString(text, "$1.$2")
}
