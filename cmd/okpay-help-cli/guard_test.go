package main

import (
	"bytes"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/guard"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
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

// A letter made of the examples that its own fields show holds no secret, in whatever
// form it goes: the guard must not cry wolf over the program's own words.
func TestOwnLettersHoldNoSecret(t *testing.T) {
	p, _, err := pack.Open(assets.Pack)
	if err != nil {
		t.Fatal(err)
	}
	accounts := []string{"user-0001", "jane_doe42", "+86 138 0013 8000", "OKP-88127734", "shop.204"}
	transactions := []string{"TX-20241105-7731", "2024110588127734", "PAY-7F3KQ92LMX", "#88127734"}
	for _, lang := range p.Languages {
		for _, template := range p.Letters.Templates(lang) {
			for i, account := range accounts {
				facts := letter.Facts{}
				for _, f := range template.Fields {
					switch {
					case len(f.Options) > 0:
						facts[f.ID] = f.Options[i%len(f.Options)].ID
					case f.Example != "":
						facts[f.ID] = f.Example
					}
				}
				facts["details"] += "\n[2024-11-05 10:02 AM] Error 4021"
				facts["account"], facts["transaction"] = account, transactions[i%len(transactions)]
				m := template.Draft(facts)
				for _, text := range append(template.ChatSnippets(facts, 500), m.Subject+" [261123-KFJW]\n"+m.Body, template.PhoneScript(facts)) {
					for _, f := range guard.Scan(text) {
						if f.Severity == guard.Block {
							t.Errorf("%s %s: %s %q in %q", template.ID, lang, f.Kind, string([]rune(text)[f.Start:f.End]), text)
						}
					}
				}
			}
		}
	}
}
