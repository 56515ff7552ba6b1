package export

import "testing"

// TestCell disarms what OWASP lists under CSV injection, also in full width,
// which spreadsheets of East Asia read as the plain character.
func TestCell(t *testing.T) {
	for _, text := range []string{"=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"} {
		if got := cell(text); got != "'"+text {
			t.Errorf("%q stays %q", text, got)
		}
	}
	for _, text := range []string{"", "a=1", "账户 = 1", "1-1"} {
		if got := cell(text); got != text {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}
