package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

// callInspect runs the command as the terminal does.
func callInspect(t *testing.T, lang string, args ...string) (code int, out, errout string) {
	t.Helper()
	loc, err := locale.New(assets.Locales, lang)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := &env{in: strings.NewReader(""), out: &o, err: &e, loc: loc}
	cmd := newInspectCommand(env)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	cmd.SetOut(&o)
	cmd.SetErr(&e)
	return env.exitCode(cmd.Execute()), o.String(), e.String()
}

func TestInspect(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		exit int
		want []string // codes, strongest first
	}{
		{"nothing to say", []string{"debian.org"}, 0, nil},
		{"verified", []string{"--known", "help@brand.example", "https://www.brand.example/login"}, 0, nil},
		{"digits", []string{"0kpay.com"}, 1, []string{"digits"}},
		{"two verified", []string{"--known", "a@first.example", "--known", "b@second.example", "secnod.example"}, 1, []string{"swapped"}},
		{"in a sentence", []string{"Please", "open", "https://okpay.example@evil-site.net/x", "now"}, 1, []string{"user-part"}},
		{"no input", nil, 2, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			exit, out, errout := callInspect(t, locale.English, c.args...)

			if exit != c.exit {
				t.Fatalf("exit %d, want %d\n%s%s", exit, c.exit, out, errout)
			}
			if exit == 2 {
				return
			}
			var got struct{ Reasons []struct{ Code, Text string } }
			if err := json.Unmarshal([]byte(out), &got); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			var codes []string
			for _, r := range got.Reasons {
				codes = append(codes, r.Code)
				if !strings.Contains(errout, r.Text) || r.Text == "" {
					t.Errorf("%q is not said in words: %q", r.Text, errout)
				}
			}
			if diff := cmp.Diff(c.want, codes); diff != "" {
				t.Errorf("%s\n%s", diff, out)
			}
		})
	}
}

func TestInspectNeverSaysSafe(t *testing.T) {
	_, out, errout := callInspect(t, locale.English, "debian.org")
	if want := `{"reasons":[]}`; strings.TrimSpace(out) != want || errout != "" {
		t.Errorf("out %q, err %q; want %s", out, errout, want)
	}
}

func TestInspectSpeaksChinese(t *testing.T) {
	_, out, _ := callInspect(t, locale.Chinese, "0kpay.com")
	if !strings.Contains(out, "数字") {
		t.Error(out)
	}
}
