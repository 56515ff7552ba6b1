package main

import (
	"bytes"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

func TestGuard(t *testing.T) {
	for _, c := range []struct {
		name, in string
		code     int
		out      string
		errout   string
	}{
		{"a secret", "密码是 Abc12345", 1, `{"kind":"password","start":4,"end":12,"severity":"block"}`, "1 secret"},
		{"a notice", "电话 13800138000", 0, `{"kind":"phone","start":3,"end":14,"severity":"notice"}`, ""},
		{"talk", "I forgot my password\n", 0, "", ""},
		{"nothing", "", 0, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			loc, err := locale.New(assets.Locales, locale.English)
			if err != nil {
				t.Fatal(err)
			}
			var out, errout bytes.Buffer
			e := &env{in: strings.NewReader(c.in), out: &out, err: &errout, loc: loc}
			cmd := newGuardCommand(e)
			cmd.SilenceUsage, cmd.SilenceErrors = true, true
			cmd.SetArgs([]string{})

			code := e.exitCode(cmd.Execute())

			if code != c.code || strings.TrimSpace(out.String()) != c.out || !strings.Contains(errout.String(), c.errout) {
				t.Errorf("exit %d, out %s, err %s", code, out.String(), errout.String())
			}
			if strings.Contains(out.String()+errout.String(), "Abc12345") {
				t.Error("the secret is printed")
			}
		})
	}
}
