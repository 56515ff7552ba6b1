package desktop

import "strconv"

// setups lists where a default mail program is chosen, with the number of
// steps that the translation files describe.
var setups = []struct {
	code  string
	steps int
}{{"windows", 4}, {"macos", 3}, {"gnome", 3}, {"kde", 3}}

// MailSetup says how a default mail program is set up somewhere: keys of a
// title and of the steps in order.
type MailSetup struct {
	Code  string // windows, macos, gnome or kde
	Title string
	Steps []string
}

// MailSetups returns the ways to set up a mail program, the one for this
// desktop first.
func MailSetups() []MailSetup {
	here := setup()
	var list []MailSetup
	for _, s := range setups {
		m := MailSetup{Code: s.code, Title: "desktop.setup." + s.code + ".title"}
		for i := 1; i <= s.steps; i++ {
			m.Steps = append(m.Steps, "desktop.setup."+s.code+"."+strconv.Itoa(i))
		}
		if s.code == here {
			list = append([]MailSetup{m}, list...)
		} else {
			list = append(list, m)
		}
	}
	return list
}
