package lesson

import "regexp"

// hostFinder finds host names in a text. It is made once for a whole pack:
// compiling patterns over all letters takes longer than using them.
type hostFinder struct {
	name, reserved *regexp.Regexp
}

func newHostFinder() *hostFinder {
	return &hostFinder{
		name:     regexp.MustCompile(`[\pL\pN][\pL\pN-]*(?:\.[\pL\pN-]+)*\.\pL[\pL\pN-]+`),
		reserved: regexp.MustCompile(`(?i)(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))$`),
	}
}

// real returns the names that are not reserved for examples (RFC 2606 and
// 6761). A dot between two words is enough to be one: a false alarm costs an
// author a moment, a real address in an exercise costs trust.
func (f *hostFinder) real(text string) []string {
	var real []string
	for _, host := range f.name.FindAllString(text, -1) {
		if !f.reserved.MatchString(host) {
			real = append(real, host)
		}
	}
	return real
}
