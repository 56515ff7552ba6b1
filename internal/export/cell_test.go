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
	for text, want := range map[string]string{
		`hello;=HYPERLINK("a";"b")`:   `hello;'=HYPERLINK("a";"b")`,
		"two lines\n=1;@x":            "two lines\n'=1;'@x",
		"a\t=1":                       "a\t'=1",
		`a; "=1`:                      `a;' "=1`,
		"first\r\n+1":                 "first\r'\n+1",
		"- one\n- two":                "'- one\n'- two",
		"a;b, c; d\ne - f = g @ h; i": "a;b, c; d\ne - f = g @ h; i",
	} {
		if got := cell(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"", "a=1", "账户 = 1", "1-1"} {
		if got := cell(text); got != text {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}
