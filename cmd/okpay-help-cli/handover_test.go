package main

import (
	"bytes"
	"encoding/json"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

// callHandover runs the command as the terminal does and returns its exit
// status and what it wrote.
func callHandover(t *testing.T, in string, args ...string) (code int, out, errout string) {
	t.Helper()
	loc, err := locale.New(assets.Locales, locale.English)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := &env{in: strings.NewReader(in), out: &o, err: &e, loc: loc}
	cmd := newHandoverCommand(env)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	cmd.SetOut(&o)
	cmd.SetErr(&e)
	return env.exitCode(cmd.Execute()), o.String(), e.String()
}

func TestHandoverPrintsThePlan(t *testing.T) {
	for _, c := range []struct{ name, in, args, want string }{
		{
			"fits", `{"to":["a@b.example"],"subject":"s","body":"b"}`, "--system windows",
			`{"steps":[{"kind":"mailto","url":"mailto:a@b.example?subject=s&body=b"},{"kind":"eml","file":"s.eml"},{"kind":"manual"}],"notices":[]}`,
		},
		{
			"nobody to write to yet", `{"to":[],"subject":"<s>","body":""}`, "--system macos",
			`{"steps":[{"kind":"mailto","url":"mailto:?subject=%3Cs%3E"},{"kind":"manual"}],"notices":[]}`,
		},
		{
			"no mail program", `{"to":["a@b.example"],"subject":"s","body":"<b>"}`, "--system linux --no-mail-program",
			`{"steps":[{"kind":"clipboard","clipboard":"To: a@b.example\nSubject: s\n\n<b>"},{"kind":"eml","file":"s.eml"},{"kind":"manual"}],"notices":[]}`,
		},
		{
			"copies", `{"to":[],"bcc":["x@y.example"],"subject":"s"}`, "--system macos",
			`{"steps":[{"kind":"mailto","url":"mailto:?subject=s"},{"kind":"manual"}],"notices":["Cc and Bcc are not used: the message goes to one address only."]}`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errout := callHandover(t, c.in, strings.Fields(c.args)...)

			if code != 0 || strings.TrimSpace(out) != c.want {
				t.Errorf("exit %d\n got %s\nwant %s\n%s", code, out, c.want, errout)
			}
		})
	}
}

func TestHandoverPastesALongBody(t *testing.T) {
	body := strings.Repeat("账号被锁。\n", 300)
	in, err := json.Marshal(map[string]any{"to": []string{"a@b.example"}, "subject": "s", "body": body})
	if err != nil {
		t.Fatal(err)
	}

	code, out, errout := callHandover(t, string(in), "--system", "windows")

	var plan planJSON
	if err := json.Unmarshal([]byte(out), &plan); err != nil || code != 0 {
		t.Fatalf("exit %d, %v, %s", code, err, errout)
	}
	if s := plan.Steps[0]; s.Kind != "clipboard" || s.Clipboard != body {
		t.Errorf("first step %s, %d bytes", s.Kind, len(s.Clipboard))
	}
	if s := plan.Steps[1]; s.Kind != "short-mailto" || !strings.Contains(s.URL, "Ctrl%2BV") {
		t.Errorf("second step %+v", s)
	}
}

func TestHandoverRefusesInWords(t *testing.T) {
	for _, c := range []struct{ name, in, system, want string }{
		{"two recipients", `{"to":["a@b.example","c@d.example"],"subject":"s"}`, "linux", "one address only"},
		{"no address", `{"to":["nobody"],"subject":"s"}`, "linux", "nobody"},
		{"nothing", `{}`, "linux", "nothing to hand over"},
		{"unknown system", `{"subject":"s"}`, "beos", "beos"},
		{"no JSON", `hello`, "linux", "JSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errout := callHandover(t, c.in, "--system", c.system)

			if code != 2 || out != "" || !strings.Contains(errout, c.want) {
				t.Errorf("exit %d, out %q, err %q", code, out, errout)
			}
		})
	}
}

func TestHandoverAlwaysWritesTheMailFile(t *testing.T) {
	for _, flag := range []string{"--system=linux", "--system=macos", "--no-mail-program"} {
		file := filepath.Join(t.TempDir(), "x.eml")

		code, out, errout := callHandover(t, `{"to":["a@b.example"],"subject":"一","body":"b"}`, flag, "--eml", file)

		if code != 0 {
			t.Fatalf("exit %d: %s", code, errout)
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		m, err := mail.ReadMessage(f)
		if err != nil || m.Header.Get("X-Unsent") != "1" {
			t.Errorf("%s: %v, header %v; %s", flag, err, m, out)
		}
	}
}

func TestHandoverSaysWhyTheMailFileFailed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "none", "x.eml")

	code, out, errout := callHandover(t, `{"subject":"s"}`, "--eml", file)

	if code != 1 || out != "" || !strings.Contains(errout, "could not be written") {
		t.Errorf("exit %d, out %q, err %q", code, out, errout)
	}
}

func TestHandoverTellsOfBytesThatAreNoText(t *testing.T) {
	code, out, _ := callHandover(t, "{\"subject\":\"s\",\"body\":\"bad \xff\xfe\x80end\"}", "--system", "linux")

	if code != 0 || !strings.Contains(out, "not readable as text") || !strings.Contains(out, "%EF%BF%BD") {
		t.Errorf("exit %d, out %q", code, out)
	}
}
